"""How long two people take over the pages of an evening, by what is known of reading, tapping and writing."""

from __future__ import annotations

from workshop.evening import Evening
from workshop.pages import (
    ARRIVING,
    Afterword,
    Choosing,
    Floor,
    HandOver,
    NextTime,
    Page,
    Promising,
    Questions,
    Reading,
    Resting,
    Reveal,
    Talking,
    Thanks,
    Topic,
    Writing,
)
from workshop.prose import Text, said
from workshop.repair_pages import LookBack, LookBackThanks, RepairOffer

WORDS_A_MINUTE = 200
"""Read quietly."""
HAND_OVER = 8
TAP = 5
LINE = 20
CHOICE = 10
REVEALED = 10
SPOKEN_THANKS = 30
SAID_BACK = 90
"""A listener says back what was heard, and hears what helped."""
TURNED = 2
"""Seconds to turn any page, as all of these are."""


def minutes_of(evening: Evening, step: str) -> float:
    """What that step takes, from its first page to its last."""
    numbers = [number for number, page in enumerate(evening.agenda.pages) if page.step == step]
    return sum(TURNED + _seconds(evening.at(evening.agenda.jump(number))) for number in numbers) / 60


def minutes_to_arrive(evening: Evening) -> float:
    """What it takes people who were here before: one page, and a tap each behind a hand-over."""
    words = evening.program.words.arriving
    each = HAND_OVER + TAP + 2 * TURNED + _reading(evening, words.tonight)
    return (_reading(evening, words.limit_in_short, words.go_on) + 2 * TURNED + each * len(evening.partners)) / 60


def steps_of(evening: Evening) -> tuple[str, ...]:
    """Tonight's steps."""
    return tuple(dict.fromkeys(page.step for page in evening.agenda.pages if page.step != ARRIVING))


def _reading(evening: Evening, *texts: Text) -> float:
    words = " ".join(said(text, alone=evening.is_alone) for text in texts).split()
    return len(words) / WORDS_A_MINUTE * 60


def _seconds(evening: Evening) -> float:  # noqa: C901, PLR0911, PLR0912 - a table, one kind of page a row
    page: Page = evening.page
    match page:
        case Reading(number=number):
            readings = getattr(evening.step, "readings", ())
            return _reading(evening, readings[number])
        case Questions():
            words = evening.program.words.round
            return _reading(evening, words.read_first, *(question.text for question in evening.questions))
        case HandOver():
            return HAND_OVER
        case Writing(question=asked):
            question = evening.question(asked)
            return TAP * (question.tap is not None) + LINE * (question.line is not None)
        case Choosing():
            return CHOICE
        case Reveal():
            return REVEALED
        case Talking():
            return 60 * evening.talk_minutes
        case Promising():
            ending = evening.round_step.ending
            return LINE + TAP + (_reading(evening, ending.text, ending.example) if ending else 0)
        case Afterword():
            return CHOICE
        case Resting():
            return 60 * evening.break_step.minutes
        case Thanks(who=who):
            closing = evening.closing_step
            count = len(evening.partners) if who is None else 1
            return _reading(evening, closing.thanks) + count * SPOKEN_THANKS + LINE * (who is not None)
        case NextTime():
            return TAP + _reading(evening, evening.closing_step.next_time, evening.closing_step.cue)
        case Topic():
            return LINE
        case LookBack():
            return LINE + TAP
        case LookBackThanks():
            return SPOKEN_THANKS
        case RepairOffer():
            longest = max(form.minutes for form in evening.repair_step.forms)
            return 60 * longest + SAID_BACK + 4 * (HAND_OVER + TAP)
        case Floor(turn=turn):
            return evening.turn_seconds + SAID_BACK if turn else LINE
    return CHOICE
