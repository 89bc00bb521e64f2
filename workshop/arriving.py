"""Arriving: who is here, whether tonight is a good night, whether it is kept, who begins."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from workshop.cards import card_today, questions_tonight, step_tonight
from workshop.conversation_step import ConversationStep
from workshop.evening import Evening, TonightStep
from workshop.pages import (
    ARRIVING,
    Beginning,
    CardShown,
    HandOver,
    Keeping,
    Limits,
    Names,
    Page,
    Tonight,
    TonightAnswer,
    TonightTogether,
    WelcomeBack,
)
from workshop.program import Plan, Program
from workshop.promises_step import PromisesStep
from workshop.promising import look_back_pages
from workshop.results import (
    Begins,
    EndedHere,
    KeepsNotes,
    Named,
    Result,
    SaidTonight,
    SomeoneElse,
    TookCard,
    WentOn,
)
from workshop.session import Session
from workshop.step_pages import pages_of
from workshop.steps import RoundStep


def first_pages(program: Program, past: tuple[Session, ...]) -> tuple[Page, ...]:
    """One page for people who were here before, who may be others all the same; everything for the first time."""
    if past:
        return (WelcomeBack(step=ARRIVING, partners=past[0].partners),)
    return introduction(program)


def introduction(program: Program) -> tuple[Page, ...]:
    """What this is and is not, then the names."""
    limits = range(len(program.words.arriving.limits))
    return (*(Limits(step=ARRIVING, number=number) for number in limits), Names(step=ARRIVING))


def after_arriving(evening: Evening, result: Result) -> Evening:  # noqa: PLR0911 - a table, one case a row
    """What a result on a page of arriving makes of the evening."""
    match result:
        case SomeoneElse():
            introduced = evening.agenda.lay(introduction(evening.program))
            return evening.at(introduced).onward()
        case Named(partners):
            return _with_partners(evening, partners)
        case SaidTonight(answer):
            return _said(evening, answer)
        case TookCard():
            return _card_instead(evening)
        case EndedHere():
            return evening.at(evening.agenda.over())
        case KeepsNotes(keeps):
            kept = replace(evening, saves=keeps)
            return _onward(kept) if isinstance(evening.page, Keeping) else kept
        case Begins(who):
            return _onward(replace(evening, first=who))
        case WentOn():
            page = evening.page
            return _with_partners(evening, page.partners) if isinstance(page, WelcomeBack) else _onward(evening)
    raise TypeError(f"{type(result).__name__} while arriving")


def _onward(evening: Evening) -> Evening:
    """One page on; from the last page of arriving, to the first of the evening."""
    is_last = evening.agenda.at + 1 == len(evening.agenda.pages)
    return (lay_the_table(evening) if is_last else evening).onward()


def _with_partners(evening: Evening, partners: tuple[str, ...]) -> Evening:
    past = tuple(session for session in evening.notes if set(session.partners) == set(partners))
    day = evening.started.date()
    named = replace(
        evening,
        partners=partners,
        first=_next_to_begin(partners, past),
        said_tonight={},
        past=past,
        steps=tonight_steps(evening.plan, past, day) if evening.plan else evening.steps,
    )
    asks: list[Page] = []
    for who in partners:
        if len(partners) > 1:
            asks.append(HandOver(step=ARRIVING, who=who))
        asks.append(Tonight(step=ARRIVING, who=who))
    return named.at(named.agenda.lay(asks)).onward()


def _next_to_begin(partners: tuple[str, ...], past: tuple[Session, ...]) -> str:
    """Whoever follows the one who began the last time; empty where it is to be chosen."""
    if len(partners) == 1:
        return partners[0]
    last = past[0].first if past else None
    return partners[(partners.index(last) + 1) % len(partners)] if last in partners else ""


def _said(evening: Evening, answer: TonightAnswer) -> Evening:
    who = evening.page.private_to or evening.partners[0]
    said = {**evening.said_tonight, who: answer}
    heard = replace(evening, said_tonight=said)
    if len(said) < len(evening.partners) or evening.agenda.at + 1 < len(evening.agenda.pages):
        return heard.onward()
    # From here on nobody's answer is known any more, only what came of all of them.
    outcome = max(said.values(), key=list(TonightAnswer).index)
    forgotten = evening.agenda.without(lambda page: isinstance(page, HandOver | Tonight))
    pages: list[Page] = [TonightTogether(step=ARRIVING, outcome=outcome)]
    if outcome is TonightAnswer.YES:
        pages += [Keeping(step=ARRIVING)] * (not evening.past)
        pages += [Beginning(step=ARRIVING)] * (not evening.first)
    at_last = replace(forgotten, pages=(*forgotten.pages[: forgotten.at], *pages))
    return replace(heard, said_tonight={}, agenda=at_last)


def _card_instead(evening: Evening) -> Evening:
    deck = evening.program.cards
    if deck is None:
        return evening.at(evening.agenda.over())
    card = CardShown(step=deck.id, card=card_today(deck, evening.started.date()))
    lighter = replace(evening, steps=(TonightStep(deck.id, deck.minutes),))
    return lighter.at(lighter.agenda.lay((card,))).onward()


def tonight_steps(
    plan: Plan, past: Sequence[Session], day: date, kept: frozenset[str] = frozenset()
) -> tuple[TonightStep, ...]:
    """The plan's steps for one evening; where several may stand, those in `kept`, or else the one done longest ago."""
    steps: list[TonightStep] = []
    for place in plan.steps:
        taken = {step.id for step in steps}
        again = next((step for step in place.one_of if step in kept and step not in taken), None)
        chosen = again or step_tonight(place.one_of, taken, past, day)
        if chosen is not None:
            steps.append(TonightStep(chosen, place.minutes, place.turn_minutes))
    return tuple(steps)


def lay_the_table(evening: Evening) -> Evening:
    """With the pages of all of tonight's steps after this one, in the order of who begins.

    Where no promise stands open, looking back is no step of tonight.
    """
    laid, pages, steps = evening, list[Page](), list[TonightStep]()
    for tonight in evening.steps:
        laid, own = _with_questions(laid, tonight.id)
        if own or not isinstance(evening.program.step(tonight.id), PromisesStep):
            steps.append(tonight)
            pages += own
    return replace(laid, steps=tuple(steps), agenda=evening.agenda.lay(pages))


def lay_next(evening: Evening, step_id: str) -> Evening:
    """With the pages of that step right after this one."""
    laid, own = _with_questions(evening, step_id)
    return laid.at(laid.agenda.insert(own))


def _with_questions(evening: Evening, step_id: str) -> tuple[Evening, tuple[Page, ...]]:
    """The evening with that step's questions, and the step's pages."""
    step, day, asked = evening.program.step(step_id), evening.started.date(), dict(evening.asked)
    if isinstance(step, PromisesStep):
        return evening, look_back_pages(step, evening.past, day)
    if isinstance(step, ConversationStep):
        asked[step.id] = (step.check,)
    elif isinstance(step, RoundStep) and step.id not in asked:
        asked[step.id] = questions_tonight(step, evening.past, day)
    was_read = any(answer.step == step.id for session in evening.past for answer in session.answers)
    pages = pages_of(step, evening.order, asked.get(step.id, ()), was_read=was_read)
    return replace(evening, asked=asked), pages
