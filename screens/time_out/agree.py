"""AgreeScreen: the words are hidden and the clocks stand still; when do they go on?"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from textual.widget import Widget
from textual.widgets import Input, OptionList

from screens.page import PageScreen
from screens.widgets.words import Headline, Prose, Quiet, shown
from workshop.pages import AgreeToReturn
from workshop.results import AgreedToReturn
from workshop.time_out import TimeProblem, time_meant


class AgreeScreen(PageScreen[AgreeToReturn]):
    """Twenty minutes, thirty, an hour, or a time within the next day."""

    AUTO_FOCUS = "OptionList"
    HELP = (
        "Anyone may ask for a break, and nobody notes who did. Agree when you go on: Enter on a line, or Tab to the "
        "field and type a time. Less than twenty minutes is too short for a body to calm down. "
        "Escape goes back to where you were."
    )

    def body(self) -> Iterable[Widget]:
        """What happened, the lines, the field."""
        words = self.evening.program.words.time_out
        yield Headline(words.title)
        yield Prose(f"{words.hidden} {self.said(words.anyone)}", classes="lead")
        yield Prose(self.said(words.agree.ask), classes="lead")
        lines = (self.said(words.agree.choice, minutes=str(minutes)) for minutes in words.agree.minutes)
        yield OptionList(*(shown(line) for line in lines), compact=True)
        yield Prose(words.agree.at_a_time, classes="line")
        yield Input(placeholder=words.agree.at_a_time_example)
        yield Quiet("", id="problem")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """In that many minutes."""
        minutes = self.evening.program.words.time_out.agree.minutes[event.option_index]
        self.finish(AgreedToReturn(self.around.clock.now() + timedelta(minutes=minutes)))

    def on_input_submitted(self) -> None:
        """At that time."""
        self.action_next()

    def action_next(self) -> None:
        """At the time that is typed, else the line that is highlighted; a sentence where it cannot be."""
        typed = self.query_one(Input).value
        if not typed.strip():
            self.query_one(OptionList).action_select()
            return
        meant = time_meant(typed, self.around.clock.now())
        if isinstance(meant, datetime):
            self.finish(AgreedToReturn(meant))
            return
        words = self.evening.program.words.time_out.agree
        problems = {
            TimeProblem.UNCLEAR: words.unclear,
            TimeProblem.TOO_SOON: words.too_soon,
            TimeProblem.TOO_LATE: words.too_late,
        }
        self.query_one("#problem", Quiet).update(shown(self.said(problems[meant])))
