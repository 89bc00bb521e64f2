from __future__ import annotations

from collections.abc import Callable

import pytest

from screens.app import EverydayTrust
from tests.screens.small_round import answer, choosing, evening_at, evening_left, gone_on
from tests.screens.stage import Stage
from tests.screens.table import sit_down
from workshop.program import Program
from workshop.results import Chose, WentOn, Wrote
from workshop.round import Draft, Fate
from workshop.session import Session

BOTH = (answer("Sam", "light", "two windows", 7), answer("Alex", "light", rating=8), answer("Sam", "door", "a wreath"))


@pytest.fixture
def both_shown(app_at: Callable[[Session], EverydayTrust]) -> EverydayTrust:
    return app_at(evening_left("fairness/reveal-light", *BOTH))


async def test_what_was_shared_stands_side_by_side_words_first(program: Program) -> None:
    async with sit_down(Stage(evening_at("fairness/reveal-light", program, *BOTH))) as table:
        assert "◆ Alex" in table.line_with("● Sam")
        assert "dark  8  bright" in table.line_with("two windows")
        assert table.seen().index("two windows") < table.seen().index("dark  7  bright")
        assert "Alike." in table.seen()


async def test_on_a_narrow_terminal_they_stand_one_above_the_other(program: Program) -> None:
    async with sit_down(Stage(evening_at("fairness/reveal-light", program, *BOTH)), 64, 24) as table:
        assert "◆ Alex" not in table.line_with("● Sam")
        assert "◆ Alex" in table.seen()


async def test_kept_spoken_and_passed_look_the_same(program: Program) -> None:
    fates = {"light": Fate.KEEP, "rooms": Fate.ALOUD, "door": Fate.SHARE}
    passes = [Wrote(Draft())] * 3
    evening = gone_on(choosing(program, "Sam", "Alex"), Chose(fates), WentOn(), *passes, Chose({}))
    async with sit_down(Stage(evening)) as table:
        for question in ("How light is it?", "Which rooms do you like?"):
            _, sam, _, alex, _ = table.line_with("Nothing shown here.").split("│")

            assert question in table.seen()
            assert sam == alex

            await table.press("ctrl+n")

        assert "a wreath" in table.seen()


async def test_editing_passes_that_persons_hand_over_and_shows_the_answer_as_it_is_now(
    both_shown: EverydayTrust, notes_on_disk: Callable[[], str]
) -> None:
    async with sit_down(both_shown) as table:
        await table.take_up()
        await table.press("e", "down", "enter")

        assert "I am Alex: begin" in table.seen()
        assert "two windows" not in table.seen()

        await table.press("enter", "2", "ctrl+n")

        assert "dark  2  bright" in table.seen()
        assert "Different." in table.seen()
        assert "rating = 2" in notes_on_disk()
        assert "rating = 8" not in notes_on_disk()


async def test_an_answer_that_is_taken_back_goes_from_the_screen_and_from_the_file(
    both_shown: EverydayTrust, notes_on_disk: Callable[[], str]
) -> None:
    async with sit_down(both_shown) as table:
        await table.take_up()
        await table.press("w", "escape")

        assert "two windows" in table.seen()

        await table.press("w", "enter")

        assert "two windows" not in table.seen()
        assert "Nothing shown here." in table.seen()
        assert "two windows" not in notes_on_disk()
        assert "a wreath" in notes_on_disk()


async def test_where_nothing_is_shown_there_is_nothing_to_take_back(program: Program) -> None:
    async with sit_down(Stage(evening_at("fairness/reveal-rooms", program, *BOTH))) as table:
        await table.press("w")

        assert "nothing to take back" in table.said()


async def test_long_words_say_that_there_is_more_and_the_arrow_keys_show_it(program: Program) -> None:
    long = " ".join(f"word{number}" for number in range(250))
    shown = evening_at("fairness/reveal-door", program, answer("Sam", "door", long))
    async with sit_down(Stage(shown)) as table:
        assert "more ↓" in table.seen()
        assert "word249" not in table.seen()
        assert "Talk about it" in table.seen()

        await table.press("tab", "end")

        assert "word249" in table.seen()
