"""TonightTogetherScreen: what came of everyone's answers, the same whoever said it."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Button

from screens.page import PageScreen
from screens.widgets.words import Headline, Quiet
from workshop.pages import TonightAnswer, TonightTogether
from workshop.results import EndedHere, TookCard, WentOn


class TonightTogetherScreen(PageScreen[TonightTogether]):
    """Go on, something lighter, or another night."""

    HELP = "This is what comes of all your answers. Nobody has to say which was whose."

    def body(self) -> Iterable[Widget]:
        """The sentence."""
        arriving = self.evening.program.words.arriving
        words = {
            TonightAnswer.YES: arriving.go_on,
            TonightAnswer.LIGHTER: arriving.lighter,
            TonightAnswer.ANOTHER: arriving.another,
        }
        yield Headline(self.said(words[self.page.outcome]))
        if self.page.outcome is TonightAnswer.ANOTHER:
            yield Quiet("Nothing was saved.")

    def buttons(self) -> Iterable[Widget]:
        """What fits the outcome."""
        if self.page.outcome is TonightAnswer.LIGHTER and self.evening.program.cards is not None:
            yield Button("Good night", action="screen.end")
            yield self.next_button("Today’s card")
        elif self.page.outcome is TonightAnswer.YES:
            yield self.next_button()
        else:
            yield self.next_button("Good night")

    def action_next(self) -> None:
        """On, as the outcome says."""
        match self.page.outcome:
            case TonightAnswer.YES:
                self.finish(WentOn())
            case TonightAnswer.LIGHTER if self.evening.program.cards is not None:
                self.finish(TookCard())
            case _:
                self.action_end()

    def action_end(self) -> None:
        """Home."""
        self.finish(EndedHere())
