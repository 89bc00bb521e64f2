"""Program: everything that can be asked and done, as values.

A program is words only. It is written as a folder of TOML files (see `content/`), read by
`workshop.program_files`, and never changes while it is in use.
"""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

Line = Annotated[str, Meta(min_length=1, max_length=600)]
"""A piece of prose that must say something."""

Id = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
"""Small letters, digits and hyphens: the name by which notes and plans know a thing."""

Minutes = Annotated[float, Meta(gt=0, le=120)]


class Forms(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing said in two ways: to people who sit together, and to one alone."""

    together: Line
    alone: Line


Text = Line | Forms
"""Prose. A plain line serves everyone; `Forms` where one alone needs other words."""


def said(text: str | Forms, *, alone: bool, **names: str) -> str:
    """The words to show, with `{name}` and the like filled in."""
    words = text if isinstance(text, str) else (text.alone if alone else text.together)
    for slot, name in names.items():
        words = words.replace("{" + slot + "}", name)
    return words


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


Step = RoundStep | BreakStep | ClosingStep | CardStep


class PlanStep(Struct, frozen=True, forbid_unknown_fields=True):
    """A place in a plan: one step, or one of several by turns. Minutes beyond the step's own go to its talk."""

    one_of: Annotated[tuple[Id, ...], Meta(min_length=1)]
    minutes: Minutes


class Plan(Struct, frozen=True, forbid_unknown_fields=True):
    """Which steps for the time they have. The minutes of all, arriving and slack included, make `minutes`."""

    id: Id
    name: Line
    minutes: Minutes
    arrive: Minutes
    slack: Annotated[float, Meta(ge=0, le=60)]
    steps: Annotated[tuple[PlanStep, ...], Meta(min_length=1)]
    about: Line
    note: Line | None = None


class Helpline(Struct, frozen=True, forbid_unknown_fields=True):
    """Where to turn, alone and free of charge."""

    where: Line
    name: Line
    number: Line


class Arriving(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of arriving. `limits` are the pages shown before anything is asked."""

    limits: Annotated[tuple[Text, ...], Meta(min_length=1)]
    limits_titles: tuple[Line, ...]
    limit_in_short: Text
    everyone_sees: Line
    names: Line
    tonight: Text
    tonight_yes: Text
    tonight_lighter: Text
    tonight_another: Text
    go_on: Text
    lighter: Text
    another: Text
    keep: Text
    begins: Line


class RoundWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of every round. Slots: {name}, {others}, {area}."""

    read_first: Text
    writes: Text
    rest_eyes: Line
    third_person: Line
    private: Text
    choose: Text
    for_oneself: Text
    nothing_shown: Text
    alike: Line
    different: Line
    shares_both_most: Line
    shares_alike: Line
    shares_different: Line
    talk: Text
    promise: Text


class ProgramWords(Struct, frozen=True, forbid_unknown_fields=True):
    """`program.toml`: what belongs to no single step."""

    id: Id
    name: Line
    language: Id
    plans: Annotated[tuple[Plan, ...], Meta(min_length=1)]
    arriving: Arriving
    round: RoundWords
    helplines: Annotated[tuple[Helpline, ...], Meta(min_length=1)]
    quiet_lines: Annotated[tuple[Line, ...], Meta(min_length=1)]
    """One of them stands under Home's menu."""
    about: Annotated[tuple[str, ...], Meta(min_length=1)]
    evidence: Annotated[tuple[str, ...], Meta(min_length=1)]


class Program(Struct, frozen=True):
    """A whole program: its words and its steps, in their order."""

    words: ProgramWords
    steps: tuple[Step, ...]

    def step(self, step_id: str) -> Step:
        """The step of that id; raises KeyError."""
        for step in self.steps:
            if step.id == step_id:
                return step
        raise KeyError(step_id)

    def plan(self, plan_id: str) -> Plan:
        """The plan of that id; raises KeyError."""
        for plan in self.words.plans:
            if plan.id == plan_id:
                return plan
        raise KeyError(plan_id)

    @property
    def cards(self) -> CardStep | None:
        """The deck of today's card, where the program has one."""
        return next((step for step in self.steps if isinstance(step, CardStep)), None)

    @property
    def exercises(self) -> tuple[RoundStep, ...]:
        """The steps offered by themselves."""
        return tuple(step for step in self.steps if isinstance(step, RoundStep) and step.on_its_own)
