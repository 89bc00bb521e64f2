"""DeleteEverythingScreen: all of the notes, for good, once somebody has typed a word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Button, Input, ProgressBar
from textual.worker import get_current_worker

from screens.widgets.keys import Keys
from screens.widgets.top_bar import TopBar
from screens.widgets.words import Headline, Prose, Quiet
from workshop.errors import NotesProblem
from workshop.notebook import Notebook
from workshop.taking_out import OUT_OF_REACH
from workshop.withdrawing import delete_everything

WORD = "everything"
"""What has to be typed."""

STEP = 20
"""Files between two words about how far it has come."""


class DeleteEverythingScreen(Screen[bool]):
    """Gives back whether anything was deleted."""

    CSS_PATH = "notes.tcss"
    HELP = f"This deletes every evening in your notes. It happens only when the word “{WORD}” is typed. Escape leaves."
    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "Leave it")]

    @dataclass
    class Deleted(Message):
        """So many of so many are gone."""

        gone: int
        of: int

    @dataclass
    class Ended(Message):
        """It is done, or it could not go on, and why."""

        problem: str | None

    def __init__(self, notebook: Notebook) -> None:
        super().__init__(classes="page notes")
        self._notebook = notebook
        self._has_begun = False

    def compose(self) -> ComposeResult:
        yield TopBar("Our notes", "", "Deleting")
        with Vertical(id="sheet"):
            with VerticalScroll(id="column", can_focus=False):
                yield Headline("Delete everything, for good?")
                yield Prose(
                    f"Every evening in {self._notebook.folder} goes, those that cannot be read as well. "
                    "There is no way back. Other files there stay.",
                    classes="lead",
                )
                yield Prose(f"If that is what you want, type the word: {WORD}", classes="line")
                yield Input(placeholder=WORD)
                yield ProgressBar(id="looking", show_eta=False, show_percentage=False)
                yield Prose("", id="problem")
                yield Quiet(OUT_OF_REACH)
            with Horizontal(id="buttons"):
                yield Button("Leave it", id="leave", variant="primary", action="screen.back")
                yield Button("Delete everything", id="delete", disabled=True)
        yield Keys()

    def on_mount(self) -> None:
        """No bar before there is anything to tell."""
        self.query_one("#looking").display = False
        self.query_one(Input).cursor_blink = self.app.animation_level != "none"

    def on_input_changed(self, event: Input.Changed) -> None:
        """Only the whole word will do."""
        self.query_one("#delete", Button).disabled = event.value.strip().casefold() != WORD

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Now it goes."""
        if event.button.id == "delete" and not self._has_begun:
            self._has_begun = True
            self.query_one("#looking").display = True
            self._delete()

    def action_back(self) -> None:
        """Back; what has gone by then is gone."""
        self.workers.cancel_all()
        self.dismiss(self._has_begun)

    @work(thread=True, exclusive=True, group="deleting")
    def _delete(self) -> None:
        worker = get_current_worker()
        try:
            for gone, of in delete_everything(self._notebook):
                if worker.is_cancelled:
                    return
                if gone % STEP == 0:
                    self.post_message(self.Deleted(gone, of))
        except NotesProblem as problem:
            self.post_message(self.Ended(str(problem)))
            return
        self.post_message(self.Ended(None))

    def on_delete_everything_screen_deleted(self, event: Deleted) -> None:
        """The bar."""
        self.query_one("#looking", ProgressBar).update(total=event.of, progress=event.gone)

    def on_delete_everything_screen_ended(self, event: Ended) -> None:
        """Back, or the reason why not."""
        if event.problem is not None:
            self._has_begun = False
            self.query_one("#problem", Prose).update(event.problem)
            return
        self.dismiss(result=True)
        self.app.notify(f"Your notes are deleted. {OUT_OF_REACH}", markup=False, timeout=15)
