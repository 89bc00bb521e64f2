from __future__ import annotations

from datetime import date

from tests.evenings import LATER, exercise, on, over, revealed, sat_down, to
from workshop.evening import THANKS
from workshop.pages import (
    KeptTonight,
    NextTime,
    Promising,
    Talking,
    Thanks,
)
from workshop.results import (
    KeepsNotes,
    Promised,
    SitsDownNext,
    Thanked,
)
from workshop.way import back


def test_a_promise_has_a_day_two_weeks_on_unless_another_is_said() -> None:
    evening = on(to(exercise("fairness"), Promising), Promised(" I cook. "), Promised("I call.", date(2026, 12, 1)))
    assert evening.session is not None

    assert [(promise.by, promise.text, promise.look_back) for promise in evening.session.promises] == [
        ("Sam", "I cook.", date(2026, 12, 7)),
        ("Alex", "I call.", date(2026, 12, 1)),
    ]


def test_a_promise_made_empty_again_is_gone() -> None:
    evening = on(to(exercise("fairness"), Promising), Promised("I cook."))
    evening = on(back(evening, LATER), Promised(" "))

    assert evening.promise_of("Sam") is None


def test_thanks_are_kept_when_they_are_written_and_gone_when_they_are_not() -> None:
    evening = to(sat_down("90"), Thanks)
    thanked = on(evening, Thanked("For the tea."))
    unthanked = on(back(thanked, LATER), Thanked(""))

    assert thanked.session is not None
    assert thanked.session.answer_of("Sam", "closing", THANKS) is not None
    assert unthanked.thanks_of("Sam") == ""


def test_the_next_time_is_kept_and_can_be_taken_back() -> None:
    evening = to(exercise("fairness"), NextTime)
    said = on(evening, SitsDownNext(date(2026, 11, 30)))
    unsaid = on(back(said, LATER), SitsDownNext(None))

    assert said.session is not None
    assert said.session.next == date(2026, 11, 30)
    assert unsaid.session is not None
    assert unsaid.session.next is None


def test_at_the_end_it_can_be_unsaid_and_said_again_that_it_is_kept() -> None:
    evening = to(exercise("fairness"), KeptTonight)

    assert not on(evening, KeepsNotes(keeps=False)).saves
    assert on(evening, KeepsNotes(keeps=False), KeepsNotes(keeps=True)).saves


def test_at_its_end_an_evening_is_finished_and_has_no_place_to_take_it_up_at() -> None:
    evening = over(exercise("fairness"))
    assert evening.session is not None

    assert evening.session.finished == LATER
    assert evening.session.left_at is None


def test_the_notes_know_the_place_where_an_evening_stands() -> None:
    evening = to(revealed("fairness"), Talking)
    assert evening.session is not None

    assert evening.session.left_at == "fairness/talk"
