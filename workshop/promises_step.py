"""PromisesStep: looking back at open promises when an evening begins, and all the words that promises need."""

from __future__ import annotations

from msgspec import Struct

from workshop.day_words import DayWords
from workshop.prose import Id, Line, Minutes, Text


class PromiseWords(Struct, frozen=True, forbid_unknown_fields=True):
    """A promise with a day, and how it went. Slots: {by}, {day}, {promise}."""

    offer: Text
    yes: Line
    no: Line
    line: Line
    example: Line
    if_then: Line
    if_then_example: Line
    day: Line
    one_open: Line
    leave_open: Line
    looks_back: Line
    says: Line
    kept: Line
    partly: Line
    not_kept: Line
    no_longer_fits: Line
    thanks: Text
    afterwards: Line
    open_title: Line
    still_to_come: Line
    understood: Line


class PromisesStep(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="promises"):
    """How earlier promises went; no step at all on an evening where none stands open."""

    id: Id
    title: Line
    short: Line
    minutes: Minutes
    promising: PromiseWords
    days: DayWords
