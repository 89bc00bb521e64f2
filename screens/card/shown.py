"""CardScreen: today's card, and how many are here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Button

from screens.page import PageScreen
from screens.widgets.picks import Picks
from screens.widgets.words import Headline, Prose, Quiet
from workshop.pages import CardShown
from workshop.prose import said
from workshop.results import AnotherCard, SatDown

COUNTS = ("one", "two", "three", "four")


class CardScreen(PageScreen[CardShown]):
    """The card, large and alone."""

    HELP = (
        "One card, five minutes, nothing to type and nothing saved. Each has a turn with the same card. "
        "If this one does not suit you, take another."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "another", "Another card", tooltip="This one is not for tonight"),
    ]

    def body(self) -> Iterable[Widget]:
        """The card, then who is here."""
        yield Headline("Today’s card")
        count = len(self.evening.partners)
        card = self.evening.card_step.cards[self.page.card]
        yield Prose(said(card, alone=count == 1), classes="card")
        if not count:
            yield Quiet("How many are you?")
            yield Picks(COUNTS, picked=("two",))

    def buttons(self) -> Iterable[Widget]:
        """Another card, or begin."""
        yield self.back_button()
        yield Button("Another card", action="screen.another")
        yield self.next_button("Begin")

    def on_picks_changed(self, event: Picks.Changed) -> None:
        """One alone reads the card in other words."""
        card = self.evening.card_step.cards[self.page.card]
        self.query_one(".card", Prose).update(said(card, alone=event.picked == ("one",)))

    def action_another(self) -> None:
        """Not this one tonight."""
        self.finish(AnotherCard())

    def action_next(self) -> None:
        """Begin, with as many as are here."""
        count = len(self.evening.partners)
        if not count:
            picked = self.query_one(Picks).picked
            count = COUNTS.index(picked[0]) + 1 if picked else 2
        self.finish(SatDown(count))
