from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.evenings import COUPLE, LATER, TONIGHT, on, on_until, program, sat_down
from workshop.beginning import begin_exercise, take_up
from workshop.conversation import Conversation
from workshop.conversation_step import ConversationStep
from workshop.conversing import LONGEST_PARKED, sign_of
from workshop.evening import Evening
from workshop.pages import Floor, Questions, Topic
from workshop.refusals import Event
from workshop.results import (
    AgreedToReturn,
    Did,
    HidClock,
    LaidAside,
    NotedTopic,
    ParkedTopic,
    SetTurns,
    TookTimeOut,
    TopicNamed,
    WentOn,
)
from workshop.time_out import LONGEST
from workshop.way import back, can_go_back

FAMILY = ("Sam", "Alex", "Kim")


def step() -> ConversationStep:
    """The conversation of the program that comes along."""
    found = program().step("conversation")
    assert isinstance(found, ConversationStep)
    return found


def settling(partners: tuple[str, ...] = COUPLE) -> Evening:
    """They have arrived, and settle."""
    begun = begin_exercise(program(), step(), (), TONIGHT)
    return on_until(begun, lambda page: isinstance(page, Floor), partners, TONIGHT)


def at_topic(turn: int = 1, partners: tuple[str, ...] = COUPLE) -> Evening:
    """Whoever has that turn is asked for a topic."""
    return on_until(settling(partners), lambda page: isinstance(page, Topic) and page.turn == turn, partners)


def talking(turn: int = 1, partners: tuple[str, ...] = COUPLE) -> Evening:
    """That turn began at second 0."""
    return on(at_topic(turn, partners), TopicNamed(at=0))


def conversation(evening: Evening) -> Conversation:
    """The one under way."""
    assert evening.conversation is not None
    return evening.conversation


def talks(evening: Evening) -> list[tuple[str, str | None, int]]:
    """What the notes tell of the turns."""
    return [(talk.speaker, talk.topic, talk.seconds) for talk in (evening.session.talks if evening.session else ())]


def test_the_first_turn_waits_for_its_topic_with_all_of_its_time() -> None:
    evening = on(settling(), Did(Event.BEGIN, 0), Did(Event.GO_ON, 30))

    assert evening.page == Topic(step="conversation", turn=1)
    assert not conversation(evening).has_begun
    assert conversation(evening).seconds_left(99) == step().turn_minutes * 60


def test_naming_a_topic_begins_the_turn() -> None:
    evening = on(at_topic(), TopicNamed(at=100))

    assert evening.page == Floor(step="conversation", turn=1)
    assert conversation(evening).seconds_left(110) == step().turn_minutes * 60 - 10


def test_the_turns_of_a_plan_have_the_length_that_the_plan_says() -> None:
    evening = on_until(sat_down("60"), lambda page: isinstance(page, Topic))

    assert conversation(evening).turn_seconds == 6 * 60


def test_a_finished_turn_is_kept_with_its_seconds_and_no_topic_unless_they_say_so() -> None:
    evening = on(talking(), Did(Event.GO_ON, 95.7))

    assert talks(evening) == [("Sam", None, 95)]


def test_a_topic_they_want_to_keep_stands_with_its_turn_alone() -> None:
    evening = on(at_topic(), TopicNamed(at=0, keep=" the move "), Did(Event.GO_ON, 60))
    evening = on_until(evening, lambda page: isinstance(page, Topic))
    evening = on(evening, TopicNamed(at=0), Did(Event.GO_ON, 60))

    assert talks(evening) == [("Sam", "the move", 60), ("Alex", None, 60)]


def test_a_turn_passes_on_to_what_was_heard_and_what_helped_on_its_own_page() -> None:
    evening = on(talking(), Did(Event.GO_ON, 60))
    helped = on(evening, Did(Event.GO_ON, 120))

    assert (conversation(evening).place, conversation(helped).place) == ("turn-1-says-back", "turn-1-what-helped")
    assert helped.page == Floor(step="conversation", turn=1)


def test_the_next_turn_waits_for_its_topic_in_the_swap() -> None:
    evening = at_topic(2)

    assert conversation(evening).speaker == "Alex"
    assert conversation(evening).has_begun


def test_after_the_close_comes_the_private_question_and_no_way_back() -> None:
    evening = on_until(talking(2), lambda page: not isinstance(page, Floor))

    assert isinstance(evening.page, Questions)
    assert evening.conversation is None
    assert not can_go_back(evening)


def test_nothing_but_the_floor_goes_on_in_a_conversation() -> None:
    with pytest.raises(TypeError, match="WentOn"):
        on(talking(), WentOn())


# Parking


def test_a_parked_topic_is_kept_at_once_in_one_line() -> None:
    evening = on(at_topic(), ParkedTopic("  who\n gets   up "))

    assert evening.session is not None
    assert [parked.topic for parked in evening.session.parked] == ["who gets up"]
    assert evening.has_parked


def test_an_endless_parked_line_is_cut_to_its_length() -> None:
    evening = on(at_topic(), ParkedTopic("a" * 500))

    assert evening.session is not None
    assert len(evening.session.parked[0].topic) == LONGEST_PARKED


def test_about_us_in_a_turn_gives_all_of_its_time_back_and_asks_for_another_topic() -> None:
    evening = on(at_topic(), TopicNamed(at=0, keep="us"), Did(Event.ABOUT_US, 100))

    assert evening.page == Topic(step="conversation", turn=1)
    assert conversation(evening).seconds_left(200) == step().turn_minutes * 60
    assert evening.topic == ""


