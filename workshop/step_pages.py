"""The pages that each kind of step brings to the agenda."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.alone_step import AloneStep
from workshop.conversation_step import ConversationStep
from workshop.pages import (
    Afterword,
    BetweenTopic,
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
from workshop.phases import CourseName
from workshop.program import Step
from workshop.promises_step import PromisesStep
from workshop.questions import Question
from workshop.repair_pages import RepairOffer
from workshop.repair_step import RepairStep
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
                *floor_pages(step, len(order)),
                *round_pages(step.id, order, questions),
                Talking(step=step.id),
                *((Afterword(step=step.id),) if step.afterword is not None else ()),
            )
        case BreakStep():
            return (Resting(step=step.id),)
        case ClosingStep():
            return (*_thanks(step, order), NextTime(step=step.id), KeptTonight(step=step.id))
        case RepairStep():
            return (RepairOffer(step=step.id),)
        case CardStep() | PromisesStep() | AloneStep():
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


def floor_pages(step: ConversationStep, turns: int) -> tuple[Page, ...]:
    """The conversation: settling, then a turn for each, then the close. What is outside has a topic for each turn."""
    pages: list[Page] = [Floor(step=step.id, turn=0)]
    for turn in range(1, turns + 1):
        if step.course is CourseName.OUT_THERE:
            pages.append(Topic(step=step.id, turn=turn))
        pages.append(Floor(step=step.id, turn=turn))
    topic = (BetweenTopic(step=step.id),) if step.course is CourseName.BETWEEN_US else ()
    return (*topic, *pages, Floor(step=step.id, turn=None))


def _thanks(step: ClosingStep, order: Sequence[str]) -> tuple[Page, ...]:
    if step.thanks_line is None:
        return (Thanks(step=step.id),)
    return tuple(Thanks(step=step.id, who=who, number=number) for number, who in enumerate(order, start=1))


def is_apart(page: Page) -> bool:
    """A page of the round that is gone for good once its reveal has opened."""
    return isinstance(page, HandOver | Writing | Choosing)
