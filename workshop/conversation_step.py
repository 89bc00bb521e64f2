"""ConversationStep: a conversation by turns, about what is outside or between them, and all the words it needs."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from workshop.phases import GRACE, CourseName, Role, course_of, unfold
from workshop.prose import Id, Line, Minutes, Text
from workshop.questions import Question
from workshop.refusals import Refusal
from workshop.steps import Prompt, RoundStep

Lines = tuple[Text, ...]


def phases_of(name: CourseName) -> tuple[str, ...]:
    """The phases of such a conversation that need words."""
    moments = (moment for speakers in (1, 2) for moment in unfold(course_of(name, speakers), speakers))
    return tuple(sorted({GRACE.name, *(moment.phase.name for moment in moments)}))


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


class SettlingWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What becomes of a parked topic that was talked about. Slot: {topic}."""

    ask: Text
    leaves: Line
    stays: Line


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
    """A conversation: a topic, a turn each, and a check."""

    id: Id
    title: Line
    short: Line
    minutes: Minutes
    turn_minutes: Minutes
    """How long a turn is where a plan says nothing else."""
    about: Line
    topic: TopicWords
    phases: dict[str, PhaseWords]
    """What each does, by the name of the phase."""
    signs: ClockSigns
    pad: PadWords
    feelings: FeelingWords
    refusals: dict[Refusal, Text]
    """Why something cannot be done now."""
    check: Question
    course: CourseName = CourseName.OUT_THERE
    parking: ParkingWords | None = None
    """For `out_there`: what is about themselves waits for another time."""
    settling: SettlingWords | None = None
    """For `between_us`: what was parked may leave the list."""
    readings: Lines = ()
    prompts: tuple[Prompt, ...] = ()
    afterword: Text | None = None

    def __post_init__(self) -> None:
        """Raise ValueError for phases, refusals and parking that have no words."""
        missing = [f"phases.{name}" for name in phases_of(self.course) if name not in self.phases]
        needed = {CourseName.OUT_THERE: ("parking", self.parking), CourseName.BETWEEN_US: ("settling", self.settling)}
        name, words = needed[self.course]
        missing += [name] if words is None else []
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
