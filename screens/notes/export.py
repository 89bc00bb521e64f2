"""ExportDialog: what was kept, in a file of their own, at a place they type."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input

from screens.widgets.words import Headline, Prose
from workshop.errors import NotesProblem
from workshop.export import write_export


class ExportDialog(ModalScreen[None]):
    """Writes a new file, and never over another; where it cannot be, it says why and asks again."""

    CSS_PATH = "notes.tcss"
    HELP = (
        "Type where the file is to be. With .md at its end it is Markdown, with .html a page to print. "
        "Nothing is ever written over."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Close this")]

    def __init__(self, what: str, suggestion: str, text_for: Callable[[str], str]) -> None:
        """`text_for` gives the file's text for its name, and may raise NotesProblem."""
        super().__init__()
        self._what, self._suggestion, self._text_for = what, suggestion, text_for

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Headline(self._what)
            yield Prose("A file that ends in .md is Markdown; one that ends in .html is a page to print.")
            yield Prose("Whoever opens that file can read it.", classes="lead")
            yield Input(self._suggestion, classes="path", select_on_focus=False)
            yield Prose("", id="problem")
            with Horizontal(classes="dialog-buttons"):
                yield Button("Close", id="close")
                yield Button("Write it", id="write", variant="primary")

    def on_mount(self) -> None:
        """Without motion the cursor stands still."""
        self.query_one(Input).cursor_blink = self.app.animation_level != "none"

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Write it, or not."""
        if event.button.id == "write":
            self._write()
        else:
            self.dismiss(None)

    def on_input_submitted(self) -> None:
        """Enter writes it."""
        self._write()

    def _write(self) -> None:
        to = self.query_one(Input).value.strip()
        if not to:
            self._say(f"Type where the file is to be, like {self._suggestion}.")
            return
        try:
            write_export(self._text_for(to), Path(to))
        except NotesProblem as problem:
            self._say(str(problem))
            return
        self.dismiss(None)
        self.app.notify(f"It is in {to}. Whoever opens that file can read it.", markup=False, timeout=10)

    def _say(self, problem: str) -> None:
        self.query_one("#problem", Prose).update(problem)
