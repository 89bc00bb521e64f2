"""ParkedPane: what they kept for another evening."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.content import Content

from screens.notes.long_list import Entry, LongList
from screens.notes.pane import Pane
from screens.notes.shelf import Shelf
from screens.widgets.words import Headline, Quiet, shown

NOTHING = "Nothing is parked. What has to wait for another evening is kept here, in a line that you write together."


class ParkedPane(Pane):
    """A list; Enter opens the evening on which it was parked."""

    TAB = "Parked"

    def __init__(self) -> None:
        super().__init__(id="parked")

    def compose(self) -> ComposeResult:
        yield Headline("For another evening")
        yield LongList()
        yield Quiet(NOTHING, classes="nothing")

    def show(self, shelf: Shelf) -> None:
        """The list."""
        self.set_class(not shelf.parked, "-empty")
        self.query_one(LongList).fill(_rows(shelf))

    def first_focus(self) -> LongList:
        """The list."""
        return self.query_one(LongList)


def _rows(shelf: Shelf) -> Iterator[Entry]:
    for number, parked in enumerate(shelf.parked):
        day = f"{parked.day.day:>2} {parked.day:%b} {parked.day.year}  "
        yield Entry(Content.assemble(day, shown(parked.topic)), parked.name, sole=str(number))
