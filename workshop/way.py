"""The way: what a page's result makes of the evening, and what lies one page back.

Sharing is an intention until the reveal: opening it puts the round's shared answers into the session,
once, and the round is gone.
"""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from workshop import time_out
from workshop.agenda import Agenda
from workshop.alone import after_alone
from workshop.alone_pages import AlonePage
from workshop.arriving import after_arriving
from workshop.between import after_between
from workshop.cards import next_card
from workshop.conversation_step import ConversationStep
from workshop.conversing import after_conversing, is_conversing, place_of, sit_down, swept
from workshop.evening import THANKS, Evening
from workshop.pages import (
    ARRIVING,
    AgreeToReturn,
    Apart,
    BetweenTopic,
    CameBack,
    CardShown,
    CardThanks,
    CardTurn,
    Choosing,
    ComingBack,
    Editing,
    KeptTonight,
    NextTime,
    Promising,
    Questions,
    Reveal,
    Settling,
    TakenUp,
    Thanks,
    TimeOutPage,
    Writing,
)
from workshop.promises import USUAL
from workshop.promises_step import PromisesStep
from workshop.promising import after_looking_back, ask_of_old
from workshop.prose import said
from workshop.repair_pages import LookBack, OldPromise
from workshop.repair_step import RepairStep
from workshop.repairing import after_repairing, is_repairing, leave_behind
from workshop.results import (
    AgreedToReturn,
    AnotherCard,
    AskedCloserLook,
    AsksToEdit,
    CameFromBetween,
    Chose,
    EndedHere,
    KeepsNotes,
    Promised,
    Result,
    SaidComeBack,
    SatDown,
    SitsDownNext,
    SkippedStep,
    Stopped,
    Thanked,
    TookTimeOut,
    WentOn,
    Withdrew,
    Wrote,
)
from workshop.revealing import close_detour, edit, edited, look_closer, open_reveal, open_round, withdrawn
from workshop.session import Answer, Promise
from workshop.step_pages import is_apart
from workshop.steps import BreakStep, ClosingStep, RoundStep

SKIPPABLE = RoundStep | ConversationStep | RepairStep | PromisesStep | BreakStep


def after(evening: Evening, result: Result, now: datetime) -> Evening:
    """The evening after that result on its page. Raises TypeError for a result the page cannot give."""
    return _arrive(evening, _heard(evening, result), now)


def back(evening: Evening, now: datetime, result: Result | None = None) -> Evening:
    """One page back; the same page where there is none (see `can_go_back`).

    `result` is what stands on the page that is left, so that its words are there on return. An edit
    that is left is set aside: what everyone saw stays until it is done.
    """
    evening = _standing(evening, result)
    if not can_go_back(evening):
        return evening
    if isinstance(evening.page, AgreeToReturn):
        return _arrive(evening, time_out.over(evening), now)
    return _arrive(evening, evening.at(_page_before(evening.agenda)), now)


def _standing(evening: Evening, result: Result | None) -> Evening:
    """With what stands on the page, and still on it."""
    match result, evening.page:
        case Wrote(draft), Editing() as page:
            return replace(evening, set_aside={page: draft})
        case Result(), _:
            return _heard(evening, result).at(evening.agenda)
    return evening


def can_go_back(evening: Evening) -> bool:
    """Whether a page lies before this one.

    Arriving is settled once the first step has begun, a conversation once it has settled, and a
    time-out is left by coming back.
    """
    page = evening.page
    if isinstance(page, AgreeToReturn):
        return True
    before = _page_before(evening.agenda)
    if isinstance(page, Apart | CameBack) or is_conversing(before.page):
        return False
    return before.at < evening.agenda.at and (before.page.step == ARRIVING) == (evening.page.step == ARRIVING)


