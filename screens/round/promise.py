"""PromiseScreen: one small change or promise, written in everyone's view, if they like."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Button

from screens.page import PageScreen
from screens.widgets.day_choice import DayChoice
from screens.widgets.words import Headline, Prose, Quiet, person
from screens.widgets.words_area import WordsArea
from workshop.pages import Promising
from workshop.results import Promised, Result

LOOK_BACK = (("In a week", 7), ("In two weeks", 14), ("In a month", 28))


class PromiseScreen(PageScreen[Promising]):
    """A line, and a day to look back at it; both may stay empty."""

    AUTO_FOCUS = "WordsArea"
    HELP = (
        "One small thing of your own that you mean to try. It is written in front of everyone and saved. "
        "One promise at a time is enough; a new one takes the place of tonight’s. "
        "Without a day, you look back at it in two weeks. Leave it empty to pass."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+r", "pass", "Pass", tooltip="No promise"),
    ]

    def body(self) -> Iterable[Widget]:
        """Who, what, when."""
        ending = self.evening.round_step.ending
        if ending is None:
            return
        who = self.page.who
        promise = self.evening.promise_of(who)
        if not self.evening.is_alone:
            yield Prose(person(self.number(who), who), classes="who")
        yield Headline(self.said(ending.text))
        yield Prose(ending.line, classes="line")
        yield WordsArea(promise.text if promise else "", placeholder=ending.example)
        yield DayChoice(self.evening.started.date(), LOOK_BACK, promise.look_back if promise else None)
        yield Quiet(self.said(self.evening.program.words.round.promise))

    def buttons(self) -> Iterable[Widget]:
        """Pass, back, on."""
        yield Button("Pass", action="screen.pass")
        yield self.back_button()
        yield self.next_button()

    def _promised(self) -> Promised:
        return Promised(self.query_one(WordsArea).text, self.query_one(DayChoice).day)

    def action_next(self) -> None:
        """On, with what stands here."""
        self.finish(self._promised())

    def action_pass(self) -> None:
        """On, with nothing."""
        self.finish(Promised(""))

    def standing(self) -> Result:
        """What is written here."""
        return self._promised()
