"""Promises: few, small and dated. At most one stands open for each person.

People who love each other promise more than they keep (Peetz and Kammrath 2011): hence one at a time, with a day to
look back. How it went is said by whoever promised; it is never counted.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct

from workshop.session import Session

USUAL = timedelta(weeks=2)
"""When to look back if no day is said."""


class OpenPromise(Struct, frozen=True, forbid_unknown_fields=True):
    """A promise that nobody has looked back at yet."""

    by: str
    text: str
    made: date
    look_back: date


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
