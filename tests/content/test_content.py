from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from msgspec import Struct
from msgspec.structs import fields

from tests.content.minutes import minutes_of, minutes_to_arrive, steps_of
from tests.evenings import COUPLE, TONIGHT, exercise, over, program, round_step, sat_down, session_of
from workshop.cards import questions_tonight
from workshop.program_sense import CHOSE
from workshop.prose import Forms, said
from workshop.questions import Choice, Rating, Several, Shares
from workshop.session import Answer, Promise, Session
from workshop.steps import RoundStep

GUIDEPOSTS = ("fairness", "dependability", "support")
ROUNDS = tuple(step.id for step in program().steps if isinstance(step, RoundStep))
PLANS = tuple(plan.id for plan in program().words.plans)

NOT_FOR_ONE = re.compile(
    r"\b(each other|one another|(the )?two of you|you (two|both)|both of you|(one|each|any|all) of you|"
    r"partners?|couples?|spouses?|husbands?|wife|wives|(someone|anyone|others?|everyone) here|between you)\b",
    re.IGNORECASE,
)
"""What nobody says to one alone."""

SEEN_BY_SEVERAL = {
    ("round", "rest_eyes"),
    ("round", "third_person"),
    ("round", "alike"),
    ("round", "different"),
    ("round", "shares_both_most"),
    ("round", "shares_alike"),
    ("round", "shares_different"),
    ("arriving", "begins"),
    ("support", "from_between", "ask"),
}
"""Words that one alone never meets."""

MOST_WORDS_A_PAGE = 70
MOST_WORDS_A_READING = 120


def texts(part: object, place: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str | Forms]]:
    """All the prose of a part of the program, each with its place."""
    if isinstance(part, str | Forms):
        yield place, part
    elif isinstance(part, Struct):
        for field in fields(part):
            yield from texts(getattr(part, field.name), (*place, field.name))
    elif isinstance(part, tuple):
        for number, inner in enumerate(part, 1):
            yield from texts(inner, (*place, str(number)))


def all_texts() -> list[tuple[tuple[str, ...], str | Forms]]:
    """All the prose that stands on the pages of an evening."""
    words = program().words
    parts = {"arriving": words.arriving, "round": words.round, **{step.id: step for step in program().steps}}
    return [text for name, part in parts.items() for text in texts(part, (name,))]


def answered(days_ago: int, step: RoundStep, past: tuple[Session, ...], *, only_always: bool) -> Session:
    """An evening on which they shared what they were asked, or only what is asked every time."""
    evening = session_of(days_ago=days_ago)
    asked = questions_tonight(step, past, evening.started.date())
    shared = (question for question in asked if question.always or not only_always)
    return evening.with_answers(Answer(question="?", ask=q.id, step=step.id, by="Sam", words="w") for q in shared)


def test_no_text_for_one_alone_speaks_to_several() -> None:
    wrong = [
        (place, found[0])
        for place, text in all_texts()
        if place not in SEEN_BY_SEVERAL and (found := NOT_FOR_ONE.search(said(text, alone=True)))
    ]

    assert wrong == []


def test_no_text_is_longer_than_its_page() -> None:
    words = {place: max(len(said(text, alone=alone).split()) for alone in (True, False)) for place, text in all_texts()}

    assert {place: count for place, count in words.items() if count > MOST_WORDS_A_PAGE} == {}


@pytest.mark.parametrize("step", ROUNDS)
def test_a_reading_is_short(step: str) -> None:
    for alone in (True, False):
        words = " ".join(said(text, alone=alone) for text in round_step(step).readings).split()

        assert len(words) <= MOST_WORDS_A_READING


@pytest.mark.parametrize("step", GUIDEPOSTS)
def test_a_guidepost_has_eight_questions_or_more(step: str) -> None:
    assert len(round_step(step).questions) >= 8


@pytest.mark.parametrize("step", GUIDEPOSTS)
def test_a_guidepost_asks_one_rating_every_time_to_look_back_along(step: str) -> None:
    always = [question for question in round_step(step).questions if question.always]

    assert [type(question.tap) for question in always] == [Rating]


def test_every_kind_of_tap_is_asked_somewhere_and_so_are_words_alone() -> None:
    steps = [round_step(step) for step in GUIDEPOSTS]
    questions = [question for step in steps for question in step.questions]
    looks = [step.closer_look for step in steps if step.closer_look is not None]

    assert {type(question.tap) for question in questions} == {Rating, Choice, Several, type(None)}
    assert {type(look.tap) for look in looks} == {Shares}


