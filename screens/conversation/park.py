"""ParkDialog: one line, written together, about what has to wait; None where they thought better of it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input

from screens.widgets.words import Headline, Prose, Quiet
from workshop.conversation_step import ParkingWords
from workshop.conversing import LONGEST_PARKED
from workshop.prose import said


class ParkDialog(ModalScreen[str | None]):
    """The line comes back as it is written; an empty or an endless one is asked for again."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Close this")]

    def __init__(self, words: ParkingWords, *, alone: bool) -> None:
        super().__init__()
        self._words = words
        self._alone = alone

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Headline(said(self._words.ask, alone=self._alone))
            yield Prose(said(self._words.line, alone=self._alone), classes="lead")
            yield Input(placeholder=self._words.example)
            yield Quiet("", id="problem")
            with Horizontal(classes="dialog-buttons"):
                yield Button("Close", id="close")
                yield Button("Park it", id="park", variant="primary")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Park it, or not."""
        if event.button.id == "park":
            self._park()
        else:
            self.dismiss(None)

    def on_input_submitted(self) -> None:
        """Enter parks it."""
        self._park()

    def _park(self) -> None:
        line = self.query_one(Input).value.strip()
        if not line:
            self.query_one("#problem", Quiet).update(said(self._words.empty, alone=self._alone))
        elif len(line) > LONGEST_PARKED:
            self.query_one("#problem", Quiet).update(said(self._words.too_long, alone=self._alone))
        else:
            self.dismiss(line)
