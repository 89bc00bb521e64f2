"""TakenUpScreen: an evening gone on with."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button

from screens.page import PageScreen
from screens.widgets.words import Headline, Prose, Quiet, person
from workshop.pages import TakenUp
from workshop.prose import said
from workshop.results import EndedHere


class TakenUpScreen(PageScreen[TakenUp]):
    """Where they left, and the choice to leave it there."""

    HELP = "You left this evening half-way. Go on where you were, or leave it as it is: what was kept stays."
    NEXT = "Go on"

    def body(self) -> Iterable[Widget]:
        """Who, when, where."""
        evening = self.evening
        yield Headline("Welcome back.")
        people = [person(number, name) for number, name in enumerate(evening.partners)]
        yield Prose(Content("   ").join(people), classes="who")
        step = evening.program.step(self.page.left_step)
        yield Prose(f"On {evening.started:%A} you stopped at {step.title}. Is this a good time to go on?")
        yield Quiet("A round that was still open begins again. What you had shown is in your notes.")
        yield Quiet(said(evening.program.words.arriving.limit_in_short, alone=evening.is_alone))

    def buttons(self) -> Iterable[Widget]:
        """Leave it, or go on."""
        yield self.back_button()
        yield Button("Leave it there", action="screen.leave_it")
        yield self.next_button()

    def action_leave_it(self) -> None:
        """It is over; what was kept stays."""
        self.finish(EndedHere())
