from __future__ import annotations

from collections.abc import Callable

import pytest

from screens.app import EverydayTrust
from tests.screens.small_round import evening_left, writing
from tests.screens.stage import Stage
from tests.screens.table import sit_down
from workshop.program import Program
from workshop.session import Session

ASKS_FOR_ROOM = "at least 60 wide and 18 high"


async def test_a_terminal_that_is_too_small_is_told_so_from_the_start(app: EverydayTrust) -> None:
    async with sit_down(app, 59, 24) as table:
        assert ASKS_FOR_ROOM in table.said()

        await table.resize(60, 18)

        assert "An evening" in table.seen()

        await table.resize(60, 17)

        assert ASKS_FOR_ROOM in table.said()

        await table.press("ctrl+q")

        assert table.has_ended


async def test_typed_words_and_the_cursor_are_still_there_when_it_grows(
    app_at: Callable[[Session], EverydayTrust],
) -> None:
    async with sit_down(app_at(evening_left("fairness/round", partners=("Sam",)))) as table:
        await table.take_up()
        await table.press("ctrl+n", "7", "tab")
        await table.paste("two windows")
        await table.resize(20, 5)

        assert "two windows" not in table.seen()

        await table.press("x", "escape", "ctrl+n", "f1", "ctrl+p", "ctrl+t")
        await table.resize(80, 24)
        await table.press("y")

        assert "two windowsy" in table.seen()


@pytest.mark.parametrize("size", [(60, 18), (100, 30)])
async def test_a_page_has_its_question_and_its_buttons_at_every_size(program: Program, size: tuple[int, int]) -> None:
    async with sit_down(Stage(writing(program, "Sam", "Alex")), *size) as table:
        for words in ("How light is it?", "dark", "bright", "What makes it so:", "Pass", "Back", "Next"):
            assert words in table.seen()
