"""The conversation and the time-out in a real terminal, by keyboard, with a clock that the test moves."""

from __future__ import annotations

import signal
import tomllib
from datetime import timedelta
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal
from tests.terminal.that_evening import BEGAN
from tests.terminal.with_clock import ClockHand, notes_below, open_terminal
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
    terminal.wait_for("Take it up again")
    terminal.press("down", "down", "down", "enter")
    terminal.wait_for("Time-out")
    terminal.press("ctrl+n")


def after(terminal: Terminal, hand: ClockHand, seconds: float, key: str, comes: str) -> None:
    """Once that much time has gone by, press that key, and wait for what comes."""
    hand.pass_by(seconds)
    terminal.press(key)
    terminal.wait_for(comes)


def to_the_first_turn(terminal: Terminal, hand: ClockHand, name: str = "Sam") -> None:
    """From settling through the topic into the first turn."""
    terminal.wait_for("Settle down")
    after(terminal, hand, 30, "n", "Say it aloud")
    terminal.press("ctrl+n")
    terminal.wait_for(f"{name} talks")
    terminal.wait_for("2 min more")


def arrive(terminal: Terminal) -> None:
    """From Home to the conversation, as two people do it the first time."""
    terminal.wait_for("One exercise")
    terminal.press("down", "down", "enter")
    terminal.wait_for("How was it out there?")
    terminal.press("down", "down", "down", "enter")
    for title in ("What this is", "Whom it is not for", "What is saved", "How to leave"):
        terminal.wait_for(title)
        terminal.press("ctrl+n")
    terminal.wait_for("Who is here tonight?")
    terminal.type("Sam")
    terminal.press("enter")
    terminal.type("Alex")
    terminal.press("ctrl+n")
    for name in COUPLE:
        terminal.wait_for(f"I am {name}: begin")
        terminal.press("enter")
        terminal.wait_for("Something lighter")
        terminal.press("down", "enter")
        terminal.wait_gone("Something lighter")
    terminal.wait_for("Here we go")
    terminal.press("ctrl+n")
    terminal.wait_for("Keep it")
    terminal.press("ctrl+n")
    terminal.wait_for("Who begins?")
    terminal.press("down", "enter")
    terminal.wait_for("Work, family, money")
    terminal.press("ctrl+n")
    terminal.wait_for("Listening is enough")
    terminal.press("ctrl+n")


def answer_the_return(terminal: Terminal, *keys: str) -> None:
    """Each says privately how to go on: that many keys down, and Enter."""
    for name in COUPLE:
        terminal.wait_for(f"I am {name}: begin")
        terminal.press("enter")
        terminal.wait_for("How do you want to go on?")
        terminal.press(*keys, "enter")
        terminal.wait_gone("How do you want to go on?")


def test_a_whole_conversation_for_two_to_its_end(tmp_path: Path, hand: ClockHand) -> None:
    with open_terminal(tmp_path, hand) as terminal:
        arrive(terminal)
        terminal.wait_for("Settle down")
        after(terminal, hand, 30, "n", "Sam, what weighs on you")
        terminal.press("u")
        terminal.wait_for("Is it about us?")
        terminal.type("who gets up on Sundays")
        terminal.press("enter")
        terminal.wait_for("Parked: who gets up on Sundays")
        terminal.press("ctrl+n")
        terminal.wait_for("4:00")
        terminal.press("w")
        terminal.wait_for("Rather type than talk?")
        terminal.type("zwetschgenkuchen")
        terminal.wait_for("zwetschgenkuchen")
        terminal.press("escape")
        terminal.wait_gone("Rather type than talk?")
        terminal.press("f")
        terminal.wait_for("worn out")
        terminal.press("down", "enter")
        terminal.wait_for("● worn out")
        terminal.press("escape")
        terminal.wait_gone("lump in the throat")
        hand.pass_by(60)
        terminal.wait_for("3:0")
        terminal.press("ctrl+t")
        terminal.wait_for("When do you take it up again?")
        terminal.press("enter")
        terminal.wait_for("What helps to calm down")
        hand.pass_by(20 * 60)
        terminal.wait_for("Come back when you are ready")
        terminal.press("ctrl+n")
        answer_the_return(terminal, "down")
        terminal.wait_for("You go on where you were")
        terminal.press("ctrl+n")
        terminal.wait_for("Paused. The clock waits.")
        terminal.press("space")
        terminal.wait_for("2:5")
        terminal.press(*["m"] * 10)
        terminal.wait_for("4:5")
        after(terminal, hand, 60, "n", "Alex says it back")
        after(terminal, hand, 60, "n", "Sam says what helped")
        after(terminal, hand, 30, "n", "Now Alex talks")
        terminal.press("ctrl+n")
        terminal.wait_for("4:00")
        hand.pass_by(250)
        terminal.wait_for("The last words now")
        after(terminal, hand, 5, "n", "Sam says it back")
        after(terminal, hand, 5, "n", "Alex says what helped")
        after(terminal, hand, 5, "n", "To end")
        after(terminal, hand, 5, "n", "Did you feel heard?")
    notes = told(tmp_path)
    talks = notes["talks"]
    assert isinstance(talks, list)

    assert [(set(talk), talk["speaker"]) for talk in talks] == [({"speaker", "seconds"}, name) for name in COUPLE]
    assert 120 <= talks[0]["seconds"] <= 180
    assert 255 <= talks[1]["seconds"] <= 300
    assert notes["parked"] == [{"topic": "who gets up on Sundays"}]
    assert "back_at" not in notes
    assert "answers" not in notes
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
        terminal.press("tab")
        terminal.type("19:40")
        terminal.press("enter")
        terminal.wait_for("That is less than 20 minutes away")
        terminal.press(*["backspace"] * 5)
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
        terminal.press("enter")
        terminal.wait_for("What helps to calm down")
        hand.pass_by(20 * 60)
        terminal.wait_for("Come back when you are ready")
        terminal.press("ctrl+n")
        answer_the_return(terminal, "up")
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
        terminal.wait_for("1:5")
        terminal.wait_for("Alex listens")
        terminal.resize(40, 10)
        terminal.wait_for("A little more room")
        terminal.resize(80, 24)

        terminal.wait_for("1:5")
        terminal.wait_for("Alex listens")


def test_a_stopped_program_is_shown_the_true_time_when_it_goes_on(tmp_path: Path, hand: ClockHand) -> None:
    left_in_the_conversation(tmp_path)
    with open_terminal(tmp_path, hand) as terminal:
        take_up(terminal)
        to_the_first_turn(terminal, hand)
        terminal.press("ctrl+z")
        terminal.wait_gone("Sam talks")
        hand.pass_by(180)
        terminal.kill(signal.SIGCONT)

        terminal.wait_for("Sam talks")
        terminal.wait_for("About a minute left")


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
        terminal.press("tab", "enter")
        terminal.wait_gone("This computer was asleep")

        terminal.wait_for("3:5")
