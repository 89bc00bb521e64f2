"""Sam and Alex spend the long evening together, every page of it, in a real terminal."""

from __future__ import annotations

import tomllib
from datetime import timedelta
from itertools import cycle
from pathlib import Path

import pytest

from tests.terminal import people
from tests.terminal.people import PROGRAM, THAT_EVENING, Given
from tests.terminal.terminal import Terminal
from tests.terminal.that_evening import BEGAN
from workshop.questions import Question
from workshop.steps import BreakStep, ClosingStep, RoundStep

COUPLE = ("Sam", "Alex")

DAY = BEGAN.date()


class LongEvening:
    """The two at their terminal, what they give on the way, and what is noticed that should not be."""

    def __init__(self, terminal: Terminal, home: Path) -> None:
        self.terminal = terminal
        self.home = home
        self.words: dict[str, str] = {}
        """Every word typed in private, and its fate: s shared, a said aloud, k kept, p passed with the word there."""
        self.shown: set[str] = set()
        self.answers: list[dict[str, object]] = []
        self.promises: list[dict[str, object]] = []
        self.not_revealed: set[str] = set()
        self.on_disk_too_early: set[str] = set()
        self.changed_in_a_round: list[str] = []
        self._fates = {"Sam": cycle("skap"), "Alex": cycle("kpsa")}

    @property
    def private(self) -> set[str]:
        """What nobody else may have seen so far."""
        return set(self.words) - self.shown

    def walk(self, plan: str) -> None:
        """From Home through every step, and Home again."""
        people.begin_plan(self.terminal, plan)
        people.arrive(self.terminal, *COUPLE)
        steps = [PROGRAM.step(place.one_of[0]) for place in PROGRAM.plan(plan).steps]
        while steps:
            # A step that has nothing to do tonight is passed over.
            here = people.at_one_of(self.terminal, steps)
            steps = steps[steps.index(here) + 1 :]
            match here:
                case RoundStep():
                    self.round(here)
                case BreakStep():
                    people.read_on(self.terminal, [here.text])
                case ClosingStep():
                    self.closing(here)
                case _:
                    # It has tests of its own.
                    people.skip_step(self.terminal)

    def round(self, step: RoundStep) -> None:
        """Apart, then together, then one promise each."""
        people.read_on(self.terminal, step.readings)
        questions = people.questions_of(self.terminal, step.id)
        before = _files(self.home)
        self.terminal.press("ctrl+n")
        given = {}
        for name in COUPLE:
            given[name] = self.apart(name, questions)
            self.on_disk_too_early |= people.words_below(self.home, self.private)
            self.changed_in_a_round += [step.id] if _files(self.home) != before else []
            if name == COUPLE[-1]:
                self.shown |= {word for word, fate in self.words.items() if fate == "s"}
                self.terminal.let_in(*self.shown)
            self.terminal.press("ctrl+n")
        for number, question in enumerate(questions):
            if not question.for_oneself:
                self.reveal(step, question, {name: given[name][number] for name in COUPLE})
        people.at_talk(self.terminal)
        self.terminal.press("ctrl+n")
        for name in COUPLE if step.ending else ():
            self.promise(step, name)
        people.read_on(self.terminal, [step.afterword] if step.afterword else [])

    def apart(self, name: str, questions: tuple[Question, ...]) -> list[Given]:
        """One person's pages, up to the choice that is made and not yet left."""
        self.terminal.wait_for(f"I am {name}")
        self.terminal.keep_out(*self.private)
        people.hand_over(self.terminal, name)
        mine: list[Given] = []
        for number, question in enumerate(questions, start=1):
            self.terminal.wait_for(f"Question {number} of {len(questions)}")
            self.terminal.keep_out(*self.private)
            mine.append(self.give(name, question))
            people.answer(self.terminal, question, mine[-1])
            if number == len(questions):
                self.terminal.let_in(*(one.words for one in mine if not one.passes))
            self.terminal.press(mine[-1].leaves)
        people.choose(self.terminal, people.fates_of(questions, mine))
        return mine

    def give(self, name: str, question: Question) -> Given:
        """Words where there is a place for them, and a tap where there is one."""
        if question.line is None:
            return Given(taps=True)
        fate = next(self._fates[name])
        words = f"zq{name.lower()}{len(self.words)}"
        self.words[words] = fate
        return Given(taps=question.tap is not None, words=words, passes=fate == "p", fate=fate)

    def reveal(self, step: RoundStep, question: Question, given: dict[str, Given]) -> None:
        """Both look at one question."""
        people.at_reveal(self.terminal, question)
        for name, mine in given.items():
            if mine.passes or mine.fate != "s":
                continue
            kept = people.tapped(question) if mine.taps else {}
            if mine.words:
                self.not_revealed |= set() if self.terminal.shows(mine.words) else {mine.words}
                kept["words"] = mine.words
            asked = {"ask": question.id, "step": step.id, "title": step.title}
            self.answers.append({**asked, "question": people.together(question.text), "by": name, **kept})
        self.terminal.press("ctrl+n")

    def promise(self, step: RoundStep, name: str) -> None:
        """Sam promises one thing, which stands there again in every later step; Alex promises nothing."""
        if name == "Sam" and self.promises:
            people.at_promise(self.terminal, step.id, name)
            self.terminal.press("ctrl+n")
            return
        text = "zqpromise" if name == "Sam" else ""
        people.promise(self.terminal, step.id, name, text)
        if text:
            self.promises = [{"by": name, "text": text, "look_back": DAY + timedelta(weeks=2)}]

    def closing(self, step: ClosingStep) -> None:
        """Sam writes a thank-you down, Alex says it; they sit down again tomorrow."""
        people.say_thanks(self.terminal, step.id, "Sam", "zqthanks")
        people.say_thanks(self.terminal, step.id, "Alex")
        thanks = {"ask": "thanks", "step": step.id, "title": step.title, "question": people.together(step.thanks)}
        self.answers.append({**thanks, "by": "Sam", "words": "zqthanks"})
        people.sit_down_next(self.terminal, step.id)
        people.good_night(self.terminal, step.id)


