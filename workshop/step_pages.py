"""The pages that each kind of step brings to the agenda."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.conversation_step import ConversationStep
from workshop.pages import (
    Afterword,
    Choosing,
    Floor,
    HandOver,
    KeptTonight,
    NextTime,
    Page,
    Promising,
    Questions,
    Reading,
    Resting,
    Reveal,
    Talking,
    Thanks,
    Topic,
    Writing,
)
from workshop.program import Step
from workshop.questions import Question
from workshop.steps import BreakStep, CardStep, ClosingStep, RoundStep


def pages_of(step: Step, order: Sequence[str], questions: Sequence[Question], *, was_read: bool) -> tuple[Page, ...]:
    """The step's pages for these partners; a reading once read is not offered again."""
    match step:
        case RoundStep():
            readings = () if was_read else step.readings
            return (
                *(Reading(step=step.id, number=number) for number in range(len(readings))),
                *round_pages(step.id, order, questions),
                Talking(step=step.id),
                *(
                    Promising(step=step.id, who=who, number=number)
                    for number, who in enumerate(order, start=1)
                    if step.ending is not None
                ),
                *((Afterword(step=step.id),) if step.afterword is not None else ()),
            )
        case ConversationStep():
            readings = () if was_read else step.readings
            return (
                *(Reading(step=step.id, number=number) for number in range(len(readings))),
                *floor_pages(step.id, len(order)),
                *round_pages(step.id, order, questions),
                Talking(step=step.id),
                *((Afterword(step=step.id),) if step.afterword is not None else ()),
            )
        case BreakStep():
            return (Resting(step=step.id),)
        case ClosingStep():
            return (*_thanks(step, order), NextTime(step=step.id), KeptTonight(step=step.id))
        case CardStep():
            return ()


def round_pages(step: str, order: Sequence[str], questions: Sequence[Question]) -> tuple[Page, ...]:
    """Apart, then together: read first, each by hand-over, then the reveal."""
    apart: list[Page] = [Questions(step=step)]
    for who in order:
        if len(order) > 1:
            apart.append(HandOver(step=step, who=who))
        apart.extend(Writing(step=step, who=who, question=question.id) for question in questions)
        apart.append(Choosing(step=step, who=who))
    together = (Reveal(step=step, question=question.id) for question in questions if not question.for_oneself)
    return (*apart, *together)


def floor_pages(step: str, turns: int) -> tuple[Page, ...]:
    """The conversation: settling, then a topic and a turn for each, then the close."""
    pages: list[Page] = [Floor(step=step, turn=0)]
    for turn in range(1, turns + 1):
        pages += [Topic(step=step, turn=turn), Floor(step=step, turn=turn)]
    return (*pages, Floor(step=step, turn=None))


def _thanks(step: ClosingStep, order: Sequence[str]) -> tuple[Page, ...]:
    if step.thanks_line is None:
        return (Thanks(step=step.id),)
    return tuple(Thanks(step=step.id, who=who, number=number) for number, who in enumerate(order, start=1))


def is_apart(page: Page) -> bool:
    """A page of the round that is gone for good once its reveal has opened."""
    return isinstance(page, HandOver | Writing | Choosing)
