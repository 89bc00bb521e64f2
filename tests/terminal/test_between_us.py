"""A parked topic becomes one thing between us, and leaves the list by their word."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic

import pytest

from tests.terminal import people
from tests.terminal.terminal import Terminal
from workshop.between import is_between
from workshop.conversation_step import ConversationStep
from workshop.notebook import Kept, Notebook
from workshop.parking import waiting_topics
from workshop.session import Session

(BETWEEN,) = (step for step in people.PROGRAM.steps if isinstance(step, ConversationStep) and is_between(step))

TIMES = 5
"""How often a key is pressed until what it leads to has to be there."""

SUNDAYS = "zq who gets up on Sundays"


def parked_last_week(home: Path) -> Notebook:
    """Notes with one parked topic."""
    notebook = Notebook(home / "share" / "everyday-trust" / "notes")
    started = datetime.now(UTC).replace(microsecond=0) - timedelta(days=7)
    session = Session(started=started, finished=started + timedelta(hours=1), partners=("Sam", "Alex"), first="Alex")
    notebook.save(session.with_parked(SUNDAYS), None)
    return notebook


def on_to(terminal: Terminal, words: str) -> None:
    """Done with this phase, until those words are there; a key that comes again within a second is not heard."""
    for _ in range(TIMES):
        terminal.press("n")
        heard_again = monotonic() + 1.2
        while monotonic() < heard_again:
            terminal.read(heard_again - monotonic())
        if terminal.shows(words):
            return
    raise AssertionError(f"{words!r} did not come:\n{terminal.screen()}")


@pytest.fixture(scope="module")
def notebook(tmp_path_factory: pytest.TempPathFactory) -> Notebook:
    home = tmp_path_factory.mktemp("home")
    notebook = parked_last_week(home)
    with Terminal(home) as terminal:
        terminal.wait_for("1 evening lately")
        assert "Sundays" not in terminal.screen()
        people.choose_row(terminal, "One exercise")
        terminal.wait_for(BETWEEN.title)
        while not terminal.is_highlighted(BETWEEN.title):
            terminal.press("down")
            terminal.settle()
        terminal.wait_for("1 waits in your notes")
        terminal.press("enter")
        terminal.wait_for("Welcome back")
        terminal.press("ctrl+n")
        people.say_tonight(terminal, ("Sam", "Alex"))
        terminal.wait_for(people.together(people.ARRIVING.go_on))
        terminal.press("ctrl+n")
        people.read_on(terminal, BETWEEN.readings)
        people.choose_row(terminal, SUNDAYS)
        for title in ("Sam talks", "Alex says it back", "Alex says what makes sense", "Now Alex talks"):
            on_to(terminal, title)
        terminal.wait_for("Drink some water")
        for title in ("What happened, for you", "Sam says it back", "Sam says what makes sense"):
            on_to(terminal, title)
        for words in ("Each your own part", "One wish each", "To end", "We have read them"):
            on_to(terminal, words)
        terminal.press("ctrl+n")
        for name in ("Sam", "Alex"):
            people.hand_over(terminal, name)
            terminal.wait_for("Question 1 of 1")
            terminal.press("ctrl+r")
            terminal.wait_for("You passed on these")
            terminal.press("ctrl+n")
        terminal.wait_for("Withdraw")
        terminal.press("ctrl+n")
        people.at_talk(terminal)
        terminal.press("ctrl+n")
        terminal.wait_for("May it leave your list?")
        people.choose_row(terminal, "Yes, it may go")
        terminal.settle()
        terminal.press("ctrl+q")
        terminal.wait_end()
    return notebook


def test_it_waits_no_longer(notebook: Notebook) -> None:
    kept = [entry for name in notebook.names() if isinstance(entry := notebook.read(name), Kept)]

    assert waiting_topics(entry.session for entry in kept) == ()


def test_the_evening_tells_both_turns_under_their_topic_and_their_word(notebook: Notebook) -> None:
    files = [tomllib.loads(notebook.path(name).read_text()) for name in notebook.names()]
    tonight = max(files, key=lambda file: file["started"])

    assert [(talk["speaker"], talk["topic"]) for talk in tonight["talks"]] == [("Sam", SUNDAYS), ("Alex", SUNDAYS)]
    assert tonight["parked"] == [{"topic": SUNDAYS, "is_settled": True}]


def test_the_evening_on_which_it_was_parked_stays_as_it_was(notebook: Notebook) -> None:
    files = [tomllib.loads(notebook.path(name).read_text()) for name in notebook.names()]

    assert min(files, key=lambda file: file["started"])["parked"] == [{"topic": SUNDAYS}]
