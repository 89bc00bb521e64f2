from __future__ import annotations

from screens.app import EverydayTrust
from tests.screens.looking_back import full_evening, later_evening, open_notes
from tests.screens.table import Table, sit_down
from workshop.notebook import Notebook


async def search(table: Table, words: str) -> None:
    await open_notes(table, "slash", *words)
    await table.read_on()


async def test_words_are_found_with_those_around_them(app: EverydayTrust, notebook: Notebook) -> None:
    notebook.save(full_evening(), None)
    async with sit_down(app) as table:
        await search(table, "SHÓRT")

        assert "I was short with you at the door." in table.said()
        assert "Mon 9 Nov 2026" in table.said()


async def test_the_newest_evening_is_found_first(app: EverydayTrust, notebook: Notebook) -> None:
    notebook.save(full_evening(), None)
    notebook.save(later_evening(), None)
    async with sit_down(app) as table:
        await search(table, "for")

        assert table.said().index("for waiting") < table.said().index("for the soup")


async def test_what_was_found_opens_at_its_place(app: EverydayTrust, notebook: Notebook) -> None:
    notebook.save(full_evening(), None)
    async with sit_down(app) as table:
        await search(table, "bins")
        await table.press("enter")

        assert "whose turn the bins are" in table.said()
        assert "Export" in table.said()


async def test_one_more_letter_finds_fewer(app: EverydayTrust, notebook: Notebook) -> None:
    notebook.save(full_evening(), None)
    notebook.save(later_evening(), None)
    async with sit_down(app) as table:
        await search(table, "for")
        await table.press("space", "w")
        await table.read_on()

        assert "for waiting" in table.said()
        assert "for the soup" not in table.said()


async def test_words_that_nobody_wrote_are_said_to_stand_nowhere(app: EverydayTrust, notebook: Notebook) -> None:
    notebook.save(full_evening(), None)
    async with sit_down(app) as table:
        await search(table, "zebra")

        assert "Nothing here holds “zebra”." in table.said()


async def test_escape_goes_back_from_a_search_that_is_done(app: EverydayTrust, notebook: Notebook) -> None:
    notebook.save(full_evening(), None)
    async with sit_down(app) as table:
        await search(table, "bins")
        await table.press("escape")

        assert "Thank-yous" in table.said()