def _page_before(agenda: Agenda) -> Agenda:
    """One page back; into a round that was passed over, back to its questions.

    Its reveal was never opened, so there is nothing to see or to change there.
    """
    before = agenda.back()
    step = before.page.step
    is_unopened = any(isinstance(page, Choosing) and page.step == step for page in before.pages[: before.at])
    if not is_unopened or is_apart(before.page):
        return before
    questions = agenda.find(lambda page: isinstance(page, Questions) and page.step == step)
    return before if questions is None else before.jump(questions)


def can_skip(evening: Evening) -> bool:
    """Whether the rest of the step on screen may be passed."""
    return not time_out.is_time_out(evening) and isinstance(evening.step, SKIPPABLE)


def can_stop(evening: Evening) -> bool:
    """Whether there is something to finish: they have arrived, and are not on the last page."""
    return evening.step is not None and not isinstance(evening.page, KeptTonight) and not time_out.is_time_out(evening)


def _heard(evening: Evening, result: Result) -> Evening:  # noqa: C901, PLR0911, PLR0912 - a table, one case a row
    match result:
        case SkippedStep():
            return _skip_step(evening)
        case Stopped():
            return _stop(evening)
        case TookTimeOut(at, standing):
            return time_out.take(_standing(evening, standing), at)
    if isinstance(evening.page, TimeOutPage):
        return _heard_in_time_out(evening, result)
    if is_conversing(evening.page):
        return after_conversing(evening, result)
    if is_repairing(evening.page):
        return after_repairing(evening, result)
    if isinstance(evening.page, LookBack | OldPromise):
        return after_looking_back(evening, result)
    if isinstance(evening.page, BetweenTopic | Settling) or isinstance(result, CameFromBetween):
        return after_between(evening, result)
    if isinstance(evening.page, AlonePage):
        return after_alone(evening, result)
    if evening.page.step == ARRIVING:
        if isinstance(evening.page, TakenUp):
            return _taken_up(evening, evening.page, result)
        return after_arriving(evening, result)
    match result, evening.page:
        case WentOn(), page if page.private_to is None:
            return evening.onward()
        case AskedCloserLook(), Questions() as page:
            return look_closer(evening, page)
        case Wrote(draft), Writing(who=who, question=question):
            return replace(evening, round=open_round(evening).wrote(who, question, draft)).onward()
        case Chose(fates), Choosing(who=who):
            return replace(evening, round=open_round(evening).chose(who, fates)).onward()
        case AsksToEdit(who), Reveal() as page:
            return edit(evening, who, page)
        case Wrote(draft), Editing() as page:
            return edited(evening, page, draft).onward()
        case Withdrew(who), Reveal() as page:
            return withdrawn(evening, who, page)
        case Promised(), Promising(who=who):
            return ask_of_old(_promise(evening, who, result), who).onward()
        case Thanked(words), Thanks() as page:
            return _thank(evening, page, words).onward()
        case SitsDownNext(day), NextTime():
            session = evening.session if day is None else evening.kept()
            return evening.keeping(replace(session, next=day)).onward() if session else evening.onward()
        case KeepsNotes(keeps), KeptTonight():
            return replace(evening, saves=keeps)
        case AnotherCard(), CardShown(card=card):
            another = CardShown(step=evening.page.step, card=next_card(evening.card_step, card))
            return evening.at(evening.agenda.put(another))
        case SatDown(count), CardShown() as page:
            return _deal(evening, page, count)
    raise TypeError(f"{type(result).__name__} on {type(evening.page).__name__}")


def _heard_in_time_out(evening: Evening, result: Result) -> Evening:
    match result, evening.page:
        case AgreedToReturn(until), AgreeToReturn():
            return time_out.agree(evening, until)
        case WentOn(), Apart():
            return time_out.return_from(evening)
        case SaidComeBack(answer), ComingBack() as page:
            return time_out.said(evening, page, answer)
        case WentOn(), CameBack(outcome=outcome):
            return time_out.after_return(evening, outcome)
    raise TypeError(f"{type(result).__name__} in a time-out")


