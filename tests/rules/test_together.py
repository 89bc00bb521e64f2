from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.evenings import program
from workshop.questions import Choice, Question, Rating, Several, Shares
from workshop.session import Answer
from workshop.steps import Prompt
from workshop.together import Likeness, conditions, likeness, prompts_for, side_by_side

RATED = Question(id="rated", text="?", tap=Rating("low", "high"), line="Because:")
CHOSEN = Question(id="chosen", text="?", tap=Choice(("tea", "coffee", "neither")))
MANY = Question(id="many", text="?", tap=Several(("tea", "coffee", "neither")))
OWN = Question(id="own", text="?", tap=Shares(("care", "money"), ("hardly", "less", "half", "more", "all")))
WORDS = replace(
    program().words.round,
    alike="Alike.",
    different="Different.",
    shares_both_most="Both most of the {area}.",
    shares_alike="Alike about the {area}.",
    shares_different="Different about the {area}.",
)
COUPLE = ("Sam", "Alex")


def ratings(*given: int | None) -> list[Answer]:
    """Shared ratings; None is an answer in words alone."""
    return [
        Answer(question="?", ask="rated", by=f"partner {number}", rating=rating, words="w")
        for number, rating in enumerate(given)
    ]


def chosen(*options: str, by: str = "Sam", ask: str = "chosen") -> Answer:
    """What somebody chose."""
    return Answer(question="?", ask=ask, by=by, choices=options)


def own(by: str, **levels: str) -> Answer:
    """Somebody's own shares."""
    return Answer(question="?", ask="own", by=by, shares=levels)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ((5, 5), Likeness.ALIKE),
        ((5, 6), Likeness.ALIKE),
        ((5, 7), None),
        ((5, 8), Likeness.DIFFERENT),
        ((0, 10), Likeness.DIFFERENT),
        ((5, 6, 6), Likeness.ALIKE),
        ((5, 6, 8), Likeness.DIFFERENT),
        ((5,), None),
        ((5, None), None),
        ((), None),
    ],
)
def test_ratings_are_alike_within_one_and_different_from_three(
    given: tuple[int | None, ...], expected: Likeness | None
) -> None:
    assert likeness(RATED, ratings(*given)) is expected


def test_choices_are_alike_only_when_they_are_the_same() -> None:
    assert likeness(CHOSEN, [chosen("tea"), chosen("tea", by="Alex")]) is Likeness.ALIKE
    assert likeness(CHOSEN, [chosen("tea"), chosen("coffee", by="Alex")]) is Likeness.DIFFERENT


def test_several_choices_are_compared_without_their_order() -> None:
    assert likeness(MANY, [chosen("tea", "coffee"), chosen("coffee", "tea", by="Alex")]) is Likeness.ALIKE


def test_words_are_never_compared() -> None:
    question = Question(id="words", text="?", line="Because:")
    same = [Answer(question="?", ask="words", by=by, words="the same") for by in COUPLE]

    assert likeness(question, same) is None
    assert side_by_side(question, same, WORDS) == ()


@given(st.lists(st.integers(0, 10), max_size=4))
def test_it_does_not_matter_who_answered_what(given: list[int]) -> None:
    assert likeness(RATED, ratings(*given)) is likeness(RATED, ratings(*reversed(given)))


def test_one_sentence_says_it() -> None:
    assert side_by_side(RATED, ratings(5, 5), WORDS) == ("Alike.",)
    assert side_by_side(RATED, ratings(1, 9), WORDS) == ("Different.",)
    assert side_by_side(RATED, ratings(5, 7), WORDS) == ()


@pytest.mark.parametrize(
    ("sam", "alex", "sentence"),
    [
        ("all", "more", "Both most of the care."),
        ("all", "hardly", "Alike about the care."),
        ("more", "less", "Alike about the care."),
        ("less", "less", "Alike about the care."),
        ("more", "half", "Different about the care."),
        ("hardly", "less", "Different about the care."),
    ],
)
def test_own_shares_are_said_back_in_words(sam: str, alex: str, sentence: str) -> None:
    assert side_by_side(OWN, [own("Sam", care=sam), own("Alex", care=alex)], WORDS) == (sentence,)


def test_both_can_carry_most_where_the_levels_have_no_middle() -> None:
    tap = Shares(("care",), ("none", "some", "much", "all"))
    question = replace(OWN, tap=tap)

    assert side_by_side(question, [own("Sam", care="much"), own("Alex", care="much")], WORDS) == (
        "Both most of the care.",
    )


def test_an_area_that_only_one_answered_is_left_alone() -> None:
    answers = [own("Sam", care="all", money="less"), own("Alex", money="more")]

    assert side_by_side(OWN, answers, WORDS) == ("Alike about the money.",)


def test_a_level_that_is_known_no_more_is_left_alone() -> None:
    assert side_by_side(OWN, [own("Sam", care="tons"), own("Alex", care="all")], WORDS) == ()


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([], {"none_shared"}),
        (ratings(6)[:1], {"one_shared"}),
        (ratings(7, 7), {"alike", "high"}),
        (ratings(7, 10), {"different", "high"}),
        (ratings(3, 5), {"low"}),
        (ratings(7), {"one_shared"}),
        ([chosen("tea"), chosen("coffee", by="Alex")], {"different", "chose: tea", "chose: coffee"}),
        ([chosen("tea", "coffee", ask="many")], {"one_shared", "chose: tea", "chose: coffee"}),
    ],
)
def test_conditions_name_all_that_is_true_of_what_was_shared(answers: list[Answer], expected: set[str]) -> None:
    assert conditions((RATED, CHOSEN, MANY), answers, COUPLE) == {"always", *expected}


def test_one_alone_is_not_one_who_shared_among_several() -> None:
    assert conditions((RATED,), ratings(7), ("Sam",)) == {"always", "high"}


def prompt(when: str, text: str = "") -> Prompt:
    """A prompt, which says when it comes."""
    return Prompt(text=text or when, when=when)


PROMPTS = (
    prompt("none_shared"),
    prompt("low"),
    prompt("low", "low again"),
    prompt("chose: tea"),
    prompt("alike"),
    prompt("always", "first"),
    prompt("always", "second"),
    prompt("always", "third"),
)


def texts(true: set[str], turn: int = 0) -> list[str]:
    """The prompts chosen, by their text."""
    return [str(chosen.text) for chosen in prompts_for(PROMPTS, frozenset({"always", *true}), turn=turn)]


def test_what_was_shared_comes_before_what_always_fits() -> None:
    assert texts({"low"}) == ["low", "first", "second"]


def test_there_are_three_prompts_at_most_and_one_of_a_kind() -> None:
    assert texts({"low", "alike", "chose: tea"}) == ["low", "chose: tea", "alike"]


def test_where_nothing_was_shared_no_prompt_leans_on_it() -> None:
    assert texts({"none_shared"}) == ["none_shared", "first"]


def test_the_next_evening_brings_other_prompts_that_always_fit() -> None:
    assert texts(set(), turn=1) == ["second", "third", "first"]
    assert texts(set(), turn=3) == texts(set())


def test_without_prompts_there_is_nothing_to_choose() -> None:
    assert prompts_for((), frozenset({"always"}), turn=5) == ()
