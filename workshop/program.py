"""Program: everything that can be asked and done, as values.

A program is words only. It is written as a folder of TOML files (see `content/`), read by
`workshop.program_files`, and never changes while it is in use.
"""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from workshop.alone_step import AloneStep
from workshop.conversation_step import ConversationStep
from workshop.promises_step import PromisesStep
from workshop.prose import Id, Line, Minutes, Text
from workshop.repair_step import RepairStep
from workshop.steps import BreakStep, CardStep, ClosingStep, RoundStep
from workshop.time_out_words import TimeOutWords

Step = RoundStep | ConversationStep | RepairStep | PromisesStep | AloneStep | BreakStep | ClosingStep | CardStep

Exercise = RoundStep | ConversationStep | RepairStep
"""What may be offered by itself."""


class PlanStep(Struct, frozen=True, forbid_unknown_fields=True):
    """A place in a plan: one step, or one of several by turns. Minutes beyond the step's own go to its talk."""

    one_of: Annotated[tuple[Id, ...], Meta(min_length=1)]
    minutes: Minutes
    turn_minutes: Minutes | None = None
    """How long each talks, where the step is a conversation; without it, as the step says."""


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
    time_out: TimeOutWords
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
    def alone(self) -> AloneStep | None:
        """What there is for one alone, where the program has it."""
        return next((step for step in self.steps if isinstance(step, AloneStep)), None)

    @property
    def promises(self) -> PromisesStep | None:
        """How promises are made and looked back at, where the program says."""
        return next((step for step in self.steps if isinstance(step, PromisesStep)), None)

    @property
    def repair(self) -> RepairStep | None:
        """The repair, where the program has one."""
        return next((step for step in self.steps if isinstance(step, RepairStep)), None)

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """The steps offered by themselves."""
        return tuple(
            step
            for step in self.steps
            if isinstance(step, ConversationStep) or (isinstance(step, RoundStep | RepairStep) and step.on_its_own)
        )
