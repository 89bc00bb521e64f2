"""Three at one table: three hand-overs, three cards at the reveal."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.terminal import people
from tests.terminal.people import Given
from tests.terminal.terminal import Terminal

STEP = "dependability"

THREE = ("Sam", "Alex", "Kim")

WORDS = {name: f"zq{name.lower()}" for name in THREE}


class EveningOfThree:
    """One exercise; each shares the words on the first question, and Kim keeps theirs."""

    def __init__(self, home: Path) -> None:
        self.home = home
        with Terminal(home) as terminal:
            people.begin_exercise(terminal, STEP)
            people.arrive(terminal, *THREE)
            people.read_on(terminal, people.round_step(STEP).readings)
            self.questions = people.questions_of(terminal, STEP)
            terminal.press("ctrl+n")
            for name, before in zip(THREE, (None, *THREE), strict=False):
                terminal.wait_for(f"I am {name}")
                terminal.keep_out(WORDS[before] if before else "")
                given = [Given(words=WORDS[name], fate="k" if name == "Kim" else "s")]
                given += [Given()] * (len(self.questions) - 1)
                if name == THREE[-1]:
                    self.leaks_apart = list(terminal.leaks)
                people.write_and_choose(terminal, name, self.questions, given)
            self.leaks_apart += terminal.leaks
            terminal.let_in(*WORDS.values())
            people.at_reveal(terminal, self.questions[0])
            self.reveal = terminal.screen()
            people.press_button(terminal, "Withdraw")
            terminal.wait_for("Esc closes this")
            people.choose_row(terminal, "● Sam")
            terminal.wait_gone(WORDS["Sam"])
            self.withdrawn = terminal.screen()
            terminal.press("ctrl+q")
            terminal.wait_end()

    @property
    def notes(self) -> dict[str, object]:
        """The one file there is."""
        (file,) = people.notes(self.home)
        return tomllib.loads(file.read_text())


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> EveningOfThree:
    return EveningOfThree(tmp_path_factory.mktemp("home"))


def test_nobody_sees_the_words_of_those_who_wrote_before(evening: EveningOfThree) -> None:
    assert evening.leaks_apart == []


def test_the_reveal_has_a_card_for_each(evening: EveningOfThree) -> None:
    assert all(name in evening.reveal for name in THREE)
    assert WORDS["Sam"] in evening.reveal
    assert WORDS["Alex"] in evening.reveal
    assert WORDS["Kim"] not in evening.reveal


def test_what_is_taken_back_looks_like_what_was_kept(evening: EveningOfThree) -> None:
    nothing = people.together(people.PROGRAM.words.round.nothing_shown)

    assert evening.reveal.count(nothing) == 1
    assert evening.withdrawn.count(nothing) == 2


def test_the_notes_hold_what_is_still_shown(evening: EveningOfThree) -> None:
    answers = evening.notes["answers"]

    assert evening.notes["partners"] == list(THREE)
    assert isinstance(answers, list)
    assert [(answer["by"], answer["words"]) for answer in answers] == [("Alex", WORDS["Alex"])]


def test_what_was_kept_or_taken_back_is_in_no_file(evening: EveningOfThree) -> None:
    assert people.words_below(evening.home, WORDS.values()) == {WORDS["Alex"]}
