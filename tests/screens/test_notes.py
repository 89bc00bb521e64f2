from __future__ import annotations

from collections.abc import Callable

from screens.app import EverydayTrust
from tests.screens.small_round import answer, evening_left
from tests.screens.table import sit_down
from workshop.session import Session


async def test_an_evening_that_is_left_there_stays_as_it_was_and_is_over(
    app_at: Callable[[Session], EverydayTrust], notes_on_disk: Callable[[], str]
) -> None:
    app = app_at(evening_left("fairness/talk", answer("Sam", "door", "a wreath")))
    async with sit_down(app) as table:
        await table.choose("take-up")

        assert "● Sam   ◆ Alex" in table.seen()
        assert "Our house" in table.seen()

        await table.click("Leave it there")

        assert "Take it up" not in table.seen()
        assert "a wreath" in notes_on_disk()
        assert "finished" in notes_on_disk()
