from __future__ import annotations

from pathlib import Path

import pytest

from screens.app import EverydayTrust
from tests.screens.looking_back import full_evening, open_notes
from tests.screens.table import Table, sit_down
from workshop.notebook import Notebook


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))


async def write_to(table: Table, path: str) -> None:
    await table.press("ctrl+u")
    await table.paste(path)
    await table.press("enter")


async def test_an_evening_is_written_to_the_place_they_type(
    app: EverydayTrust, notebook: Notebook, tmp_path: Path
) -> None:
    notebook.save(full_evening(), None)
    async with sit_down(app) as table:
        await open_notes(table, "right", "enter", "x")
        await write_to(table, "~/ours.md")

        assert "It is in ~/ours.md" in table.said()
        assert "a wreath" in (tmp_path / "ours.md").read_text()


async def test_a_page_to_print_is_written_when_its_name_asks_for_it(
    app: EverydayTrust, notebook: Notebook, tmp_path: Path
) -> None:
    notebook.save(full_evening(), None)
    async with sit_down(app) as table:
        await open_notes(table, "right", "enter", "x")
        await write_to(table, "~/ours.html")

        assert (tmp_path / "ours.html").read_text().startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("~/there.md", "is there already"),
        ("~/no/folder.md", "There is no folder"),
        ("~/picture.png", "ends neither in .md nor in .html"),
        ("", "Type where the file is to be"),
    ],
)
async def test_what_cannot_be_written_is_said_and_asked_for_again(
    app: EverydayTrust, notebook: Notebook, tmp_path: Path, path: str, why: str
) -> None:
    (tmp_path / "there.md").write_text("mine")
    notebook.save(full_evening(), None)
    async with sit_down(app) as table:
        await open_notes(table, "right", "enter", "x")
        await write_to(table, path)

        assert why in table.said()
        assert "Write it" in table.said()
        assert (tmp_path / "there.md").read_text() == "mine"


async def test_the_thank_yous_make_a_booklet(app: EverydayTrust, notebook: Notebook, tmp_path: Path) -> None:
    notebook.save(full_evening(), None)
    async with sit_down(app) as table:
        await open_notes(table, "m", "enter")
        await write_to(table, "~/thanks.html")

        assert "for the soup" in (tmp_path / "thanks.html").read_text()
