from __future__ import annotations

import os
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from tests.files.evenings import EVENING, NAME, everything_below, with_words
from tests.strategies import sessions
from workshop.notebook import Kept, Notebook
from workshop.session import Session


def test_a_session_lies_in_its_year_under_its_local_time_and_names(notebook: Notebook, kept: Kept) -> None:
    assert kept.name == NAME
    assert everything_below(notebook.folder) == {"2026", f"2026/{NAME}.toml"}


@pytest.mark.parametrize(
    ("partners", "ending"),
    [
        (("Sam",), "sam"),
        (("Sam O'Neil",), "sam-o-neil"),
        (("../../etc", "a/b\x00"), "etc-a-b"),
        (("Ame\u0301lie",), "amélie"),
        (("नमस्ते",), "नमस्ते"),
        (("❤️", "🌻"), "partner-partner"),
        (("Maximiliana-Alexandra",), "maximiliana"),
    ],
)
def test_names_become_safe_for_a_file_in_their_own_script(
    notebook: Notebook, partners: tuple[str, ...], ending: str
) -> None:
    assert notebook.save(replace(EVENING, partners=partners), None).name == f"2026-11-23-1930-{ending}"


@settings(deadline=None, max_examples=50)  # a busy disk is no fault of ours
@given(sessions())
def test_any_session_is_saved_listed_and_loaded(session: Session) -> None:
    with tempfile.TemporaryDirectory() as folder:
        notebook = Notebook(Path(folder))
        kept = notebook.save(session, None)

        assert notebook.names() == (kept.name,)
        assert notebook.load(kept.name) == kept


def test_four_long_names_in_a_wide_script_fit(notebook: Notebook) -> None:
    partners = tuple(letter * 32 for letter in "𒀀𒀁𒀂𒀃")

    assert len(os.fsencode(notebook.save(replace(EVENING, partners=partners), None).name)) < 240


def test_a_taken_name_gets_a_number(notebook: Notebook, kept: Kept) -> None:
    assert notebook.save(with_words("another"), None).name == f"{NAME}-2"
    assert notebook.load(kept.name) == kept


def test_saving_again_takes_the_place_of_what_was_kept(notebook: Notebook, kept: Kept) -> None:
    again = notebook.save(with_words("more"), kept)

    assert notebook.names() == (NAME,)
    assert notebook.load(NAME) == again


def test_a_file_changed_meanwhile_is_left_and_the_new_one_goes_beside(notebook: Notebook, kept: Kept) -> None:
    edited = notebook.path(NAME).read_text() + "# by hand\n"
    notebook.path(NAME).write_text(edited)

    beside = notebook.save(with_words("ours"), kept)

    assert beside.name == f"{NAME}-2"
    assert notebook.path(NAME).read_text() == edited
    assert notebook.load(beside.name).session == with_words("ours")


def test_a_file_taken_away_meanwhile_is_written_anew(notebook: Notebook, kept: Kept) -> None:
    notebook.delete(NAME)
    notebook.path(NAME).parent.rmdir()

    assert notebook.save(with_words("ours"), kept).session == with_words("ours")
    assert notebook.load(NAME).session == with_words("ours")


def test_a_link_to_a_session_stays_a_link(notebook: Notebook, kept: Kept, tmp_path: Path) -> None:
    elsewhere = notebook.path(NAME).rename(tmp_path / "elsewhere.toml")
    notebook.path(NAME).symlink_to(elsewhere)

    notebook.save(with_words("more"), kept)

    assert notebook.path(NAME).is_symlink()
    assert notebook.load(NAME).session == with_words("more")


def test_only_their_owner_reads_notes_whatever_the_umask(notebook: Notebook) -> None:
    before = os.umask(0o277)
    try:
        kept = notebook.save(EVENING, None)
    finally:
        os.umask(before)

    path = notebook.path(kept.name)
    assert [place.stat().st_mode & 0o777 for place in (notebook.folder, path.parent, path)] == [0o700, 0o700, 0o600]


def save_alone(folder: Path, words: str) -> str:
    """What one of several programs does that start at once."""
    return Notebook(folder).save(with_words(words), None).name


def save_over(folder: Path, kept: Kept, words: str) -> str:
    """What one of several programs does that have the same evening open."""
    return Notebook(folder).save(with_words(words), kept).name


def test_eight_who_save_at_once_keep_eight_evenings(notebook: Notebook) -> None:
    everyone = [f"words {number}" for number in range(8)]
    with ProcessPoolExecutor(4, get_context("spawn")) as pool:
        names = list(pool.map(save_alone, [notebook.folder] * 8, everyone))

    assert [notebook.load(name).session.answers[0].words for name in names] == everyone


def test_eight_who_save_the_same_evening_at_once_lose_nothing(notebook: Notebook, kept: Kept) -> None:
    everyone = [f"words {number}" for number in range(8)]
    with ProcessPoolExecutor(4, get_context("spawn")) as pool:
        names = list(pool.map(save_over, [notebook.folder] * 8, [kept] * 8, everyone))

    assert [notebook.load(name).session.answers[0].words for name in names] == everyone


def test_what_a_killed_program_left_is_taken_away_by_the_next_save(notebook: Notebook, kept: Kept) -> None:
    (notebook.folder / "2026" / ".being-written").write_text("half a sess")

    notebook.save(with_words("more"), kept)

    assert everything_below(notebook.folder) == {"2026", f"2026/{NAME}.toml"}
