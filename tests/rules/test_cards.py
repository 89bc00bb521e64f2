from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from tests.evenings import TONIGHT, program, session_of
from workshop.cards import card_today, next_card, questions_tonight, step_tonight
from workshop.questions import Question
from workshop.session import Answer, Session
from workshop.steps import CardStep, RoundStep

DAY = date(2026, 11, 23)
GUIDEPOSTS = ("fairness", "dependability", "support")
ALWAYS = Question(id="always", text="?", line="…", always=True)
TURNS = tuple(Question(id=f"turn-{letter}", text="?", line="…") for letter in "abcde")
STEP = RoundStep(
    id="fairness",
    title="Fairness",
    short="Fairness",
    minutes=10,
    talk_minutes=5,
    about="…",
    questions=(*TURNS[:2], ALWAYS, *TURNS[2:]),
)


def deck() -> CardStep:
    """The cards that come with the workshop."""
    cards = program().cards
    assert cards is not None
    return cards


def asked(day: date, past: tuple[Session, ...] = (), step: RoundStep = STEP) -> list[str]:
    """The ids of the questions of an evening."""
    return [question.id for question in questions_tonight(step, past, day)]


def shared(days_ago: int, *questions: str) -> Session:
    """An earlier evening on which these were answered."""
    answers = (Answer(question="?", ask=ask, step="fairness", by="Sam", words="w") for ask in questions)
    return replace(session_of(days_ago=days_ago), answers=tuple(answers))


def test_every_card_has_its_day_before_one_comes_again() -> None:
    days = [DAY + timedelta(number) for number in range(len(deck().cards))]

    assert {card_today(deck(), day) for day in days} == set(range(len(deck().cards)))


def test_another_card_is_the_next_one_and_after_the_last_the_first() -> None:
    last = len(deck().cards) - 1

    assert next_card(deck(), 3) == 4
    assert next_card(deck(), last) == 0


def test_a_step_not_done_yet_comes_before_those_that_were() -> None:
    past = (session_of("fairness"), session_of("support", days_ago=14))

    assert step_tonight(GUIDEPOSTS, (), past, DAY) == "dependability"


def test_the_step_done_longest_ago_comes_next() -> None:
    past = (session_of("fairness"), session_of("support", days_ago=14), session_of("dependability", days_ago=21))

    assert step_tonight(GUIDEPOSTS, (), past, DAY) == "dependability"


def test_a_step_already_on_the_agenda_is_not_taken_twice() -> None:
    assert step_tonight(GUIDEPOSTS, ("fairness", "support"), (), DAY) == "dependability"
    assert step_tonight(GUIDEPOSTS, GUIDEPOSTS, (), DAY) is None


def test_where_the_notes_know_of_no_step_the_day_chooses() -> None:
    days = [DAY + timedelta(number) for number in range(3)]

    assert {step_tonight(GUIDEPOSTS, (), (), day) for day in days} == set(GUIDEPOSTS)


def test_those_who_share_nothing_do_not_get_the_same_step_every_time() -> None:
    past = (session_of("closing"),)
    days = [DAY + timedelta(number) for number in range(3)]

    assert {step_tonight(GUIDEPOSTS, (), past, day) for day in days} == set(GUIDEPOSTS)


def test_what_is_always_asked_is_among_the_questions_of_every_evening() -> None:
    assert all("always" in asked(DAY + timedelta(number)) for number in range(10))


def test_an_evening_asks_as_many_questions_as_the_step_says_in_the_order_of_the_content() -> None:
    order = [question.id for question in STEP.questions]

    for number in range(10):
        questions = asked(DAY + timedelta(number))

        assert len(questions) == STEP.asked == len(set(questions))
        assert questions == sorted(questions, key=order.index)


def test_what_was_answered_longest_ago_is_asked_first() -> None:
    past = (shared(7, "turn-a", "turn-b"), shared(14, "turn-c", "turn-d"), shared(21, "turn-e", "turn-a"))

    assert asked(DAY, past) == ["always", "turn-c", "turn-e"]


def test_what_was_never_answered_comes_before_all_that_was() -> None:
    past = (shared(7, "turn-a", "turn-b"), shared(14, "turn-c", "turn-d"))

    assert "turn-e" in asked(DAY, past)


def test_those_who_keep_all_but_one_answer_are_not_asked_the_same_every_time() -> None:
    evenings = [asked(DAY + timedelta(number), (shared(7, "always"),)) for number in range(5)]

    assert {question for evening in evenings for question in evening} == {q.id for q in STEP.questions}


def test_answers_in_another_step_do_not_count() -> None:
    elsewhere = replace(shared(7), answers=(Answer(question="?", ask="turn-a", step="support", by="Sam", words="w"),))

    assert asked(DAY, (elsewhere,)) == asked(DAY)


def test_a_step_that_asks_only_what_it_always_asks_has_no_turns() -> None:
    step = replace(STEP, questions=(ALWAYS, *TURNS), asked=1)

    assert asked(DAY, step=step) == ["always"]


def test_an_evening_asked_again_on_its_day_asks_the_same() -> None:
    day = TONIGHT.date()

    assert asked(day, (shared(7, "always"),)) == asked(day, (shared(7, "always"),))
