from __future__ import annotations

from pathlib import Path

import pytest

from tests.evenings import on, over, revealed, sat_down, to
from workshop.evening import Evening
from workshop.notebook import Kept, Notebook
from workshop.pages import Choosing, KeptTonight, Promising, Reading, Talking, Writing
from workshop.results import KeepsNotes, Wrote
from workshop.round import Draft
from workshop.tonights_file import TonightsFile


@pytest.fixture
def notebook(tmp_path: Path) -> Notebook:
    return Notebook(tmp_path / "notes")


@pytest.fixture
def file(notebook: Notebook) -> TonightsFile:
    return TonightsFile(notebook)


@pytest.fixture
def evening() -> Evening:
    """The first reveal has just opened."""
    return revealed("fairness")


def kept_in(notebook: Notebook) -> Kept:
    """The one evening in there."""
    (name,) = notebook.names()
    return notebook.load(name)


def files_below(notebook: Notebook) -> list[str]:
    """Every file, hidden ones included."""
    return [path.name for path in notebook.folder.rglob("*") if path.is_file()]


def test_there_is_no_file_before_something_is_kept(file: TonightsFile, notebook: Notebook) -> None:
    file.keep(to(sat_down(), Choosing))

    assert file.path is None
    assert not notebook.folder.exists()


def test_it_is_born_with_the_first_thing_kept(file: TonightsFile, notebook: Notebook, evening: Evening) -> None:
    file.keep(evening)

    assert file.problem is None
    assert file.path == str(notebook.path(kept_in(notebook).name))
    assert kept_in(notebook).session == evening.session


def test_it_says_what_the_evening_says_after_every_change(
    file: TonightsFile, notebook: Notebook, evening: Evening
) -> None:
    file.keep(evening)
    finished = over(evening)
    file.keep(finished)

    assert kept_in(notebook).session == finished.session


def test_an_evening_that_did_not_change_is_not_written_again(
    file: TonightsFile, notebook: Notebook, evening: Evening
) -> None:
    file.keep(evening)
    before = kept_in(notebook).seen
    file.keep(evening)

    assert kept_in(notebook).seen == before


def test_an_evening_taken_up_goes_on_in_its_own_file(notebook: Notebook, evening: Evening) -> None:
    TonightsFile(notebook).keep(evening)
    talking = to(evening, Talking)
    TonightsFile(notebook, kept_in(notebook)).keep(talking)

    assert kept_in(notebook).session == talking.session


def test_where_they_would_rather_not_save_nothing_is_written(
    file: TonightsFile, notebook: Notebook, evening: Evening
) -> None:
    file.keep(on(to(evening, KeptTonight), KeepsNotes(keeps=False)))

    assert not notebook.folder.exists()


def test_unsaid_at_the_end_the_file_is_gone(file: TonightsFile, notebook: Notebook, evening: Evening) -> None:
    last = to(evening, KeptTonight)
    file.keep(last)
    file.keep(on(last, KeepsNotes(keeps=False)))

    assert file.path is None
    assert files_below(notebook) == []


def test_unsaid_and_said_again_it_is_whole(file: TonightsFile, notebook: Notebook, evening: Evening) -> None:
    last = to(evening, KeptTonight)
    unsaid = on(last, KeepsNotes(keeps=False))
    for change in (last, unsaid, on(unsaid, KeepsNotes(keeps=True))):
        file.keep(change)

    assert kept_in(notebook).session == last.session


def test_what_cannot_be_saved_is_told_and_saved_with_the_next_step(
    file: TonightsFile, notebook: Notebook, evening: Evening
) -> None:
    notebook.folder.write_text("not a folder")
    file.keep(evening)
    problem = file.problem
    notebook.folder.unlink()
    file.keep(evening)

    assert problem is not None
    assert "could not be saved" in problem
    assert file.problem is None
    assert kept_in(notebook).session == evening.session


def test_a_folder_that_becomes_a_file_half_way_loses_nothing(
    file: TonightsFile, notebook: Notebook, evening: Evening
) -> None:
    file.keep(evening)
    aside = notebook.folder.rename(notebook.folder.with_name("aside"))
    notebook.folder.write_text("not a folder")
    talking = to(evening, Talking)
    file.keep(talking)
    problem = file.problem
    notebook.folder.unlink()
    aside.rename(notebook.folder)
    file.keep(talking)

    assert problem is not None
    assert file.problem is None
    assert kept_in(notebook).session == talking.session


def test_a_file_that_cannot_be_taken_away_is_told_and_taken_away_when_it_can(
    file: TonightsFile, notebook: Notebook, evening: Evening
) -> None:
    last = to(evening, KeptTonight)
    file.keep(last)
    path = notebook.path(kept_in(notebook).name)
    aside = path.rename(path.with_suffix(".aside"))
    path.mkdir()
    unsaid = on(last, KeepsNotes(keeps=False))
    file.keep(unsaid)
    problem = file.problem
    path.rmdir()
    aside.rename(path)
    file.keep(unsaid)

    assert problem is not None
    assert "could not be deleted" in problem
    assert file.problem is None
    assert files_below(notebook) == []


def test_nothing_of_an_open_round_is_in_the_file(file: TonightsFile, notebook: Notebook) -> None:
    evening = to(to(sat_down("90"), Promising), Reading)
    writing = on(to(evening, Writing), Wrote(Draft(rating=1, words="not yet shown")))
    file.keep(writing)

    assert writing.round is not None
    assert "not yet shown" not in notebook.plain_text(kept_in(notebook).name)
