"""Everything that stands on a screen can be read: 4.5:1 or more, in the colors that are really drawn."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from rich.color_triplet import ColorTriplet

from screens.app import EverydayTrust
from tests.screens.small_round import answer, evening_at, gone_on, writing
from tests.screens.stage import Stage
from tests.screens.table import Patch, sit_down
from workshop.program import Program
from workshop.results import WentOn

ENOUGH = 4.5
"""WCAG 2.2, 1.4.3, for text of any size."""

FRAMES = frozenset("─│╭╮╰╯▏▌▊▎█▁▔━╸╺ ")
"""What draws lines and fields, and says nothing."""

SHOWN = tuple(answer(name, "light", "two windows", 5) for name in ("Sam", "Alex", "Kim", "Jo"))


def luminance(color: ColorTriplet) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part / 255) for part in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(patch: Patch) -> float:
    low, high = sorted((luminance(patch.color), luminance(patch.behind)))
    return (high + 0.05) / (low + 0.05)


def hard_to_read(patches: Iterable[Patch]) -> list[tuple[str, float]]:
    words = (patch for patch in patches if set(patch.text) - FRAMES)
    return [(patch.text, round(contrast(patch), 2)) for patch in words if contrast(patch) < ENOUGH]


@pytest.fixture(params=["hearth", "daylight"])
def theme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


async def test_home_can_be_read_and_so_can_a_toast_and_the_names_page(app: EverydayTrust, theme: str) -> None:
    async with sit_down(app) as table:
        await table.choose_theme(theme)
        await table.press("ctrl+c")

        assert hard_to_read(table.patches()) == []

        await table.choose("evening")
        await table.press("enter", "ctrl+n")

        assert "name" in table.seen()
        assert hard_to_read(table.patches()) == []


async def test_the_writing_page_can_be_read_whatever_has_the_focus(program: Program, theme: str) -> None:
    async with sit_down(Stage(writing(program, "Sam", "Alex"), theme)) as table:
        await table.press("7")
        for _ in range(3):
            assert hard_to_read(table.patches()) == []

            await table.press("tab")


async def test_everyones_color_can_be_read(program: Program, theme: str) -> None:
    four = evening_at("fairness/reveal-light", program, *SHOWN, partners=["Sam", "Alex", "Kim", "Jo"])
    async with sit_down(Stage(four, theme), 100, 40) as table:
        assert all(sign in table.seen() for sign in "●◆▲■")
        assert hard_to_read(table.patches()) == []


async def test_an_example_and_a_row_without_the_focus_can_be_read(program: Program, theme: str) -> None:
    async with sit_down(Stage(gone_on(evening_at("fairness/talk", program), WentOn()), theme)) as table:
        assert "Open a window." in table.seen()
        assert hard_to_read(table.patches()) == []
