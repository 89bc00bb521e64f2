"""LetterPromiseScreen: what the letter offers, made a promise with a day, if they like."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from textual.widget import Widget
from textual.widgets import Button, Input

from screens.page import PageScreen
from screens.widgets.words import Headline, Prose, Quiet, person
from workshop.promises import look_back_day
from workshop.repair_pages import LetterPromise
from workshop.repair_results import MadePromise


class LetterPromiseScreen(PageScreen[LetterPromise]):
    """The words, and a day as people say it; no promise is as good."""

    AUTO_FOCUS = "#day"
    HELP = (
        "A promise gets a day on which you look back at it together. Type it as you would say it: “next Tuesday”, "
        "“in 2 weeks”, “Dec 1”. Empty is two weeks. It is kept with the letter, or not at all."
    )

    def body(self) -> Iterable[Widget]:
        """What is offered, how it may be said, when to look back."""
        step, repair = self.evening.promises_step, self.evening.repair
        if step is None or repair is None or repair.script is None:
            return
        words = step.promising
        day = "" if repair.look_back is None else step.days.say(repair.look_back)
        if not self.evening.is_alone:
            yield Prose(person(self.number(self.page.who), self.page.who), classes="who")
        yield Headline(self.said(words.offer, by=self.page.who))
        yield Prose(repair.script.promise, classes="quoted")
        yield Quiet(f"{words.if_then} {words.if_then_example}")
        yield Prose(words.day, classes="line")
        yield Input(day, placeholder="next Tuesday", id="day", max_length=60)
        yield Quiet("", id="problem")

    def buttons(self) -> Iterable[Widget]:
        """No promise, back, promise."""
        step = self.evening.promises_step
        yield Button(step.promising.no if step else "Pass", action="screen.pass")
        yield self.back_button()
        yield self.next_button(step.promising.yes if step else "")

    def on_input_submitted(self) -> None:
        """Enter promises."""
        self.action_next()

    def action_pass(self) -> None:
        """No promise."""
        self.finish(MadePromise(None))

    def action_next(self) -> None:
        """That day; another is kindly refused."""
        step = self.evening.promises_step
        if step is None:
            return
        day = look_back_day(self.query_one("#day", Input).value, self.evening.started.date(), step.days)
        if isinstance(day, date):
            self.finish(MadePromise(day))
        else:
            self.query_one("#problem", Quiet).update(day.sentence)
