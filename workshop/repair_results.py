"""Results of the pages of a repair, and of looking back at promises."""

from __future__ import annotations

from datetime import date

from workshop.repair_step import Received, RepairKind
from workshop.results import Result
from workshop.session import Outcome


class WantsRepair(Result, frozen=True):
    """Something small to put right: yes, or not tonight."""

    yes: bool


class Repairs(Result, frozen=True):
    """Who begins."""

    who: str


class RepairsWith(Result, frozen=True):
    """Who it is for."""

    who: str


class ChoseKind(Result, frozen=True):
    """What they bring; one alone may say who it is for."""

    kind: RepairKind
    to: str = ""


class WroteField(Result, frozen=True):
    """What stands in a field now."""

    words: str


class MadePromise(Result, frozen=True):
    """The day to look back at what the letter offers; None makes no promise of it."""

    day: date | None


class WroteLetter(Result, frozen=True):
    """The letter as its writer has it now."""

    letter: str


class BeganLetterAgain(Result, frozen=True):
    """The letter is made again from the fields; what was changed in it is gone."""


class AnsweredLetter(Result, frozen=True):
    """How it landed, and what is still needed, in words or aloud."""

    received: Received
    still_need: str = ""


class KeepsLetter(Result, frozen=True):
    """One person's word on keeping letter and promise. `name` is for one alone whose name nobody asked."""

    keeps: bool
    name: str = ""


class SaidHowItWent(Result, frozen=True):
    """How a promise went, by the one who made it."""

    outcome: Outcome
