from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.files.disks import disk_that_takes, folder_of_somebody_else
from tests.files.evenings import EVENING, NAME, everything_below, with_words
from workshop.errors import NotesProblem
from workshop.notebook import Kept, Notebook


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 kB, where this machine lets us make one."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)]
    try:
        made = subprocess.run(mount, capture_output=True, check=False)  # noqa: S603 - our own words
    except FileNotFoundError:
        pytest.skip("no mount here")
    if made.returncode:
        pytest.skip("this account may not mount a disk")
    yield place
    subprocess.run(["umount", str(place)], check=True)  # noqa: S603, S607 - our own words


def test_a_save_that_fails_leaves_the_old_file_and_nothing_else(notebook: Notebook, kept: Kept) -> None:
    before = everything_below(notebook.folder)

    with disk_that_takes(1000), pytest.raises(NotesProblem, match=r"could not be saved in .*nothing on screen is lost"):
        notebook.save(with_words("x" * 2000), kept)

    assert everything_below(notebook.folder) == before
    assert notebook.load(NAME) == kept


def test_a_first_save_that_fails_leaves_no_file(notebook: Notebook) -> None:
    with disk_that_takes(100), pytest.raises(NotesProblem):
        notebook.save(with_words("x" * 2000), None)

    assert notebook.names() == ()
    assert not [name for name in everything_below(notebook.folder) if name != "2026"]


def test_a_full_disk_is_told_and_the_save_works_once_there_is_room(small_disk: Path) -> None:
    notebook = Notebook(small_disk / "notes")
    kept = notebook.save(EVENING, None)
    filler = small_disk / "filler"
    filler.write_bytes(bytes(40_000))

    with pytest.raises(NotesProblem, match="the disk is full"):
        notebook.save(with_words("x" * 40_000), kept)
    assert notebook.load(NAME) == kept
    filler.unlink()

    assert notebook.save(with_words("x" * 30_000), kept).name == NAME


def test_a_save_where_one_may_not_write_says_so() -> None:
    with folder_of_somebody_else() as folder, pytest.raises(NotesProblem, match="this account may not do that there"):
        Notebook(folder).save(EVENING, None)


def test_a_notebook_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "notes").touch()

    with pytest.raises(NotesProblem, match=r"a file stands where a folder is needed.*--notes DIR"):
        Notebook(tmp_path / "notes").names()


def test_trying_leaves_nothing_behind(tmp_path: Path) -> None:
    Notebook(tmp_path / "not" / "there" / "yet").check_writable()

    assert everything_below(tmp_path) == set()


def test_trying_leaves_a_notebook_as_it_was(notebook: Notebook, kept: Kept) -> None:
    before = everything_below(notebook.folder)

    notebook.check_writable()

    assert everything_below(notebook.folder) == before
    assert notebook.load(kept.name) == kept


@pytest.mark.parametrize("below", ["notes", "notes/deeper/still"])
def test_a_file_in_place_of_the_folder_is_told_beforehand(tmp_path: Path, below: str) -> None:
    (tmp_path / "notes").write_text("mine")

    with pytest.raises(NotesProblem, match=r"a file stands where a folder is needed.*--notes DIR"):
        Notebook(tmp_path / below).check_writable()

    assert (tmp_path / "notes").read_text() == "mine"


@pytest.mark.parametrize("below", [".", "not/there"])
def test_a_folder_where_one_may_not_write_is_told_beforehand(below: str) -> None:
    with folder_of_somebody_else() as folder:
        with pytest.raises(NotesProblem, match="this account may not do that there"):
            Notebook(folder / below).check_writable()

        assert everything_below(folder) == set()


def test_a_year_where_one_may_not_write_is_told_beforehand() -> None:
    with folder_of_somebody_else() as folder:
        folder.chmod(0o700)
        (folder / "2026").mkdir()
        (folder / "2026").chmod(0o500)

        with pytest.raises(NotesProblem, match="this account may not do that there"):
            Notebook(folder).check_writable()


def test_a_full_disk_is_told_beforehand_and_nothing_stays(tmp_path: Path) -> None:
    with disk_that_takes(100), pytest.raises(NotesProblem, match="Notes cannot be kept in"):
        Notebook(tmp_path / "notes").check_writable()

    assert everything_below(tmp_path) == set()
