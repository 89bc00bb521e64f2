"""The jar of thank-yous: what they thanked each other for when they closed an evening."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from workshop.places import Noted, Place

THANKS = "thanks"
"""The question's id under which a closing keeps them."""

ABOUT = timedelta(days=14)
"""So many days around the same day last year are a year ago."""

YEAR = timedelta(days=365)


class ThankYou(NamedTuple):
    """One slip of paper from the jar."""

    words: str
    """As they wrote it: make it safe where it is shown."""
    by: str
    day: date
    name: str
    """The session's."""
    place: Place
    partners: tuple[str, ...]


def thank_yous(evenings: Iterable[Noted]) -> tuple[ThankYou, ...]:
    """All of them, the newest first; within an evening in the order they were said."""
    return tuple(
        ThankYou(
            answer.words, answer.by, session.started.date(), noted.name, Place("answers", number), session.partners
        )
        for noted in sorted(evenings, key=lambda noted: noted.session.started, reverse=True)
        for session in (noted.session,)
        for number, answer in enumerate(session.answers)
        if answer.ask == THANKS and answer.words
    )


def drawn(jar: Sequence[ThankYou], chance: Random, but: ThankYou | None = None) -> ThankYou | None:
    """One of them by chance, another than the last one while there is another; None from an empty jar."""
    others = [slip for slip in jar if slip != but]
    return chance.choice(others or jar) if jar else None


def a_year_ago(jar: Iterable[ThankYou], today: date) -> ThankYou | None:
    """The one nearest to this day last year; None where nobody said thanks within two weeks of it."""
    # In days between: the first year of all has no year before it.
    away = {slip: abs((today - slip.day) - YEAR) for slip in jar}
    near = [slip for slip, days in away.items() if days <= ABOUT]
    return min(near, key=lambda slip: (away[slip], slip.day), default=None)
