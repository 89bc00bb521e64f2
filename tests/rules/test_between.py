from __future__ import annotations

import pytest

from tests.evenings import COUPLE, TONIGHT, exercise, on, on_until, program, sat_down, session_of, to
from workshop.beginning import begin_exercise
from workshop.between import can_come_from_between, is_between, waiting
from workshop.evening import Evening
from workshop.pages import BetweenTopic, Floor, Settling, Talking
from workshop.parking import waiting_topics
from workshop.repair_pages import RepairOffer
from workshop.results import CameFromBetween, ChoseTopic, Settled, WentOn
from workshop.session import Session

SUNDAYS = "who gets up on Sundays"


def parked(*topics: str, days_ago: int = 7) -> Session:
    """An evening on which these were parked."""
    session = session_of("fairness", days_ago=days_ago)
    for topic in topics:
        session = session.with_parked(topic)
    return session


def between(*past: Session, partners: tuple[str, ...] = COUPLE) -> Evening:
    """Which one thing?"""
    (step,) = (step for step in program().exercises if is_between(step))
    begun = begin_exercise(program(), step, past, TONIGHT)
    return on_until(begun, lambda page: isinstance(page, BetweenTopic), partners)


def test_what_was_parked_waits() -> None:
    assert waiting(between(parked(SUNDAYS, "money"))) == (SUNDAYS, "money")


def test_a_topic_leaves_the_list_by_their_word_and_the_old_evening_stays_as_it_is() -> None:
    past = parked(SUNDAYS)
    settling = to(on(between(past), ChoseTopic(SUNDAYS)), Settling)
    gone = on(settling, Settled(leaves=True))

    assert gone.session is not None
    assert waiting_topics((past, gone.session)) == ()
    assert past.parked[0].topic == SUNDAYS
    kept = on(settling, Settled(leaves=False))
    assert kept.session is not None
    assert waiting_topics((past, kept.session)) == (SUNDAYS,)


def test_a_topic_that_was_not_parked_is_not_asked_about() -> None:
    evening = on(between(parked(SUNDAYS)), ChoseTopic("the holidays"))

    assert not any(isinstance(page, Settling) for page in evening.agenda.pages)


def test_parked_again_it_waits_again() -> None:
    settled = session_of(days_ago=3).with_settled(SUNDAYS, is_settled=True)

    assert waiting_topics((parked(SUNDAYS), settled)) == ()
    assert waiting_topics((parked(SUNDAYS), settled, parked(SUNDAYS, days_ago=1))) == (SUNDAYS,)


def test_both_turns_are_kept_under_the_one_topic() -> None:
    talked = to(on(between(), ChoseTopic("  the   holidays ")), Talking)

    assert talked.session is not None
    assert [(talk.speaker, talk.topic) for talk in talked.session.talks] == [
        ("Sam", "the holidays"),
        ("Alex", "the holidays"),
    ]


def test_after_the_turns_each_says_their_own_part_and_one_wish() -> None:
    floor = on_until(on(between(), ChoseTopic("")), lambda page: isinstance(page, Floor) and page.turn is None)
    places = []
    while isinstance(floor.page, Floor):
        assert floor.conversation is not None
        places.append(floor.conversation.place)
        floor = on(floor)

    assert list(dict.fromkeys(places)) == ["own-parts", "requests", "close"]


@pytest.mark.parametrize("step", ["repair", "between-us"])
def test_from_between_them_it_comes_next_and_tonights_talk_of_the_world_is_dropped(step: str) -> None:
    talk = on_until(sat_down("90"), lambda page: isinstance(page, Talking) and page.step == "support")
    evening = on(talk, CameFromBetween(step))

    assert evening.page.step == step
    later = [page.step for page in evening.agenda.pages[evening.agenda.at :]]
    assert "conversation" not in later
    assert list(dict.fromkeys(later)) == list(
        dict.fromkeys([step, *(["repair"] if step != "repair" else []), "reflection", "closing"])
    )
    assert [tonight.id for tonight in evening.steps].count(step) == 1
    assert evening.steps[evening.steps_done].id == step


def test_it_is_offered_at_the_support_talk_and_not_to_one_alone() -> None:
    together = to(exercise("support"), Talking)

    assert [step.id for step in can_come_from_between(together)] == ["between-us", "repair"]
    assert can_come_from_between(to(exercise("support", ("Sam",)), Talking)) == ()
    assert can_come_from_between(to(exercise("fairness"), Talking)) == ()


def test_nothing_else_can_come_next() -> None:
    with pytest.raises(TypeError, match="fairness"):
        on(to(exercise("support"), Talking), CameFromBetween("fairness"))


def test_a_repair_that_comes_next_begins_with_its_offer() -> None:
    evening = on(to(exercise("support"), Talking), CameFromBetween("repair"))

    assert isinstance(evening.page, RepairOffer)
    assert on(evening, WentOn()).page.step == "good-night"
