from __future__ import annotations

from collections.abc import Callable

import pytest

from screens.app import EverydayTrust
from tests.screens.small_round import answer, choosing, evening_at, evening_left, gone_on
from tests.screens.stage import Stage
from tests.screens.table import sit_down
from workshop.program import Program
from workshop.results import WentOn
from workshop.session import Session

FOUR = ("Maximiliana-Theodora von Hohenst", "שרה", "Kim 🌻", "Jo")
"""The longest name there can be, right to left, an emoji, and a short one."""

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


@pytest.fixture(params=[(60, 18), (80, 24)], ids=str)
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    columns, rows = request.param
    return columns, rows


async def test_a_hand_over_to_somebody_with_a_long_name_fits(program: Program, size: tuple[int, int]) -> None:
    at_hand_over = gone_on(evening_at("fairness/round", program, partners=FOUR), WentOn())
    async with sit_down(Stage(at_hand_over), *size) as table:
        for words in ("Maximiliana-Theodora von Hohenst writes.", "Kim 🌻", "שרה", "Time-out", "Back", ": begin"):
            assert words in table.seen()


async def test_every_button_of_a_full_page_keeps_its_words(program: Program, size: tuple[int, int]) -> None:
    async with sit_down(Stage(choosing(program, *FOUR)), *size) as table:
        for words in ("not chosen yet", "Time-out", "Back", "Keep all", "Share all", "Next"):
            assert words in table.seen()


async def test_the_keys_that_matter_fit_in_80_columns(app_at: Callable[[Session], EverydayTrust]) -> None:
    async with sit_down(app_at(evening_left("fairness/round", partners=("Sam",)))) as table:
        await table.take_up()
        await table.press("ctrl+n")

        for key in ("Ctrl+N Next", "Ctrl+O Hide words", "Ctrl+Q Leave", "F1 Help", "Ctrl+T Time-out"):
            assert key in table.seen()


async def test_four_answers_fit_at_80_by_24(program: Program) -> None:
    shown = [answer(name, "light", rating=number) for number, name in enumerate(FOUR)]
    async with sit_down(Stage(evening_at("fairness/reveal-light", program, *shown, partners=FOUR))) as table:
        for words in (
            "How light is it?",
            *(f"dark  {number}  bright" for number in range(4)),
            "Different.",
            "Withdraw",
        ):
            assert words in table.seen()
