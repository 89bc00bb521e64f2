"""Looking back: how promises went, said by whoever made them and written in tonight's session."""

from __future__ import annotations

from datetime import date

from workshop.evening import Evening
from workshop.pages import Page
from workshop.promises import OpenPromise, open_promises, standing_of
from workshop.promises_step import PromisesStep
from workshop.repair_pages import LookBack, LookBackThanks, OldPromise, StillOpen
from workshop.repair_results import SaidHowItWent
from workshop.results import Result, WentOn
from workshop.session import LookedBack, Outcome, Session

OUTCOMES: tuple[Outcome, ...] = ("kept", "partly", "not kept", "no longer fits")
"""In the order they are offered."""


def look_back_pages(step: PromisesStep, past: tuple[Session, ...], today: date) -> tuple[Page, ...]:
    """The promises whose day has come, one after the other; then those that wait. None where nothing is open."""
    promises = open_promises(past)
    pages: list[Page] = []
    for number, promise in enumerate((promise for promise in promises if promise.is_due(today)), 1):
        pages += [
            LookBack(step=step.id, promise=promise, number=number),
            LookBackThanks(step=step.id, by=promise.by, number=number),
        ]
    waiting = tuple(promise for promise in promises if not promise.is_due(today))
    return (*pages, *((StillOpen(step=step.id, promises=waiting),) if waiting else ()))


def after_looking_back(evening: Evening, result: Result) -> Evening:
    """What a result on a page of promises makes of the evening. Raises TypeError for another's."""
    match result, evening.page:
        case SaidHowItWent(outcome), LookBack(promise=promise) | OldPromise(promise=promise):
            return evening.keeping(evening.kept().with_looked_back(looked_back(promise, outcome))).onward()
        case WentOn(), LookBack(number=number):
            # Not asked twice: without an answer it stays open, and there is nothing to thank for.
            thanks = evening.agenda.without(lambda page: isinstance(page, LookBackThanks) and page.number == number)
            return evening.at(thanks).onward()
        case WentOn(), _:
            return evening.onward()
    raise TypeError(f"{type(result).__name__} while looking back")


def looked_back(promise: OpenPromise, outcome: Outcome) -> LookedBack:
    """How that promise went, for tonight's session."""
    return LookedBack(by=promise.by, promise=promise.text, made=promise.made, outcome=outcome)


def standing(evening: Evening, who: str) -> OpenPromise | None:
    """Their promise from an earlier evening that nobody has looked back at, tonight included."""
    tonight = () if evening.session is None else tuple(looked.of for looked in evening.session.looked_back)
    promise = standing_of(who, open_promises(evening.past))
    return None if promise is None or (promise.by, promise.text, promise.made) in tonight else promise


def ask_of_old(evening: Evening, who: str) -> Evening:
    """With the question how their older promise went right after this page, where one stands open."""
    asked = evening.at(evening.agenda.without(lambda page: isinstance(page, OldPromise) and page.promise.by == who))
    promise = standing(asked, who)
    if promise is None or evening.promises_step is None or asked.promise_of(who) is None:
        return asked
    return asked.at(asked.agenda.insert((OldPromise(step=asked.page.step, promise=promise),)))