def _arrive(before: Evening, evening: Evening, now: datetime) -> Evening:
    """What every new page brings: an opened reveal, a new step's clock, the place in the notes."""
    if evening.is_over:
        return _finish(replace(evening, round=None, repair=None, outsider="", said_tonight={}, set_aside={}), now)
    page = evening.page
    if isinstance(page, Reveal):
        is_opening = evening.round is not None and evening.round.step == page.step
        evening = open_reveal(evening, open_round(evening)) if is_opening else close_detour(evening)
    if is_conversing(page):
        evening = sit_down(evening)
    elif not time_out.is_time_out(evening):
        evening = swept(replace(evening, conversation=None))
    if before.is_over or page.step != before.page.step:
        evening = replace(evening, step_began=now)
    return _mark_place(leave_behind(evening))


def _mark_place(evening: Evening) -> Evening:
    session, page = evening.session, (evening.interrupted or evening.agenda).page
    if session is None or session.finished is not None or page.step == ARRIVING:
        return evening
    return evening.keeping(replace(session, left_at=f"{page.step}/{place_of(evening, page)}"))


def _promise(evening: Evening, who: str, promised: Promised) -> Evening:
    text = promised.text.strip()
    if text:
        look_back = promised.look_back or evening.started.date() + USUAL
        promise = Promise(by=who, text=text, look_back=look_back)
        return evening.keeping(evening.kept().with_promise(promise))
    return evening if evening.session is None else evening.keeping(evening.session.without_promise(who))


def _thank(evening: Evening, page: Thanks, words: str) -> Evening:
    if page.who is None:
        return evening
    if not words.strip():
        session = evening.session
        return evening if session is None else evening.keeping(session.without_answer(page.who, page.step, THANKS))
    step = evening.closing_step
    thanks = Answer(
        question=said(step.thanks, alone=evening.is_alone),
        by=page.who,
        ask=THANKS,
        step=step.id,
        title=step.title,
        words=words.strip(),
    )
    return evening.keeping(evening.kept().with_answers((thanks,)))


def _finish(evening: Evening, now: datetime) -> Evening:
    if evening.session is None:
        return evening
    return evening.keeping(replace(evening.session, finished=now, left_at=None, back_at=None))


def _taken_up(evening: Evening, page: TakenUp, result: Result) -> Evening:
    if isinstance(result, EndedHere):
        return evening.at(evening.agenda.over())
    resumed = evening.at(evening.agenda.jump(page.target))
    back_at = evening.session.back_at if evening.session else None
    return resumed if back_at is None else time_out.still_apart(resumed, back_at)


def _deal(evening: Evening, page: CardShown, count: int) -> Evening:
    turns = tuple(CardTurn(step=page.step, card=page.card, number=number, of=count) for number in range(count))
    # After a time-out the evening's thank-yous still come behind the card's own.
    later = (other for other in evening.agenda.pages[evening.agenda.at + 1 :] if other.step != page.step)
    return evening.at(evening.agenda.lay((*turns, CardThanks(step=page.step, of=count), *later))).onward()


def _skip_step(evening: Evening) -> Evening:
    here = evening.page.step
    if here == ARRIVING:
        raise TypeError("arriving cannot be skipped")
    later = evening.agenda.pages[evening.agenda.at :]
    ahead = next((number for number, page in enumerate(later) if page.step != here), len(later))
    return replace(evening, round=None, agenda=evening.agenda.jump(evening.agenda.at + ahead))


def _stop(evening: Evening) -> Evening:
    """Straight to the thank-yous; to the end where there are none."""
    closing = {step.id for step in evening.program.steps if isinstance(step, ClosingStep)}
    if evening.page.step in closing:
        return evening.onward()
    thanks = evening.agenda.find(lambda page: page.step in closing)
    return replace(evening, round=None, agenda=evening.agenda.over() if thanks is None else evening.agenda.jump(thanks))
