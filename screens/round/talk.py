"""TalkScreen: two or three things to talk about; the longest page, and the quietest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Button, OptionList

from screens.page import PageScreen
from screens.widgets.words import Headline, Prose, Quiet, shown
from workshop.between import can_come_from_between
from workshop.pages import Talking
from workshop.program import Step
from workshop.results import CameFromBetween
from workshop.steps import FromBetween, RoundStep


class TalkScreen(PageScreen[Talking]):
    """What was chosen by what they shared."""

    HELP = (
        "Look at each other rather than at this. Take one of these, or something else. There is no clock here; "
        "when you have talked enough, go on."
    )
    NEXT = "We have talked"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("b", "from_between", "Between us", tooltip="It came from between us: that comes next"),
    ]

    def body(self) -> Iterable[Widget]:
        """The invitation, then the prompts."""
        yield Headline(self.said(self.evening.program.words.round.talk))
        for prompt in self.evening.talk:
            yield Prose(prompt, classes="prompt")
        minutes = round(self.evening.talk_minutes)
        yield Quiet(f"There are about {minutes} minutes for this. Nothing rings.")

    def buttons(self) -> Iterable[Widget]:
        """What came from between them, back, on."""
        offer = self._from_between
        if offer is not None:
            yield Button(offer.button, id="between-us", action="screen.from_between")
        yield self.back_button()
        yield self.next_button()

    @property
    def _from_between(self) -> FromBetween | None:
        step = self.evening.step
        return step.from_between if isinstance(step, RoundStep) and can_come_from_between(self.evening) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """Only where it is offered."""
        return action != "from_between" or self._from_between is not None

    def action_from_between(self) -> None:
        """Which of the two comes next? They choose together."""
        offer = self._from_between
        if offer is not None:
            steps = can_come_from_between(self.evening)
            self.app.push_screen(FromBetweenDialog(offer, steps), self._come_from_between)

    def _come_from_between(self, step: str | None) -> None:
        if step is not None:
            self.finish(CameFromBetween(step))


class FromBetweenDialog(ModalScreen[str | None]):
    """A repair, or one thing between them; None where they go on as planned."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Close this")]

    def __init__(self, words: FromBetween, steps: Sequence[Step]) -> None:
        super().__init__()
        self._words, self._steps = words, tuple(steps)

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Headline(self._words.ask)
            yield OptionList(*(shown(step.title) for step in self._steps), compact=True)
            yield Quiet(self._words.note)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """That one."""
        self.dismiss(self._steps[event.option_index].id)
