from __future__ import annotations

from datetime import date, timedelta

from tests.evenings import COUPLE, LATER, TONIGHT, exercise, on, sat_down, session_of, to
from tests.rules.repairs import promised_before
from workshop.evening import Evening
from workshop.pages import Promising, Reading
from workshop.promises import open_promises
from workshop.repair_pages import LookBack, LookBackThanks, OldPromise, StillOpen
from workshop.repair_results import SaidHowItWent
from workshop.results import Promised, WentOn
from workshop.session import LookedBack, Session
from workshop.way import back

NEXT_WEEK = (TONIGHT + timedelta(days=7)).date()


def evening_with(*past: Session) -> Evening:
    """Half an hour, right after arriving."""
    return sat_down("30", COUPLE, past)


def test_an_evening_with_an_open_promise_begins_there() -> None:
    page = evening_with(promised_before("I call")).page

    assert isinstance(page, LookBack)
    assert page.promise.text == "I call"


def test_without_one_it_begins_with_the_guidepost_and_has_no_such_step() -> None:
    evening = evening_with(session_of("fairness"))

    assert not any(step.id == "promises" for step in evening.steps)
    assert evening.page.step != "promises"


def test_how_it_went_is_written_in_tonights_session_and_then_thanked_for() -> None:
    evening = on(evening_with(promised_before("I call")), SaidHowItWent("partly"))

    assert isinstance(evening.page, LookBackThanks)
    assert evening.session is not None
    made = (TONIGHT - timedelta(days=20)).date()
    assert evening.session.looked_back == (LookedBack(by="Sam", promise="I call", made=made, outcome="partly"),)


def test_said_again_it_is_said_anew() -> None:
    evening = on(evening_with(promised_before("I call")), SaidHowItWent("partly"))
    again = on(back(evening, LATER), SaidHowItWent("kept"))

    assert again.session is not None
    assert [looked.outcome for looked in again.session.looked_back] == ["kept"]


def test_without_an_answer_it_stays_open_and_nobody_is_thanked() -> None:
    evening = on(evening_with(promised_before("I call")), WentOn())

    assert evening.session is None
    assert isinstance(evening.page, Reading)


def test_a_promise_whose_day_has_not_come_is_shown_and_not_asked() -> None:
    evening = evening_with(promised_before("I call", look_back=NEXT_WEEK))

    assert isinstance(evening.page, StillOpen)
    assert [promise.text for promise in evening.page.promises] == ["I call"]


def test_what_was_looked_back_at_is_no_longer_open() -> None:
    past = promised_before("I call")
    evening = on(evening_with(past), SaidHowItWent("no longer fits"))

    assert evening.session is not None
    assert open_promises((past, evening.session)) == ()


def test_a_new_promise_asks_how_the_old_one_went() -> None:
    evening = to(exercise("fairness", past=(promised_before("I call"),)), Promising, "Sam")
    asked = on(evening, Promised("I cook", date(2026, 12, 1)))

    assert isinstance(asked.page, OldPromise)
    assert asked.page.promise.text == "I call"
    answered = on(asked, SaidHowItWent("kept"))
    assert answered.session is not None
    assert [promise.text for promise in open_promises((*answered.past, answered.session))] == ["I cook"]


def test_no_new_promise_asks_nothing() -> None:
    evening = to(exercise("fairness", past=(promised_before("I call"),)), Promising, "Sam")

    assert not isinstance(on(evening, Promised("")).page, OldPromise)


def test_back_and_on_again_asks_once() -> None:
    evening = to(exercise("fairness", past=(promised_before("I call"),)), Promising, "Sam")
    twice = on(back(on(evening, Promised("I cook")), LATER), Promised("I shop"))

    assert sum(isinstance(page, OldPromise) for page in twice.agenda.pages) == 1


def test_what_was_looked_back_at_tonight_is_not_asked_again() -> None:
    looked = on(evening_with(promised_before("I call")), SaidHowItWent("kept"))
    promising = to(looked, Promising, "Sam")

    assert not isinstance(on(promising, Promised("I cook")).page, OldPromise)
