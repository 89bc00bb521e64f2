"""TimeOutWords: what a time-out says."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from workshop.prose import Line, Text


class ReturnWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Agreeing when to go on. Slots: {minutes}, {time}."""

    ask: Text
    minutes: Annotated[tuple[Annotated[int, Meta(ge=20, le=1440)], ...], Meta(min_length=1)]
    choice: Line
    at_a_time: Line
    at_a_time_example: Line
    too_soon: Text
    too_late: Text
    unclear: Line
    agreed: Line


class RestWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The time until then. Slot: {time}."""

    title: Line
    calms_title: Line
    calms: Annotated[tuple[Line, ...], Meta(min_length=1)]
    stirs_title: Line
    stirs: Annotated[tuple[Line, ...], Meta(min_length=1)]
    apart: Text
    closing_is_fine: Line
    early: Text
    due: Line


class PacerWords(Struct, frozen=True, forbid_unknown_fields=True, rename={"breathe_in": "in", "breathe_out": "out"}):
    """The breathing pacer."""

    title: Line
    breathe_in: Line
    breathe_out: Line
    off: Line


class ComeBackWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Each one's private tap, and what comes of it: the same words whoever chose."""

    title: Line
    ask: Text
    go_on: Text
    lighter: Line
    stop: Line
    goes_on: Text
    turns_lighter: Text
    stops: Text
    good_night: Text


class HomeWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What Home says of a time-out that is still open. Slot: {time}."""

    waits: Line
    is_past: Line


class TimeOutWords(Struct, frozen=True, forbid_unknown_fields=True, rename={"agree": "return"}):
    """`time-out.toml`: a break that leads back."""

    title: Line
    hidden: Line
    anyone: Text
    agree: ReturnWords
    rest: RestWords
    pacer: PacerWords
    come_back: ComeBackWords
    home: HomeWords
