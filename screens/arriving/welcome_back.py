"""WelcomeBackScreen: the same people again, on one page."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Checkbox

from screens.page import PageScreen
from screens.widgets.words import Headline, Prose, Quiet, person
from workshop.pages import WelcomeBack
from workshop.prose import said
from workshop.results import KeepsNotes, SomeoneElse, WentOn


class WelcomeBackScreen(PageScreen[WelcomeBack]):
    """Who is here, the limits in a line, the helplines, begin."""

    HELP = "The same people as the last time? Then begin. If it is someone else, choose that, and say the names."
    NEXT = "Begin"

    def body(self) -> Iterable[Widget]:
        """Names, limits, helplines, and whether it is kept."""
        words = self.evening.program.words
        alone = len(self.page.partners) == 1
        yield Headline("Welcome back.")
        people = [person(number, name) for number, name in enumerate(self.page.partners)]
        yield Prose(Content("   ").join(people), classes="who")
        yield Prose(said(words.arriving.limit_in_short, alone=alone), classes="reading")
        # No number may break at the end of a line.
        lines = (f"{line.where} {line.number}".replace(" ", "\N{NO-BREAK SPACE}") for line in words.helplines)
        yield Quiet(" · ".join(lines))
        if self.around.problem is None:
            yield Checkbox("Keep this evening in the notes", self.evening.saves, compact=True)
        else:
            yield Prose(self.around.problem, id="problem")

    def buttons(self) -> Iterable[Widget]:
        """Others, or begin."""
        yield self.back_button()
        yield Button("Someone else", action="screen.someone_else")
        yield self.next_button()

    def on_checkbox_changed(self, event: Checkbox.Changed) -> None:
        """Said at once; it is asked again at the closing."""
        self.finish(KeepsNotes(event.value))

    def action_someone_else(self) -> None:
        """Others than the last time."""
        self.finish(SomeoneElse())

    def action_next(self) -> None:
        """Begin."""
        self.finish(WentOn())
