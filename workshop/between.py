"""Between: one thing between us. Its topic, what becomes of a parked one, and how it comes onto an evening."""

from __future__ import annotations

from msgspec.structs import replace

from workshop.arriving import lay_next
from workshop.conversation_step import ConversationStep
from workshop.conversing import LONGEST_PARKED
from workshop.evening import Evening, TonightStep
from workshop.pages import BetweenTopic, Settling, Talking
from workshop.parking import waiting_topics
from workshop.phases import CourseName
from workshop.program import Step
from workshop.repair_step import RepairStep
from workshop.results import CameFromBetween, ChoseTopic, Result, Settled
from workshop.steps import RoundStep


def after_between(evening: Evening, result: Result) -> Evening:
    """What a result on a page of its own makes of the evening. Raises TypeError for another's."""
    match result, evening.page:
        case ChoseTopic(topic), BetweenTopic():
            return _with_topic(evening, " ".join(topic.split())[:LONGEST_PARKED])
        case Settled(leaves), Settling(topic=topic):
            return evening.keeping(evening.kept().with_settled(topic, is_settled=leaves)).onward()
        case CameFromBetween(step), Talking():
            return _comes_next(evening, step)
    raise TypeError(f"{type(result).__name__} on {type(evening.page).__name__}")


def waiting(evening: Evening) -> tuple[str, ...]:
    """The topics that these people parked and have not talked about."""
    tonight = () if evening.session is None else (evening.session,)
    return waiting_topics((*evening.past, *tonight))


def can_come_from_between(evening: Evening) -> tuple[Step, ...]:
    """What may come next when it came from between them; nothing for one alone, or where it is not offered."""
    step = evening.step
    if not isinstance(step, RoundStep) or step.from_between is None or evening.is_alone:
        return ()
    return tuple(other for other in evening.program.steps if isinstance(other, RepairStep) or is_between(other))


def is_between(step: Step) -> bool:
    """Whether it is a talk about what is between them."""
    return isinstance(step, ConversationStep) and step.course is CourseName.BETWEEN_US


def _with_topic(evening: Evening, topic: str) -> Evening:
    """About that; where it was parked, they say at the end whether it may leave the list."""
    agenda = evening.agenda.without(lambda page: isinstance(page, Settling))
    chosen = replace(evening, topic=topic, agenda=agenda)
    if topic not in waiting(evening):
        return chosen.onward()
    talk = agenda.find(lambda page: isinstance(page, Talking) and page.step == evening.page.step)
    settling = Settling(step=evening.page.step, topic=topic)
    at = len(agenda.pages) if talk is None else talk + 1
    pages = (*agenda.pages[:at], settling, *agenda.pages[at:])
    return chosen.at(replace(agenda, pages=pages)).onward()


def _comes_next(evening: Evening, step_id: str) -> Evening:
    """That step comes next, and tonight's talk about the world outside is dropped: one heavy thing is enough."""
    offered = {step.id for step in can_come_from_between(evening)}
    if step_id not in offered:
        raise TypeError(f"{step_id} cannot come next here")
    here = evening.page.step
    outside = {
        step.id
        for step in evening.program.steps
        if isinstance(step, ConversationStep) and step.course is CourseName.OUT_THERE
    }
    dropped = outside | {step_id}
    ahead = evening.agenda.pages[evening.agenda.at + 1 :]
    behind = evening.agenda.pages[: evening.agenda.at + 1]
    rest = tuple(page for page in ahead if page.step not in dropped | {here})
    chosen = evening.program.step(step_id)
    steps = [step for step in evening.steps if step.id not in dropped]
    at = next((number for number, step in enumerate(steps) if step.id == here), len(steps) - 1) + 1
    steps.insert(at, TonightStep(step_id, chosen.minutes))
    agenda = replace(evening.agenda, pages=(*behind, *rest))
    return lay_next(replace(evening, steps=tuple(steps), agenda=agenda), step_id).onward()
