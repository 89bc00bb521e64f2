"""HelpDialog: what this page is for, every key that works here, and the ways out of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button

from screens.widgets.words import Headline, Prose, Quiet


class KeyLine(NamedTuple):
    """A key and what it does here."""

    key: str
    does: str


class HelpDialog(ModalScreen[str | None]):
    """Gives back `skip` or `stop` where the people choose a way out of the page, else None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1", "dismiss(None)", "Close this")]

    def __init__(self, words: str, keys: Sequence[KeyLine], *, can_skip: bool, can_stop: bool) -> None:
        super().__init__()
        self._words, self._keys = words, tuple(keys)
        self._can_skip, self._can_stop = can_skip, can_stop

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="dialog help"):
            yield Headline("Help")
            yield Prose(self._words, classes="reading")
            width = max((len(line.key) for line in self._keys), default=0) + 2
            lines = [Content.assemble((f"{line.key:<{width}}", "bold $accent"), line.does) for line in self._keys]
            yield Prose(Content("\n").join(lines))
            yield Quiet("Not safe, or not sure? The helplines stand under “About this workshop” on Home.")
            with Horizontal(classes="dialog-buttons"):
                if self._can_skip:
                    yield Button("Skip this step", id="skip")
                if self._can_stop:
                    yield Button("Finish for tonight", id="stop")
                yield Button("Close", id="close", variant="primary")

    def on_mount(self) -> None:
        """Enter closes."""
        self.query_one("#close", Button).focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """That way."""
        self.dismiss(event.button.id if event.button.id != "close" else None)
