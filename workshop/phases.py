"""Phases: what a conversation goes through, as a value. Another kind of conversation is another tuple.

The order (tell, say back, say what helped) follows couples' coping training after Bodenmann, the floor
that belongs to one at a time follows speaker-listener practice. The seconds are our own.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct


class Role(StrEnum):
    """What a participant does in a phase."""

    TALKS = "talks"
    LISTENS = "listens"
    WITNESSES = "witnesses"
    """Hears it all, and says nothing now."""
    TOGETHER = "together"
    """Nobody has the floor: everyone does the same."""


class Floor(StrEnum):
    """Who has the floor in a phase."""

    SPEAKER = "speaker"
    LISTENER = "listener"
    NOBODY = "nobody"


class Phase(Struct, frozen=True, forbid_unknown_fields=True):
    """One part of a conversation. Its seconds are shown; they never force anyone onward."""

    name: str
    """Small letters and underscores: the key of its words in the content."""
    seconds: float | None = None
    """None waits until they go on."""
    floor: Floor = Floor.NOBODY
    is_turn: bool = False
    """The speaker's own time: as long as the conversation's turns, the same for everyone."""
    is_between: bool = False
    """Stands before every speaker's part but the first one's."""


Course = tuple[Phase | tuple[Phase, ...], ...]
"""Phases in their order. Those in a tuple of their own are gone through by each speaker, one after the other."""

SETTLE = Phase("settle", 30)
SWAP = Phase("swap", is_between=True)
TALKS = Phase("talks", floor=Floor.SPEAKER, is_turn=True)
GRACE_SECONDS = 30.0
GRACE = Phase("grace", GRACE_SECONDS, floor=Floor.SPEAKER)
"""What a turn becomes when its time is up, until they go on. It stands in no course."""
SAYS_BACK = Phase("says_back", 60, floor=Floor.LISTENER)
WHAT_HELPED = Phase("what_helped", 30, floor=Floor.SPEAKER)
THINKS_IT_THROUGH = Phase("thinks_it_through", 90, floor=Floor.SPEAKER)
CLOSE = Phase("close", 60)

MAKES_SENSE = Phase("makes_sense", 60, floor=Floor.LISTENER)
OWN_PARTS = Phase("own_parts", 120)
REQUESTS = Phase("requests", 120)

OUT_THERE: Course = (SETTLE, (SWAP, TALKS, SAYS_BACK, WHAT_HELPED), CLOSE)
OUT_THERE_ALONE: Course = (SETTLE, (TALKS, THINKS_IT_THROUGH), CLOSE)
BETWEEN_US: Course = (SETTLE, (SWAP, TALKS, SAYS_BACK, MAKES_SENSE), OWN_PARTS, REQUESTS, CLOSE)
BETWEEN_US_ALONE: Course = (SETTLE, (TALKS, THINKS_IT_THROUGH), OWN_PARTS, REQUESTS, CLOSE)


class CourseName(StrEnum):
    """What a conversation is about, and so what it goes through."""

    OUT_THERE = "out_there"
    """Stress from outside, told and heard by turns."""
    BETWEEN_US = "between_us"
    """What hurt between them: the same floor, then each their own part and one request."""


def course_of(name: CourseName, speakers: int) -> Course:
    """The phases of such a conversation; alone there is nobody to say anything back."""
    together, alone = {
        CourseName.OUT_THERE: (OUT_THERE, OUT_THERE_ALONE),
        CourseName.BETWEEN_US: (BETWEEN_US, BETWEEN_US_ALONE),
    }[name]
    return together if speakers > 1 else alone


class Moment(Struct, frozen=True, forbid_unknown_fields=True):
    """A phase on its way through the participants."""

    phase: Phase
    place: str
    """What the notes call it, to take it up there. A turn and the swap before it are one place: "turn-2"."""
    turn: int | None = None
    """Whose turn it is part of, counted from 0; None belongs to all."""


def unfold(course: Course, speakers: int) -> Iterator[Moment]:
    """Every moment of a course, from first to last."""
    for part in course:
        if isinstance(part, Phase):
            yield Moment(part, place=part.name.replace("_", "-"))
            continue
        for turn in range(speakers):
            for phase in part:
                if phase.is_between and turn == 0:
                    continue
                begins_turn = phase.is_turn or phase.is_between
                place = f"turn-{turn + 1}" if begins_turn else f"turn-{turn + 1}-{phase.name.replace('_', '-')}"
                yield Moment(phase, place, turn)
