"""Questions: what a round asks, and the taps it can be answered with."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from workshop.prose import Id, Line, Text


class Rating(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="rating"):
    """A tap from 0 to 10, with words at both ends."""

    low: Line
    high: Line


class Choice(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="choice"):
    """A tap on one of a few."""

    options: Annotated[tuple[Line, ...], Meta(min_length=2, max_length=7)]


class Several(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="several"):
    """A tap on any of a few; `instead` options exclude the others ("nothing, it's good")."""

    options: Annotated[tuple[Line, ...], Meta(min_length=2, max_length=8)]
    instead: tuple[Line, ...] = ()


class Shares(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="shares"):
    """Each one's own share of several areas, as a level from least to most; never summed."""

    areas: Annotated[tuple[Line, ...], Meta(min_length=1, max_length=7)]
    levels: Annotated[tuple[Line, ...], Meta(min_length=3, max_length=5)]


Tap = Rating | Choice | Several | Shares


class Question(Struct, frozen=True, forbid_unknown_fields=True):
    """One page of a round: a tap, a line of words, or both. Each may be passed."""

    id: Id
    text: Text
    tap: Tap | None = None
    line: Text | None = None
    """What stands over the place for words; without it the question has none."""
    always: bool = False
    """Asked every time; the others take turns."""
    for_oneself: bool = False
    """Answered for its own sake: never shown, never kept."""
