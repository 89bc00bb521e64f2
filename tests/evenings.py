"""Evenings at the place a test needs: each helper goes on from where the one before it stopped."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache

from msgspec.structs import replace

from workshop.beginning import begin_exercise, begin_plan
from workshop.evening import Evening
from workshop.pages import (
    Beginning,
    BetweenTopic,
    CardShown,
    Choosing,
    Editing,
    Floor,
    Keeping,
    Names,
    NextTime,
    Page,
    Promising,
    Reveal,
    Settling,
    Thanks,
    Tonight,
    TonightAnswer,
    Topic,
    Writing,
)
from workshop.program import Program
from workshop.program_files import bundled_program
from workshop.questions import Choice, Question, Rating, Several, Shares
from workshop.refusals import Event
from workshop.results import (
    Begins,
    Chose,
    ChoseTopic,
    Did,
    KeepsNotes,
    Named,
    Promised,
    Result,
    SaidTonight,
    SatDown,
    Settled,
    SitsDownNext,
    Thanked,
    TopicNamed,
    WentOn,
    Wrote,
)
from workshop.round import Draft, Fate
from workshop.session import Answer, Session
from workshop.steps import RoundStep
from workshop.way import after

TONIGHT = datetime(2026, 11, 23, 19, 30, tzinfo=UTC)
LATER = TONIGHT + timedelta(minutes=1)
COUPLE = ("Sam", "Alex")


@cache
def program() -> Program:
    """The program that comes with the workshop."""
    return bundled_program()


def round_step(step_id: str) -> RoundStep:
    """One of its steps that hold a round."""
    step = program().step(step_id)
    assert isinstance(step, RoundStep)
    return step


def draft_for(question: Question, words: str = "a word") -> Draft:
    """An answer to every part of the question, the first of whatever may be tapped."""
    tap = question.tap
    return Draft(
        rating=6 if isinstance(tap, Rating) else None,
        choices=tap.options[:1] if isinstance(tap, Choice | Several) else (),
        shares=tuple((area, tap.levels[0]) for area in tap.areas) if isinstance(tap, Shares) else (),
        words="" if question.line is None else words,
    )


def plain_result(  # noqa: C901, PLR0911, PLR0912 - a table, one kind of page a row
    evening: Evening, partners: tuple[str, ...] = COUPLE
) -> Result:
    """What people do who take every page as it comes: answer all, share all, promise nothing."""
    match evening.page:
        case Names():
            return Named(partners)
        case Tonight():
            return SaidTonight(TonightAnswer.YES)
        case Keeping():
            return KeepsNotes(keeps=True)
        case Beginning():
            return Begins(evening.partners[0])
        case Writing(who=who, question=question) | Editing(who=who, question=question):
            return Wrote(draft_for(evening.question(question), f"{who}’s words"))
        case Choosing(who=who):
            assert evening.round is not None
            return Chose(dict.fromkeys((q.id for q in evening.round.to_choose(who)), Fate.SHARE))
        case Promising():
            return Promised("")
        case Thanks():
            return Thanked()
        case NextTime():
            return SitsDownNext(None)
        case CardShown():
            return SatDown(len(partners))
        case Topic():
            return TopicNamed(at=0)
        case BetweenTopic():
            return ChoseTopic("")
        case Settling():
            return Settled(leaves=True)
        case Floor():
            assert evening.conversation is not None
            return Did(Event.GO_ON if evening.conversation.has_begun else Event.BEGIN, at=0)
    return WentOn()


def on(evening: Evening, *results: Result, now: datetime = LATER) -> Evening:
    """With these results, page by page; a plain one where none is named."""
    for result in results or (plain_result(evening),):
        evening = after(evening, result, now)
    return evening


def on_until(
    evening: Evening, is_there: Callable[[Page], bool], partners: tuple[str, ...] = COUPLE, now: datetime = LATER
) -> Evening:
    """With plain results until such a page is on screen."""
    while not is_there(evening.page):
        evening = after(evening, plain_result(evening, partners), now)
    return evening


def to(evening: Evening, kind: type[Page], who: str | None = None) -> Evening:
    """With plain results to the next page of that kind, of that person if one is named."""
    return on_until(evening, lambda page: isinstance(page, kind) and who in (None, getattr(page, "who", None)))


def sat_down(
    plan: str = "15", partners: tuple[str, ...] = COUPLE, past: tuple[Session, ...] = (), now: datetime = TONIGHT
) -> Evening:
    """They have arrived, and the first page of the evening's first step is on screen."""
    begun = begin_plan(program(), program().plan(plan), past, now)
    return on_until(begun, lambda page: page.step != "arriving", partners, now)


def exercise(step: str = "fairness", partners: tuple[str, ...] = COUPLE, past: tuple[Session, ...] = ()) -> Evening:
    """They have arrived for one exercise, and its first page is on screen."""
    begun = begin_exercise(program(), round_step(step), past, TONIGHT)
    return on_until(begun, lambda page: page.step != "arriving", partners, TONIGHT)


def revealed(step: str = "fairness", partners: tuple[str, ...] = COUPLE) -> Evening:
    """Everyone has answered and shared everything; the first reveal is on screen."""
    return to(exercise(step, partners), Reveal)


def over(evening: Evening) -> Evening:
    """With plain results to the end."""
    while not evening.is_over:
        evening = on(evening)
    return evening


def session_of(*steps: str, days_ago: int = 7, partners: tuple[str, ...] = COUPLE, first: str | None = None) -> Session:
    """An earlier evening on which the first of them shared something in each of these steps."""
    kept = Session(started=TONIGHT - timedelta(days=days_ago), partners=partners, first=first or partners[0])
    answers = (Answer(question="?", ask="sits-with-us", step=step, by=partners[0], rating=5) for step in steps)
    return replace(kept.with_answers(answers), finished=kept.started + timedelta(hours=1))