def _files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> LongEvening:
    home = tmp_path_factory.mktemp("home")
    with Terminal(home, command=THAT_EVENING) as terminal:
        evening = LongEvening(terminal, home)
        evening.walk("90")
        terminal.press("ctrl+q")
        terminal.wait_end()
    return evening


@pytest.fixture(scope="module")
def kept(evening: LongEvening) -> dict[str, object]:
    """The one file that the evening left."""
    (file,) = people.notes(evening.home)
    return tomllib.loads(file.read_text())


def test_words_had_every_fate_there_is(evening: LongEvening) -> None:
    assert set(evening.words.values()) == {"s", "a", "k", "p"}


def test_no_private_word_is_seen_between_its_page_and_the_reveal_and_what_was_not_shared_never_again(
    evening: LongEvening,
) -> None:
    assert evening.terminal.leaks == []


def test_what_was_shared_is_seen_at_its_reveal(evening: LongEvening) -> None:
    assert evening.not_revealed == set()


def test_nothing_of_an_open_round_is_on_the_disk(evening: LongEvening) -> None:
    assert (evening.on_disk_too_early, evening.changed_in_a_round) == (set(), [])


def test_what_was_not_shared_is_in_no_file(evening: LongEvening) -> None:
    not_shared = {word for word, fate in evening.words.items() if fate != "s"}

    assert people.words_below(evening.home, not_shared) == set()


def test_nothing_stays_on_the_ordinary_screen(evening: LongEvening) -> None:
    assert evening.terminal.left_on_the_ordinary_screen() == ""


def test_the_notes_say_exactly_what_was_shared(evening: LongEvening, kept: dict[str, object]) -> None:
    started, finished = kept.pop("started"), kept.pop("finished")

    assert str(BEGAN) <= str(started) < str(finished)
    assert kept == {
        "format": 1,
        "partners": ["Sam", "Alex"],
        "first": "Sam",
        "program": PROGRAM.words.name,
        "language": "en",
        "program_id": PROGRAM.words.id,
        "plan": "90",
        "next": DAY + timedelta(days=1),
        "answers": evening.answers,
        "promises": evening.promises,
    }


def test_the_notes_are_for_their_owner_alone(evening: LongEvening) -> None:
    (file,) = people.notes(evening.home)

    assert [oct(path.stat().st_mode & 0o777) for path in (file, file.parent, file.parents[1])] == [
        "0o600",
        "0o700",
        "0o700",
    ]
