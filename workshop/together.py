"""Together: what shared answers say side by side: where alike, where different, what to talk about.

Only taps are compared, never words; there is no score and no sum.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from workshop.program import RoundWords
from workshop.questions import Choice, Question, Rating, Several, Shares
from workshop.session import Answer
from workshop.steps import Prompt

ALIKE_WITHIN = 1
"""Ratings this far apart or less (0-10) are alike."""
DIFFERENT_FROM = 3
"""Ratings this far apart or more (0-10) are different; between the two, nothing is said."""
LOW_UP_TO = 3
HIGH_FROM = 7
MOST_PROMPTS = 3
SEVERAL = 2


class Likeness(Enum):
    """How shared answers compare."""

    ALIKE = "alike"
    DIFFERENT = "different"


def likeness(question: Question, answers: Sequence[Answer]) -> Likeness | None:
    """How the shared taps compare; None with fewer than two of them, or in between."""
    match question.tap:
        case Rating():
            ratings = [answer.rating for answer in answers if answer.rating is not None]
            if len(ratings) < SEVERAL:
                return None
            apart = max(ratings) - min(ratings)
            if apart <= ALIKE_WITHIN:
                return Likeness.ALIKE
            return Likeness.DIFFERENT if apart >= DIFFERENT_FROM else None
        case Choice() | Several():
            chosen = [frozenset(answer.choices) for answer in answers if answer.choices]
            if len(chosen) < SEVERAL:
                return None
            return Likeness.ALIKE if len(set(chosen)) == 1 else Likeness.DIFFERENT
    return None


def side_by_side(question: Question, answers: Sequence[Answer], words: RoundWords) -> tuple[str, ...]:
    """What is said under the answers: at most one sentence, or one an area for shares."""
    if isinstance(question.tap, Shares):
        return tuple(
            sentence for area in question.tap.areas if (sentence := _about_area(area, question.tap, answers, words))
        )
    match likeness(question, answers):
        case Likeness.ALIKE:
            return (words.alike,)
        case Likeness.DIFFERENT:
            return (words.different,)
    return ()


def _about_area(area: str, tap: Shares, answers: Sequence[Answer], words: RoundWords) -> str | None:
    heights = [
        tap.levels.index(level)
        for answer in answers
        if answer.shares and (level := answer.shares.get(area)) in tap.levels
    ]
    if len(heights) < SEVERAL:
        return None
    highest = len(tap.levels) - 1
    if all(height > highest / 2 for height in heights):
        return words.shares_both_most.replace("{area}", area)
    # Shares that fit together (much here, little there) tell the same story of the house.
    low, high = min(heights), max(heights)
    mirrored = low + high == highest
    form = words.shares_alike if mirrored or high == low else words.shares_different
    return form.replace("{area}", area)


def conditions(questions: Sequence[Question], answers: Sequence[Answer], partners: Sequence[str]) -> frozenset[str]:
    """Everything that is true of what was shared, as the `when` of a prompt knows it."""
    true = {"always"}
    for question in questions:
        given = [answer for answer in answers if answer.ask == question.id]
        if (alike := likeness(question, given)) is not None:
            true.add(alike.value)
        ratings = [answer.rating for answer in given if answer.rating is not None]
        if any(rating <= LOW_UP_TO for rating in ratings):
            true.add("low")
        if ratings and all(rating >= HIGH_FROM for rating in ratings) and len(ratings) == len(partners):
            true.add("high")
        true |= {f"chose: {choice}" for answer in given for choice in answer.choices or ()}
    sharing = {answer.by for answer in answers}
    if not sharing:
        true.add("none_shared")
    elif len(sharing) == 1 and len(partners) > 1:
        true.add("one_shared")
    return frozenset(true)


def prompts_for(prompts: Sequence[Prompt], true: frozenset[str], *, turn: int = 0) -> tuple[Prompt, ...]:
    """Two or three things to talk about: what was shared first, then what always fits, by turns.

    `turn` rotates the prompts that always fit, so that the next evening brings others.
    """
    fitting = [prompt for prompt in prompts if prompt.when in true and prompt.when != "always"]
    always = [prompt for prompt in prompts if prompt.when == "always"]
    if always:
        shift = turn % len(always)
        always = always[shift:] + always[:shift]
    if "none_shared" in true:
        # Nothing was shown, so nothing may lean on it.
        return (*(prompt for prompt in fitting if prompt.when == "none_shared"), *always)[:SEVERAL]
    by_kind: dict[str, Prompt] = {}
    for prompt in fitting:
        by_kind.setdefault(prompt.when, prompt)
    return (*by_kind.values(), *always)[:MOST_PROMPTS]
