from __future__ import annotations

import pytest

from workshop.errors import NamesProblem, TrustError
from workshop.participants import clean_names


def test_blanks_around_names_go_and_those_inside_become_one() -> None:
    assert clean_names(["  Sam ", "Mary \t Ann"]) == ("Sam", "Mary Ann")


@pytest.mark.parametrize(
    "names",
    [
        ["Sam"],
        ["Sam", "Alex", "Kim", "Jo"],
        ["محمد", "さくら", "Žofie", "नमस्ते"],
        ["O'Neil [/b]", "x" * 32, "🌻"],
        ["می\u200cرم"],
    ],
)
def test_one_to_four_names_of_any_script_are_welcome(names: list[str]) -> None:
    assert clean_names(names) == tuple(names)


def test_a_composed_and_a_decomposed_letter_are_one_letter() -> None:
    assert clean_names(["Ame\u0301lie"]) == ("Amélie",)


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], "Nobody is here yet"),
        (["", " "], "Nobody is here yet"),
        (["Sam", " "], "still empty"),
        (["A", "B", "C", "D", "E"], "room for four"),
        (["x" * 200], "200 letters"),
        (["Sam", "sam"], "Two of you"),
        (["Stra\u00dfe", "STRASSE"], "Two of you"),
        (["a\x1b[31m"], "cannot be shown"),
        (["\u202eSam"], "cannot be shown"),
        (["\ud800"], "cannot be shown"),
        (["\u200d"], "nothing in it"),
        (["\u0301"], "nothing in it"),
    ],
)
def test_other_names_are_refused_with_what_to_do(names: list[str], said: str) -> None:
    with pytest.raises(NamesProblem, match=said):
        clean_names(names)


def test_a_problem_with_names_never_repeats_what_cannot_be_shown() -> None:
    with pytest.raises(TrustError) as problem:
        clean_names(["a\x1b" * 100])

    assert "\x1b" not in str(problem.value)
