"""Letters: what a walk does on the pages of a repair and of promises, and what must be true of a letter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from workshop.evening import Evening
from workshop.pages import BetweenTopic, Settling
from workshop.repair_pages import (
    Hearing,
    KeepingLetter,
    LetterField,
    LetterOldPromise,
    LetterPromise,
    LookBack,
    OfferOther,
    OldPromise,
    RepairBy,
    RepairKindPage,
    RepairOffer,
    RepairTo,
    WholeLetter,
)
from workshop.repair_results import (
    AnsweredLetter,
    BeganLetterAgain,
    ChoseKind,
    KeepsLetter,
    MadePromise,
    Repairs,
    RepairsWith,
    SaidHowItWent,
    WantsRepair,
    WroteField,
    WroteLetter,
)
from workshop.results import ChoseTopic, Result, Settled, WentOn
from workshop.session import Session


class Letters:
    """What was said of keeping them, and how many are kept."""

    def __init__(self, one_of: Callable[[Sequence[Result]], Result], words: Callable[[], str]) -> None:
        self._one_of = one_of
        self._words = words
        self._said: dict[str, bool] = {}
        self._kept = 0

    def result(self, evening: Evening) -> Result:  # noqa: C901, PLR0911, PLR0912 - a table, one kind of page a row
        """Something that can be done on this page."""
        match evening.page:
            case RepairOffer() | OfferOther():
                self._said = {}
                return self._one_of((WantsRepair(yes=True), WantsRepair(yes=False)))
            case RepairBy():
                return self._one_of([Repairs(who) for who in evening.partners])
            case RepairTo():
                by = "" if evening.repair is None else evening.repair.by
                return self._one_of([RepairsWith(who) for who in evening.others(by)])
            case RepairKindPage():
                return self._one_of((ChoseKind("acknowledge"), ChoseKind("apologize"), ChoseKind("gesture")))
            case LetterField():
                return WroteField(self._words())
            case LetterPromise():
                return self._one_of((MadePromise(None), MadePromise(evening.started.date() + timedelta(7))))
            case LetterOldPromise() | OldPromise():
                return self._one_of((WentOn(), SaidHowItWent("partly")))
            case LookBack():
                return SaidHowItWent("kept")
            case WholeLetter():
                return self._one_of((WroteLetter(self._words()), WroteLetter(""), BeganLetterAgain()))
            case Hearing():
                return AnsweredLetter("needs time")
            case KeepingLetter(who=who):
                keeps = self._one_of((KeepsLetter(keeps=True), KeepsLetter(keeps=True), KeepsLetter(keeps=False)))
                self._said[who] = keeps == KeepsLetter(keeps=True)
                return keeps
            case BetweenTopic():
                return ChoseTopic("")
            case Settling():
                return Settled(leaves=True)
        return WentOn()

    def check(self, session: Session, partners: int) -> None:
        """A letter is in the session only when everyone said that it may be."""
        if len(session.repairs) > self._kept:
            assert len(self._said) == partners
            assert all(self._said.values())
        self._kept = len(session.repairs)
