from __future__ import annotations

from tests.screens.small_round import choosing, evening_at, gone_on
from tests.screens.stage import Stage
from tests.screens.table import sit_down
from workshop.program import Program
from workshop.results import Chose, WentOn
from workshop.round import Fate


async def test_no_key_but_enter_begins(program: Program) -> None:
    async with sit_down(Stage(gone_on(evening_at("fairness/round", program), WentOn()))) as table:
        await table.press("ctrl+n", "f8", "space", "s", "down", "right", "ctrl+r", "ctrl+o")

        assert "I am Sam: begin" in table.seen()

        await table.press("enter")

        assert "How light is it?" in table.seen()


async def test_back_from_a_hand_over_is_the_hand_over_of_whose_page_it_was(program: Program) -> None:
    fates = dict.fromkeys(("light", "rooms", "door"), Fate.KEEP)
    async with sit_down(Stage(gone_on(choosing(program, "Sam", "Alex"), Chose(fates)))) as table:
        assert "I am Alex: begin" in table.seen()

        await table.press("escape")

        assert "I am Sam: begin" in table.seen()
        assert "a wreath" not in table.seen()
