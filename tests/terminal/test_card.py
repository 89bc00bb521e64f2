"""Today's card: five minutes, spoken; nothing is typed, and nothing is left behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.terminal import people
from tests.terminal.terminal import Terminal

DECK = people.deck()


def shown(terminal: Terminal) -> str:
    """The card on the screen."""
    (card,) = (card for card in map(people.together, DECK.cards) if terminal.shows(card))
    return card


@pytest.fixture
def at_card(tmp_path: Path) -> Terminal:
    terminal = Terminal(tmp_path)
    people.at_home(terminal)
    # It is the first row, and has the cursor.
    terminal.press("enter")
    terminal.wait_for("How many are you?")
    return terminal


def test_two_have_their_turns_and_leave_nothing(at_card: Terminal, tmp_path: Path) -> None:
    with at_card as terminal:
        for page in ("Turn 1 of 2", "Turn 2 of 2", people.together(DECK.thanks)):
            terminal.press("ctrl+n")
            terminal.wait_for(page)
        terminal.press("ctrl+n")
        people.at_home(terminal)
        terminal.press("ctrl+q")
        status = terminal.wait_end()

    assert status == 0
    assert list(tmp_path.rglob("*")) == []


def test_one_alone_has_one_turn_in_the_words_for_one(at_card: Terminal) -> None:
    with at_card as terminal:
        # From the last button Tab goes on to the first thing on the page.
        terminal.press("tab")
        terminal.wait_until(lambda: terminal.focused_button is None, "the focus stayed on a button")
        terminal.press("home", "enter", "ctrl+n")
        terminal.wait_for(people.alone(DECK.talk))

        assert "Turn" not in terminal.screen()


def test_another_card_is_another_card(at_card: Terminal) -> None:
    with at_card as terminal:
        first = shown(terminal)
        terminal.press("a")
        terminal.wait_gone(first)

        assert shown(terminal) != first


def test_the_clock_runs(at_card: Terminal) -> None:
    with at_card as terminal:
        terminal.press("ctrl+n")
        terminal.wait_for("Turn 1 of 2")
        terminal.settle()
        before = terminal.screen()
        terminal.wait_until(lambda: terminal.screen() != before, "the clock stood still")
