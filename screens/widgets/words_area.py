"""A place for private words: hidden with a key, never on the clipboard, gone with its page."""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text
from textual.binding import Binding
from textual.reactive import reactive
from textual.widgets import TextArea

from workshop.safe_text import safe

DOT = "•"

HIDE_WORDS = Binding("ctrl+o", "hide", "Hide words", priority=True, tooltip="Dots instead of your words")
"""The key of every page where somebody writes for themselves.

It has priority: a letter typed right behind it must find the words hidden.
"""


class WordsArea(TextArea):
    """A few lines of words.

    What is cut can be pasted again in the same field, and nowhere else: a clipboard outlives the
    evening, and the next person's paste would show it.
    """

    hidden: reactive[bool] = reactive(False)  # noqa: FBT003 - the one thing it starts with

    def __init__(self, text: str = "", *, placeholder: str = "", id: str | None = None) -> None:  # noqa: A002
        super().__init__(
            text,
            soft_wrap=True,
            # "indent" would swallow Escape, which is the way back.
            tab_behavior="focus",
            highlight_cursor_line=False,
            placeholder=placeholder,
            id=id,
        )
        self._cut = ""
        self.move_cursor(self.document.end)

    def on_mount(self) -> None:
        """Without motion the cursor stands still."""
        self.cursor_blink = self.app.animation_level != "none"

    def get_line(self, line_index: int) -> Text:
        """The line as it may be seen: control characters harmless, hidden words as a dot per cell."""
        line = self.document.get_line(line_index)
        if self.hidden:
            return Text("".join(DOT * cell_len(character) for character in line), end="", no_wrap=True)
        return Text(safe(line), end="", no_wrap=True)

    def watch_hidden(self) -> None:
        """Draw every line anew."""
        self._line_cache.clear()
        self.refresh()

    def action_copy(self) -> None:
        """Kept in this field only."""
        self._cut = self.selected_text or self._cut

    def action_cut(self) -> None:
        """Out of the text, and kept in this field only."""
        self._cut = self.selected_text or self.document.get_line(self.cursor_location[0])
        super().action_cut()

    def action_paste(self) -> None:
        """What was cut in this field."""
        if self._cut:
            self.insert(self._cut)
