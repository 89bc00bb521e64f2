"""Steps: what an evening is made of. Each kind has its pages, its screens and its content files."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from workshop.prose import Id, Line, Minutes, Text
from workshop.questions import Question


class Prompt(Struct, frozen=True, forbid_unknown_fields=True):
    """Something to talk about, when what was shared calls for it."""

    text: Text
    when: str = "always"
    """always, alike, different, low, high, one_shared, none_shared, or `chose: X`."""


class Ending(Struct, frozen=True, forbid_unknown_fields=True):
    """The offer of one small change or promise each, at the end of a step."""

    text: Text
    line: Line
    example: Line


class FromBetween(Struct, frozen=True, forbid_unknown_fields=True):
    """For what turns out to come from between them: the button, pressed together, and what it asks."""

    button: Line
    ask: Line
    note: Line


class RoundStep(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="round"):
    """A step around a round: a reading, the private round, its reveal, a talk, one change."""

    id: Id
    title: Line
    short: Line
    minutes: Minutes
    talk_minutes: Minutes
    about: Line
    """A few words for the menu: what one does here."""
    readings: tuple[Text, ...] = ()
    questions: Annotated[tuple[Question, ...], Meta(min_length=1)] = ()
    asked: Annotated[int, Meta(ge=1, le=4)] = 3
    """How many questions an evening asks, those marked `always` included."""
    closer_look: Question | None = None
    prompts: tuple[Prompt, ...] = ()
    ending: Ending | None = None
    afterword: Text | None = None
    from_between: FromBetween | None = None
    on_its_own: bool = True
    """Whether it is offered by itself under *One exercise*."""


class BreakStep(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="break"):
    """A few minutes away from the table."""

    id: Id
    title: Line
    short: Line
    minutes: Minutes
    text: Text


class ClosingStep(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="closing"):
    """A thank-you each, when to sit down next, and what was kept."""

    id: Id
    title: Line
    short: Line
    minutes: Minutes
    thanks: Text
    next_time: Text
    cue: Text
    good_night: Text
    thanks_line: Text | None = None
    """What stands over the place to write it down; without it, thanks are only spoken."""


class CardStep(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="cards"):
    """Today's card: spoken, two turns, a thank-you each; nothing typed, kept or counted."""

    id: Id
    title: Line
    short: Line
    minutes: Minutes
    talk_seconds: Annotated[int, Meta(ge=10, le=600)]
    say_back_seconds: Annotated[int, Meta(ge=5, le=120)]
    talk: Text
    say_back: Text
    thanks: Text
    put_right: Text
    cards: Annotated[tuple[Text, ...], Meta(min_length=1)]
