from __future__ import annotations

from screens.app import EverydayTrust
from tests.screens.looking_back import full_evening, later_evening, lit, open_notes
from tests.screens.table import sit_down
from workshop.notebook import Notebook


async def test_an_evening_reads_as_a_page(app: EverydayTrust, notebook: Notebook) -> None:
    notebook.save(full_evening(), None)
    async with sit_down(app, 100, 60) as table:
        await open_notes(table, "right", "enter")

        assert "● Sam  [b]a wreath[/b]" in table.seen()
        assert "two windows" in table.said()
        assert "7 of 10" in table.said()
        assert "talked for 4:05 minutes, about the garden" in table.said()
        assert "A letter to Alex" in table.said()
        assert "I was short with you at the door." in table.said()
        assert "◆ Alex  A day without hurry." in table.seen()
        assert "whose turn the bins are" in table.said()


async def test_a_promise_says_how_it_went_on_a_later_evening(app: EverydayTrust, notebook: Notebook) -> None:
    notebook.save(full_evening(), None)
    notebook.save(later_evening(), None)
    async with sit_down(app, 100, 60) as table:
        await open_notes(table, "right", "down", "enter")

        assert "partly · looked back on Saturday, 21 November 2026" in table.said()


async def test_promises_stand_together_with_how_they_went(app: EverydayTrust, notebook: Notebook) -> None:
    notebook.save(full_evening(), None)
    notebook.save(later_evening(), None)
    async with sit_down(app) as table:
        await open_notes(table, "right", "right")

        assert "Open a window. partly, said on 21 November 2026" in table.said()


async def test_a_parked_topic_opens_its_evening(app: EverydayTrust, notebook: Notebook) -> None:
    notebook.save(full_evening(), None)
    async with sit_down(app) as table:
        await open_notes(table, "left")

        assert "whose turn the bins are" in table.said()

        await table.press("enter")

        assert "Monday, 9 November 2026" in table.said()


async def test_four_evenings_make_a_line_with_its_dates_and_words(app: EverydayTrust, notebook: Notebook) -> None:
    for weeks, rating in enumerate((8, 6, 7, 3)):
        notebook.save(lit(rating, weeks, words=f"week {weeks}"), None)
    async with sit_down(app) as table:
        await open_notes(table, "left", "left")

        assert "light" in table.said()
        assert "● Sam  November 2026 to November 2026" in table.seen()
        assert "23 November 2026 · 8 of 10" in table.said()
        assert any("\u2800" < letter <= "\u28ff" for letter in table.seen())


async def test_three_evenings_make_no_line(app: EverydayTrust, notebook: Notebook) -> None:
    for weeks in range(3):
        notebook.save(lit(5, weeks), None)
    async with sit_down(app) as table:
        await open_notes(table, "left", "left")

        assert "A line needs 4 evenings" in table.said()
