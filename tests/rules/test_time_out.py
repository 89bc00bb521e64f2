from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.evenings import LATER, TONIGHT, exercise, on, on_until, program, to
from tests.rules.test_conversing import conversation, step, talking
from workshop.beginning import begin_exercise, can_be_taken_up, take_up
from workshop.breath import IN_SECONDS, OUT_SECONDS, Breath, breath_at
from workshop.evening import Evening
from workshop.pages import (
    AgreeToReturn,
    Apart,
    CameBack,
    CardShown,
    ComeBackAnswer,
    ComingBack,
    Floor,
    HandOver,
    Names,
    Questions,
    Reveal,
    Thanks,
    TimeOutPage,
    Topic,
    Writing,
)
from workshop.refusals import Event
from workshop.results import (
    AgreedToReturn,
    AsksToEdit,
    Did,
    LaidAside,
    SaidComeBack,
    TookTimeOut,
    WentOn,
    Wrote,
)
from workshop.round import Draft
from workshop.time_out import LONGEST, SHORTEST, TimeProblem, can_take_time_out, problem_with, time_meant
from workshop.way import back

GO_ON, LIGHTER, STOP = ComeBackAnswer
UNTIL = LATER + timedelta(minutes=30)


def apart(evening: Evening, at: float = 0) -> Evening:
    """They have taken a time-out from that page, and agreed when to go on."""
    return on(evening, TookTimeOut(at=at), AgreedToReturn(UNTIL))


def answered(evening: Evening, *answers: ComeBackAnswer) -> Evening:
    """They are back, and each has answered; what comes of it is on screen."""
    evening = on(evening, WentOn())
    for answer in answers:
        if not evening.is_alone:
            evening = on(evening, WentOn())
        evening = on(evening, SaidComeBack(answer))
    return evening


# Times


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("19:55", TONIGHT.replace(hour=19, minute=55)),
        (" 21.15 ", TONIGHT.replace(hour=21, minute=15)),
        ("9:05", (TONIGHT + timedelta(days=1)).replace(hour=9, minute=5)),
        ("tomorrow 10:00", (TONIGHT + timedelta(days=1)).replace(hour=10, minute=0)),
        ("Tomorrow  7.30", (TONIGHT + timedelta(days=1)).replace(hour=7, minute=30)),
        ("0:00", (TONIGHT + timedelta(days=1)).replace(hour=0, minute=0)),
    ],
)
def test_a_time_that_is_typed_is_the_next_such_time(typed: str, meant: datetime) -> None:
    assert time_meant(typed, TONIGHT) == meant


@pytest.mark.parametrize(
    "typed", ["", "soon", "25:00", "12:60", "1930", "in 20 minutes", "next tuesday", "-1:00", "12:5", "²1:00"]
)
def test_what_is_no_time_is_said_to_be_unclear(typed: str) -> None:
    assert time_meant(typed, TONIGHT) is TimeProblem.UNCLEAR


@pytest.mark.parametrize("typed", ["19:31", "19:49"])
def test_less_than_twenty_minutes_is_too_soon(typed: str) -> None:
    assert time_meant(typed, TONIGHT) is TimeProblem.TOO_SOON


def test_more_than_a_day_is_too_late() -> None:
    assert time_meant("tomorrow 19:31", TONIGHT) is TimeProblem.TOO_LATE


@pytest.mark.parametrize("wait", [SHORTEST, LONGEST])
def test_twenty_minutes_and_a_day_are_still_agreed_on(wait: timedelta) -> None:
    assert problem_with(TONIGHT + wait, TONIGHT) is None


@given(typed=st.text(max_size=20), minutes=st.integers(0, 24 * 60))
def test_whatever_is_typed_is_understood_within_the_limits_or_refused(typed: str, minutes: int) -> None:
    now = TONIGHT + timedelta(minutes=minutes)
    meant = time_meant(typed, now)

    assert isinstance(meant, TimeProblem) or SHORTEST <= meant - now <= LONGEST


