"""Words that are hidden, or cut, stay where they were typed: not on the screen, not on any clipboard, in no picture."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal import people, places
from tests.terminal.people import Given
from tests.terminal.places import COUPLE
from tests.terminal.terminal import Terminal

WORD = "zqprivate"

DOTS = "•" * len(WORD)

CLIPBOARD = b"\x1b]52"
"""What a program sends a terminal that it wants to put something on the clipboard."""

FIRST = people.round_step("dependability").questions[0]


@pytest.fixture(scope="module")
def couple(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    """Sam has the keyboard, in the place for words of the first question."""
    with places.at_words(tmp_path_factory.mktemp("home"), *COUPLE) as terminal:
        yield terminal


@pytest.fixture
def in_words(couple: Terminal) -> Iterator[Terminal]:
    """The same with an empty place for words, before and after."""
    yield couple
    couple.press("ctrl+k", "ctrl+u")
    couple.settle()


def test_hidden_words_are_dots_until_they_are_asked_for_again(in_words: Terminal) -> None:
    people.type_words(in_words, WORD)
    in_words.press("ctrl+o")
    in_words.wait_for(DOTS)

    assert WORD not in in_words.screen()

    in_words.press("ctrl+o")
    in_words.wait_for(WORD)


def test_what_is_typed_while_words_are_hidden_is_never_sent(in_words: Terminal) -> None:
    in_words.press("ctrl+o")
    in_words.keep_out(WORD)
    in_words.type(WORD)
    in_words.wait_for(DOTS)
    in_words.let_in(WORD)
    in_words.press("ctrl+o")

    assert in_words.leaks == []


def test_what_is_cut_comes_back_in_its_own_place_and_never_goes_to_the_clipboard(in_words: Terminal) -> None:
    people.type_words(in_words, WORD)
    in_words.press("ctrl+c", "ctrl+x")
    in_words.wait_gone(WORD)
    in_words.press("ctrl+v")
    in_words.wait_for(WORD)

    assert CLIPBOARD not in in_words.written


def test_the_palette_takes_no_picture(in_words: Terminal) -> None:
    in_words.press("ctrl+p")
    in_words.wait_for("Theme")

    assert "creenshot" not in in_words.screen()

    in_words.type("screenshot")
    in_words.wait_for("No matches")
    in_words.press("escape")
    in_words.wait_gone("No matches")


def test_what_one_has_cut_the_next_cannot_paste(tmp_path: Path) -> None:
    with places.at_words(tmp_path, *COUPLE) as terminal:
        people.type_words(terminal, WORD)
        terminal.press("ctrl+x")
        terminal.wait_gone(WORD)
        terminal.keep_out(WORD)
        for number in (1, 2, 3):
            terminal.wait_for(f"Question {number} of 3")
            terminal.press("ctrl+r")
        people.choose(terminal, "")
        terminal.press("ctrl+n")
        people.hand_over(terminal, "Alex")
        terminal.wait_for("Question 1 of")
        people.answer(terminal, FIRST, Given(words="zqalex"))
        terminal.press("ctrl+v")
        terminal.type("zqafter")
        terminal.wait_for("zqalexzqafter")

        assert terminal.leaks == []
