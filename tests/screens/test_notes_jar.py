from __future__ import annotations

from collections.abc import Callable

from screens.app import EverydayTrust
from tests.screens.looking_back import full_evening, later_evening, open_notes, thanks
from tests.screens.small_round import evening_done
from tests.screens.table import sit_down
from workshop.notebook import Notebook


async def test_another_slip_is_drawn_from_the_jar(app: EverydayTrust, notebook: Notebook) -> None:
    notebook.save(full_evening(), None)
    notebook.save(later_evening(), None)
    async with sit_down(app) as table:
        await open_notes(table)
        is_soup_first = "for the soup" in table.said()
        await table.press("enter")

        assert ("for the soup" in table.said()) is not is_soup_first
        assert ("for waiting" in table.said()) is is_soup_first


async def test_a_slip_has_its_day_and_whose_it_is(app: EverydayTrust, notebook: Notebook) -> None:
    notebook.save(full_evening(), None)
    async with sit_down(app) as table:
        await open_notes(table)

        assert "● Sam" in table.said()
        assert "Monday, 9 November 2026" in table.said()


async def test_the_slips_stand_by_date_and_open_their_evening(app: EverydayTrust, notebook: Notebook) -> None:
    notebook.save(full_evening(), None)
    notebook.save(later_evening(), None)
    async with sit_down(app) as table:
        await open_notes(table, "b")

        assert table.said().index("for waiting") < table.said().index("for the soup")

        await table.press("down", "enter")

        assert "A thank-you?" in table.said()


async def test_a_year_ago_is_shown_only_when_all_would_like_it(app: EverydayTrust, notebook: Notebook) -> None:
    notebook.save(evening_done(thanks("Sam", "for last year"), days_ago=368), None)
    notebook.save(later_evening(), None)
    async with sit_down(app) as table:
        await open_notes(table)
        while "for last year" in table.said():
            await table.press("d")
        await table.click("A year ago tonight")

        assert "Would you all like to see it?" in table.said()

        await table.press("enter")

        assert "for last year" in table.said()


async def test_without_a_thank_you_of_that_day_a_year_ago_is_not_offered(
    app: EverydayTrust, notebook: Notebook, notes_on_disk: Callable[[], str]
) -> None:
    notebook.save(full_evening(), None)
    async with sit_down(app) as table:
        await open_notes(table)

        assert "A year ago" not in table.said()
        assert "for the soup" in notes_on_disk()
