"""QuestionsScreen: everyone reads tonight's questions before anyone writes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Button

from screens.page import PageScreen
from screens.widgets.words import Headline, Prose, Quiet
from workshop.pages import Questions
from workshop.results import AskedCloserLook


class QuestionsScreen(PageScreen[Questions]):
    """Tonight's questions, and the offer of a closer look where the step has one."""

    HELP = (
        "These are the questions of this round. Read them all; each of you then answers "
        "privately, and every question can be passed. Paper is welcome."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("l", "closer_look", "A closer look", tooltip="One more question, about each one’s own share"),
    ]

    def body(self) -> Iterable[Widget]:
        """The questions, numbered."""
        yield Headline(self.evening.round_step.title)
        yield Prose(self.said(self.evening.program.words.round.read_first), classes="lead")
        for number, question in enumerate(self.evening.questions, start=1):
            yield Prose(f"{number}  {self.said(question.text)}", classes="question-line")
        if self._can_look_closer:
            yield Quiet("L adds one question: how much each of you carries, by area. It is never summed up.")

    def buttons(self) -> Iterable[Widget]:
        """Back, a closer look, on."""
        yield self.back_button()
        if self._can_look_closer:
            yield Button("A closer look", action="screen.closer_look")
        yield self.next_button("We have read them" if not self.evening.is_alone else "I have read them")

    @property
    def _can_look_closer(self) -> bool:
        return self.evening.can_look_closer

    def action_closer_look(self) -> None:
        """With the question about each one's own share as well."""
        if self._can_look_closer:
            self.finish(AskedCloserLook())
        else:
            self.notify("There is no closer look to add here.", markup=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """The key is offered where there is something to add."""
        return self._can_look_closer if action == "closer_look" else True
