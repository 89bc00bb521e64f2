"""Days as people type them: "2026-12-01", "Dec 1", "next tuesday", "in 2 weeks"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Annotated

from msgspec import Meta, Struct

_SPACING = re.compile(r"[\s,]+")
_LEAP_YEARS_APART = 8
_LONGEST_NUMBER = 4
_SHORT_YEARS = range(20, 100)
_FIRST_YEAR = 1000

Names = Annotated[tuple[str, ...], Meta(min_length=1)]
"""Ways to write one word; the first is how we write it."""


class DayWords(Struct, frozen=True, forbid_unknown_fields=True):
    """A language's words for days, small letters or not."""

    weekdays: Annotated[tuple[Names, ...], Meta(min_length=7, max_length=7)]
    """Monday first."""
    months: Annotated[tuple[Names, ...], Meta(min_length=12, max_length=12)]
    ahead: dict[str, int]
    """What means a number of days from today: `tomorrow` is 1."""
    day: Names
    week: Names
    month: Names
    numbers: dict[str, int]
    after_numbers: tuple[str, ...]
    """What may hang on a number: the "st" of "1st"."""
    passed_over: tuple[str, ...]
    """Words that change nothing here: on, the, next."""
    written: str
    """How a day is written: {weekday}, {month}, {day}."""
    not_understood: str
    past: str
    too_far: str
    """Said of a day that cannot be taken, with an example. Slots: {example}, {last}."""

    def say(self, day: date) -> str:
        """The day in words, without its year: for days of the next few months."""
        return (
            self.written.replace("{weekday}", self.weekdays[day.weekday()][0])
            .replace("{month}", self.months[day.month - 1][0])
            .replace("{day}", str(day.day))
        )


def read_day(typed: str, today: date, words: DayWords) -> date | None:
    """The day that was meant, or None when it is not understood.

    A weekday is the next one after today, "next" or not; a day and month without a year is the next such day,
    today included. What is written in numbers alone must be year first: 12/1 is two different days.
    """
    text = typed.strip().casefold()
    try:
        return date.fromisoformat(text)
    except ValueError:
        pieces = [piece for piece in _SPACING.split(text) if piece and piece not in words.passed_over]
    if (ahead := words.ahead.get(" ".join(pieces))) is not None:
        return today + timedelta(days=ahead)
    weekday = _place(pieces[0], words.weekdays) if pieces else None
    if weekday is None:
        return _dated(pieces, today, words) or _counted(pieces, today, words)
    if len(pieces) == 1:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    day = _dated(pieces[1:], today, words)
    # "Monday, December 1" in a year when that is a Tuesday: better asked again than guessed.
    return day if day is not None and day.weekday() == weekday else None


def _dated(pieces: list[str], today: date, words: DayWords) -> date | None:
    """A day and a month, in either order, with or without a year after them."""
    months = [place for piece in pieces if (place := _place(piece, words.months)) is not None]
    numbers = [number for piece in pieces if (number := _number(piece, words)) is not None]
    match months, numbers:
        case [month], [day] if len(pieces) == len(months) + len(numbers):
            # A February 29 may be some years away.
            years = range(today.year, today.year + _LEAP_YEARS_APART + 1)
            days = (_day(year, month + 1, day) for year in years)
            return next((found for found in days if found is not None and found >= today), None)
        case [month], [day, year] if len(pieces) == len(months) + len(numbers):
            return _day(today.year // 100 * 100 + year if year in _SHORT_YEARS else year, month + 1, day)
        case _:
            return None


def _counted(pieces: list[str], today: date, words: DayWords) -> date | None:
    """A number of days, weeks or months from today; a week alone is one week."""
    match pieces:
        case [unit]:
            count: int | None = 1
        case [number, unit]:
            count = _number(number, words)
        case _:
            return None
    if count is None:
        return None
    if unit in words.day:
        return today + timedelta(days=count)
    if unit in words.week:
        return today + timedelta(weeks=count)
    if unit in words.month:
        years, month = divmod(today.month - 1 + count, 12)
        last = monthrange(today.year + years, month + 1)[1]
        return date(today.year + years, month + 1, min(today.day, last))
    return None


def _place(piece: str, names: tuple[Names, ...]) -> int | None:
    piece = piece.removesuffix(".")
    return next((place for place, forms in enumerate(names) if piece in {form.casefold() for form in forms}), None)


def _number(piece: str, words: DayWords) -> int | None:
    for ending in words.after_numbers:
        piece = piece.removesuffix(ending) if piece[:1].isdecimal() else piece
    if piece.isdecimal() and len(piece) <= _LONGEST_NUMBER:
        return int(piece)
    return words.numbers.get(piece)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if year >= _FIRST_YEAR else None
