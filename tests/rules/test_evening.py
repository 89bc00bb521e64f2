from __future__ import annotations

from datetime import timedelta

import pytest

from tests.evenings import LATER, TONIGHT, exercise, on, over, program, sat_down, to
from workshop.beginning import begin_card
from workshop.evening import Evening
from workshop.pages import (
    Afterword,
    CardShown,
    CardThanks,
    CardTurn,
    Page,
    Promising,
    Resting,
    Talking,
)
from workshop.results import (
    AnotherCard,
    Chose,
    KeepsNotes,
    Promised,
    Result,
    SatDown,
    Withdrew,
    Wrote,
)
from workshop.round import Draft


def card() -> Evening:
    """Today's card, just drawn."""
    deck = program().cards
    assert deck is not None
    return begin_card(program(), deck, TONIGHT)


def kinds(evening: Evening, step: str) -> list[type[Page]]:
    """The kinds of that step's pages."""
    return [type(page) for page in evening.agenda.pages if page.step == step]


def test_a_card_gives_everyone_a_turn_and_a_thank_you() -> None:
    evening = on(card(), SatDown(3))

    assert [type(page) for page in evening.agenda.pages] == [CardShown, CardTurn, CardTurn, CardTurn, CardThanks]


def test_another_card_takes_the_place_of_the_first() -> None:
    first = card()
    other = on(first, AnotherCard())

    assert isinstance(first.page, CardShown)
    assert isinstance(other.page, CardShown)
    assert other.page.card != first.page.card
    assert len(other.agenda.pages) == 1


def test_nothing_of_a_card_is_kept() -> None:
    assert over(card()).session is None


def test_a_step_is_a_little_over_when_its_minutes_are_through() -> None:
    evening = to(exercise("fairness"), Talking)
    minutes = timedelta(minutes=evening.minutes)

    assert not evening.is_a_little_over(evening.step_began + minutes)
    assert evening.is_a_little_over(evening.step_began + minutes + timedelta(seconds=1))


def test_the_clock_of_a_step_begins_with_its_first_page() -> None:
    later = LATER + timedelta(minutes=20)
    evening = on(to(sat_down("90"), Promising), Promised(""), Promised(""), now=later)

    assert evening.page.step == "dependability"
    assert evening.step_began == later


def test_minutes_that_the_plan_adds_lengthen_the_talk() -> None:
    longer = to(sat_down("15"), Talking)
    step = longer.round_step

    assert longer.talk_minutes == pytest.approx(step.talk_minutes + longer.minutes - step.minutes)
    assert longer.talk_minutes > step.talk_minutes


def test_the_path_counts_the_steps_that_lie_behind() -> None:
    evening = to(sat_down("90"), Resting)

    assert evening.steps_done == 2
    assert evening.title == "Break"


def test_an_afterword_stands_at_the_end_of_a_step_that_has_one() -> None:
    assert kinds(exercise("reflection"), "reflection")[-1] is Afterword


@pytest.mark.parametrize(
    "result",
    [Wrote(Draft()), Chose({}), Promised(""), SatDown(2), AnotherCard(), Withdrew("Sam"), KeepsNotes(keeps=True)],
)
def test_a_result_that_the_page_cannot_give_is_refused(result: Result) -> None:
    with pytest.raises(TypeError, match="on Talking"):
        on(to(exercise("fairness"), Talking), result)
