from __future__ import annotations

from pathlib import Path

import pytest

from workshop.errors import NotesProblem
from workshop.own_file import NAME, save_own


def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    path = save_own(str(tmp_path / "mine.txt"), "words")

    assert path.read_text() == "words\n"
    assert path.stat().st_mode & 0o777 == 0o600


def test_in_a_folder_it_gets_a_name(tmp_path: Path) -> None:
    assert save_own(str(tmp_path), "words") == tmp_path / NAME


def test_no_file_is_written_over(tmp_path: Path) -> None:
    there = tmp_path / "mine.txt"
    there.write_text("older")

    with pytest.raises(NotesProblem, match="is there already and was left as it is"):
        save_own(str(there), "words")
    assert there.read_text() == "older"


@pytest.mark.parametrize("where", ["nowhere/at/all.txt", "no\0name"])
def test_what_cannot_be_written_is_said_in_a_sentence(tmp_path: Path, where: str) -> None:
    with pytest.raises(NotesProblem, match="Your words are still here"):
        save_own(f"{tmp_path}/{where}", "words")
