"""ConversationStep: the stress-reducing conversation, and all the words it needs."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from workshop.phases import GRACE, OUT_THERE, OUT_THERE_ALONE, Role, unfold
from workshop.prose import Id, Line, Minutes, Text
from workshop.questions import Question
from workshop.refusals import Refusal
from workshop.steps import Prompt, RoundStep

Lines = tuple[Text, ...]

PHASES = sorted(
    {GRACE.name, *(moment.phase.name for course in (OUT_THERE, OUT_THERE_ALONE) for moment in unfold(course, 2))}
)
"""The phases that need words."""


class TopicWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Naming a stress from outside. Slot: {name}."""

    title: Line
    ask: Text
    examples: Annotated[tuple[Line, ...], Meta(min_length=1)]
    nothing: Text
    """For one to whom no topic comes."""
    why_outside: Text
    turn_length: Text
    keep: Text


class ParkingWords(Struct, frozen=True, forbid_unknown_fields=True):
    """A topic that is about themselves waits for another time. Slots: {name}, {topic}."""

    ask: Text
    line: Text
    example: Line
    empty: Text
    too_long: Text
    parked: Text


class PhaseWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What each one does now, by role. Slots: {name} has the turn, {listener} listens aloud, {others}."""

    title: Text
    talks: Annotated[Lines, Meta(max_length=3)] = ()
    listens: Annotated[Lines, Meta(max_length=3)] = ()
    witnesses: Annotated[Lines, Meta(max_length=3)] = ()
    together: Annotated[Lines, Meta(max_length=3)] = ()

    def of(self, role: Role) -> Lines:
        """The lines for that role."""
        return {
            Role.TALKS: self.talks,
            Role.LISTENS: self.listens,
            Role.WITNESSES: self.witnesses,
            Role.TOGETHER: self.together,
        }[role]


class ClockSigns(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands beside the clock."""

    last_minute: Line
    grace: Line
    over_time: Line
    two_more: Line
    paused: Line
    untimed: Line
    clock_hidden: Line
    sound: Line
    slept: Text


class PadWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The pad for those who would rather type."""

    ask: Text
    gone: Line


class FeelingGroup(Struct, frozen=True, forbid_unknown_fields=True):
    """A handful of words near to one another."""

    name: Line
    words: Annotated[tuple[Line, ...], Meta(min_length=1, max_length=8)]


class FeelingWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words to pick from, for feelings and for the body."""

    ask: Line
    dont_know: Line
    dont_know_is_fine: Line
    groups: Annotated[tuple[FeelingGroup, ...], Meta(min_length=1)]
    body_ask: Line
    body: Annotated[tuple[Line, ...], Meta(min_length=1)]


class ConversationStep(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="conversation"):
    """The stress-reducing conversation: a topic from outside, a turn each, and a check."""

    id: Id
    title: Line
    short: Line
    minutes: Minutes
    turn_minutes: Minutes
    """How long a turn is where a plan says nothing else."""
    about: Line
    topic: TopicWords
    parking: ParkingWords
    phases: dict[str, PhaseWords]
    """What each does, by the name of the phase."""
    signs: ClockSigns
    pad: PadWords
    feelings: FeelingWords
    refusals: dict[Refusal, Text]
    """Why something cannot be done now."""
    check: Question
    readings: Lines = ()
    prompts: tuple[Prompt, ...] = ()
    afterword: Text | None = None

    def __post_init__(self) -> None:
        """Raise ValueError for phases and refusals that have no words."""
        missing = [f"phases.{name}" for name in PHASES if name not in self.phases]
        missing += [f"refusals.{reason}" for reason in Refusal if reason not in self.refusals]
        if missing:
            raise ValueError(f"these have no words yet: {', '.join(missing)}")

    @property
    def check_round(self) -> RoundStep:
        """The check that follows it ("did you feel heard?"), as the round that it is."""
        return RoundStep(
            id=self.id,
            title=self.title,
            short=self.short,
            minutes=self.minutes,
            talk_minutes=1,
            about=self.about,
            readings=self.readings,
            questions=(self.check,),
            asked=1,
            prompts=self.prompts,
            afterword=self.afterword,
        )
