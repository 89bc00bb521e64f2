"""ReadAloudScreen: the letter, large and paged, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Button

from screens.page import PageScreen
from screens.widgets.words import Prose
from workshop.repair_pages import ReadingAloud
from workshop.repairing import letter_of
from workshop.safe_text import safe

WIDTH = 56
"""Cells of a line: a line is taken in at one glance."""


class ReadAloudScreen(PageScreen[ReadingAloud]):
    """Lines with air between them; on goes to the next page of it, and at last to the one who hears it."""

    HELP = "Read it aloud, as slowly as you like. Ctrl+N goes on, Escape goes back. The others only listen."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,pagedown,down", "next", "On", show=False, tooltip="The next page of the letter"),
    ]

    def compose(self) -> ComposeResult:
        self._at = 0
        with Vertical(id="aloud"):
            yield Prose("", id="letter-aloud")
        with Horizontal(id="buttons"):
            yield from self.buttons()

    def body(self) -> Iterable[Widget]:
        """Nothing: it has no column."""
        return ()

    def buttons(self) -> Iterable[Widget]:
        """Back, on; quiet ones."""
        yield Button("Time-out", id="time-out", action="screen.time_out")
        yield self.back_button()
        yield self.next_button("On")

    def on_mount(self) -> None:
        """The first page."""
        self._show()

    def on_resize(self) -> None:
        """As much as there is room for."""
        self.call_after_refresh(self._show)

    @property
    def _lines_a_page(self) -> int:
        return max(2, (self.size.height - 6) // 2)

    @property
    def _pages(self) -> list[list[str]]:
        width = max(20, min(WIDTH, self.size.width - 8))
        lines = [line for paragraph in safe(letter_of(self.evening)).split("\n") for line in wrapped(paragraph, width)]
        many = self._lines_a_page
        return [lines[start : start + many] for start in range(0, len(lines), many)] or [[]]

    def _show(self) -> None:
        pages = self._pages
        self._at = min(self._at, len(pages) - 1)
        self.query_one("#letter-aloud", Prose).update("\n\n".join(pages[self._at]).replace("\n\n\n\n", "\n\n\n"))
        is_last = self._at + 1 == len(pages)
        self.query_one("#next", Button).label = "I have read it" if is_last else "More"

    def action_next(self) -> None:
        """More of it, or on."""
        if self._at + 1 < len(self._pages):
            self._at += 1
            self._show()
        else:
            super().action_next()

    def action_back(self) -> None:
        """The page of it before, or the page before."""
        if self._at:
            self._at -= 1
            self._show()
        else:
            super().action_back()


def wrapped(paragraph: str, width: int) -> list[str]:
    """The paragraph in lines of at most so many cells; a word that is longer is cut."""
    lines, line = [], ""
    for word in paragraph.split():
        if line and cell_len(line) + 1 + cell_len(word) > width:
            lines.append(line)
            line = ""
        rest = f"{line} {word}" if line else word
        while cell_len(rest) > width:
            lines.append(rest[:width])
            rest = rest[width:]
        line = rest
    return [*lines, line]
