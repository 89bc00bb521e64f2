"""One person alone: no hand-over, nobody else's words, and the same notes."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.terminal import people
from tests.terminal.people import Given
from tests.terminal.terminal import Terminal
from workshop.questions import Question

STEP = "dependability"


class AloneEvening:
    """Sam does one exercise, keeps the words on the first question, and lets the rest go."""

    def __init__(self, home: Path) -> None:
        self.home = home
        with Terminal(home) as terminal:
            # What belongs to several people.
            terminal.keep_out("I am Sam", "rest your eyes", "Say aloud")
            people.begin_exercise(terminal, STEP)
            people.arrive(terminal, "Sam")
            people.read_on(terminal, people.round_step(STEP).readings, of=1)
            self.questions = people.questions_of(terminal, STEP, of=1)
            terminal.press("ctrl+n")
            others = [self.give(question) for question in self.questions[1:]]
            given = [Given(taps=True, words="zqkept"), *others]
            people.write_and_choose(terminal, "Sam", self.questions, given, of=1)
            for question in self.questions:
                people.at_reveal(terminal, question, of=1)
                terminal.press("ctrl+n")
            people.at_talk(terminal, of=1)
            terminal.press("ctrl+n")
            people.promise(terminal, STEP, "Sam", "zqpromise", of=1)
            people.say_thanks(terminal, "good-night", "Sam", of=1)
            people.sit_down_next(terminal, "good-night", of=1)
            people.good_night(terminal, "good-night", of=1)
            terminal.press("ctrl+q")
            self.status = terminal.wait_end()
            self.leaks = terminal.leaks

    def give(self, question: Question) -> Given:
        """Words that are not kept where there is a place for them, else a pass."""
        return Given() if question.line is None else Given(words=f"zqgone{question.id}", fate="k")

    @property
    def notes(self) -> dict[str, object]:
        """The one file there is."""
        (file,) = people.notes(self.home)
        return tomllib.loads(file.read_text())


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> AloneEvening:
    return AloneEvening(tmp_path_factory.mktemp("home"))


def test_nobody_is_handed_over_to(evening: AloneEvening) -> None:
    assert evening.leaks == []


def test_the_notes_say_what_was_kept_in_the_words_for_one(evening: AloneEvening) -> None:
    step, question = people.round_step(STEP), evening.questions[0]

    assert evening.notes["partners"] == ["Sam"]
    assert evening.notes["answers"] == [
        {
            "ask": question.id,
            "step": step.id,
            "title": step.title,
            "question": people.alone(question.text),
            "by": "Sam",
            **people.tapped(question),
            "words": "zqkept",
        }
    ]
    assert "finished" in evening.notes
    assert "plan" not in evening.notes


def test_what_was_not_kept_is_in_no_file(evening: AloneEvening) -> None:
    assert people.words_below(evening.home, {f"zqgone{question.id}" for question in evening.questions}) == set()


def test_an_ordinary_end_is_an_exit_of_0(evening: AloneEvening) -> None:
    assert evening.status == 0
