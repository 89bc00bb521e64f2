from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.files.evenings import EVENING, NAME, with_words
from tests.notebooks import many_evenings, write_notebook
from workshop.folding import wanted
from workshop.hits import hits_in
from workshop.notebook import Kept, Notebook
from workshop.search import Found, search


def found_in(notebook: Notebook, said: str) -> list[Found]:
    return [step.found for step in search(notebook, wanted(said)) if step.found]


def test_words_are_found_from_the_newest_evening_back(notebook: Notebook) -> None:
    for year in (2020, 2026, 2024):
        notebook.save(with_words("In the garden", replace(EVENING, started=EVENING.started.replace(year=year))), None)

    assert [found.name[:4] for found in found_in(notebook, "GARDEN")] == ["2026", "2024", "2020"]


@pytest.mark.parametrize("said", ["garten", "Spaß", "SPASS", "neighbor", "you said", "ice cream"])
def test_a_search_finds_what_reading_everything_finds(tmp_path: Path, said: str) -> None:
    notebook = write_notebook(tmp_path, 60, seed=3)
    everywhere = [session for session in many_evenings(60, seed=3) if any(hits_in(session, wanted(said)))]

    assert len(found_in(notebook, said)) == len(everywhere)


def test_a_search_says_how_far_it_came_long_before_its_end(tmp_path: Path) -> None:
    steps = search(write_notebook(tmp_path, 120), wanted("no such word"))
    first = next(steps)

    assert (first.found, first.of) == (None, 120)
    assert 0 < first.looked_at < 120


def test_a_search_ends_at_the_last_file(tmp_path: Path) -> None:
    *_, last = search(write_notebook(tmp_path, 7), wanted("no such word"))

    assert (last.looked_at, last.of) == (7, 7)


def test_a_file_edited_by_hand_is_found_by_its_meaning(notebook: Notebook, kept: Kept) -> None:
    text = notebook.plain_text(kept.name) + '[[parked]]\ntopic = "the n\\u0065edle" # found\n'
    notebook.path(kept.name).write_text(text)

    assert [found.hits[0].found for found in found_in(notebook, "needle")] == ["needle"]


def test_words_in_a_comment_or_a_question_are_no_hit(notebook: Notebook, kept: Kept) -> None:
    notebook.path(kept.name).write_text(notebook.plain_text(kept.name) + "# needle\n")

    assert found_in(notebook, "needle") == []


def test_a_file_longer_than_any_evening_is_searched_to_its_end(notebook: Notebook) -> None:
    notebook.save(with_words("so " * 100_000 + "needle"), None)

    assert len(found_in(notebook, "needle")) == 1


@pytest.mark.usefixtures("kept")
def test_what_cannot_be_read_is_passed_over(notebook: Notebook) -> None:
    notebook.path(f"{NAME}-broken").write_bytes(b"needle")
    notebook.path(f"{NAME}-binary").write_bytes(b"\xff\x00needle" * 10**6)
    notebook.save(with_words("needle"), None)

    assert [found.name for found in found_in(notebook, "needle")] == [f"{NAME}-2"]


def test_a_file_that_vanishes_meanwhile_is_passed_over(notebook: Notebook) -> None:
    for hour in (18, 19, 20):
        notebook.save(with_words("needle", replace(EVENING, started=EVENING.started.replace(hour=hour))), None)
    steps = search(notebook, wanted("needle"))
    next(steps)
    for name in notebook.names():
        notebook.delete(name)

    assert [step.found for step in steps] == [None]
