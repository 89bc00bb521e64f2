"""Words that are hidden, or cut, stay where they were typed: not on the screen, not on any clipboard, in no picture."""

from __future__ import annotations

from pathlib import Path

from tests.terminal import people, places
from tests.terminal.people import Given
from tests.terminal.places import COUPLE

WORD = "zqprivate"

CLIPBOARD = b"\x1b]52"
"""What a program sends a terminal that it wants to put something on the clipboard."""


def test_hidden_words_are_dots_until_they_are_asked_for_again(tmp_path: Path) -> None:
    with places.at_words(tmp_path, *COUPLE) as terminal:
        people.type_words(terminal, WORD)
        terminal.press("ctrl+o")
        terminal.wait_for("•" * len(WORD))

        assert WORD not in terminal.screen()

        terminal.press("ctrl+o")
        terminal.wait_for(WORD)


def test_what_is_typed_while_words_are_hidden_is_never_sent(tmp_path: Path) -> None:
    with places.at_words(tmp_path, *COUPLE) as terminal:
        terminal.press("ctrl+o")
        terminal.keep_out(WORD)
        terminal.type(WORD)
        terminal.wait_for("•" * len(WORD))

        assert terminal.leaks == []


def test_what_one_has_cut_the_next_cannot_paste(tmp_path: Path) -> None:
    with places.at_words(tmp_path, *COUPLE) as terminal:
        people.type_words(terminal, WORD)
        terminal.press("ctrl+x")
        terminal.wait_gone(WORD)
        terminal.keep_out(WORD)
        terminal.press("escape")
        terminal.wait_for("I am Sam")
        questions = len(people.round_step("dependability").questions[:3])
        people.hand_over(terminal, "Sam")
        for number in range(1, questions + 1):
            terminal.wait_for(f"Question {number} of {questions}")
            terminal.press("ctrl+r")
        people.choose(terminal, "")
        terminal.press("ctrl+n")
        people.hand_over(terminal, "Alex")
        terminal.wait_for("Question 1 of")
        people.answer(terminal, people.round_step("dependability").questions[0], Given(words="zqalex"))
        terminal.press("ctrl+v")
        terminal.type("zqafter")
        terminal.wait_for("zqafter")

        assert "zqalexzqafter" in terminal.screen()
        assert terminal.leaks == []


def test_nothing_is_put_on_the_clipboard_of_the_terminal(tmp_path: Path) -> None:
    with places.at_words(tmp_path, *COUPLE) as terminal:
        people.type_words(terminal, WORD)
        terminal.press("ctrl+a", "ctrl+c", "ctrl+x")
        terminal.wait_gone(WORD)
        terminal.press("ctrl+v")
        terminal.wait_for(WORD)

        assert CLIPBOARD not in terminal.written


def test_the_palette_takes_no_picture(tmp_path: Path) -> None:
    with places.at_words(tmp_path, *COUPLE) as terminal:
        people.type_words(terminal, WORD)
        terminal.press("ctrl+p")
        terminal.wait_for("Theme")

        assert "creenshot" not in terminal.screen()

        terminal.type("screenshot")
        terminal.wait_for("No matches")