# Taking it


def test_a_time_out_hides_the_page_and_escape_leads_back_to_it() -> None:
    evening = to(exercise("fairness"), Questions)
    away = on(evening, TookTimeOut(at=0))

    assert isinstance(away.page, AgreeToReturn)
    assert back(away, LATER).agenda == evening.agenda


def test_the_clock_of_a_turn_stands_still_until_they_let_it_run_again() -> None:
    evening = back(on(talking(), TookTimeOut(at=60)), LATER)
    again = on(evening, Did(Event.RESUME, 5000))

    assert conversation(evening).is_paused
    assert conversation(again).seconds_left(5000) == step().turn_minutes * 60 - 60


def test_there_is_one_time_out_at_a_time() -> None:
    away = on(talking(), TookTimeOut(at=60))

    assert not can_take_time_out(away)
    assert on(away, TookTimeOut(at=70)) == away


def test_a_time_out_before_anybody_is_named_just_goes_on() -> None:
    evening = on_until(begin_exercise(program(), step(), (), TONIGHT), lambda page: isinstance(page, Names))
    again = on(apart(evening), WentOn())

    assert again.page == evening.page
    assert again.session is None


def test_nothing_of_a_time_out_is_kept_but_the_place_and_the_time() -> None:
    evening = apart(talking())
    assert evening.session is not None

    assert evening.session.back_at == UNTIL
    assert evening.session.left_at == "conversation/turn-1"
    assert not evening.session.talks
    assert not evening.session.answers


def test_who_asked_is_nowhere_in_the_evening() -> None:
    before, away = talking(), on(talking(), TookTimeOut(at=60))

    assert away.page == AgreeToReturn(step="conversation")
    assert away.session == before.session


# Coming back


def test_everyone_is_asked_privately_how_to_go_on() -> None:
    evening = on(apart(talking()), WentOn())

    assert [type(page) for page in evening.agenda.pages[evening.agenda.at : evening.agenda.at + 4]] == [
        HandOver,
        ComingBack,
        HandOver,
        ComingBack,
    ]


def test_one_alone_is_asked_without_a_hand_over() -> None:
    evening = on(apart(talking(partners=("Sam",))), WentOn())

    assert evening.page == ComingBack(step="conversation", who="Sam")


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        ((GO_ON, GO_ON), GO_ON),
        ((GO_ON, LIGHTER), LIGHTER),
        ((LIGHTER, GO_ON), LIGHTER),
        ((STOP, GO_ON), STOP),
        ((GO_ON, STOP), STOP),
        ((LIGHTER, STOP), STOP),
    ],
)
def test_the_gentlest_answer_counts_whoever_gave_it(
    answers: tuple[ComeBackAnswer, ...], outcome: ComeBackAnswer
) -> None:
    evening = answered(apart(talking()), *answers)

    assert evening.page == CameBack(step="conversation", outcome=outcome)
    assert evening.said_on_return == {}


def test_all_who_go_on_are_where_they_were() -> None:
    before = talking()
    evening = on(answered(apart(before), GO_ON, GO_ON), WentOn())

    assert evening.agenda == before.agenda
    assert evening.page == Floor(step="conversation", turn=1)
    assert evening.session is not None
    assert evening.session.back_at is None


def test_a_stop_ends_with_the_thank_yous() -> None:
    evening = on(answered(apart(talking()), GO_ON, STOP), WentOn())

    assert isinstance(evening.page, Thanks)
    assert evening.conversation is None
    assert not any(isinstance(page, TimeOutPage | Floor) for page in evening.agenda.pages[evening.agenda.at :])


def test_something_lighter_is_the_card_and_then_the_thank_yous() -> None:
    evening = on(answered(apart(talking()), LIGHTER, GO_ON), WentOn())
    thanks = to(evening, Thanks)

    assert isinstance(evening.page, CardShown)
    assert not any(isinstance(page, Floor) for page in evening.agenda.pages[evening.agenda.at :])
    assert isinstance(thanks.page, Thanks)


