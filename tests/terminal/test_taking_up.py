"""The evening is killed at a reveal, taken up again, killed in the middle of a round, and taken up again."""

from __future__ import annotations

import signal
import tomllib
from datetime import timedelta
from pathlib import Path

import pytest

from tests.terminal import people, places
from tests.terminal.people import THAT_EVENING, Given
from tests.terminal.terminal import Terminal
from tests.terminal.that_evening import BEGAN
from workshop.questions import Question

COUPLE = ("Sam", "Alex")


class BrokenEvening:
    """What was seen and what lay on the disk around two kills."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.begin()
        self.after_reveal = self.notes()
        self.go_on_at_the_reveal()
        self.words_after_round = people.words_below(home, ["zqopen"])
        self.after_round = self.notes()
        self.begin_the_round_again()
        self.at_last = self.notes()

    def notes(self) -> dict[str, object]:
        """The one file there is."""
        (file,) = people.notes(self.home)
        return tomllib.loads(file.read_text())

    def begin(self) -> None:
        """To the first reveal, and no further."""
        with places.taken_up(self.home, "fairness/round", *COUPLE) as terminal:
            self.fairness = people.questions_of(terminal, "fairness")
            terminal.press("ctrl+n")
            for name in COUPLE:
                given = [self.give(name, question) for question in self.fairness]
                people.write_and_choose(terminal, name, self.fairness, given)
            people.at_reveal(terminal, self.fairness[0])
            terminal.kill(signal.SIGKILL)
            terminal.wait_end()

    def give(self, name: str, question: Question) -> Given:
        """Everything is shared but Alex's words."""
        if question.line is None:
            return Given(taps=True)
        return Given(words=f"zq{name.lower()}{question.id}", fate="s" if name == "Sam" else "k")

    def take_up(self, terminal: Terminal) -> None:
        """From Home to where they left."""
        people.at_home(terminal)
        people.choose_row(terminal, "Take it up again")
        terminal.wait_for("Go on")
        terminal.press("ctrl+n")

    def go_on_at_the_reveal(self) -> None:
        """Through the reveals, into the next round, and there the program is killed with words just typed."""
        with Terminal(self.home, command=THAT_EVENING) as terminal:
            self.take_up(terminal)
            self.revealed_again = []
            for question in self.fairness:
                people.at_reveal(terminal, question)
                self.revealed_again.append(terminal.screen())
                terminal.press("ctrl+n")
            people.at_talk(terminal)
            terminal.press("ctrl+n")
            people.promise(terminal, "fairness", "Sam")
            people.promise(terminal, "fairness", "Alex", "zqpromise")
            people.read_on(terminal, people.round_step("dependability").readings)
            self.dependability = people.questions_of(terminal, "dependability")
            terminal.press("ctrl+n")
            first, *_ = self.dependability
            people.hand_over(terminal, "Sam")
            terminal.wait_for("Question 1 of")
            people.answer(terminal, first, Given(taps=True, words="zqopen"))
            terminal.kill(signal.SIGKILL)
            terminal.wait_end()

    def begin_the_round_again(self) -> None:
        """The round begins anew, with nothing in it; Sam shares one answer, and they leave."""
        with Terminal(self.home, command=THAT_EVENING) as terminal:
            terminal.keep_out("zqopen")
            self.take_up(terminal)
            questions = people.questions_of(terminal, "dependability")
            self.same_questions = questions == self.dependability
            terminal.press("ctrl+n")
            passes = [Given()] * (len(questions) - 1)
            people.write_and_choose(terminal, "Sam", questions, [Given(taps=True, words="zqagain"), *passes])
            people.write_and_choose(terminal, "Alex", questions, [Given(), *passes])
            people.at_reveal(terminal, questions[0])
            terminal.press("ctrl+q")
            terminal.wait_end()
            self.leaks = terminal.leaks


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> BrokenEvening:
    return BrokenEvening(tmp_path_factory.mktemp("home"))


def shared_in_fairness(evening: BrokenEvening) -> list[dict[str, object]]:
    step = people.round_step("fairness")
    return [
        {
            "ask": question.id,
            "step": step.id,
            "title": step.title,
            "question": people.together(question.text),
            "by": name,
            **(people.tapped(question) if question.line is None else {"words": f"zqsam{question.id}"}),
        }
        for question in evening.fairness
        for name in COUPLE
        if question.line is None or name == "Sam"
    ]


def test_what_was_revealed_is_in_the_notes_when_it_is_killed(evening: BrokenEvening) -> None:
    assert evening.after_reveal["answers"] == shared_in_fairness(evening)
    assert evening.after_reveal["left_at"] == f"fairness/reveal-{evening.fairness[0].id}"
    assert "finished" not in evening.after_reveal


def test_what_was_not_shared_is_nowhere_when_it_is_killed(evening: BrokenEvening) -> None:
    assert people.words_below(evening.home, {f"zqalex{question.id}" for question in evening.fairness}) == set()


def test_it_is_taken_up_at_the_reveal(evening: BrokenEvening) -> None:
    words = [f"zqsam{question.id}" for question in evening.fairness if question.line is not None]

    assert words
    assert all(any(word in screen for screen in evening.revealed_again) for word in words)


def test_an_open_round_leaves_nothing_when_it_is_killed(evening: BrokenEvening) -> None:
    assert evening.words_after_round == set()
    assert evening.after_round["answers"] == shared_in_fairness(evening)
    assert evening.after_round["left_at"] == "dependability/round"


def test_an_open_round_begins_again_with_the_same_questions_and_nothing_in_it(evening: BrokenEvening) -> None:
    assert evening.same_questions
    assert evening.leaks == []


def test_what_came_after_stands_in_the_same_notes(evening: BrokenEvening) -> None:
    step, question = people.round_step("dependability"), evening.dependability[0]
    again = {
        "ask": question.id,
        "step": step.id,
        "title": step.title,
        "question": people.together(question.text),
        "by": "Sam",
        **people.tapped(question),
        "words": "zqagain",
    }

    assert evening.at_last["answers"] == [*shared_in_fairness(evening), again]
    assert evening.at_last["promises"] == [
        {"by": "Alex", "text": "zqpromise", "look_back": BEGAN.date() + timedelta(weeks=2)}
    ]
    assert evening.at_last["started"] == evening.after_reveal["started"]
