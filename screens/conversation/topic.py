"""TopicScreen: a stress from outside, said aloud; what is about themselves is parked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Button, Input

from screens.conversation.park import ParkDialog
from screens.page import PageScreen
from screens.widgets.scale import Scale
from screens.widgets.words import Headline, Prose, Quiet
from workshop.conversation import TURN_LENGTHS
from workshop.evening import Evening
from workshop.pages import Topic
from workshop.refusals import Event
from workshop.results import NotedTopic, ParkedTopic, Result, SetTurns, TopicNamed

UNTIMED = "no clock"
SECONDS_A_MINUTE = 60


class TopicScreen(PageScreen[Topic]):
    """Whose turn is next, what to name, and the way out for what is about the two of them."""

    AUTO_FOCUS = "#next"
    HELP = (
        "Whoever talks next names, aloud, one thing from outside that weighs on them. If it is about you two, "
        "press U: it is parked in your notes for another time, and you find something else. "
        "Before the first turn you can choose how long each turn is: Tab to the row, then the arrow keys."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("u", "about_us", "Park", tooltip="Park it in one line, and find another topic"),
    ]

    def body(self) -> Iterable[Widget]:
        """Who is next, the question, the room for a word to keep."""
        step, names = self.evening.conversation_step, self._names
        if self.page.turn > 1:
            swap = step.phases["swap"]
            yield Prose(self.said(swap.title, **names), classes="headline")
            yield Prose(" ".join(self.said(line, **names) for line in swap.together), classes="lead")
        yield Headline(self.said(step.topic.ask, **names))
        yield Prose(self._parked_or_examples, id="lead", classes="lead")
        if self.page.turn == 1:
            yield Quiet(self.said(step.topic.why_outside), id="why")
        if self._can_set_turns:
            yield Prose(self.said(step.topic.turn_length), classes="line")
            yield Scale(self._lengths, "minutes", "", value=self._chosen)
        yield Prose(self.said(step.topic.keep), classes="line")
        yield Input(self.evening.topic, placeholder="may stay empty", id="keep", max_length=60)

    def buttons(self) -> Iterable[Widget]:
        """Back, park, begin."""
        yield self.back_button()
        yield Button("Someone close" if self.evening.is_alone else "It is about us", action="screen.about_us")
        yield self.next_button("Begin the turn")

    def on_mount(self) -> None:
        """The turns' length is told as it is chosen."""
        for scale in self.query(Scale):
            self.watch(scale, "value", self._set_turns, init=False)

    def shows(self, evening: Evening) -> bool:
        """Parked, or the turns have another length: the cursor stays where it is."""
        if evening.page is not self.page:
            return False
        self.evening = evening
        self.query_one("#lead", Prose).update(self._parked_or_examples)
        return True

    def standing(self) -> Result:
        """The line for the notes."""
        return NotedTopic(self.query_one("#keep", Input).value)

    @property
    def _names(self) -> dict[str, str]:
        return {"name": self._speaker, "others": self.others(self._speaker), "listener": self._listener}

    @property
    def _speaker(self) -> str:
        conversation = self.evening.conversation
        return (conversation.speaker if conversation else None) or self.evening.order[self.page.turn - 1]

    @property
    def _listener(self) -> str:
        conversation = self.evening.conversation
        return (conversation.listener if conversation else None) or ""

    @property
    def _parked_or_examples(self) -> str:
        step, session = self.evening.conversation_step, self.evening.session
        if self.evening.has_parked and session is not None and step.parking is not None:
            return self.said(step.parking.parked, topic=session.parked[-1].topic, **self._names)
        return f"{' · '.join(step.topic.examples)}. {self.said(step.topic.nothing)}"

    @property
    def _can_set_turns(self) -> bool:
        conversation = self.evening.conversation
        return conversation is not None and conversation.refusal(Event.SET_TURN, 0.0) is None

    @property
    def _offered(self) -> tuple[float | None, ...]:
        return (*sorted({*TURN_LENGTHS, self.evening.turn_seconds}), None)

    @property
    def _lengths(self) -> tuple[str, ...]:
        return tuple(UNTIMED if seconds is None else f"{seconds / SECONDS_A_MINUTE:g}" for seconds in self._offered)

    @property
    def _chosen(self) -> int:
        conversation = self.evening.conversation
        seconds = conversation.turn_seconds if conversation else self.evening.turn_seconds
        return self._offered.index(seconds) if seconds in self._offered else 0

    def _set_turns(self, place: int | None) -> None:
        if place is not None:
            self.finish(SetTurns(self._offered[place], self.around.clock.monotonic()))

    def action_about_us(self) -> None:
        """One line about it, written together; then another topic."""
        parking = self.evening.conversation_step.parking
        if parking is not None:
            self.app.push_screen(ParkDialog(parking, alone=self.evening.is_alone), self._park)

    def _park(self, line: str | None) -> None:
        if line:
            self.query_one("#keep", Input).clear()
            self.finish(ParkedTopic(line))

    def action_next(self) -> None:
        """The topic is named, and the turn begins."""
        self.finish(TopicNamed(self.around.clock.monotonic(), self.query_one("#keep", Input).value))
