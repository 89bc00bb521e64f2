"""Alone: one person, a breath, a look from outside; nothing is kept unless they say so, and where."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from workshop.agenda import Agenda
from workshop.alone_pages import AfterOutsider, Breathing, Outsider
from workshop.alone_results import KeepsOutside, PreparesAcknowledgement, WroteOutside
from workshop.alone_step import AloneStep
from workshop.evening import Evening, TonightStep
from workshop.program import Program
from workshop.repair_pages import RepairOffer
from workshop.repair_results import ChoseKind, WantsRepair
from workshop.repairing import after_repairing
from workshop.results import Result, WentOn
from workshop.session import Answer

NAMELESS = "I"
"""Who is here, as long as nobody asked for a name."""

OUTSIDER = "outsider"
"""The question's id under which the notes keep what was written, if they are to keep it."""


def begin_alone(program: Program, step: AloneStep, now: datetime) -> Evening:
    """Nobody is asked anything; nothing is kept by itself, and no earlier evening is looked at."""
    pages = (Breathing(step=step.id), Outsider(step=step.id), AfterOutsider(step=step.id))
    return Evening(
        program=program,
        agenda=Agenda(pages),
        started=now,
        step_began=now,
        steps=(TonightStep(step.id, step.minutes),),
        partners=(NAMELESS,),
        first=NAMELESS,
    )


def is_nameless(evening: Evening) -> bool:
    """Whether whoever is here has given no name: keeping something asks for one."""
    return evening.partners == (NAMELESS,)


def after_alone(evening: Evening, result: Result) -> Evening:
    """What a result on a page for one alone makes of the evening. Raises TypeError for another's."""
    match result, evening.page:
        case WroteOutside(words), Outsider():
            return replace(evening, outsider=words).onward()
        case PreparesAcknowledgement(), AfterOutsider():
            return _acknowledge(evening)
        case KeepsOutside(name), AfterOutsider():
            return _keep(evening, name.strip())
        case WentOn(), _:
            return evening.onward()
    raise TypeError(f"{type(result).__name__} on {type(evening.page).__name__}")


def _acknowledge(evening: Evening) -> Evening:
    repair = evening.program.repair
    if repair is None:
        return evening.onward()
    steps = (*(step for step in evening.steps if step.id != repair.id), TonightStep(repair.id, repair.minutes))
    laid = replace(evening, steps=steps).at(evening.agenda.lay((RepairOffer(step=repair.id),))).onward()
    return after_repairing(after_repairing(laid, WantsRepair(yes=True)), ChoseKind("acknowledge"))


def _keep(evening: Evening, name: str) -> Evening:
    """In the notes, at once; once kept under a name, the same name serves for a letter."""
    words = evening.outsider.strip()
    if not words or not name:
        return evening
    step = evening.alone_step
    named = replace(evening, partners=(name,), first=name)
    answer = Answer(
        ask=OUTSIDER, step=step.id, title=step.outsider.title, question=step.outsider.ask, by=name, words=words
    )
    return named.keeping(named.kept().with_answers((answer,)))
