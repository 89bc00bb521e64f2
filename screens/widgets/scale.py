"""Scale: a row to tap on, from one end to the other; nothing is preset."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from workshop.safe_text import safe


class Scale(Widget, can_focus=True):
    """A row of marks with words at both ends; `value` is a place from 0, or None until one is tapped.

    Left and right move, digits name a place, Backspace takes it back.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", "Less", show=False),
        Binding("right", "move(1)", "More", show=False),
        Binding("home", "place(0)", "Least", show=False),
        Binding("end", "place(-1)", "Most", show=False),
        Binding("backspace,delete", "clear", "Take it back", show=False),
    ]

    value: reactive[int | None] = reactive(None)

    def __init__(self, marks: Sequence[str], low: str, high: str, *, value: int | None = None) -> None:
        super().__init__()
        self._marks = tuple(marks)
        self._low, self._high = safe(low), safe(high)
        self.set_reactive(Scale.value, value)

    def render(self) -> Content:
        """Both ends quiet, the chosen mark in the cursor's colors."""
        parts: list[Content | tuple[str, str]] = [(f"{self._low} ", "$foreground 70%")]
        for number, mark in enumerate(self._marks):
            style = "bold $block-cursor-foreground on $accent" if number == self.value else "$foreground"
            parts.append((f" {mark} ", style))
        parts.append((f" {self._high}", "$foreground 70%"))
        return Content.assemble(*parts)

    def action_move(self, by: int) -> None:
        """One mark to the side; the first move begins in the middle."""
        last = len(self._marks) - 1
        self.value = last // 2 if self.value is None else max(0, min(last, self.value + by))

    def action_place(self, place: int) -> None:
        """Straight to one end."""
        self.value = place % len(self._marks)

    def action_clear(self) -> None:
        """Nothing is tapped."""
        self.value = None

    def on_key(self, event: events.Key) -> None:
        """A digit names its mark; 1 then 0 is ten."""
        if event.character is None or not event.character.isdecimal() or not event.character.isascii():
            return
        digit = event.character
        event.stop()
        together = "10" if digit == "0" and self.value == 1 else digit
        if together in self._marks:
            self.value = self._marks.index(together)

    def on_click(self, event: events.Click) -> None:
        """The mark under the mouse."""
        left = len(self._low) + 1
        for number, mark in enumerate(self._marks):
            right = left + len(mark) + 2
            if left <= event.x < right:
                self.value = number
            left = right
