"""The workshop opened right at a place: an evening that was left there, and is taken up again."""

from __future__ import annotations

from pathlib import Path

from tests.terminal import people
from tests.terminal.people import THAT_EVENING
from tests.terminal.terminal import Terminal
from tests.terminal.that_evening import BEGAN
from workshop.notebook import Notebook
from workshop.session import Answer, Session

COUPLE = ("Sam", "Alex")

SHOWN = "zqshown"
"""What Sam has shown Alex before."""


def notebook(home: Path) -> Notebook:
    """Where the workshop keeps notes for somebody who lives below `home`."""
    return Notebook(home / "share" / "everyday-trust" / "notes")


def left_at(home: Path, place: str, *partners: str) -> Path:
    """The file of an evening that these partners left there."""
    step, question = people.round_step("dependability"), people.round_step("dependability").questions[0]
    answer = Answer(
        ask=question.id,
        step=step.id,
        title=step.title,
        question=people.together(question.text),
        by=partners[0],
        rating=6,
        words=SHOWN,
    )
    session = Session(
        started=BEGAN,
        partners=partners,
        first=partners[0],
        plan="90",
        left_at=place,
        answers=(answer,) if place.startswith("dependability/reveal") else (),
    )
    return notebook(home).path(notebook(home).save(session, None).name)


def taken_up(home: Path, place: str, *partners: str, options: tuple[str, ...] = ()) -> Terminal:
    """A terminal with that evening taken up again, at the page where it was left."""
    left_at(home, place, *partners)
    terminal = Terminal(home, *options, command=THAT_EVENING)
    people.at_home(terminal)
    people.choose_row(terminal, "Take it up again")
    terminal.wait_for("Go on")
    terminal.press("ctrl+n")
    return terminal


def at_reveal(home: Path) -> Terminal:
    """What Sam and Alex have shown each other."""
    question = people.round_step("dependability").questions[0]
    terminal = taken_up(home, f"dependability/reveal-{question.id}", *COUPLE)
    people.at_reveal(terminal, question)
    return terminal


def at_words(home: Path, *partners: str, options: tuple[str, ...] = ()) -> Terminal:
    """The first of them at the first question, in the place for words."""
    terminal = taken_up(home, "dependability/round", *partners, options=options)
    people.questions_of(terminal, "dependability", of=len(partners))
    terminal.press("ctrl+n")
    if len(partners) > 1:
        people.hand_over(terminal, partners[0])
    terminal.wait_for("Question 1 of")
    terminal.press("tab")
    terminal.wait_until(lambda: terminal.types_into_a_box, "the place for words has no focus")
    return terminal
