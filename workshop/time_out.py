"""The time-out: a break anyone may ask for, with an agreed return, laid over whatever page they are on.

Twenty minutes is a floor found in a laboratory, and people differ; a day is the longest that still
counts as the same conversation (evidence.md, "Flooding"). Nothing is noted about who asked.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from enum import Enum

from msgspec.structs import replace

from workshop.agenda import Agenda
from workshop.cards import card_today
from workshop.evening import Evening, TonightStep
from workshop.pages import (
    ARRIVING,
    AgreeToReturn,
    Apart,
    CameBack,
    CardShown,
    ComeBackAnswer,
    ComingBack,
    HandOver,
    Page,
)
from workshop.steps import ClosingStep

SHORTEST = timedelta(minutes=20)
LONGEST = timedelta(days=1)
A_TIME = re.compile(r"(?P<tomorrow>tomorrow\s+)?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})", re.IGNORECASE)


class TimeProblem(Enum):
    """Why a time cannot be agreed on."""

    UNCLEAR = "unclear"
    TOO_SOON = "too_soon"
    TOO_LATE = "too_late"


def time_meant(typed: str, now: datetime) -> datetime | TimeProblem:
    """The next such time (`21:15`, `tomorrow 10:00`), where it lies within a day and not under 20 minutes away."""
    match = A_TIME.fullmatch(typed.strip())
    if match is None or int(match["hour"]) > 23 or int(match["minute"]) > 59:  # noqa: PLR2004 - a day's hours
        return TimeProblem.UNCLEAR
    meant = now.replace(hour=int(match["hour"]), minute=int(match["minute"]), second=0, microsecond=0)
    if match["tomorrow"] or meant <= now:
        meant += timedelta(days=1)
    return problem_with(meant, now) or meant


def problem_with(until: datetime, now: datetime) -> TimeProblem | None:
    """Why they cannot agree on that; None when they can."""
    if until - now < SHORTEST:
        return TimeProblem.TOO_SOON
    return TimeProblem.TOO_LATE if until - now > LONGEST else None


def is_time_out(evening: Evening) -> bool:
    """Whether a time-out lies over the page."""
    return evening.interrupted is not None


def can_take_time_out(evening: Evening) -> bool:
    """Anyone, on every page, once at a time."""
    return not evening.is_over and not is_time_out(evening)


def take(evening: Evening, at: float) -> Evening:
    """The clocks stop (monotonic seconds `at`), and the words are hidden behind the time-out's first page."""
    if not can_take_time_out(evening):
        return evening
    conversation = evening.conversation
    return _laid_over(
        replace(evening, conversation=None if conversation is None else conversation.pause(at)),
        AgreeToReturn(step=evening.page.step),
    )


def still_apart(evening: Evening, until: datetime) -> Evening:
    """An evening that was closed during its time-out, taken up again."""
    return _laid_over(evening, Apart(step=evening.page.step, until=until))


def _laid_over(evening: Evening, page: Page) -> Evening:
    """On an agenda of its own, with the evening's put aside until they are back."""
    return replace(evening, agenda=Agenda((page,)), interrupted=evening.agenda)


def agree(evening: Evening, until: datetime) -> Evening:
    """Apart until then; the notes keep the place and the time, so that the program may be closed."""
    gone_apart = evening.at(evening.agenda.put(Apart(step=evening.page.step, until=until)))
    is_begun = evening.page.step != ARRIVING and bool(evening.partners)
    if not is_begun or (evening.session is None and not evening.saves):
        return gone_apart
    return gone_apart.keeping(replace(evening.kept(), back_at=until))


def return_from(evening: Evening) -> Evening:
    """Back at the table: each says privately how to go on. Where nobody is named yet, they just go on."""
    if not evening.partners:
        return over(evening)
    asks: list[Page] = []
    for who in evening.order:
        if not evening.is_alone:
            asks.append(HandOver(step=evening.page.step, who=who))
        asks.append(ComingBack(step=evening.page.step, who=who))
    return evening.at(evening.agenda.lay(asks)).onward()


def said(evening: Evening, page: ComingBack, answer: ComeBackAnswer) -> Evening:
    """With one person's answer; after the last, only what came of all of them is known."""
    answers = {**evening.said_on_return, page.who: answer}
    if len(answers) < len(evening.partners):
        return replace(evening, said_on_return=answers).onward()
    outcome = max(answers.values(), key=list(ComeBackAnswer).index)
    together = evening.at(evening.agenda.insert((CameBack(step=page.step, outcome=outcome),))).onward()
    return replace(together, said_on_return={})


def after_return(evening: Evening, outcome: ComeBackAnswer) -> Evening:
    """Where they were, or the card and good night, or good night."""
    if outcome is ComeBackAnswer.GO_ON:
        return over(evening)
    back = replace(over(evening), round=None, conversation=None)
    return _to_closing(back, with_card=outcome is ComeBackAnswer.LIGHTER)


def over(evening: Evening) -> Evening:
    """Without the time-out: where it was laid, or at the hand-over before, where that page is somebody's own."""
    agenda = evening.interrupted
    if agenda is None:
        return evening
    holder = agenda.page.private_to
    if holder is not None and not evening.is_alone:
        own = HandOver(step=agenda.page.step, who=holder)
        agenda = agenda.jump(max(number for number, page in enumerate(agenda.pages[: agenda.at]) if page == own))
    session = evening.session
    return replace(
        evening,
        agenda=agenda,
        interrupted=None,
        session=None if session is None else replace(session, back_at=None),
    )


def _to_closing(evening: Evening, *, with_card: bool) -> Evening:
    """Nothing more of the plan: a card, if it is to be lighter, and the thank-yous."""
    closing = {step.id for step in evening.program.steps if isinstance(step, ClosingStep)}
    first = evening.agenda.find(lambda page: page.step in closing)
    thanks = () if first is None else evening.agenda.pages[first:]
    deck = evening.program.cards
    cards: tuple[Page, ...] = ()
    steps = tuple(step for step in evening.steps if step.id in closing)
    if with_card and deck is not None:
        cards = (CardShown(step=deck.id, card=card_today(deck, evening.started.date())),)
        steps = (TonightStep(deck.id, deck.minutes), *steps)
    before = evening.agenda.pages[: evening.agenda.at]
    pages = (*before, *cards, *thanks)
    return replace(evening, steps=steps, agenda=replace(evening.agenda, pages=pages, at=len(before)))