def test_a_parked_turn_is_no_turn_in_the_notes() -> None:
    evening = on(talking(), Did(Event.ABOUT_US, 100), TopicNamed(at=200), Did(Event.GO_ON, 260))

    assert talks(evening) == [("Sam", None, 60)]


def test_about_us_is_refused_outside_a_turn() -> None:
    evening = on(talking(), Did(Event.GO_ON, 60))

    assert on(evening, Did(Event.ABOUT_US, 70)) == evening


# Lengths, and what is hidden


@pytest.mark.parametrize("seconds", [240.0, 900.0, None])
def test_the_length_of_the_turns_is_theirs_to_choose_before_the_first(seconds: float | None) -> None:
    evening = on(at_topic(), SetTurns(seconds, at=0), TopicNamed(at=0))

    assert conversation(evening).seconds_left(0) == seconds


def test_after_the_first_turn_the_length_stays_for_everyone() -> None:
    evening = at_topic(2)

    assert conversation(on(evening, SetTurns(900, at=0))).turn_seconds == conversation(evening).turn_seconds


def test_the_clock_can_be_hidden_and_still_runs() -> None:
    evening = on(talking(), HidClock(hidden=True))

    assert sign_of(conversation(evening), step().signs, 10) == step().signs.clock_hidden
    assert conversation(evening).seconds_left(10) == step().turn_minutes * 60 - 10


@pytest.mark.parametrize(
    ("seconds", "sign"), [(0, ""), (180, "last_minute"), (239, "last_minute"), (240, "grace"), (270, "over_time")]
)
def test_the_sign_beside_the_clock_says_how_the_turn_stands(seconds: float, sign: str) -> None:
    signs = step().signs

    assert sign_of(conversation(talking()), signs, seconds) == (getattr(signs, sign) if sign else "")


def test_two_minutes_more_pressed_ten_times_are_two_minutes() -> None:
    evening = on(talking(), *[Did(Event.TWO_MORE, 10)] * 10)

    assert conversation(evening).seconds_left(0) == step().turn_minutes * 60 + 120


# What lies on the floor


def test_the_pad_and_the_feelings_are_in_no_session() -> None:
    evening = on(talking(), LaidAside("so very tired", ("worn out",)), Did(Event.GO_ON, 60))

    assert "tired" not in repr(evening.session)
    assert "worn out" not in repr(evening.session)


def test_the_pad_and_the_feelings_are_gone_with_the_turn() -> None:
    evening = on(talking(), LaidAside("so very tired", ("worn out",)), Did(Event.GO_ON, 60))

    assert (evening.pad, evening.feelings) == ("", ())


def test_a_parked_turn_takes_the_pad_with_it() -> None:
    evening = on(talking(), LaidAside("it is you", ()), Did(Event.ABOUT_US, 60))

    assert evening.pad == ""


def test_what_stands_in_the_topics_line_is_there_after_a_time_out() -> None:
    away = on(at_topic(), TookTimeOut(at=0, standing=NotedTopic("the mo")))
    evening = back(away, LATER)

    assert (evening.page, evening.topic) == (Topic(step="conversation", turn=1), "the mo")


def test_a_time_out_between_two_turns_does_not_stand_in_the_way_of_the_next() -> None:
    evening = back(on(at_topic(2), TookTimeOut(at=5)), LATER)
    evening = on(evening, TopicNamed(at=50))

    assert conversation(evening).place == "turn-2"
    assert conversation(evening).seconds_left(60) == step().turn_minutes * 60 - 10


# Taking up


def test_a_turn_that_was_cut_short_is_taken_up_at_its_topic() -> None:
    evening = talking(2)
    assert evening.session is not None
    again = on(take_up(program(), evening.session, (), LATER), WentOn())

    assert again.page == Topic(step="conversation", turn=2)
    assert conversation(again).turns == 2
    assert talks(again) == [("Sam", None, 0)]


def test_a_turn_that_was_told_to_its_end_is_not_told_again() -> None:
    evening = on(talking(), Did(Event.GO_ON, 60))
    assert evening.session is not None
    again = on(take_up(program(), evening.session, (), LATER), WentOn())

    assert evening.session.left_at == "conversation/turn-1-says-back"
    assert again.page == Floor(step="conversation", turn=1)
    assert conversation(again).place == "turn-1-says-back"
    assert not conversation(again).has_begun


def test_an_unknown_part_of_a_turn_is_taken_up_at_the_start_of_the_conversation() -> None:
    evening = talking(2)
    assert evening.session is not None
    session = replace(evening.session, left_at="conversation/turn-9")
    again = on(take_up(program(), session, (), LATER), WentOn())

    assert again.page.step == "conversation"
    assert again.conversation is None


# One, and three


def test_one_alone_talks_and_thinks_it_through() -> None:
    evening = on(talking(partners=("Sam",)), Did(Event.GO_ON, 60))

    assert conversation(evening).place == "turn-1-thinks-it-through"
    assert talks(evening) == [("Sam", None, 60)]


def test_three_people_have_a_turn_each() -> None:
    evening = on_until(talking(3, FAMILY), lambda page: not isinstance(page, Floor), FAMILY)

    assert [speaker for speaker, *_ in talks(evening)] == list(FAMILY)


def test_an_agreed_return_keeps_the_place_within_the_turn() -> None:
    evening = on(talking(2), TookTimeOut(at=10), AgreedToReturn(LATER + LONGEST))

    assert evening.session is not None
    assert evening.session.left_at == "conversation/turn-2"
