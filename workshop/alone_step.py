"""AloneStep: for one who is here alone: a breath, a disagreement seen from outside, and what may follow."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from workshop.prose import Id, Line, Minutes


class BreatheWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Two minutes of slow breath."""

    title: Line
    text: Line
    seconds: Annotated[int, Meta(ge=30, le=600)]
    enough: Line
    """What stands there when they are over; nothing goes on by itself."""


class OutsiderWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Writing about a disagreement as someone would see it who wishes everyone well."""

    title: Line
    ask: Line
    prompts: Annotated[tuple[Line, ...], Meta(min_length=1, max_length=4)]
    private: Line
    seconds: Annotated[int, Meta(ge=60, le=1800)]
    about: Line
    enough: Line


class AfterOutsiderWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What may become of it. Slot: {folder}, where the notes are."""

    title: Line
    ask: Line
    stop: Line
    acknowledge: Line
    save: Line
    keep: Line
    readers: Line
    """Who can read it, if it is kept in the notes."""
    name: Line
    kept: Line


class AloneStep(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="alone"):
    """Ten minutes for one alone. Nobody's words are shown, and nothing is kept unless they say so."""

    id: Id
    title: Line
    short: Line
    minutes: Minutes
    about: Line
    breathe: BreatheWords
    outsider: OutsiderWords
    after: AfterOutsiderWords
