"""Beginning: the first page of an evening, an exercise, a card; an earlier evening taken up again."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec.structs import replace

from workshop.agenda import Agenda
from workshop.arriving import first_pages, lay_the_table, tonight_steps
from workshop.cards import card_today, questions_tonight
from workshop.evening import Evening, TonightStep
from workshop.pages import ARRIVING, CardShown, Reveal, TakenUp
from workshop.program import Exercise, Plan, Program
from workshop.questions import Question
from workshop.session import Session
from workshop.step_pages import is_apart
from workshop.steps import CardStep, ClosingStep, RoundStep

TAKEN_UP_WITHIN = timedelta(days=14)
"""An evening left longer ago than this is over."""


def begin_plan(program: Program, plan: Plan, past: tuple[Session, ...], now: datetime) -> Evening:
    """An evening by a plan; `past` is newest first."""
    return _begin(program, tonight_steps(plan, past, now.date()), past, now, plan)


def begin_exercise(program: Program, step: Exercise, past: tuple[Session, ...], now: datetime) -> Evening:
    """One exercise, and the shortest closing the program has."""
    closings = [closing for closing in program.steps if isinstance(closing, ClosingStep)]
    closing = min(closings, key=lambda closing: closing.minutes, default=None)
    steps = (TonightStep(step.id, step.minutes), *((TonightStep(closing.id, closing.minutes),) if closing else ()))
    return _begin(program, steps, past, now, None)


def begin_card(program: Program, deck: CardStep, now: datetime) -> Evening:
    """Today's card: nobody is asked anything, nothing is kept."""
    card = CardShown(step=deck.id, card=card_today(deck, now.date()))
    return Evening(
        program=program,
        agenda=Agenda((card,)),
        started=now,
        step_began=now,
        steps=(TonightStep(deck.id, deck.minutes),),
        saves=False,
    )


def can_be_taken_up(session: Session, now: datetime) -> bool:
    """Whether it was left unfinished, and not too long ago."""
    return session.left_at is not None and session.finished is None and now - session.started < TAKEN_UP_WITHIN


def take_up(program: Program, session: Session, past: tuple[Session, ...], now: datetime) -> Evening:
    """That session gone on with, where it was left; a round that was open begins again.

    Only its own people's earlier evenings count, as on the evening itself.
    """
    left_step, _, place = (session.left_at or "").partition("/")
    plans = [plan for plan in program.words.plans if plan.id == session.plan]
    kept = frozenset(answer.step for answer in session.answers if answer.step) | {left_step}
    earlier = tuple(
        other for other in past if set(other.partners) == set(session.partners) and other.started < session.started
    )
    if plans:
        steps = _with_left(program, tonight_steps(plans[0], earlier, session.started.date(), kept), left_step)
    else:
        steps = _steps_of_exercise(program, kept, earlier, session.started)
    evening = Evening(
        program=program,
        agenda=Agenda((TakenUp(step=ARRIVING, left_step=left_step, target=1),)),
        started=session.started,
        step_began=now,
        steps=steps,
        past=earlier,
        plan=plans[0] if plans else None,
        partners=session.partners,
        first=session.first or session.partners[0],
        session=session,
    )
    evening = replace(evening, asked=_asked_before(evening))
    return _at_place(lay_the_table(evening), left_step, place)


def _begin(
    program: Program, steps: tuple[TonightStep, ...], past: tuple[Session, ...], now: datetime, plan: Plan | None
) -> Evening:
    return Evening(
        program=program,
        agenda=Agenda(first_pages(program, past)),
        started=now,
        step_began=now,
        steps=steps,
        notes=past,
        plan=plan,
    )


def _steps_of_exercise(
    program: Program, kept: frozenset[str], earlier: tuple[Session, ...], started: datetime
) -> tuple[TonightStep, ...]:
    done = [step for step in program.exercises if step.id in kept]
    begun = begin_exercise(program, done[0] if done else program.exercises[0], earlier, started)
    return begun.steps


def _with_left(program: Program, steps: tuple[TonightStep, ...], left_step: str) -> tuple[TonightStep, ...]:
    """With the step where they left, if it came onto that evening later; before the last one, which closes it."""
    if left_step in {step.id for step in steps} or left_step not in {step.id for step in program.exercises}:
        return steps
    return (*steps[:-1], TonightStep(left_step, program.step(left_step).minutes), *steps[-1:])


def _asked_before(evening: Evening) -> dict[str, tuple[Question, ...]]:
    """The questions of each step as they were asked that evening: its rotation, and whatever was answered."""
    asked: dict[str, tuple[Question, ...]] = {}
    for tonight in evening.steps:
        step = evening.program.step(tonight.id)
        if isinstance(step, RoundStep):
            answered = {answer.ask for answer in evening.answers_of(step.id)}
            turned = questions_tonight(step, evening.past, evening.started.date())
            every = (*step.questions, *((step.closer_look,) if step.closer_look else ()))
            asked[step.id] = tuple(q for q in every if q in turned or q.id in answered)
    return asked


def _at_place(evening: Evening, left_step: str, place: str) -> Evening:
    """With the first page leading where they left.

    An unknown place is the start of its step, an unknown step the next.
    """
    agenda = evening.agenda
    # What was shared has been revealed: nobody writes there again.
    shared = {answer.step for answer in (evening.session.answers if evening.session else ())}
    target = agenda.find(lambda page: page.step == left_step and page.holds(place))
    if target is None:
        target = agenda.find(lambda page: page.step == left_step)
    if target is None:
        target = agenda.find(lambda page: page.step != ARRIVING and page.step not in shared) or 1
    goal = agenda.pages[target]
    opened = shared | {page.step for page in agenda.pages[: target + 1] if isinstance(page, Reveal)}
    cleared = agenda.without(lambda page: page.step in opened and is_apart(page))
    target = cleared.pages.index(goal)
    return evening.at(cleared.put(TakenUp(step=ARRIVING, left_step=goal.step, target=target)))
