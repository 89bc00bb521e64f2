from __future__ import annotations

import pytest

from tests.screens.small_round import choosing
from tests.screens.stage import Stage
from tests.screens.table import sit_down
from workshop.program import Program


async def test_nothing_is_preset_and_nobody_goes_on_before_every_answer_has_its_choice(program: Program) -> None:
    async with sit_down(Stage(choosing(program, "Sam", "Alex"))) as table:
        assert table.seen().count("not chosen yet") == 3

        await table.press("s", "ctrl+n")

        assert "Choose for 2 answers more." in table.said()
        assert table.seen().count("not chosen yet") == 2

        await table.press("a", "k")

        assert "▸ share" in table.line_with("“two windows” · 7")
        assert "▸ say it aloud" in table.line_with("kitchen")
        assert "▸ keep to myself" in table.line_with("a wreath")

        await table.press("enter")

        assert "▸ share" in table.line_with("a wreath")


@pytest.mark.parametrize(("button", "shown"), [("Save none", False), ("Save all", True)])
async def test_one_button_is_for_all(program: Program, button: str, *, shown: bool) -> None:
    async with sit_down(Stage(choosing(program, "Sam"))) as table:
        await table.click(button)

        assert "How light is it?" in table.seen()
        assert ("two windows" in table.seen()) is shown
        assert ("Nothing shown here." in table.seen()) is not shown


async def test_an_answer_that_was_changed_is_chosen_anew(program: Program) -> None:
    async with sit_down(Stage(choosing(program, "Sam", "Alex"))) as table:
        await table.press("s", "s", "s", "escape", "x", "ctrl+n")

        assert table.seen().count("not chosen yet") == 3


async def test_one_alone_is_not_offered_to_say_it_aloud(program: Program) -> None:
    async with sit_down(Stage(choosing(program, "Sam"))) as table:
        await table.press("a")

        assert "aloud" not in table.seen()
        assert table.seen().count("not chosen yet") == 3
