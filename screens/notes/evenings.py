"""EveningsScreen: what was kept, newest first."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import OptionList

from screens.menu import Row, rows_list
from screens.notes.evening import EveningScreen
from screens.widgets.keys import Keys
from screens.widgets.top_bar import TopBar
from screens.widgets.words import Headline, Quiet
from workshop.errors import NotesProblem
from workshop.notebook import Kept, Notebook, Unread

AT_ONCE = 100
"""Evenings on one list; the command line lists them all."""


class EveningsScreen(Screen[None]):
    """A list; Enter opens an evening."""

    HELP = (
        "Your evenings, the newest first. Enter opens one. They are plain files: you may open, change or delete "
        "them with any program. A file that cannot be read is listed with its reason and left as it is."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Back"),
        Binding("question_mark", "app.help", "Help", show=False),
    ]

    def __init__(self, notebook: Notebook) -> None:
        super().__init__(classes="page")
        self._notebook = notebook
        self._entries: dict[str, Kept | Unread] = {}

    def compose(self) -> ComposeResult:
        yield TopBar("Our notes")
        with VerticalScroll(id="column", can_focus=False):
            yield Headline("Evenings")
            try:
                names = self._notebook.names(AT_ONCE + 1)
            except NotesProblem as problem:
                yield Quiet(str(problem))
                names = ()
            self._entries = {name: self._notebook.read(name) for name in names[:AT_ONCE]}
            yield rows_list([_row(name, entry) for name, entry in self._entries.items()])
            if not names:
                yield Quiet("Nothing is kept yet. What you show each other on an evening stands here.")
            if len(names) > AT_ONCE:
                yield Quiet(f"These are the newest {AT_ONCE}. All of them: everyday-trust notes list")
            yield Quiet(f"in {self._notebook.folder}")
        yield Keys()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open it; say why where it cannot be."""
        entry = self._entries[event.option.id or ""]
        if isinstance(entry, Unread):
            self.notify(f"{entry.name} cannot be read: {entry.reason}. It was left as it is.", markup=False, timeout=10)
            return
        self.app.push_screen(EveningScreen(entry.session))


def _row(name: str, entry: Kept | Unread) -> Row:
    if isinstance(entry, Unread):
        return Row(name, name, f"cannot be read: {entry.reason}")
    session = entry.session
    titles = dict.fromkeys(answer.title for answer in session.answers if answer.title)
    day = f"{session.started:%a} {session.started.day} {session.started:%b %Y}"
    return Row(name, day, " · ".join([", ".join(session.partners), *titles]))