@pytest.mark.parametrize("step", GUIDEPOSTS)
def test_not_knowing_is_an_answer_to_every_choice_of_a_guidepost(step: str) -> None:
    taps = [question.tap for question in round_step(step).questions]

    assert all("I don't know" in tap.options for tap in taps if isinstance(tap, Choice | Several))


@pytest.mark.parametrize("step", ROUNDS)
def test_every_prompt_about_a_choice_waits_for_an_option_that_is_there(step: str) -> None:
    taps = [question.tap for question in round_step(step).questions]
    options = {option for tap in taps if isinstance(tap, Choice | Several) for option in tap.options}
    waited_for = {prompt.when.removeprefix(CHOSE) for prompt in round_step(step).prompts if CHOSE in prompt.when}

    assert waited_for <= options


@pytest.mark.parametrize("step", ROUNDS)
def test_there_is_something_to_talk_about_whatever_was_shared(step: str) -> None:
    whens = [prompt.when for prompt in round_step(step).prompts]

    assert "none_shared" in whens
    assert whens.count("always") >= 2


def test_there_are_thirty_cards_or_more_and_no_two_alike() -> None:
    cards = program().cards
    assert cards is not None

    assert len({said(card, alone=False) for card in cards.cards}) == len(cards.cards) >= 30


def turns_of_ten_evenings(step: RoundStep, *, only_always: bool) -> list[set[str]]:
    """What ten weekly evenings ask beside what is always asked."""
    evenings: list[set[str]] = []
    past: tuple[Session, ...] = ()
    for weeks in range(10, 0, -1):
        day = (TONIGHT - timedelta(weeks=weeks)).date()
        evenings.append({question.id for question in questions_tonight(step, past, day) if not question.always})
        past = (answered(7 * weeks, step, past, only_always=only_always), *past)
    return evenings


@pytest.mark.parametrize("step", GUIDEPOSTS)
def test_the_tenth_evening_is_not_the_first_again(step: str) -> None:
    evenings = turns_of_ten_evenings(round_step(step), only_always=False)

    assert evenings[-1] != evenings[0]


@pytest.mark.parametrize("only_always", [False, True], ids=["all shared", "all but one kept"])
@pytest.mark.parametrize("step", GUIDEPOSTS)
def test_ten_evenings_ask_every_question_and_none_twice_running(step: str, *, only_always: bool) -> None:
    evenings = turns_of_ten_evenings(round_step(step), only_always=only_always)

    assert set.union(*evenings) == {question.id for question in round_step(step).questions if not question.always}
    assert all(evening.isdisjoint(following) for evening, following in itertools.pairwise(evenings))


@pytest.mark.parametrize("plan", PLANS)
def test_arriving_the_steps_and_the_slack_are_the_minutes_of_a_plan_exactly(plan: str) -> None:
    found = program().plan(plan)

    assert found.arrive + sum(step.minutes for step in found.steps) + found.slack == found.minutes


@pytest.mark.parametrize("step", ROUNDS)
def test_a_round_takes_two_people_its_minutes(step: str) -> None:
    taken = minutes_of(exercise(step), step)

    assert 0.8 <= taken / round_step(step).minutes <= 1.05


@pytest.mark.parametrize("days", range(5))
@pytest.mark.parametrize("plan", PLANS)
def test_a_plan_takes_two_people_its_minutes(plan: str, days: int) -> None:
    evening = sat_down(plan, COUPLE, now=TONIGHT + timedelta(days=days))
    taken = minutes_to_arrive(evening) + sum(minutes_of(evening, step) for step in steps_of(evening))

    assert 0.8 <= taken / program().plan(plan).minutes <= 1.05


@pytest.mark.parametrize("plan", PLANS)
def test_every_step_of_a_plan_is_on_its_evening(plan: str) -> None:
    past = session_of(days_ago=20).with_promise(Promise(by="Sam", text="I call"))
    evening = sat_down(plan, past=(past,))

    assert len(evening.steps) == len(program().plan(plan).steps)
    assert steps_of(evening) == tuple(step.id for step in evening.steps)


@pytest.mark.parametrize("partners", [("Sam",), COUPLE, ("Sam", "Alex", "Kim"), ("Sam", "Alex", "Kim", "Jo")], ids=len)
@pytest.mark.parametrize("plan", PLANS)
def test_an_evening_comes_to_its_end(plan: str, partners: tuple[str, ...]) -> None:
    assert over(sat_down(plan, partners)).is_over
