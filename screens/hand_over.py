"""HandOverScreen: the keyboard changes hands, and nobody's words are on screen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from screens.page import PageScreen
from screens.widgets.words import Prose, Quiet, person
from workshop.pages import HandOver

LONGEST = 18
"""Letters of a name on a button, so that all three fit in 60 columns."""


class HandOverScreen(PageScreen[HandOver]):
    """Only Enter on the button begins: a key meant for the page before must not open this one's."""

    HELP = (
        "Give the keyboard to the person named here. When the others look away, "
        "that person presses Enter. Nothing private is on screen until then."
    )
    # `next` is taken away, as Ctrl+N held down would run through the hand-over.
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+n,f8", "not_here", "Next", show=False)]

    def body(self) -> Iterable[Widget]:
        """Who writes, who rests their eyes."""
        words, who = self.evening.program.words.round, self.page.who
        writes = self.said(words.writes, name=who)
        yield Prose(person(self.number(who), "", writes), classes="headline")
        yield Prose(self.said(words.rest_eyes, name=who, others=self.others(who)))
        yield Quiet(words.third_person)

    def buttons(self) -> Iterable[Widget]:
        """Back, and the one way on."""
        yield self.back_button()
        yield self.next_button(f"I am {_short(self.page.who)}: begin")

    def action_not_here(self) -> None:
        """Say how it goes on."""
        self.notify(f"Enter on “I am {_short(self.page.who)}: begin” goes on.", markup=False)


def _short(name: str) -> str:
    """A button has room for so much; the whole name stands over it."""
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
