"""TooSmallScreen: what stands there while the terminal has no room for a page."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.screen import Screen

from screens.widgets.words import Headline, Prose, Quiet

FEWEST_COLUMNS, FEWEST_ROWS = 60, 18


def is_too_small(size: Size) -> bool:
    """Whether a page would lose something essential in a terminal of that size."""
    return size.width < FEWEST_COLUMNS or size.height < FEWEST_ROWS


class TooSmallScreen(Screen[None]):
    """Covers the page, which stays underneath as it was, words and cursor included. The app takes it away."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q", "app.leave", "Leave")]

    def compose(self) -> ComposeResult:
        yield Headline("A little more room, please.")
        yield Prose(f"Make this window at least {FEWEST_COLUMNS} wide and {FEWEST_ROWS} high.")
        yield Prose("Everything is still there.")
        yield Quiet("Ctrl+Q leaves at once.")
