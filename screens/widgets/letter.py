"""Letter: the letter as it grows, in the color of its writer."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from screens.widgets.words import Prose


class Letter(VerticalScroll, can_focus=False):
    """Shows the end of what is written; the arrow keys belong to the field."""

    def __init__(self, title: str, letter: str, empty: str, number: int) -> None:
        """`number` is the writer's place in the list, from 0."""
        super().__init__(classes=f"letter person-{number + 1}")
        self.border_title = title
        self._letter, self._empty = letter, empty

    def compose(self) -> ComposeResult:
        yield Prose(self._letter or self._empty)

    def on_mount(self) -> None:
        """The end is what was written last."""
        self.call_after_refresh(self.scroll_end, animate=False)

    def show(self, letter: str) -> None:
        """The letter as it is now, its end in sight."""
        if letter != self._letter:
            self._letter = letter
            self.query_one(Prose).update(letter or self._empty)
            self.call_after_refresh(self.scroll_end, animate=False)
