"""Repairs at the place a test needs: each helper goes on from where the one before it stopped."""

from __future__ import annotations

from datetime import date, timedelta

from tests.evenings import COUPLE, TONIGHT, on, on_until, program, session_of, to
from workshop.beginning import begin_exercise
from workshop.evening import Evening
from workshop.pages import HandOver
from workshop.repair_pages import LetterField, LetterPromise, RepairOffer
from workshop.repair_results import ChoseKind, KeepsLetter, MadePromise, Repairs, WantsRepair, WroteField
from workshop.repair_step import RepairKind
from workshop.results import Result, WentOn
from workshop.session import Promise, Session

APOLOGY = {
    "did": "I came at nine",
    "hurt": "you ate alone",
    "part": "I saw the time and stayed",
    "regret": "",
    "change": "if it gets late, then I call",
    "offer": "",
    "why": "",
}
CONFESSED = "I broke the blue cup"
DAY = date(2026, 12, 1)


def offered(partners: tuple[str, ...] = COUPLE, past: tuple[Session, ...] = ()) -> Evening:
    """Something small to put right?"""
    repair = program().repair
    assert repair is not None
    begun = begin_exercise(program(), repair, past, TONIGHT)
    return on_until(begun, lambda page: isinstance(page, RepairOffer), partners)


def at_kind(partners: tuple[str, ...] = COUPLE, past: tuple[Session, ...] = ()) -> Evening:
    """The first of them begins, and brings something to the second."""
    wanted = on(offered(partners, past), WantsRepair(yes=True))
    return wanted if len(partners) == 1 else on(wanted, Repairs(partners[0]))


def at_field(kind: RepairKind = "apologize", partners: tuple[str, ...] = COUPLE) -> Evening:
    """The first field is on screen."""
    return to(on(at_kind(partners), ChoseKind(kind)), LetterField)


def acknowledged(words: str = CONFESSED, partners: tuple[str, ...] = COUPLE) -> Evening:
    """A short letter is written, and its writer reads it over."""
    return on(at_field("acknowledge", partners), WroteField(words), WroteField("you liked it"))


def apologized(past: tuple[Session, ...] = ()) -> Evening:
    """An apology is written; what it offers may become a promise."""
    evening = to(on(at_kind(past=past), ChoseKind("apologize")), LetterField)
    written = on(evening, *(WroteField(words) for words in APOLOGY.values()))
    assert isinstance(written.page, LetterPromise)
    return written


def promised(past: tuple[Session, ...] = ()) -> Evening:
    """With a day to look back."""
    return on(apologized(past), MadePromise(DAY))


def said_keep(evening: Evening, *words: str) -> Evening:
    """Each, after their hand-over, says "yes" or "no" to keeping it."""
    for said in words:
        evening = on(
            evening, *([WentOn()] if isinstance(evening.page, HandOver) else []), KeepsLetter(keeps=said == "yes")
        )
    return evening


def then(evening: Evening, *results: Result) -> Evening:
    """With these results, hand-overs in between taken as they come."""
    for result in results:
        while isinstance(evening.page, HandOver):
            evening = on(evening, WentOn())
        evening = on(evening, result)
    return evening


def promised_before(text: str = "I call", by: str = "Sam", look_back: date | None = None) -> Session:
    """An earlier evening with that promise."""
    day = look_back or (TONIGHT - timedelta(days=1)).date()
    return session_of(days_ago=20).with_promise(Promise(by=by, text=text, look_back=day))
