"""KindScreen: acknowledge, apologize, or a gentle gesture."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Input, OptionList

from screens.choice import ChoiceScreen
from screens.menu import Row, rows_list
from screens.widgets.words import Headline, Prose, person
from workshop.repair_pages import RepairKindPage
from workshop.repair_results import ChoseKind
from workshop.results import Result


class KindScreen(ChoiceScreen[RepairKindPage]):
    """A breath first, then the kinds, the smallest first."""

    HELP = (
        "The first kind takes a minute and is often enough. An apology is a short letter, one question at a time. "
        "A gesture always asks first. You can come back here and choose another."
    )

    def body(self) -> Iterable[Widget]:
        """The breath, whose it is, the kinds with a few words on each."""
        step, repair = self.evening.repair_step, self.evening.repair
        yield Headline(step.start.kind)
        yield Prose(self.said(step.start.feeling_first), classes="lead")
        if repair is not None and not self.evening.is_alone:
            yield Prose(person(self.number(repair.by), repair.by, f" to {repair.to}"), classes="who")
        if self.evening.is_alone:
            yield Prose(step.start.for_whom, classes="line")
            yield Input(repair.to if repair else "", placeholder=step.start.optional, id="to", max_length=60)
        yield rows_list([Row(form.kind, form.name, f"about {form.minutes:.0f} min") for form in step.forms])
        if not self.evening.is_alone:
            yield Prose("\n".join(f"{form.name}: {form.about}" for form in step.forms), classes="abouts")

    def result(self, answer: int) -> Result:
        """That kind."""
        to = self.query_one("#to", Input).value if self.evening.is_alone else ""
        return ChoseKind(self.evening.repair_step.forms[answer].kind, to)

    def on_input_submitted(self) -> None:
        """On to the kinds."""
        self.query_one(OptionList).focus()
