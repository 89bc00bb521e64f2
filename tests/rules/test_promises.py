from __future__ import annotations

from datetime import date
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.evenings import session_of
from workshop.promises import OpenPromise, open_promises
from workshop.session import LookedBack, Promise, Session


def promised(text: str, by: str = "Sam", days_ago: int = 7, look_back: date | None = None) -> Session:
    """An evening on which this was promised; tonight is 23 November 2026."""
    return session_of(days_ago=days_ago).with_promise(Promise(by=by, text=text, look_back=look_back))


def looked_back(promise: str, made: date, days_ago: int = 1, by: str = "Sam") -> Session:
    """An evening on which somebody looked back at it."""
    looked = LookedBack(by=by, promise=promise, made=made, outcome="kept")
    return session_of(days_ago=days_ago).with_looked_back(looked)


def texts(*sessions: Session) -> list[str]:
    """What stands open, in its words."""
    return [promise.text for promise in open_promises(sessions)]


def test_a_promise_stands_open_with_the_day_it_was_made_and_the_day_to_look_back() -> None:
    assert open_promises([promised("Cook", look_back=date(2026, 11, 20))]) == (
        OpenPromise(by="Sam", text="Cook", made=date(2026, 11, 16), look_back=date(2026, 11, 20)),
    )


def test_it_is_looked_back_at_after_two_weeks_if_no_day_was_said() -> None:
    assert open_promises([promised("Cook")])[0].look_back == date(2026, 11, 30)


@pytest.mark.parametrize("outcome", ["kept", "partly", "not kept", "no longer fits"])
def test_any_outcome_closes_it(outcome: Literal["kept", "partly", "not kept", "no longer fits"]) -> None:
    looked = LookedBack(by="Sam", promise="Cook", made=date(2026, 11, 16), outcome=outcome)

    assert texts(promised("Cook"), session_of(days_ago=1).with_looked_back(looked)) == []


def test_a_newer_one_takes_the_place_of_an_older() -> None:
    assert texts(promised("Shop", days_ago=1), promised("Cook", days_ago=7)) == ["Shop"]


def test_each_may_have_one_open_the_longest_standing_first() -> None:
    assert texts(promised("Call", by="Alex", days_ago=1), promised("Cook")) == ["Cook", "Call"]


def test_looking_back_at_an_older_promise_leaves_the_newer_open() -> None:
    older, newer = promised("Cook", days_ago=14), promised("Shop", days_ago=7)

    assert texts(older, newer, looked_back("Cook", date(2026, 11, 9))) == ["Shop"]


def test_the_same_words_promised_again_stand_open_again() -> None:
    first, again = promised("Cook", days_ago=14), promised("Cook", days_ago=7)

    assert texts(first, looked_back("Cook", date(2026, 11, 9), days_ago=10), again) == ["Cook"]


def test_one_evening_can_close_a_promise_and_make_the_next() -> None:
    evening = looked_back("Cook", date(2026, 11, 16)).with_promise(Promise(by="Sam", text="Shop"))

    assert texts(promised("Cook"), evening) == ["Shop"]


def test_nobody_closes_the_promise_of_another() -> None:
    assert texts(promised("Cook"), looked_back("Cook", date(2026, 11, 16), by="Alex")) == ["Cook"]


def test_without_sessions_nothing_stands_open() -> None:
    assert open_promises([]) == ()


evenings = st.lists(
    st.builds(
        promised,
        st.sampled_from(["Cook", "Shop", "Call"]),
        by=st.sampled_from(["Sam", "Alex"]),
        days_ago=st.integers(0, 60),
    ),
    max_size=6,
    unique_by=lambda session: session.started,
)


@given(evenings)
def test_one_stands_open_a_person_whatever_the_order_they_are_read_in(sessions: list[Session]) -> None:
    standing = open_promises(sessions)

    assert len({promise.by for promise in standing}) == len(standing)
    assert open_promises(sorted(sessions, key=lambda session: session.started)) == standing
