from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace

from tests.evenings import COUPLE, LATER, TONIGHT, exercise, on, on_until, program, revealed, sat_down, session_of, to
from workshop.beginning import can_be_taken_up, take_up
from workshop.evening import Evening
from workshop.pages import (
    Choosing,
    HandOver,
    NextTime,
    Page,
    Promising,
    Questions,
    Reading,
    Reveal,
    TakenUp,
    Talking,
    Thanks,
    Writing,
)
from workshop.results import AskedCloserLook, EndedHere, Promised, SkippedStep, WentOn, Wrote
from workshop.round import Draft
from workshop.session import Session
from workshop.way import back, can_go_back

TOMORROW = TONIGHT + timedelta(days=1)


def left(evening: Evening) -> Session:
    """What is on the disk when an evening is left there."""
    assert evening.session is not None
    return evening.session


def taken_up(session: Session, past: tuple[Session, ...] = (), now: datetime = TOMORROW) -> Evening:
    """That session, gone on with."""
    return on(take_up(program(), session, past, now), WentOn(), now=now)


@pytest.mark.parametrize("kind", [Reveal, Talking, Promising, Thanks, NextTime])
def test_an_evening_goes_on_at_the_page_where_it_was_left(kind: type[Page]) -> None:
    evening = to(to(sat_down("90"), Reveal), kind)

    assert taken_up(left(evening)).page == evening.page


def test_it_says_first_where_they_left() -> None:
    evening = take_up(program(), left(to(revealed("fairness"), Talking)), (), TOMORROW)

    assert isinstance(evening.page, TakenUp)
    assert evening.page.left_step == "fairness"


def test_it_can_be_left_as_it_is() -> None:
    session = left(to(revealed("fairness"), Talking))
    evening = on(take_up(program(), session, (), TOMORROW), EndedHere(), now=TOMORROW)

    assert evening.is_over
    assert evening.session == replace(session, finished=TOMORROW, left_at=None)


def test_a_round_that_was_open_begins_again() -> None:
    evening = to(sat_down("90"), Promising)
    evening = on_until(evening, lambda page: isinstance(page, Writing) and page.step == "dependability")
    evening = on(evening, Wrote(Draft(words="lost")))
    again = taken_up(left(evening))

    assert again.page == Questions(step="dependability")
    assert again.round is None
    assert isinstance(on(again).page, HandOver)


def test_nobody_writes_again_where_something_was_revealed() -> None:
    evening = back(revealed("fairness"), LATER)
    again = taken_up(left(evening))

    assert again.page == Questions(step="fairness")
    assert on(again).page == revealed("fairness").page


def test_finished_rounds_before_that_place_are_at_their_reveal() -> None:
    evening = to(to(sat_down("90"), Reveal), Reading)
    again = taken_up(left(evening))
    kinds = {type(page) for page in again.agenda.pages if page.step == "fairness"}

    assert {HandOver, Writing, Choosing}.isdisjoint(kinds)
    assert Reveal in kinds


def test_the_questions_are_those_that_were_asked_that_evening() -> None:
    evening = revealed("fairness")

    assert taken_up(left(evening), now=TOMORROW).questions == evening.questions


def test_a_closer_look_that_was_answered_is_still_among_the_questions() -> None:
    evening = to(on(to(exercise("fairness"), Questions), AskedCloserLook()), Talking)

    assert "own-share" in [question.id for question in taken_up(left(evening)).questions]


def test_the_steps_are_those_of_that_evening_whatever_was_done_since() -> None:
    past = (session_of("fairness"), session_of("support", days_ago=14))
    evening = to(sat_down("15", past=past), Reveal)
    since = replace(session_of("dependability"), started=TONIGHT + timedelta(hours=3))

    assert taken_up(left(evening), (since, *past)).steps == evening.steps


def test_one_exercise_is_taken_up_as_that_exercise() -> None:
    evening = to(revealed("support"), Talking)

    assert [step.id for step in taken_up(left(evening)).steps] == ["support", "good-night"]


def test_an_exercise_with_nothing_but_a_promise_is_taken_up_there() -> None:
    evening = to(exercise("support"), Questions)
    while not isinstance(evening.page, Promising):
        evening = on(evening, Wrote(Draft())) if isinstance(evening.page, Writing) else on(evening)
    evening = on(evening, Promised("I listen."))

    assert taken_up(left(evening)).page == evening.page


def test_an_unknown_place_is_the_start_of_its_step() -> None:
    session = replace(left(to(sat_down("90"), Talking)), left_at="support/somewhere")

    assert taken_up(session).page == Reading(step="support", number=0)


def test_an_unknown_step_is_the_next_that_has_nothing_yet() -> None:
    session = replace(left(to(sat_down("90"), Talking)), left_at="sailing/harbor")

    assert taken_up(session).page.step == "dependability"


def test_an_unknown_plan_goes_on_as_one_exercise() -> None:
    session = replace(left(to(sat_down("90"), Talking)), plan="75")

    assert taken_up(session).page == Talking(step="fairness")


def test_a_first_who_is_no_partner_is_as_good_as_none() -> None:
    session = replace(left(revealed("fairness")), first="Kim")

    assert taken_up(session).order == COUPLE


def test_there_is_no_way_back_before_it_was_taken_up() -> None:
    evening = taken_up(left(to(sat_down("90"), Talking)))
    while can_go_back(evening):
        evening = back(evening, TOMORROW)

    assert evening.page == Reading(step="fairness", number=0)


def test_back_into_a_step_that_was_skipped_finds_nobodys_writing() -> None:
    evening = on(to(sat_down("90"), Reveal), SkippedStep(), SkippedStep())
    again = taken_up(left(evening))

    assert back(again, TOMORROW).page.private_to is None


@pytest.mark.parametrize(
    ("age", "expected"),
    [(timedelta(days=13), True), (timedelta(days=14), False), (timedelta(days=400), False)],
    ids=str,
)
def test_an_evening_can_be_taken_up_for_two_weeks(age: timedelta, *, expected: bool) -> None:
    session = left(to(revealed("fairness"), Talking))

    assert can_be_taken_up(session, session.started + age) is expected


def test_a_finished_evening_and_one_without_a_place_cannot_be_taken_up() -> None:
    session = left(to(revealed("fairness"), Talking))

    assert not can_be_taken_up(replace(session, finished=TONIGHT), TOMORROW)
    assert not can_be_taken_up(replace(session, left_at=None), TOMORROW)
