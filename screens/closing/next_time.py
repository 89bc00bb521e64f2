"""NextTimeScreen: when they mean to sit down again."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Button

from screens.page import PageScreen
from screens.widgets.day_choice import DayChoice
from screens.widgets.words import Headline, Quiet
from workshop.pages import NextTime
from workshop.results import SitsDownNext

DAYS = (("Tomorrow", 1), ("In three days", 3), ("In a week", 7), ("In two weeks", 14), ("In a month", 28))


class NextTimeScreen(PageScreen[NextTime]):
    """A day, or none."""

    AUTO_FOCUS = "DayChoice"
    HELP = "A day to meet again, if you like one; it stands in your notes. Nothing reminds you, and it may move."

    def body(self) -> Iterable[Widget]:
        """The days, and the cue for the card."""
        step, session = self.evening.closing_step, self.evening.session
        yield Headline(self.said(step.next_time))
        yield DayChoice(self.evening.started.date(), DAYS, session.next if session else None)
        yield Quiet(self.said(step.cue))

    def buttons(self) -> Iterable[Widget]:
        """No day, back, on."""
        yield Button("No day", action="screen.no_day")
        yield self.back_button()
        yield self.next_button()

    def action_no_day(self) -> None:
        """On, without."""
        self.finish(SitsDownNext(None))

    def action_next(self) -> None:
        """On, with the day that is picked."""
        self.finish(SitsDownNext(self.query_one(DayChoice).day))
