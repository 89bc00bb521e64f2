"""Promises: few, small and dated. At most one stands open for each person.

People who love each other promise more than they keep (Peetz and Kammrath 2011): hence one at a time, with a day to
look back. How it went is said by whoever promised; it is never counted.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct

from workshop.day_words import DayWords, read_day
from workshop.session import Session

USUAL = timedelta(weeks=2)
"""When to look back if no day is said."""

FURTHEST = timedelta(days=90)
"""The furthest day to look back on."""


class OpenPromise(Struct, frozen=True, forbid_unknown_fields=True):
    """A promise that nobody has looked back at yet."""

    by: str
    text: str
    made: date
    look_back: date

    def is_due(self, today: date) -> bool:
        """Whether it is time to ask how it went. Before that day it is shown, not asked."""
        return self.look_back <= today


class NotThatDay(Struct, frozen=True, forbid_unknown_fields=True):
    """A day that cannot be taken: a sentence saying why, with an example."""

    sentence: str


def open_promises(sessions: Iterable[Session]) -> tuple[OpenPromise, ...]:
    """What stands open after these sessions, the longest-standing first.

    Any outcome closes a promise. A newer one by the same person takes the place of an older.
    """
    standing: dict[str, OpenPromise] = {}
    for session in sorted(sessions, key=lambda session: session.started):
        for looked in session.looked_back:
            promise = standing.get(looked.by)
            if promise is not None and (promise.text, promise.made) == (looked.promise, looked.made):
                del standing[looked.by]
        made = session.started.date()
        for new in session.promises:
            look_back = new.look_back or day_to_look_back(made)
            standing[new.by] = OpenPromise(by=new.by, text=new.text, made=made, look_back=look_back)
    return tuple(sorted(standing.values(), key=lambda promise: promise.made))


def day_to_look_back(made: date) -> date:
    """The day to look back at a promise when none was said; on the last days of the calendar, the last."""
    return made + min(USUAL, date.max - made)


def standing_of(by: str, promises: Iterable[OpenPromise]) -> OpenPromise | None:
    """The open promise of that person, to be looked back at before they make another; None when they are free."""
    return next((promise for promise in promises if promise.by == by), None)


def due(promises: Iterable[OpenPromise], today: date) -> tuple[OpenPromise, ...]:
    """Those to ask about on that day."""
    return tuple(promise for promise in promises if promise.is_due(today))


def look_back_day(typed: str, today: date, words: DayWords) -> date | NotThatDay:
    """The day to look back on: as typed, or in two weeks when nothing is; today at the earliest, 90 days at most."""
    if not typed.strip():
        return day_to_look_back(today)
    day = read_day(typed, today, words)
    last = today + FURTHEST
    if day is None:
        sentence = words.not_understood
    elif day < today:
        sentence = words.past
    elif day > last:
        sentence = words.too_far
    else:
        return day
    return NotThatDay(sentence.replace("{last}", words.say(last)).replace("{example}", words.say(today + USUAL)))
