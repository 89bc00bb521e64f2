"""Something put right, by keyboard: received with "I need time", kept by both, and looked back at the next time."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.terminal import people
from tests.terminal.terminal import Terminal
from workshop.promises_step import PromisesStep
from workshop.repair_step import RepairStep
from workshop.session import LookedBack, Session
from workshop.session_file import session_from

(REPAIR,) = (step for step in people.PROGRAM.steps if isinstance(step, RepairStep))
(PROMISES,) = (step for step in people.PROGRAM.steps if isinstance(step, PromisesStep))

DID, PART, CHANGE = "I came home at nine, but zqlate", "zqpart was mine", "if it gets late, then I call zqpromise"
GUARDED = "I'm sorry if zqguarded"
CONFESSED = "zqconfessed"


def begin(terminal: Terminal, kind: int) -> None:
    """Sam begins, and brings something of that kind to Alex; the first field is on screen."""
    terminal.wait_for(REPAIR.start.question)
    people.choose_row(terminal, REPAIR.start.yes)
    people.choose_row(terminal, "Sam")
    people.choose_row(terminal, REPAIR.forms[kind].name)
    people.hand_over(terminal, "Sam")


def write(terminal: Terminal, number: int, fields: int, words: str = "") -> None:
    """Write into the field of that number, from 1, and stay there."""
    terminal.wait_for(f"{number} of {fields}")
    if words:
        people.type_words(terminal, words)


def read_aloud(terminal: Terminal) -> None:
    """From the whole letter to the one who hears it."""
    terminal.wait_for("From my answers")
    terminal.press("ctrl+n")
    terminal.wait_for("you only need to listen")
    terminal.press("ctrl+n")
    terminal.wait_for("I have read it")
    terminal.press("ctrl+n")
    people.hand_over(terminal, "Alex")


def say(terminal: Terminal, name: str, answer: str) -> None:
    """Each says whether to keep it."""
    people.hand_over(terminal, name)
    terminal.wait_for("Nobody sees who said what")
    people.choose_row(terminal, answer)


def leave(terminal: Terminal) -> None:
    """Good night, Home, and out."""
    people.say_thanks(terminal, "good-night", "Sam")
    people.sit_down_next(terminal, "good-night")
    people.good_night(terminal, "good-night")
    terminal.press("ctrl+q")
    terminal.wait_end()


class TwoEvenings:
    """An apology with two hints on the way, and the evening after."""

    def __init__(self, home: Path) -> None:
        self.home = home
        with Terminal(home) as terminal:
            people.at_home(terminal)
            people.choose_row(terminal, "One exercise")
            people.choose_row(terminal, REPAIR.title)
            people.arrive(terminal, "Sam", "Alex")
            begin(terminal, 1)
            self.apologize(terminal)
            self.before_keeping = people.words_below(home, {"zqlate", "zqpart", "zqpromise", "zqguarded"})
            say(terminal, "Sam", REPAIR.keeping.yes)
            self.after_one = people.words_below(home, {"zqlate", "zqpart", "zqpromise", "zqguarded"})
            say(terminal, "Alex", REPAIR.keeping.yes)
            terminal.wait_for(REPAIR.keeping.kept)
            terminal.press("ctrl+n")
            terminal.wait_for("Alex, is there something small")
            people.choose_row(terminal, REPAIR.hearing.offer_no)
            people.say_thanks(terminal, "good-night", "Sam")
            people.sit_down_next(terminal, "good-night")
            terminal.wait_for(people.together(people.closing_step("good-night").good_night))
            terminal.press("ctrl+n")
            terminal.wait_for("1 promise open")
            self.home_screen = terminal.screen()
            terminal.press("ctrl+q")
            terminal.wait_end()
        with Terminal(home) as terminal:
            people.begin_plan(terminal, "30")
            terminal.wait_for("Welcome back")
            terminal.press("ctrl+n")
            people.say_tonight(terminal, ("Sam", "Alex"))
            terminal.wait_for(people.together(people.ARRIVING.go_on))
            terminal.press("ctrl+n")
            terminal.wait_for("zqpromise")
            people.choose_row(terminal, PROMISES.promising.partly)
            terminal.wait_for("Say thank you to Sam")
            terminal.press("ctrl+n")
            terminal.settle()
            terminal.press("ctrl+q")
            terminal.wait_end()

    @property
    def notes(self) -> list[Session]:
        """Both evenings, the older first."""
        files = [session_from(path.read_bytes(), path) for path in people.notes(self.home)]
        return sorted(files, key=lambda session: session.started)

    def apologize(self, terminal: Terminal) -> None:
        """Seven fields, two of them with a hint, a promise for today, and "I need time"."""
        write(terminal, 1, 7, f"{GUARDED} you waited. {DID}")
        terminal.wait_for("You wrote: ")
        terminal.press("f2")
        terminal.wait_for("1 of 7")
        terminal.press("ctrl+n")
        write(terminal, 2, 7)
        terminal.press("ctrl+n")
        write(terminal, 3, 7, PART)
        terminal.press("ctrl+n")
        write(terminal, 4, 7)
        terminal.press("ctrl+n")
        write(terminal, 5, 7, CHANGE)
        terminal.press("ctrl+n")
        write(terminal, 6, 7)
        terminal.press("ctrl+n")
        write(terminal, 7, 7, "You made me wait too")
        terminal.wait_for("You wrote: ")
        terminal.press("ctrl+n")
        terminal.wait_for("When shall we look back?")
        terminal.type("today")
        terminal.press("enter")
        read_aloud(terminal)
        people.choose_row(terminal, REPAIR.hearing.answers[1].name)
        terminal.wait_for("That is a whole ending")
        terminal.press("ctrl+n")


@pytest.fixture(scope="module")
def evenings(tmp_path_factory: pytest.TempPathFactory) -> TwoEvenings:
    return TwoEvenings(tmp_path_factory.mktemp("home"))


def test_before_both_have_said_keep_nothing_of_the_letter_is_on_the_disk(evenings: TwoEvenings) -> None:
    assert evenings.before_keeping == set()
    assert evenings.after_one == set()


def test_the_first_file_tells_the_letter_how_it_was_received_and_the_promise(evenings: TwoEvenings) -> None:
    first, _ = evenings.notes
    (repair,), (promise,) = first.repairs, first.promises

    assert (repair.by, repair.to, repair.kind, repair.received) == ("Sam", "Alex", "apologize", "needs time")
    assert all(words in repair.letter for words in (GUARDED, DID, PART, CHANGE[1:], "You made me wait too"))
    assert promise.text == CHANGE


def test_home_says_a_number_and_no_words(evenings: TwoEvenings) -> None:
    assert "1 promise open" in evenings.home_screen
    assert "zq" not in evenings.home_screen


def test_the_second_file_tells_how_the_promise_went(evenings: TwoEvenings) -> None:
    first, second = evenings.notes

    assert second.looked_back == (LookedBack(by="Sam", promise=CHANGE, made=first.started.date(), outcome="partly"),)


def test_one_no_and_nothing_of_the_letter_is_anywhere(tmp_path: Path) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    with Terminal(tmp_path / "home", TMPDIR=str(temporary)) as terminal:
        people.at_home(terminal)
        people.choose_row(terminal, "One exercise")
        people.choose_row(terminal, REPAIR.title)
        people.arrive(terminal, "Sam", "Alex")
        begin(terminal, 0)
        write(terminal, 1, 2, CONFESSED)
        terminal.press("ctrl+n")
        write(terminal, 2, 2, "you went quiet")
        terminal.press("ctrl+n")
        read_aloud(terminal)
        people.choose_row(terminal, REPAIR.hearing.answers[0].name)
        terminal.wait_for("Take a breath together")
        terminal.press("ctrl+n")
        say(terminal, "Sam", REPAIR.keeping.yes)
        say(terminal, "Alex", REPAIR.keeping.no)
        terminal.wait_for("Not kept")
        terminal.press("ctrl+n")
        people.choose_row(terminal, REPAIR.hearing.offer_no)
        leave(terminal)

    assert people.words_below(tmp_path, {CONFESSED, "you went quiet"}) == set()
