"""A program of one round and one closing, with every kind of question, and evenings that were left in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from msgspec.structs import replace

from tests.files.small_program import GOOD_NIGHT, write_program
from tests.screens.still_clock import A_MONDAY
from workshop import way
from workshop.beginning import take_up
from workshop.evening import Evening
from workshop.program import Program
from workshop.program_files import load_program
from workshop.results import Result, WentOn, Wrote
from workshop.round import Draft
from workshop.session import Answer, Session

HOUSE = """\
kind = "round"
title = "Our house"
short = "House"
minutes = 10
talk_minutes = 5
about = "how we live"
asked = 3

[[questions]]
id = "light"
text = "How light is it?"
always = true
tap = { kind = "rating", low = "dark", high = "bright" }
line = "What makes it so:"

[[questions]]
id = "rooms"
text = "Which rooms do you like?"
always = true
tap = { kind = "several", options = ["kitchen", "garden", "none"], instead = ["none"] }

[[questions]]
id = "door"
text = "What hangs on the door?"
always = true
line = "On the door:"

[closer_look]
id = "chores"
text = "Who does it?"
tap = { kind = "shares", areas = ["dishes", "bins"], levels = ["hardly", "half", "mostly"] }

[[prompts]]
text = "Tell about the light."

[ending]
text = "One small thing?"
line = "I will:"
example = "Open a window."
"""

CLOSING = GOOD_NIGHT + 'thanks_line = "Thank you for:"\n'


def small_round(folder: Path) -> Program:
    """The program, written to that folder and read from it."""
    return load_program(write_program(folder, fairness=HOUSE, good_night=CLOSING))


def answer(by: str, ask: str, words: str | None = None, rating: int | None = None) -> Answer:
    """What somebody shared of a question."""
    return Answer(question=ask, by=by, ask=ask, step="fairness", title="Our house", words=words, rating=rating)


def evening_left(
    left_at: str, *answers: Answer, partners: Sequence[str] = ("Sam", "Alex"), hours_ago: float = 1
) -> Session:
    """An evening that was left at that place, the first of them beginning."""
    started = A_MONDAY - timedelta(hours=hours_ago)
    return Session(started=started, left_at=left_at, partners=tuple(partners), first=partners[0], answers=answers)


def evening_at(left_at: str, program: Program, *answers: Answer, partners: Sequence[str] = ("Sam", "Alex")) -> Evening:
    """That evening gone on with, at the page where it was left."""
    left = evening_left(left_at, *answers, partners=partners)
    return gone_on(take_up(program, left, (), A_MONDAY), WentOn())


def gone_on(evening: Evening, *results: Result) -> Evening:
    """With these results, page by page."""
    for result in results:
        evening = way.after(evening, result, A_MONDAY)
    return evening


def writing(program: Program, *partners: str) -> Evening:
    """The first of them is at the first question."""
    together = evening_at("fairness/round", program, partners=partners)
    return gone_on(together, WentOn(), *[WentOn()] * (len(partners) > 1))


def choosing(program: Program, *partners: str) -> Evening:
    """The first of them has answered every question, and chooses."""
    drafts = (Draft(rating=7, words="two windows"), Draft(choices=("kitchen",)), Draft(words="a wreath"))
    return gone_on(writing(program, *partners), *map(Wrote, drafts))


def evening_done(*answers: Answer, days_ago: int = 7) -> Session:
    """An evening that was finished, some days ago."""
    started = A_MONDAY - timedelta(days=days_ago)
    done = Session(started=started, partners=("Sam", "Alex"), first="Sam", answers=answers)
    return replace(done, finished=started + timedelta(hours=1))
