"""ChooseEntryScreen: which of an evening's entries is to go, or all of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from screens.widgets.keys import Keys
from screens.widgets.top_bar import TopBar
from screens.widgets.words import Headline, Quiet, person_line, shown
from workshop.places import Place, Said, said_in
from workshop.session import Session

AT_MOST = 160
"""Letters of an entry: enough to know it by."""

WHAT = {
    "answers": "",
    "talks": "a turn’s topic: ",
    "repairs": "a letter: ",
    "promises": "a promise: ",
    "looked_back": "a promise looked back at: ",
    "parked": "parked: ",
}


class Chosen(NamedTuple):
    """What is to go."""

    place: Place | None
    """None for the whole evening."""


class EntryToGo(Option):
    """A row that stands for an entry, or for all of them."""

    def __init__(self, words: Content, chosen: Chosen) -> None:
        super().__init__(words)
        self.chosen = chosen


class ChooseEntryScreen(Screen[Chosen | None]):
    """The entries as rows; None for Escape."""

    CSS_PATH = "notes.tcss"
    HELP = "Choose what is to go, with the arrow keys and Enter. Nothing goes before you are asked once more."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Back"),
        Binding("question_mark", "app.help", "Help", show=False),
    ]

    def __init__(self, session: Session, place: Place | None) -> None:
        """The entry at that place is the first to be chosen."""
        super().__init__(classes="page")
        self._session, self._place = session, place

    def compose(self) -> ComposeResult:
        yield TopBar("Our notes", "", "Taking out")
        with Vertical(id="column"):
            yield Headline("Which of it is to go?")
            yield OptionList(*self._rows(), compact=True)
            yield Quiet("Nothing goes before you are asked once more.")
        yield Keys()

    def on_mount(self) -> None:
        """On the entry that they were reading."""
        rows = self.query_one(OptionList)
        places = [row.chosen.place for row in rows.options if isinstance(row, EntryToGo)]
        rows.highlighted = places.index(self._place) if self._place and self._place in places else 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """That one."""
        if isinstance(event.option, EntryToGo):
            self.dismiss(event.option.chosen)

    def _rows(self) -> Iterator[EntryToGo]:
        for said in said_in(self._session):
            yield EntryToGo(self._row(said), Chosen(said.place))
        yield EntryToGo(Content("The whole evening"), Chosen(None))

    def _row(self, said: Said) -> Content:
        partners = self._session.partners
        who = person_line(partners.index(said.by), said.by) if said.by in partners else shown(said.by or "together")
        what = "still needed: " if said.place.still_need else WHAT[said.place.table]
        words = " ".join(said.text.split())
        return Content.assemble(who, "  ", what, shown(words[:AT_MOST] + ("…" if len(words) > AT_MOST else "")))
