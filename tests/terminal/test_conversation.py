"""The conversation and the time-out in a real terminal, by keyboard, with a clock that the test moves."""

from __future__ import annotations

import signal
import tomllib
from datetime import timedelta
from pathlib import Path

import pytest

from tests.terminal import people
from tests.terminal.large_digits import wait_for_clock
from tests.terminal.terminal import Terminal
from tests.terminal.that_evening import BEGAN
from tests.terminal.with_clock import ClockHand, notes_below, open_in_a_shell, open_terminal
from workshop.notebook import Notebook
from workshop.session import Session

COUPLE = ("Sam", "Alex")
TEN_MINUTES = 600


@pytest.fixture
def hand(tmp_path: Path) -> ClockHand:
    return ClockHand(tmp_path / "ahead")


def left_in_the_conversation(home: Path, partners: tuple[str, ...] = COUPLE, place: str = "settle") -> None:
    """Put an evening into the notes that was left there an hour ago."""
    session = Session(
        started=BEGAN - timedelta(hours=1), left_at=f"conversation/{place}", partners=partners, first=partners[0]
    )
    Notebook(notes_below(home)).save(session, None)


def told(home: Path) -> dict[str, object]:
    """What the one file of the notes tells."""
    (path,) = notes_below(home).rglob("*.toml")
    return tomllib.loads(path.read_text())


def everywhere(home: Path) -> str:
    """All that stands in any file below home."""
    return "\n".join(path.read_text(errors="replace") for path in home.rglob("*") if path.is_file())


def take_up(terminal: Terminal) -> None:
    """From Home to the page where they left."""
    people.choose_row(terminal, "Take it up again")
    terminal.wait_gone("Take it up again")
    terminal.settle()
    terminal.press("ctrl+n")


def after(terminal: Terminal, hand: ClockHand, seconds: float, key: str, comes: str) -> None:
    """Once that much time has gone by, press that key, and wait for what comes."""
    hand.pass_by(seconds)
    terminal.settle()
    terminal.press(key)
    terminal.wait_for(comes)


def to_the_first_turn(terminal: Terminal, hand: ClockHand, name: str = "Sam") -> None:
    """From settling through the topic into the first turn."""
    terminal.wait_for("Settle down")
    after(terminal, hand, 30, "n", "Say it aloud")
    terminal.press("ctrl+n")
    terminal.wait_for(f"{name} talk")
    terminal.wait_for("2 min more")
    terminal.settle()


def answer_the_return(terminal: Terminal, answer: str) -> None:
    """Each says privately how to go on: the first as they were, the second that."""
    for name, says in zip(COUPLE, ("go on where we were", answer), strict=True):
        people.hand_over(terminal, name)
        people.choose_row(terminal, says)


def park(terminal: Terminal, line: str) -> None:
    """It is about themselves: one line, for another time."""
    terminal.press("u")
    terminal.wait_for("Is it about us?")
    terminal.settle()
    terminal.type(line)
    terminal.press("enter")
    terminal.wait_for(f"Parked: {line}")


def type_on_the_pad(terminal: Terminal, words: str) -> None:
    """Rather typed than said."""
    terminal.press("w")
    terminal.wait_for("Rather type than talk?")
    people.type_words(terminal, words)
    terminal.press("escape")
    terminal.wait_gone("Rather type than talk?")


def pick_a_feeling(terminal: Terminal) -> None:
    """The second of the words for feelings: worn out."""
    terminal.press("f")
    terminal.wait_for("○ worn out")
    terminal.press("down", "enter")
    terminal.wait_for("● worn out")
    terminal.press("escape")
    terminal.wait_gone("Where do you feel it?")


def take_time_out(terminal: Terminal, hand: ClockHand) -> None:
    """Twenty minutes apart, and back at the table."""
    terminal.press("ctrl+t")
    terminal.wait_for("When do you take it up again?")
    terminal.settle()
    terminal.press("enter")
    terminal.wait_for("What helps to calm down")
    hand.pass_by(20 * 60)
    terminal.wait_for("Come back when you are ready")
    terminal.press("ctrl+n")


def the_first_turn(terminal: Terminal, hand: ClockHand) -> None:
    """Sam's: a minute, a time-out, two minutes more, and done early."""
    terminal.wait_for("Settle down")
    after(terminal, hand, 30, "n", "Sam, what weighs on you")
    park(terminal, "who gets up on Sundays")
    terminal.press("ctrl+n")
    wait_for_clock(terminal, 230, 240)
    type_on_the_pad(terminal, "zwetschgenkuchen")
    pick_a_feeling(terminal)
    hand.pass_by(60)
    wait_for_clock(terminal, 150, 180)
    take_time_out(terminal, hand)
    answer_the_return(terminal, "go on where we were")
    terminal.wait_for("You go on where you were")
    terminal.press("ctrl+n")
    terminal.wait_for("Paused. The clock waits.")
    wait_for_clock(terminal, 150, 180)
    terminal.press("space")
    terminal.wait_gone("Paused. The clock waits.")
    terminal.press(*["m"] * 10)
    wait_for_clock(terminal, 260, 300)
    after(terminal, hand, 60, "n", "Alex says it back")
    after(terminal, hand, 60, "n", "Sam says what helped")


