"""HearingScreen: how it lands, on the page of the one who heard it."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Input

from screens.choice import ChoiceScreen
from screens.widgets.words import Prose, Quiet
from workshop.repair_pages import Hearing
from workshop.repair_results import AnsweredLetter
from workshop.results import Result


class HearingScreen(ChoiceScreen[Hearing]):
    """I take it; I need time; I still need. Nobody is asked to forgive."""

    HELP = (
        "Any answer is a good one. “I need time” is a whole ending. If something is still needed, you may write it "
        "in the line that opens, or leave it empty and say it."
    )

    def who(self) -> str:
        """The one who heard it."""
        return self.page.who

    def question(self) -> str:
        """How does it land?"""
        return self.said(self.evening.repair_step.hearing.question, to=self.page.who)

    def lead(self) -> Iterable[Widget]:
        """No hurry."""
        yield Prose(self.evening.repair_step.hearing.no_hurry, classes="lead")

    def answers(self) -> tuple[str, ...]:
        """In the order of the content."""
        return tuple(answer.name for answer in self.evening.repair_step.hearing.answers)

    def body(self) -> Iterable[Widget]:
        """The answers, the line for what is still needed, the word about deceit."""
        yield from super().body()
        hearing = self.evening.repair_step.hearing
        for answer in hearing.answers:
            if answer.line is not None:
                yield Prose(answer.line, classes="line still-need")
                yield Input(placeholder=answer.example or "", id="still-need", max_length=400, classes="still-need")
        yield Quiet(hearing.deceit, id="deceit")

    def on_mount(self) -> None:
        """The line opens with its answer."""
        self.query(".still-need").set(display=False)

    def result(self, answer: int) -> Result:
        """What was answered."""
        chosen = self.evening.repair_step.hearing.answers[answer]
        words = self.query_one("#still-need", Input).value if chosen.line is not None else ""
        return AnsweredLetter(chosen.received, words)

    def chosen(self, answer: int) -> None:
        """On, or first to the line that belongs to the answer."""
        field = self.query_one("#still-need", Input)
        if self.evening.repair_step.hearing.answers[answer].line is None or field.display:
            super().chosen(answer)
            return
        self.query(".still-need").set(display=True)
        # At 80×24 there is room for one of the two, and the one who needs something has read the other.
        self.query_one("#deceit").display = False
        field.focus()

    def on_input_submitted(self) -> None:
        """On, with what is still needed, written or not."""
        self.action_next()