def test_a_turn_cut_short_by_a_stop_is_no_turn() -> None:
    evening = on(answered(apart(talking()), STOP, GO_ON), WentOn())

    assert evening.session is not None
    assert evening.session.talks == ()


# Words


def test_back_into_writing_passes_the_hand_over_of_whoever_wrote() -> None:
    evening = to(exercise("fairness"), Writing)
    away = on(evening, TookTimeOut(at=0, standing=Wrote(Draft(words="half a sen"))), AgreedToReturn(UNTIL))
    again = on(answered(away, GO_ON, GO_ON), WentOn())

    assert again.page == HandOver(step="fairness", who="Sam")


def test_what_was_written_before_the_time_out_is_there_after_it() -> None:
    evening = to(exercise("fairness"), Writing)
    away = on(evening, TookTimeOut(at=0, standing=Wrote(Draft(words="half a sen"))), AgreedToReturn(UNTIL))
    again = on(answered(away, GO_ON, GO_ON), WentOn(), WentOn())

    assert isinstance(again.page, Writing)
    assert again.draft_of(again.page).words == "half a sen"


def test_nothing_of_an_open_round_is_kept_by_a_time_out() -> None:
    evening = to(exercise("fairness"), Writing)
    away = on(evening, TookTimeOut(at=0, standing=Wrote(Draft(words="half a sen"))), AgreedToReturn(UNTIL))

    assert "half a sen" not in repr(away.session)


def test_an_edit_that_a_time_out_came_into_passes_its_hand_over_too() -> None:
    evening = on(to(exercise("support"), Reveal), AsksToEdit("Alex"), WentOn())
    away = on(evening, TookTimeOut(at=0, standing=Wrote(Draft(words="better"))), AgreedToReturn(UNTIL))
    again = on(answered(away, GO_ON, GO_ON), WentOn())

    assert again.page == HandOver(step="support", who="Alex")


def test_the_pad_is_there_again_when_the_turn_goes_on() -> None:
    away = on(talking(), TookTimeOut(at=0, standing=LaidAside("so tired", ("sad",))), AgreedToReturn(UNTIL))
    again = on(answered(away, GO_ON, GO_ON), WentOn())

    assert (again.pad, again.feelings) == ("so tired", ("sad",))
    assert "so tired" not in repr(away.session)


# Closing the program


def test_an_evening_closed_in_its_time_out_is_taken_up_apart() -> None:
    session = apart(talking(2)).session
    assert session is not None
    again = on(take_up(program(), session, (), LATER), WentOn())

    assert again.page == Apart(step="conversation", until=UNTIL)
    assert can_be_taken_up(session, UNTIL)


def test_it_then_goes_on_at_the_topic_of_the_turn() -> None:
    session = apart(talking(2)).session
    assert session is not None
    again = on(take_up(program(), session, (), LATER), WentOn())
    again = on(answered(again, GO_ON, GO_ON), WentOn())

    assert again.page == Topic(step="conversation", turn=2)


# Breath


@pytest.mark.parametrize(
    ("seconds", "half", "depth"),
    [(0, Breath.IN, 0), (IN_SECONDS / 2, Breath.IN, 0.5), (IN_SECONDS, Breath.OUT, 1), (7, Breath.OUT, 0.5)],
)
def test_a_breath_fills_and_empties(seconds: float, half: Breath, depth: float) -> None:
    assert breath_at(seconds) == (half, depth)


@given(st.floats(0, 100_000))
def test_a_breath_goes_out_longer_than_in_and_is_never_more_than_full(seconds: float) -> None:
    _, depth = breath_at(seconds)

    assert OUT_SECONDS > IN_SECONDS
    assert 0 <= depth <= 1
