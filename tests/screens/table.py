"""A table with people at it: they press keys and see what stands on the screen."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import monotonic
from typing import NamedTuple

from rich.cells import cell_len
from rich.color import Color
from rich.color_triplet import ColorTriplet
from rich.style import Style
from textual import events
from textual.app import App
from textual.pilot import Pilot

from screens.home import HomeScreen

PATIENCE = 10.0
"""Seconds until words that do not come are a failure."""


class Patch(NamedTuple):
    """A piece of a line in one style, and the colors in which it is really drawn."""

    text: str
    color: ColorTriplet
    behind: ColorTriplet
    is_bold: bool
    row: int


class Table:
    """The workshop, and whoever sits before it."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self._pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys, by Textual's names for them."""
        await self._pilot.press(*keys)

    async def paste(self, words: str) -> None:
        """Put words where the cursor is, all at once."""
        self._pilot.app.post_message(events.Paste(words))
        await self._pilot.pause()

    async def click(self, words: str) -> None:
        """Click the first place where these words stand. Raises AssertionError where they do not."""
        line = self.line_with(words)
        row = self.seen().splitlines().index(line)
        column = cell_len(line[: line.index(words)])
        await self._pilot.click(offset=(column, row))
        await self._pilot.pause()

    async def resize(self, columns: int, rows: int) -> None:
        """Make the terminal larger or smaller."""
        await self._pilot.resize_terminal(columns, rows)
        await self._pilot.pause()

    async def choose_theme(self, name: str) -> None:
        """Choose the colors, as the palette does."""
        self._pilot.app.theme = name
        await self._pilot.pause()

    async def choose(self, row: str) -> None:
        """Choose a row on Home, by what it stands for."""
        self._pilot.app.post_message(HomeScreen.Chose(row))
        await self._pilot.pause()

    async def take_up(self) -> None:
        """Go on with the evening that was left, at the page where it was left."""
        await self.choose("take-up")
        await self.press("ctrl+n")

    async def read_on(self) -> None:
        """Wait until all that is read or looked for meanwhile has been."""
        await self._pilot.app.workers.wait_for_complete()
        await self._pilot.pause()

    @property
    def is_animated(self) -> bool:
        """Whether anything on the screen may glide."""
        return self._pilot.app.animation_level != "none"

    @property
    def has_ended(self) -> bool:
        """Whether the program is on its way out."""
        return not self._pilot.app.is_running or self._pilot.app.return_code is not None

    def seen(self) -> str:
        """What stands on the screen, line by line, without the empty ends of lines."""
        rows: dict[int, str] = {}
        for patch in self.patches():
            rows[patch.row] = rows.get(patch.row, "") + patch.text
        return "\n".join(row.rstrip() for row in rows.values())

    async def wait_for(self, words: str) -> None:
        """Wait until these words stand on the screen: a page looks at its clock when the next second is due."""
        deadline = monotonic() + PATIENCE
        while words not in self.said():
            assert monotonic() < deadline, f"{words!r} did not come:\n{self.seen()}"
            await self._pilot.pause()

    def said(self) -> str:
        """The same in one line, so that a sentence is found wherever it breaks."""
        return " ".join(self.seen().split())

    def line_with(self, words: str) -> str:
        """The first line with these words on it. Raises AssertionError with the screen."""
        for line in self.seen().splitlines():
            if words in line:
                return line
        raise AssertionError(f"{words!r} is not on the screen:\n{self.seen()}")

    def patches(self) -> list[Patch]:
        """Everything on the screen with its colors, in reading order."""
        # Textual hands its cells to nobody else.
        strips = self._pilot.app.screen._compositor.render_strips()  # noqa: SLF001
        return [
            Patch(segment.text, *_colors(segment.style or Style()), bool(segment.style and segment.style.bold), row)
            for row, strip in enumerate(strips)
            for segment in strip
        ]

    def screenshot(self) -> str:
        """The screen as an SVG picture."""
        return self._pilot.app.export_screenshot()


def _colors(style: Style) -> tuple[ColorTriplet, ColorTriplet]:
    color = (style.color or Color.parse("white")).get_truecolor()
    behind = (style.bgcolor or Color.parse("black")).get_truecolor(foreground=False)
    return (behind, color) if style.reverse else (color, behind)


@asynccontextmanager
async def sit_down(app: App[None], columns: int = 80, rows: int = 24) -> AsyncIterator[Table]:
    """Open the workshop, or a stage, in a terminal of that size; it ends with the context."""
    async with app.run_test(size=(columns, rows), notifications=True) as pilot:
        await pilot.pause()
        yield Table(pilot)
