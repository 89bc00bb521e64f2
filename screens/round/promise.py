"""PromiseScreen: one small change or promise, written in everyone's view, if they like."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Button, Input

from screens.page import PageScreen
from screens.widgets.day_choice import DayChoice
from screens.widgets.words import Headline, Prose, Quiet, person
from screens.widgets.words_area import WordsArea
from workshop.day_words import DayWords
from workshop.pages import Promising
from workshop.promises import NotThatDay, look_back_day
from workshop.results import Promised, Result, WentOn
from workshop.session import Promise

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
        Binding("ctrl+r", "pass", "Pass", tooltip="On, without a new promise"),
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
        if (step := self.evening.promises_step) is not None:
            yield Quiet(step.promising.if_then, classes="note")
        yield DayChoice(self.evening.started.date(), LOOK_BACK, promise.look_back if promise else None)
        if step is not None:
            typed = self._typed(promise, step.days)
            yield Input(typed, placeholder="or another day: next Tuesday", id="day", max_length=60)
            yield Quiet("", id="problem")
        else:
            yield Quiet(self.said(self.evening.program.words.round.promise))

    def buttons(self) -> Iterable[Widget]:
        """Pass, back, on."""
        yield Button("Pass", action="screen.pass")
        yield self.back_button()
        yield self.next_button()

    def _typed(self, promise: Promise | None, days: DayWords) -> str:
        """The day said before, where it is none of those to tap."""
        near = {self.evening.started.date() + timedelta(days=ahead) for _, ahead in LOOK_BACK}
        day = promise.look_back if promise else None
        return "" if day is None or day in near else days.say(day)

    def _day(self) -> date | NotThatDay | None:
        """The day that is typed, else the one tapped."""
        typed = self.query_one("#day", Input).value if self.query("#day") else ""
        step = self.evening.promises_step
        if step is None or not typed.strip():
            return self.query_one(DayChoice).day
        return look_back_day(typed, self.evening.started.date(), step.days)

    def _promised(self) -> Promised:
        day = self._day()
        return Promised(self.query_one(WordsArea).text, None if isinstance(day, NotThatDay) else day)

    def action_next(self) -> None:
        """On, with what stands here; a day that cannot be is kindly refused."""
        day = self._day()
        if isinstance(day, NotThatDay) and self.query_one(WordsArea).text.strip():
            self.query_one("#problem", Quiet).update(day.sentence)
            return
        self.finish(self._promised())

    def on_input_submitted(self) -> None:
        """Enter in the day goes on."""
        self.action_next()

    def action_pass(self) -> None:
        """On, and what was promised earlier tonight stands."""
        self.finish(WentOn())

    def standing(self) -> Result:
        """What is written here."""
        return self._promised()
