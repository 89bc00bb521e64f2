from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from tests.strategies import sessions
from workshop.session import Answer, Promise, Repair, Session, Talk

EVENING = Session(started=datetime(2026, 11, 23, 19, 30, tzinfo=UTC), partners=("Sam", "Alex"))
FAIR = Answer(question="Does it feel fair?", ask="sits-with-us", step="fairness", by="Sam", rating=6)


def test_an_answer_given_anew_takes_the_place_of_the_old() -> None:
    other = replace(FAIR, by="Alex")
    anew = replace(FAIR, rating=3)

    session = EVENING.with_answers((FAIR, other)).with_answers((anew,))

    assert session.answers == (anew, other)


def test_answers_to_the_same_question_in_another_step_stand_beside_each_other() -> None:
    elsewhere = replace(FAIR, step="closing")

    assert EVENING.with_answers((FAIR, elsewhere)).answers == (FAIR, elsewhere)


def test_answers_made_by_hand_without_an_ask_are_told_apart_by_their_question() -> None:
    first, second = replace(FAIR, ask=None), replace(FAIR, ask=None, question="And lately?")

    assert EVENING.with_answers((first, second)).answers == (first, second)


def test_a_withdrawn_answer_leaves_no_trace() -> None:
    session = EVENING.with_answers((FAIR,)).without_answer("Sam", "fairness", "sits-with-us")

    assert session == EVENING


def test_an_answer_is_found_by_who_where_and_what() -> None:
    session = EVENING.with_answers((FAIR,))

    assert session.answer_of("Sam", "fairness", "sits-with-us") == FAIR
    assert session.answer_of("Alex", "fairness", "sits-with-us") is None


@settings(deadline=None)
@given(sessions())
def test_answering_again_with_the_same_answers_changes_nothing_but_the_count_of_doubles(session: Session) -> None:
    once = replace(session, answers=()).with_answers(session.answers)

    assert once.with_answers(session.answers) == once


def test_a_promise_takes_the_place_of_an_earlier_one_of_the_same_evening() -> None:
    first, second = Promise(by="Sam", text="Cook"), Promise(by="Sam", text="Shop", look_back=date(2026, 12, 7))

    session = EVENING.with_promise(first).with_promise(Promise(by="Alex", text="Call")).with_promise(second)

    assert session.promise_of("Sam") == second
    assert [promise.text for promise in session.promises] == ["Call", "Shop"]


def test_a_promise_taken_back_is_gone() -> None:
    assert EVENING.with_promise(Promise(by="Sam", text="Cook")).without_promise("Sam") == EVENING


def test_lines_that_people_wrote_end_in_line_feeds_alone() -> None:
    assert Answer(question="?", by="Sam", words="a\r\nb\rc").words == "a\nb\nc"
    assert Repair(by="Sam", kind="apologize", letter="a\r\nb").letter == "a\nb"


@pytest.mark.parametrize("rating", [-1, 11, 10**30])
def test_a_rating_outside_0_to_10_cannot_be_made(rating: int) -> None:
    with pytest.raises(ValueError, match="0 to 10"):
        replace(FAIR, rating=rating)


def test_an_answer_of_nothing_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="needs a rating"):
        Answer(question="?", by="Sam", words="", choices=(), shares={})


@pytest.mark.parametrize(
    "partners", [(), ("a", "b", "c", "d", "e"), ("",), (" ",), ("x" * 33,), ("Sam", "Sam")], ids=repr
)
def test_partners_are_one_to_four_names_that_differ(partners: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=r"^partners: "):
        replace(EVENING, partners=partners)


def test_nobody_who_was_not_there_has_a_word_in_it() -> None:
    with pytest.raises(ValueError, match="answers, entry 2, by: “Kim” is none of the partners"):
        EVENING.with_answers((FAIR, replace(FAIR, by="Kim")))
    with pytest.raises(ValueError, match="talks, entry 1, speaker"):
        EVENING.with_talk(Talk(speaker="Kim", seconds=240))


@pytest.mark.parametrize(
    "started",
    [
        datetime(2026, 11, 23, 19, 30),  # noqa: DTZ001 - the fault under test
        datetime(2026, 11, 23, 19, 30, tzinfo=timezone(timedelta(seconds=1))),
    ],
    ids=str,
)
def test_a_time_without_an_offset_that_a_file_can_hold_is_refused(started: datetime) -> None:
    with pytest.raises(ValueError, match="started: a time needs its offset"):
        replace(EVENING, started=started)
