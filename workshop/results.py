"""Results: what people did on a page, as the evening hears it."""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct

from workshop.pages import ComeBackAnswer, TonightAnswer
from workshop.refusals import Event
from workshop.round import Draft, Fate


class Result(Struct, frozen=True):
    """What people did on a page."""


class WentOn(Result, frozen=True):
    """They read it, or did it, and went on."""


class Named(Result, frozen=True):
    """Who is here, in the order they sit."""

    partners: tuple[str, ...]


class SomeoneElse(Result, frozen=True):
    """Others than the last time."""


class SaidTonight(Result, frozen=True):
    """One person's answer, forgotten once the result is on screen."""

    answer: TonightAnswer


class TookCard(Result, frozen=True):
    """Something lighter: a card instead of the plan."""


class EndedHere(Result, frozen=True):
    """Nothing more tonight, without a closing (it was hardly begun)."""


class KeepsNotes(Result, frozen=True):
    """Whether the evening is kept; said on arriving and again at the closing."""

    keeps: bool


class Begins(Result, frozen=True):
    """Who goes first tonight."""

    who: str


class AskedCloserLook(Result, frozen=True):
    """They want the question about each one's own share as well."""


class Wrote(Result, frozen=True):
    """An answer to one question; an empty one is a pass."""

    draft: Draft


class Chose(Result, frozen=True):
    """What becomes of each answer, by question."""

    fates: dict[str, Fate]


class AsksToEdit(Result, frozen=True):
    """Someone wants to write their revealed answer anew."""

    who: str


class Withdrew(Result, frozen=True):
    """Someone takes their revealed answer back."""

    who: str


class Promised(Result, frozen=True):
    """One small change or promise, and the day they look back at it; no words, no promise."""

    text: str
    look_back: date | None = None


class Thanked(Result, frozen=True):
    """A thank-you, in words to keep; empty when it was only spoken."""

    words: str = ""


class SitsDownNext(Result, frozen=True):
    """The day they mean to sit down again, if they said one."""

    day: date | None


class SatDown(Result, frozen=True):
    """How many share today's card (1 to 4)."""

    count: int


class AnotherCard(Result, frozen=True):
    """This card is not for tonight; show another."""


class SkippedStep(Result, frozen=True):
    """The rest of this step is passed."""


class Stopped(Result, frozen=True):
    """Enough for tonight: straight to the thank-yous."""


class Did(Result, frozen=True):
    """Something people did to the conversation, at a moment (monotonic seconds)."""

    event: Event
    at: float


class SetTurns(Result, frozen=True):
    """How long every turn is to be, in seconds; None is untimed."""

    seconds: float | None
    at: float


class HidClock(Result, frozen=True):
    """The clock is to be hidden, or shown again."""

    hidden: bool


class TopicNamed(Result, frozen=True):
    """A stress from outside was said aloud, and the turn begins at that moment (monotonic seconds).

    `keep` is the topic in a few words for the notes; empty where it is not to be kept.
    """

    at: float
    keep: str = ""


class NotedTopic(Result, frozen=True):
    """What stands in the topic's line while they are away from it; nothing begins."""

    keep: str


class LaidAside(Result, frozen=True):
    """What lies on the floor while they are away from it: the pad, and the feelings picked. Gone with the turn."""

    pad: str
    feelings: tuple[str, ...]


class ParkedTopic(Result, frozen=True):
    """It is about themselves: one line, written together, for another time."""

    line: str


class ChoseTopic(Result, frozen=True):
    """What between them they talk about, as it may stand in the notes; empty where it is only said."""

    topic: str


class Settled(Result, frozen=True):
    """Whether a parked topic, once talked about, leaves the list; their word, not ours."""

    leaves: bool


class CameFromBetween(Result, frozen=True):
    """What is hard came from between them: that step comes next."""

    step: str


class TookTimeOut(Result, frozen=True):
    """Anyone asked for a break, at a moment (monotonic seconds); nobody notes who.

    `standing` is what stands on the page, so that no words are lost.
    """

    at: float
    standing: Result | None = None


class AgreedToReturn(Result, frozen=True):
    """When they go on: within a day, not under twenty minutes."""

    until: datetime


class SaidComeBack(Result, frozen=True):
    """One person's answer on return, forgotten once the outcome is on screen."""

    answer: ComeBackAnswer
