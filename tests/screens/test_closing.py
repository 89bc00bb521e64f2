from __future__ import annotations

from collections.abc import Callable

from screens.app import EverydayTrust
from tests.screens.small_round import answer, evening_left
from tests.screens.table import sit_down
from workshop.session import Session


async def test_a_thank_you_and_a_next_time_are_kept_and_the_evening_ends_on_home(
    app_at: Callable[[Session], EverydayTrust], notes_on_disk: Callable[[], str]
) -> None:
    async with sit_down(app_at(evening_left("good-night/thanks-1"))) as table:
        await table.take_up()
        await table.paste("for the soup")
        await table.press("ctrl+n", "ctrl+n", "down", "down", "enter", "ctrl+n")

        assert "1 answer, sitting down again on Monday 30 November" in table.said()
        assert "for the soup" in notes_on_disk()
        assert "next = 2026-11-30" in notes_on_disk()

        await table.press("ctrl+n")

        assert "1 evening lately" in table.line_with("Our notes")
        assert "Take it up" not in table.seen()
        assert "left_at" not in notes_on_disk()


async def test_one_dont_save_takes_the_file_away_and_saving_after_all_brings_it_back(
    app_at: Callable[[Session], EverydayTrust], notes_on_disk: Callable[[], str]
) -> None:
    app = app_at(evening_left("good-night/kept", answer("Sam", "door", "a wreath")))
    async with sit_down(app) as table:
        await table.take_up()
        await table.click("Don’t save it")

        assert "Tonight is not saved." in table.said()
        assert not notes_on_disk()

        await table.click("Save it after all")

        assert "Kept: 1 answer." in table.said()
        assert "a wreath" in notes_on_disk()
