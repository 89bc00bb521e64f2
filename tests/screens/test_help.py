from __future__ import annotations

from collections.abc import Callable

import pytest

from screens.app import EverydayTrust
from tests.screens.small_round import answer, evening_left
from tests.screens.table import sit_down
from workshop.session import Session


async def test_help_lists_every_key_of_the_page_and_closes_without_losing_words(
    app_at: Callable[[Session], EverydayTrust],
) -> None:
    async with sit_down(app_at(evening_left("fairness/round", partners=("Sam",)))) as table:
        await table.take_up()
        await table.press("ctrl+n", "tab")
        await table.paste("two windows")
        await table.press("f1")

        for key in ("Ctrl+N", "Esc", "Ctrl+O", "Ctrl+R", "Ctrl+Q", "F1"):
            assert key in table.seen()

        await table.press("escape", "x")

        assert "two windowsx" in table.seen()


@pytest.mark.parametrize("way_out", ["Skip this step", "Finish for tonight"])
async def test_the_ways_out_of_a_step_lead_to_the_thank_yous(
    app_at: Callable[[Session], EverydayTrust], notes_on_disk: Callable[[], str], way_out: str
) -> None:
    app = app_at(evening_left("fairness/talk", answer("Sam", "door", "a wreath")))
    async with sit_down(app) as table:
        await table.take_up()
        await table.press("f1")
        await table.click(way_out)

        assert "Say thank you." in table.seen()
        assert "a wreath" in notes_on_disk()
