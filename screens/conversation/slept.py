"""Whether the machine slept in the middle of a turn, and the dialog that asks what to do about it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button

from screens.widgets.words import Prose
from workshop.clock import Clock
from workshop.timer import has_slept


class SleepWatch:
    """Two clocks beside each other: asleep, the one on the wall goes on and the other stands still."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._wall, self._monotonic = clock.now(), clock.monotonic()

    def has_slept(self) -> bool:
        """Since this watch was made."""
        wall = (self._clock.now() - self._wall).total_seconds()
        return has_slept(wall, self._clock.monotonic() - self._monotonic)


class SleptDialog(ModalScreen[bool]):
    """True goes on from here; False stays paused."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(False)", "Stay paused")]

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Prose(self._words, classes="reading")
            with Horizontal(classes="dialog-buttons"):
                yield Button("Stay paused", id="stay")
                yield Button("Go on from here", id="go-on", variant="primary")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Go on, or stay."""
        self.dismiss(event.button.id == "go-on")
