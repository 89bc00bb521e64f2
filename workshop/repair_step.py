"""The words of repair: its letters, its gestures, and what its pages say."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from workshop.hints import Hint
from workshop.prose import Id, Line, Minutes, Text

RepairKind = Literal["acknowledge", "apologize", "gesture"]

Received = Literal["taken", "needs time", "still needs"]
"""How the one who heard it answered: I take it; thank you, I need time; I still need…"""

Sentence = Annotated[str, Meta(pattern=r"\{words\}", max_length=200)]
"""A sentence of the letter; `{words}` is where the writer's own words stand."""


class Opening(Struct, frozen=True, forbid_unknown_fields=True):
    """How the letter's sentence goes when the writer's first word is one of `begins`."""

    begins: Annotated[tuple[Line, ...], Meta(min_length=1)]
    sentence: Sentence


class Field(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing a repair says, on a page of its own. Slots: {to} in the question and the example."""

    id: Id
    question: Text
    example: Line
    sentence: Sentence
    openings: tuple[Opening, ...] = ()
    missing: Line | None = None
    """What to say when it is empty. A field with these words is required; the others may stay empty."""
    note: Text | None = None
    unsure: Line | None = None
    """A tap for who does not know yet: a whole answer, and no promise."""
    becomes_promise: bool = False
    starts_paragraph: bool = False


class Gesture(Struct, frozen=True, forbid_unknown_fields=True):
    """A small kind deed, and the words that ask for leave first."""

    name: Line
    may_i: Line
    touch: bool


class Form(Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of repair: its fields, in the order of the letter."""

    kind: RepairKind
    name: Line
    about: Line
    minutes: Minutes
    fields: Annotated[tuple[Field, ...], Meta(min_length=1)]
    ending: Line | None = None
    """The letter's last sentence, where it has one."""
    gestures: tuple[Gesture, ...] = ()
    """To pick from: a tap writes its "may I?" into the first field."""


class LetterWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What holds a letter together, and the pages around it. Slots: {to}, {by}, {day}."""

    greeting: Line
    full_stop: Line
    with_day: Line
    title: Line
    empty: Line
    edit: Text
    begin_again: Line
    read_aloud: Text
    listen: Line


class Start(Struct, frozen=True, forbid_unknown_fields=True):
    """The offer, the choice of a kind, and a breath before the writing."""

    question: Line
    yes: Line
    not_tonight: Line
    not_tonight_then: Line
    kind: Line
    for_whom: Line
    who_writes: Line
    feeling_first: Text
    optional: Line
    with_touch: Line
    without_touch: Line
    own_gesture: Line


class Answer(Struct, frozen=True, forbid_unknown_fields=True):
    """One answer of the hearer, and what it leads to."""

    received: Received
    name: Line
    then: Line
    line: Line | None = None
    example: Line | None = None


class Hearing(Struct, frozen=True, forbid_unknown_fields=True):
    """The hearer's own page. Slots: {by}, {to}."""

    question: Line
    no_hurry: Line
    answers: Annotated[tuple[Answer, ...], Meta(min_length=3, max_length=3)]
    time_ending: Line
    deceit: Line
    offer_other: Line
    offer_yes: Line
    offer_no: Line


class Keeping(Struct, frozen=True, forbid_unknown_fields=True):
    """Whether letter and promise go into the notes. Only `kept` or `not_kept` is ever shown."""

    question: Text
    yes: Line
    no: Line
    kept: Line
    not_kept: Line
    alone: Line
    alone_readers: Line


class HintWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands around a hint. Slots: {words}, {count}."""

    title: Line
    found: Line
    go_on: Line
    change: Line
    more: Line


class RepairStep(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="repair"):
    """A step that puts something small right: words or a gesture, how they were received, a promise."""

    id: Id
    title: Line
    short: Line
    minutes: Minutes
    about: Line
    start: Start
    forms: Annotated[tuple[Form, ...], Meta(min_length=1, max_length=3)]
    letter: LetterWords
    hearing: Hearing
    keeping: Keeping
    hint_words: HintWords
    hints: tuple[Hint, ...] = ()
    """None, no hints: they belong to a language, and another language may have none yet."""
    on_its_own: bool = True
    """Whether it is offered by itself under *One exercise*."""

    def form(self, kind: RepairKind) -> Form:
        """The form of that kind; raises KeyError."""
        for form in self.forms:
            if form.kind == kind:
                return form
        raise KeyError(kind)
