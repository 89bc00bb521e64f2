"""ThankYousPane: a jar of thank-yous; one is drawn, and another, or all are read by date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Center, Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Button

from screens.notes.long_list import Entry, LongList
from screens.notes.pane import Pane
from screens.notes.shelf import Shelf
from screens.widgets.words import Headline, Prose, Quiet, person, person_line, shown
from workshop.days import day_in_words
from workshop.thank_yous import ThankYou, a_year_ago, drawn

NOTHING = (
    "The jar is still empty. At the end of an evening each of you may say a thank-you; "
    "those that you keep are here, to be drawn one at a time."
)


class ThankYousPane(Pane):
    """One slip of paper at a time; or a list."""

    TAB = "Thank-yous"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "draw", "Draw", show=False, tooltip="Draw another thank-you"),
        Binding("b", "by_date", "By date", show=False, tooltip="The thank-yous by date, or the jar again"),
    ]

    def __init__(self, today: date, chance: Random) -> None:
        super().__init__(id="thank-yous")
        self._today = today
        self._chance = chance
        self._shelf = Shelf()
        self._slip: ThankYou | None = None

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="jar", can_focus=False):
            yield Headline("One from the jar", id="from")
            with Center():
                yield Prose("", id="slip")
        with Horizontal(classes="choices"):
            yield Button("A year ago tonight", id="year-ago")
            yield Button("By date", id="by-date")
            yield Button("Draw another", id="draw", variant="primary")
        yield LongList(id="slips")
        yield Quiet(NOTHING, classes="nothing")

    def show(self, shelf: Shelf) -> None:
        """Draw one, if none is drawn; a slip that was taken out meanwhile is gone."""
        self._shelf = shelf
        self.set_class(not shelf.slips, "-empty")
        self.query_one("#year-ago").display = a_year_ago(shelf.slips, self._today) is not None
        self.query_one(LongList).fill(_rows(shelf))
        if self._slip is None or (shelf.is_whole and self._slip not in shelf.slips):
            self.action_draw()

    def first_focus(self) -> Button | LongList:
        """The list where it is shown, else the button."""
        return self.query_one(LongList) if self.has_class("-by-date") else self.query_one("#draw", Button)

    def show_a_year_ago(self) -> None:
        """The one of about this day last year, once all have agreed to see it."""
        self._show_slip(a_year_ago(self._shelf.slips, self._today), "A year ago tonight, or nearly")

    @on(Button.Pressed, "#draw")
    def action_draw(self) -> None:
        """Another, by chance; with the list away."""
        self.remove_class("-by-date")
        self._show_slip(drawn(self._shelf.slips, self._chance, self._slip), "One from the jar")
        self._label()

    @on(Button.Pressed, "#by-date")
    def action_by_date(self) -> None:
        """The list, or the jar again."""
        self.toggle_class("-by-date")
        self._label()
        if self._shelf.slips:
            self.first_focus().focus()

    def _label(self) -> None:
        self.query_one("#by-date", Button).label = "The jar" if self.has_class("-by-date") else "By date"

    def _show_slip(self, slip: ThankYou | None, where_from: str) -> None:
        if slip is None:
            return
        self._slip = slip
        number = slip.partners.index(slip.by)
        self.query_one("#from", Headline).update(where_from)
        card = self.query_one("#slip", Prose)
        card.set_classes(f"person-{number + 1}")
        card.border_title = person(number, slip.by)
        card.border_subtitle = Content(day_in_words(slip.day))
        card.update(shown(slip.words))
        # Only a slip that does not fit needs the arrow keys.
        self.call_after_refresh(self._let_scroll)

    def _let_scroll(self) -> None:
        jar = self.query_one("#jar", VerticalScroll)
        jar.can_focus = jar.max_scroll_y > 0


def _rows(shelf: Shelf) -> Iterator[Entry]:
    for slip in shelf.slips:
        who = person_line(slip.partners.index(slip.by), slip.by)
        first = Content.assemble(f"{slip.day:%d %b} {slip.day.year}  ", who)
        yield Entry(Content.assemble(first, "\n  ", shown(slip.words)), slip.name, slip.place)
