from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.files.evenings import EVENING, NAME, everything_below
from workshop.errors import NotesProblem, SessionUnreadable
from workshop.notebook import Kept, Notebook, Unread, default_notebook


def test_names_come_newest_first_across_years(notebook: Notebook) -> None:
    for days in (0, 400, 20, 800):
        notebook.save(replace(EVENING, started=EVENING.started - timedelta(days=days)), None)

    assert [name[:10] for name in notebook.names()] == ["2026-11-23", "2026-11-03", "2025-10-19", "2024-09-14"]
    assert [name[:10] for name in notebook.names(limit=2)] == ["2026-11-23", "2026-11-03"]
    assert [name[:10] for name in notebook.names(since=date(2025, 10, 19))] == [
        "2026-11-23",
        "2026-11-03",
        "2025-10-19",
    ]
    assert notebook.names(limit=0) == ()


def test_a_notebook_that_is_not_there_yet_holds_nothing(notebook: Notebook) -> None:
    assert notebook.names() == ()
    assert not notebook.folder.exists()


def test_what_is_no_session_file_is_passed_over(notebook: Notebook, kept: Kept) -> None:
    year = notebook.folder / "2026"
    (year / f"{NAME}-folder.toml").mkdir()
    (year / f"{NAME}-circle.toml").symlink_to(year / f"{NAME}-circle.toml")
    (year / f"{NAME}-nowhere.toml").symlink_to(year / "nowhere")
    os.mkfifo(year / f"{NAME}-pipe.toml")
    for name in (
        ".being-written",
        "notes.txt",
        "shopping.toml",
        f"{NAME}.toml~",
        f"{NAME}-\x1b.toml",
        "2025-01-01.toml",
    ):
        (year / name).write_text("format = 1")
    Path(os.fsdecode(os.fsencode(year) + b"/2026-\xff.toml")).touch()
    (notebook.folder / "2025").touch()
    (notebook.folder / "2024").symlink_to("2024")
    (notebook.folder / "program").mkdir()

    assert notebook.names() == (kept.name,)


@pytest.mark.parametrize(
    "content",
    [b"", b"format = 1", b"format = 2", b"\x00\xff" * 500, b"x" * 10**7, b"[" * 10**6, b"a = '''" + b"\n" * 10**7],
    ids=["empty", "truncated", "newer", "binary", "huge", "deep", "huge and open"],
)
def test_a_file_that_makes_no_sense_is_read_as_unread_and_left_as_it_is(
    notebook: Notebook, kept: Kept, content: bytes
) -> None:
    path = notebook.path(f"{NAME}-broken")
    path.write_bytes(content)

    broken, whole = (notebook.read(name) for name in notebook.names())

    assert isinstance(broken, Unread)
    assert broken.reason
    assert whole == kept
    assert path.read_bytes() == content


def test_a_broken_file_can_still_be_seen_as_text(notebook: Notebook, kept: Kept) -> None:
    notebook.path(kept.name).write_bytes(b"format = \xff")

    assert notebook.plain_text(kept.name) == "format = \ufffd"


def test_a_name_that_is_not_there_is_told(notebook: Notebook, kept: Kept) -> None:
    for name in ("2026-01-01-0000-kim", "../../../etc/passwd", "", "2026-\x00", "2026-/../../x", f"{kept.name}.toml"):
        with pytest.raises(NotesProblem, match="There is no"):
            notebook.load(name)


def test_a_folder_a_pipe_or_a_circle_by_that_name_is_unreadable(notebook: Notebook, kept: Kept) -> None:
    year = notebook.path(kept.name).parent
    (year / "2026-folder.toml").mkdir()
    os.mkfifo(year / "2026-pipe.toml")
    (year / "2026-circle.toml").symlink_to("2026-circle.toml")

    for name in ("2026-folder", "2026-pipe", "2026-circle"):
        with pytest.raises(SessionUnreadable):
            notebook.load(name)


def test_recent_evenings_are_those_of_the_last_days(notebook: Notebook) -> None:
    for days in (0, 99, 101):
        notebook.save(replace(EVENING, started=EVENING.started - timedelta(days=days)), None)
    notebook.path("2026-11-01-broken").touch()

    recent = notebook.recent(date(2026, 11, 23))

    assert [(type(entry), entry.name[:10]) for entry in recent] == [
        (Kept, "2026-11-23"),
        (Unread, "2026-11-01"),
        (Kept, "2026-08-16"),
    ]
    assert len(notebook.recent(date(2026, 11, 23), limit=1)) == 1


def test_a_deleted_evening_is_gone(notebook: Notebook, kept: Kept) -> None:
    notebook.delete(kept.name)

    assert everything_below(notebook.folder) == {"2026"}
    with pytest.raises(NotesProblem, match="There is no"):
        notebook.delete(kept.name)


def test_the_environment_says_where_notes_lie(tmp_path: Path) -> None:
    assert default_notebook({"EVERYDAY_TRUST_NOTES": str(tmp_path)}) == tmp_path
    assert default_notebook({"EVERYDAY_TRUST_NOTES": "~/x"}) == Path.home() / "x"
    assert default_notebook({}).parts[-2:] == ("everyday-trust", "notes")


def test_listing_loads_nothing_heavy() -> None:
    code = (
        "import workshop.notebook, sys; print([m for m in ('asyncio', 'platformdirs', 'msgspec') if m in sys.modules])"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own words

    assert loaded.stdout == "[]\n"
