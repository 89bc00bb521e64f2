from __future__ import annotations

import pytest

from tests.screens.small_round import answer, evening_at, gone_on, writing
from tests.screens.stage import Stage
from tests.screens.table import Table, sit_down
from workshop.program import Program
from workshop.results import Wrote
from workshop.round import Draft


@pytest.fixture
def one_alone(program: Program) -> Stage:
    return Stage(writing(program, "Sam"))


def tapped(table: Table) -> str | None:
    """The number on the scale that stands in other colors than the rest."""
    around = {(patch.color, patch.behind) for patch in table.patches() if patch.text == " 0 "}
    marks = [patch for patch in table.patches() if patch.text.strip().isdecimal() and len(patch.text) > 2]
    chosen = [mark.text.strip() for mark in marks if mark.is_bold]
    return chosen[0] if chosen and around else None


async def test_arrows_digits_and_backspace_tap_a_number_and_nothing_is_preset(one_alone: Stage) -> None:
    async with sit_down(one_alone) as table:
        seen = [tapped(table)]
        for keys in (("right",), ("right",), ("left", "left"), ("8",), ("1", "0"), ("right",), ("backspace",)):
            await table.press(*keys)
            seen.append(tapped(table))

        assert seen == [None, "5", "6", "4", "8", "10", "10", None]


async def test_an_instead_option_takes_the_place_of_all_others(program: Program) -> None:
    async with sit_down(Stage(gone_on(writing(program, "Sam"), Wrote(Draft())))) as table:
        await table.press("enter", "down", "space")

        assert "● kitchen" in table.seen()
        assert "● garden" in table.seen()

        await table.press("down", "enter")

        assert "● none" in table.seen()
        assert "○ kitchen" in table.seen()
        assert "○ garden" in table.seen()

        await table.press("up", "enter")

        assert "● garden" in table.seen()
        assert "○ none" in table.seen()


async def test_words_can_be_hidden_while_they_are_typed(one_alone: Stage) -> None:
    async with sit_down(one_alone) as table:
        await table.press("tab")
        await table.paste("sunny 部屋")
        await table.press("ctrl+o", "x")

        assert "•" * len("sunny ....x") in table.seen()
        assert "sunny" not in table.seen()

        await table.press("ctrl+o")

        assert "sunny 部屋x" in table.seen()


async def test_what_is_cut_in_one_field_cannot_be_pasted_into_the_next_ones(one_alone: Stage) -> None:
    async with sit_down(one_alone) as table:
        await table.press("tab")
        await table.paste("sunny")
        await table.press("ctrl+x", "ctrl+n", "ctrl+n", "ctrl+v")

        assert "What hangs on the door?" in table.seen()
        assert "sunny" not in table.seen()


async def test_going_back_keeps_what_was_answered_and_passing_takes_it_away(one_alone: Stage) -> None:
    async with sit_down(one_alone) as table:
        await table.press("7", "tab")
        await table.paste("two windows")
        await table.press("ctrl+n", "enter", "escape")

        assert tapped(table) == "7"
        assert "two windows" in table.seen()

        await table.press("ctrl+r")

        assert "● kitchen" in table.seen()

        await table.press("escape")

        assert tapped(table) is None
        assert "two windows" not in table.seen()


async def test_a_half_edited_answer_is_there_again_and_shown_to_nobody(program: Program) -> None:
    shown = evening_at("fairness/reveal-door", program, answer("Sam", "door", "a wreath"), partners=["Sam"])
    async with sit_down(Stage(shown)) as table:
        await table.press("e")
        await table.paste(" of ivy")
        await table.press("escape")

        assert "a wreath" in table.seen()
        assert "ivy" not in table.seen()

        await table.press("e")

        assert "a wreath of ivy" in table.seen()


async def test_what_a_terminal_would_obey_is_harmless_on_screen(one_alone: Stage) -> None:
    async with sit_down(one_alone) as table:
        await table.press("tab")
        await table.paste("a\x1b[31m\u202eb [/x] \x07")

        assert "[31m" in table.seen()
        assert "[/x]" in table.seen()
        assert not any(command in table.seen() for command in "\x1b\u202e\x07")
