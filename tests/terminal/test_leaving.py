"""However the workshop ends, the terminal is left as it was found, and no word that was not shared stays anywhere."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal import people, places
from tests.terminal.places import COUPLE
from tests.terminal.terminal import WORKSHOP, Terminal

WORD = "zqprivate"


def at_home(home: Path) -> Terminal:
    terminal = Terminal(home)
    people.at_home(terminal)
    return terminal


def in_a_name(home: Path) -> Terminal:
    terminal = at_home(home)
    people.choose_row(terminal, "An evening")
    people.choose_row(terminal, people.PROGRAM.plan("15").name)
    people.read_limits(terminal)
    terminal.wait_for(people.ARRIVING.names)
    terminal.type(WORD)
    terminal.wait_for(WORD)
    return terminal


def in_words(home: Path) -> Terminal:
    terminal = places.at_words(home, *COUPLE)
    terminal.type(WORD)
    terminal.wait_for(WORD)
    return terminal


def in_the_help(home: Path) -> Terminal:
    terminal = in_words(home)
    terminal.press("f1")
    terminal.wait_for("Close")
    return terminal


def in_the_palette(home: Path) -> Terminal:
    terminal = at_home(home)
    terminal.press("ctrl+p")
    terminal.wait_for("Theme")
    terminal.type("the")
    return terminal


def at_the_choice(home: Path) -> Terminal:
    terminal = in_words(home)
    while not terminal.shows(people.together(people.PROGRAM.words.round.choose)):
        terminal.press_and_see("ctrl+n", terminal.screen)
        terminal.settle()
    return terminal


def in_a_promise(home: Path) -> Terminal:
    terminal = places.taken_up(home, "dependability/promise-1", *COUPLE)
    people.at_promise(terminal, "dependability", "Sam")
    people.type_words(terminal, WORD)
    return terminal


def in_whose_answer(home: Path) -> Terminal:
    terminal = places.at_reveal(home)
    terminal.press("e")
    terminal.wait_for("Esc closes this")
    return terminal


PLACES = (at_home, in_a_name, in_words, in_the_help, in_the_palette, at_the_choice, in_a_promise, in_whose_answer)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_ctrl_q_leaves_at_once_and_leaves_nothing(place: Callable[[Path], Terminal], tmp_path: Path) -> None:
    with place(tmp_path) as terminal:
        terminal.settle()
        before = len(terminal.written)
        terminal.press("ctrl+q")
        status = terminal.wait_end()

        assert status == 0
        # A blank screen first, before anything else is done.
        assert terminal.written[before:].startswith(b"\x1b[2J")
        assert terminal.is_clean()
        assert terminal.left_on_the_ordinary_screen() == ""
        assert people.words_below(tmp_path, [WORD]) == set()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_in_order(number: signal.Signals, tmp_path: Path) -> None:
    with in_words(tmp_path) as terminal:
        terminal.kill(number)
        status = terminal.wait_end()

        assert status == 128 + number
        assert terminal.is_clean()
        assert terminal.left_on_the_ordinary_screen() == ""
        assert people.words_below(tmp_path, [WORD]) == set()


def test_a_closed_window_ends_it_and_what_was_shown_is_safe(tmp_path: Path) -> None:
    with places.at_reveal(tmp_path) as terminal:
        (kept,) = people.notes(tmp_path)
        before = kept.read_bytes()
        ended = terminal.hang_up()

    assert ended
    assert kept.read_bytes() == before


def test_ctrl_c_does_not_leave_but_says_how_to(tmp_path: Path) -> None:
    with in_words(tmp_path) as terminal:
        terminal.press("ctrl+c")
        terminal.wait_for("Ctrl+Q leaves at once")

        assert WORD in terminal.screen()


def test_a_byte_that_is_no_text_ends_nothing(tmp_path: Path) -> None:
    with in_words(tmp_path) as terminal:
        terminal.send(b"\xff\xc3")
        terminal.type("zqafter")
        terminal.wait_for("zqafter")

        assert WORD in terminal.screen()


@pytest.mark.parametrize("without", ["< /dev/null", "> /dev/null", "2> /dev/null"])
def test_without_a_terminal_it_says_so_and_ends(without: str, tmp_path: Path) -> None:
    with Terminal(tmp_path, command=("sh", "-c", f'"$@" {without}; echo "ended with $?"', "sh", *WORKSHOP)) as terminal:
        terminal.wait_end()

        assert terminal.is_clean()
        assert terminal.shows("ended with 1")
        assert terminal.shows("The workshop needs a terminal") or without.startswith("2>")


def test_a_crash_ends_in_a_few_lines_without_a_word_of_theirs(tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    with places.at_words(tmp_path, *COUPLE, options=("--broken", str(broken))) as terminal:
        people.type_words(terminal, WORD)
        broken.write_text("zqerror")
        terminal.press("ctrl+n")
        status = terminal.wait_end()
        (kept,) = people.notes(tmp_path)
        said = terminal.left_on_the_ordinary_screen()

        assert status == 1
        assert terminal.is_clean()
        assert str(kept) in said.replace("\r\n", "")
        assert "Take it up again" in said
        assert "RuntimeError" in said
        # Neither what was typed, nor the error's own words, nor the values of anything.
        assert not any(word in said for word in (WORD, "zqerror", "Traceback", "locals", "Sam", "draft"))
        assert people.words_below(tmp_path, [WORD]) == set()