def the_second_turn(terminal: Terminal, hand: ClockHand) -> None:
    """Alex's: to its end, and a little over."""
    after(terminal, hand, 30, "n", "Now Alex talks")
    terminal.press("ctrl+n")
    wait_for_clock(terminal, 230, 240)
    hand.pass_by(250)
    terminal.wait_for("The last words now")
    after(terminal, hand, 5, "n", "Sam says it back")
    after(terminal, hand, 5, "n", "Alex says what helped")


def test_a_whole_conversation_for_two_to_its_end(tmp_path: Path, hand: ClockHand) -> None:
    with open_terminal(tmp_path, hand) as terminal:
        people.at_home(terminal)
        people.choose_row(terminal, "One exercise")
        people.choose_row(terminal, "How was it out there?")
        people.arrive(terminal, *COUPLE)
        people.read_on(terminal, ("Work, family, money", "Listening is enough"))
        the_first_turn(terminal, hand)
        the_second_turn(terminal, hand)
        after(terminal, hand, 5, "n", "To end")
        after(terminal, hand, 5, "n", "Did you feel heard?")
    notes = told(tmp_path)
    talks = notes["talks"]
    assert isinstance(talks, list)

    assert [(set(talk), talk["speaker"]) for talk in talks] == [({"speaker", "seconds"}, name) for name in COUPLE]
    assert 120 <= talks[0]["seconds"] <= 180
    assert 255 <= talks[1]["seconds"] <= 300
    assert notes["parked"] == [{"topic": "who gets up on Sundays"}]
    assert not {"back_at", "answers", "promises"} & set(notes)
    assert "zwetschgenkuchen" not in everywhere(tmp_path)
    assert "worn out" not in everywhere(tmp_path)


def test_a_terminal_closed_in_mid_turn_has_kept_the_turns_before_and_is_taken_up_at_that_turn(
    tmp_path: Path, hand: ClockHand
) -> None:
    left_in_the_conversation(tmp_path)
    with open_terminal(tmp_path, hand) as terminal:
        take_up(terminal)
        to_the_first_turn(terminal, hand)
        after(terminal, hand, 60, "n", "Alex says it back")
        after(terminal, hand, 5, "n", "Sam says what helped")
        after(terminal, hand, 5, "n", "Now Alex talks")
        terminal.press("ctrl+n")
        terminal.wait_for("2 min more")
        terminal.kill(signal.SIGHUP)
        assert terminal.wait_end() == 128 + signal.SIGHUP
    notes = told(tmp_path)
    with open_terminal(tmp_path, hand) as terminal:
        take_up(terminal)
        terminal.wait_for("Alex, what weighs on you")

    assert notes["left_at"] == "conversation/turn-2"
    assert isinstance(notes["talks"], list)
    assert [talk["speaker"] for talk in notes["talks"]] == ["Sam"]


def test_a_program_closed_in_a_time_out_keeps_the_place_and_the_time_and_home_says_so(
    tmp_path: Path, hand: ClockHand
) -> None:
    left_in_the_conversation(tmp_path)
    with open_terminal(tmp_path, hand) as terminal:
        take_up(terminal)
        to_the_first_turn(terminal, hand)
        terminal.press("ctrl+t")
        terminal.wait_for("When do you take it up again?")
        terminal.settle()
        terminal.press("tab")
        terminal.settle()
        terminal.type("19:40")
        terminal.press("enter")
        terminal.wait_for("That is less than 20 minutes away")
        terminal.press("ctrl+u")
        terminal.wait_for("21:15, or")
        terminal.type("21:15")
        terminal.press("enter")
        terminal.wait_for("Until 21:15")
        terminal.press("ctrl+q")
        terminal.wait_end()
    notes = told(tmp_path)
    with open_terminal(tmp_path, hand) as terminal:
        terminal.wait_for("You meant to go on at 21:15.")
        take_up(terminal)
        terminal.wait_for("Until 21:15")

    assert notes["left_at"] == "conversation/turn-1"
    assert notes["back_at"] == BEGAN.replace(hour=21, minute=15)


