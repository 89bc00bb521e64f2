"""SaveDialog: where one's own words are saved; None where they thought better of it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input

from screens.widgets.words import Headline, Quiet


class SaveDialog(ModalScreen[str | None]):
    """A file or a folder, as it is typed."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Close this")]

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Headline("Where shall it be saved?")
            yield Input(placeholder="~/my-words.txt")
            yield Quiet("A plain file that only your account on this computer can open. No file is written over.")
            with Horizontal(classes="dialog-buttons"):
                yield Button("Close", id="close")
                yield Button("Save it", id="save", variant="primary")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Save it, or not."""
        self.dismiss(self._where() if event.button.id == "save" else None)

    def on_input_submitted(self) -> None:
        """Enter saves it."""
        self.dismiss(self._where())

    def _where(self) -> str:
        return self.query_one(Input).value.strip() or "~/my-words.txt"
