"""Conversing: the conversation as a part of the evening: which page it is on, and what of it is kept."""

from __future__ import annotations

from msgspec.structs import replace

from workshop.conversation import Conversation, FinishedTurn, begin_course
from workshop.conversation_step import ClockSigns
from workshop.evening import Evening
from workshop.pages import Floor, Page, Topic
from workshop.phases import SWAP, CourseName
from workshop.refusals import Event
from workshop.results import Did, HidClock, LaidAside, NotedTopic, ParkedTopic, Result, SetTurns, TopicNamed
from workshop.session import Talk

LONGEST_PARKED = 120
"""Characters of a parked line: one line, to be found again."""


def is_conversing(page: Page) -> bool:
    """Whether it is a page of the conversation."""
    return isinstance(page, Floor | Topic)


def sit_down(evening: Evening) -> Evening:
    """With the conversation that belongs to this page: the one under way, or a new one at this place."""
    conversation = evening.conversation
    if conversation is None:
        told = evening.session.talks if evening.session else ()
        finished = tuple(FinishedTurn(talk.speaker, talk.seconds) for talk in told)
        begun = begin_course(evening.conversation_step.course, evening.order, evening.turn_seconds)
        conversation = begun.take_up(_place_left(evening), finished)
    return replace(evening, conversation=conversation)


def _place_left(evening: Evening) -> str:
    """Where on this page they left: a turn that was told to its end is not told again."""
    left_at = evening.session.left_at if evening.session else None
    step, _, place = (left_at or "").partition("/")
    return place if step == evening.page.step and evening.page.holds(place) else evening.page.place


def place_of(evening: Evening, page: Page) -> str:
    """Where they are on that page, as the notes keep it."""
    conversation = evening.conversation
    return conversation.place if isinstance(page, Floor) and conversation is not None else page.place


def swept(evening: Evening) -> Evening:
    """Without what lay on the floor in a turn: its topic, the pad, the feelings."""
    return replace(evening, topic="", pad="", feelings=())


def after_conversing(evening: Evening, result: Result) -> Evening:  # noqa: C901, PLR0911 - a table, one case a row
    """What a result on a page of the conversation makes of the evening. Raises TypeError for another's."""
    conversation = evening.conversation
    if conversation is None:
        raise TypeError("no conversation is under way")
    match result, evening.page:
        case Did(Event.ABOUT_US, at), Floor(turn=turn):
            parting = conversation.about_us(at)
            topic = evening.agenda.find(lambda page: isinstance(page, Topic) and page.turn == turn)
            if parting is conversation or topic is None:
                return evening
            return swept(replace(evening, conversation=parting, agenda=evening.agenda.jump(topic)))
        case Did(event, at), Floor() as page:
            return _done(evening, page, conversation, conversation.did(event, at))
        case SetTurns(seconds, at), Topic():
            return replace(evening, conversation=conversation.set_turn(seconds, at))
        case HidClock(hidden), Floor():
            return replace(evening, conversation=conversation.hide_clock(hidden=hidden))
        case LaidAside(pad, feelings), Floor():
            return replace(evening, pad=pad, feelings=feelings)
        case NotedTopic(keep), Topic():
            return replace(evening, topic=keep)
        case ParkedTopic(line), Topic():
            parked = evening.keeping(evening.kept().with_parked(" ".join(line.split())[:LONGEST_PARKED]))
            return replace(parked, has_parked=True, topic="")
        case TopicNamed(at, keep), Topic():
            # A time-out on this page has stopped the clock of the swap.
            begun = conversation.resume(at).begin(at)
            if begun.phase(at) is SWAP:
                begun = begun.go_on(at)
            return replace(evening, conversation=begun, has_parked=False, topic=keep.strip()).onward()
    raise TypeError(f"{type(result).__name__} in a conversation")


def _done(evening: Evening, page: Floor, before: Conversation, after: Conversation) -> Evening:
    if len(after.finished_turns) > len(before.finished_turns):
        evening = _keep_turn(evening, after.finished_turns[-1])
    if not after.is_over and _part(after) == page.turn:
        return replace(evening, conversation=after)
    if _part(after) == 1 and isinstance(evening.agenda.next().page, Topic):
        # The first turn waits for its topic, with all of its time; the others wait in the swap.
        after = after.take_up(after.place, after.finished_turns)
    return replace(evening, conversation=None if after.is_over else after).onward()


def _part(conversation: Conversation) -> int | None:
    """The `turn` of the floor that it is on: 0 settling, None the close."""
    if conversation.place == "settle":
        return 0
    return conversation.turn_number if conversation.speaker is not None else None


def _keep_turn(evening: Evening, turn: FinishedTurn) -> Evening:
    talk = Talk(speaker=turn.who, topic=evening.topic or None, seconds=turn.seconds)
    kept = swept(evening.keeping(evening.kept().with_talk(talk)))
    # Of what is outside each has a topic of their own; what is between them is one for all.
    return kept if evening.conversation_step.course is CourseName.OUT_THERE else replace(kept, topic=evening.topic)


def sign_of(conversation: Conversation, signs: ClockSigns, now: float) -> str:
    """What stands beside the clock at `now` (monotonic seconds); empty while there is nothing to say."""
    is_untimed = conversation.seconds_left(now) is None
    states = (
        (conversation.is_paused, signs.paused),
        (conversation.is_over_time(now), signs.over_time),
        (conversation.in_grace(now), signs.grace),
        (conversation.last_minute(now), signs.last_minute),
        (is_untimed, signs.untimed),
        (conversation.clock_is_hidden, signs.clock_hidden),
    )
    return next((sign for holds, sign in states if holds), "")