def test_a_stop_after_a_time_out_ends_with_thanks(tmp_path: Path, hand: ClockHand) -> None:
    left_in_the_conversation(tmp_path)
    with open_terminal(tmp_path, hand) as terminal:
        take_up(terminal)
        to_the_first_turn(terminal, hand)
        terminal.press("ctrl+t")
        terminal.wait_for("When do you take it up again?")
        terminal.settle()
        terminal.press("enter")
        terminal.wait_for("What helps to calm down")
        hand.pass_by(20 * 60)
        terminal.wait_for("Come back when you are ready")
        terminal.press("ctrl+n")
        answer_the_return(terminal, "stop for tonight")
        terminal.wait_for("That is all for tonight")
        terminal.press("ctrl+n")

        terminal.wait_gone("That is all for tonight")
        assert "talks" not in terminal.screen()


def test_a_resize_and_back_in_mid_turn_loses_neither_the_turn_nor_its_time(tmp_path: Path, hand: ClockHand) -> None:
    left_in_the_conversation(tmp_path)
    with open_terminal(tmp_path, hand) as terminal:
        take_up(terminal)
        to_the_first_turn(terminal, hand)
        terminal.resize(60, 18)
        terminal.wait_for("Done")
        hand.pass_by(120)
        wait_for_clock(terminal, 105, 120)
        terminal.wait_for("Alex listens")
        terminal.resize(40, 10)
        terminal.wait_for("A little more room")
        terminal.resize(80, 24)

        wait_for_clock(terminal, 105, 120)
        terminal.wait_for("Alex listens")


def test_a_stopped_program_is_shown_the_true_time_when_it_goes_on(tmp_path: Path, hand: ClockHand) -> None:
    left_in_the_conversation(tmp_path)
    with open_in_a_shell(tmp_path, hand) as terminal:
        take_up(terminal)
        to_the_first_turn(terminal, hand)
        terminal.press("ctrl+z")
        terminal.wait_for("it is stopped")
        hand.pass_by(180)
        terminal.type("fg\n")

        terminal.wait_for("About a minute left")
        wait_for_clock(terminal, 40, 60)


def test_a_key_held_down_does_not_run_through_the_phases(tmp_path: Path, hand: ClockHand) -> None:
    left_in_the_conversation(tmp_path)
    with open_terminal(tmp_path, hand) as terminal:
        take_up(terminal)
        to_the_first_turn(terminal, hand)
        hand.pass_by(30)
        for _ in range(60):
            terminal.press("n")
            terminal.read(0.05)
        terminal.wait_for("Alex says it back")
        while terminal.read(0.5):
            pass

        assert "Alex says it back" in terminal.screen()


def test_empty_and_endless_parked_lines_are_asked_for_again(tmp_path: Path, hand: ClockHand) -> None:
    left_in_the_conversation(tmp_path)
    with open_terminal(tmp_path, hand) as terminal:
        take_up(terminal)
        terminal.wait_for("Settle down")
        after(terminal, hand, 30, "n", "Say it aloud")
        terminal.press("u")
        terminal.wait_for("Is it about us?")
        terminal.settle()
        terminal.press("enter")
        terminal.wait_for("One or two words are enough")
        terminal.paste("ab " * 167)
        terminal.press("enter")
        terminal.wait_for("Make it one short line")
        terminal.press("escape")
        terminal.wait_gone("Is it about us?")

    assert "parked" not in told(tmp_path)


def test_one_alone_talks_and_thinks_it_through(tmp_path: Path, hand: ClockHand) -> None:
    left_in_the_conversation(tmp_path, ("Sam",))
    with open_terminal(tmp_path, hand) as terminal:
        take_up(terminal)
        to_the_first_turn(terminal, hand, "You")
        after(terminal, hand, 60, "n", "You think it through")
        after(terminal, hand, 60, "n", "To end")
        after(terminal, hand, 60, "n", "Did it do you good")

    notes = told(tmp_path)
    assert isinstance(notes["talks"], list)
    assert notes["talks"][0]["speaker"] == "Sam"


def test_of_three_one_listens_along(tmp_path: Path, hand: ClockHand) -> None:
    left_in_the_conversation(tmp_path, ("Sam", "Alex", "Kim"))
    with open_terminal(tmp_path, hand) as terminal:
        take_up(terminal)
        to_the_first_turn(terminal, hand)
        terminal.wait_for("Alex listens")

        terminal.wait_for("Kim  Listen along, quietly.")


def test_a_machine_that_slept_asks_whether_to_go_on(tmp_path: Path, hand: ClockHand) -> None:
    left_in_the_conversation(tmp_path)
    with open_terminal(tmp_path, hand) as terminal:
        take_up(terminal)
        to_the_first_turn(terminal, hand)
        hand.sleep(TEN_MINUTES)
        terminal.wait_for("This computer was asleep")
        terminal.settle()
        terminal.press("tab", "enter")
        terminal.wait_gone("This computer was asleep")

        wait_for_clock(terminal, 220, 240)
