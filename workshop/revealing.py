"""Revealing: from open drafts to what everyone sees, and a person's second thoughts about it."""

from __future__ import annotations

from msgspec.structs import replace

from workshop.agenda import Agenda
from workshop.evening import Evening
from workshop.pages import Choosing, Editing, HandOver, Page, Questions, Reveal
from workshop.round import Draft, Round, answer_from
from workshop.step_pages import is_apart, round_pages


def open_round(evening: Evening) -> Round:
    """The round of the step on screen; a fresh one where none is open."""
    if evening.round is not None and evening.round.step == evening.page.step:
        return evening.round
    step = evening.round_step
    return Round(step.id, step.title, evening.order, evening.questions)


def open_reveal(evening: Evening, finished: Round) -> Evening:
    """With what was shared in the session, at once; the round, its drafts and its private pages are gone.

    Raises ValueError before everyone has finished.
    """
    shared = finished.shared()
    revealed = replace(
        evening,
        round=None,
        agenda=evening.agenda.without(lambda page: page.step == finished.step and is_apart(page)),
    )
    return revealed.keeping(revealed.kept().with_answers(shared)) if shared else revealed


def look_closer(evening: Evening, page: Questions) -> Evening:
    """With the closer look among tonight's questions; once only."""
    step = evening.round_step
    closer = step.closer_look
    if closer is None or not evening.can_look_closer:
        return evening
    questions = (*evening.questions, closer)
    first, last = evening.agenda.at, _last_of_round(evening)
    fresh = round_pages(page.step, evening.order, questions)
    pages = (*evening.agenda.pages[:first], *fresh, *evening.agenda.pages[last + 1 :])
    opened = None if evening.round is None else replace(evening.round, questions=questions, finished=frozenset())
    return replace(
        evening,
        asked={**evening.asked, step.id: questions},
        agenda=replace(evening.agenda, pages=pages),
        round=opened,
    )


def _last_of_round(evening: Evening) -> int:
    step, pages = evening.page.step, enumerate(evening.agenda.pages)
    return max(number for number, page in pages if page.step == step and isinstance(page, Choosing | Reveal))


def edit(evening: Evening, who: str, page: Reveal) -> Evening:
    """On to that person's own page, through their hand-over; the reveal comes again after it."""
    editing = Editing(step=page.step, who=who, question=page.question)
    pages: list[Page] = [] if evening.is_alone else [HandOver(step=page.step, who=who)]
    return evening.at(evening.agenda.insert((*pages, editing, page))).onward()


def edited(evening: Evening, page: Editing, draft: Draft) -> Evening:
    """With the answer as it is now; an empty one is withdrawn."""
    step = evening.round_step
    evening = replace(evening, set_aside={})
    if draft.is_empty:
        return withdrawn(evening, page.who, page)
    question = evening.question(page.question)
    answer = answer_from(question, page.who, draft, step.id, step.title, alone=evening.is_alone)
    return evening.keeping(evening.kept().with_answers((answer,)))


def withdrawn(evening: Evening, who: str, page: Reveal | Editing) -> Evening:
    """Without their answer to that page's question; nothing is left of it."""
    session = evening.session
    return evening if session is None else evening.keeping(session.without_answer(who, page.step, page.question))


def close_detour(evening: Evening) -> Evening:
    """Back at a reveal after an edit, done or left: the edit's own pages are gone."""
    same = [number for number, page in enumerate(evening.agenda.pages) if page == evening.page]
    first, last = same[0], same[-1]
    pages = (*evening.agenda.pages[: first + 1], *evening.agenda.pages[last + 1 :])
    return evening.at(Agenda(pages, first))
