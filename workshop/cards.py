"""Which card, which step, which questions tonight: the rotation.

What was asked longest ago comes first, so that the tenth evening is not the first again. Where the
notes hold nothing (some keep none), the day chooses.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from workshop.questions import Question
from workshop.session import Session
from workshop.steps import CardStep, RoundStep


def card_today(deck: CardStep, day: date) -> int:
    """The number of that day's card, from 0; the next day brings the next."""
    return day.toordinal() % len(deck.cards)


def next_card(deck: CardStep, card: int) -> int:
    """The number of the card after this one, from 0."""
    return (card + 1) % len(deck.cards)


def step_tonight(one_of: Sequence[str], taken: Collection[str], past: Sequence[Session], day: date) -> str | None:
    """The one of these steps that was done longest ago and is not already on tonight's agenda.

    `past` is newest first. None where all are taken.
    """
    free = [step for step in one_of if step not in taken]
    if not free:
        return None
    last_done = {step: _evenings_since(step, past) for step in free}
    never = [step for step in free if last_done[step] is None]
    if never:
        return never[day.toordinal() % len(never)]
    return max(free, key=lambda step: last_done[step] or 0)


def _evenings_since(step: str, past: Sequence[Session]) -> int | None:
    return next((age for age, session in enumerate(past) if any(a.step == step for a in session.answers)), None)


def questions_tonight(step: RoundStep, past: Sequence[Session], day: date) -> tuple[Question, ...]:
    """The step's questions for one evening: those always asked, then those asked longest ago.

    `past` is newest first. They come in the order of the content.
    """
    always = [question for question in step.questions if question.always]
    turns = [question for question in step.questions if not question.always]
    room = step.asked - len(always)
    if room <= 0 or not turns:
        return tuple(always)[: step.asked]
    asked = [answer.ask for session in reversed(past) for answer in session.answers if answer.step == step.id]
    recency = {ask: number for number, ask in enumerate(asked)}
    # What nobody shared has left no trace in the notes; without the day it would be asked again every time.
    shift = day.toordinal() * room % len(turns)
    turned = turns[shift:] + turns[:shift]
    tonight = sorted(turned, key=lambda question: recency.get(question.id, -1))[:room]
    return tuple(question for question in step.questions if question in always or question in tonight)
