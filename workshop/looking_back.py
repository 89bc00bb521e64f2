"""Looking back over many evenings: by month, at the topics that were parked, at who was there."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from workshop.parking import waiting_topics
from workshop.places import Noted
from workshop.session import Session

LONGEST_EVENING = timedelta(hours=12)
"""Between beginning and end; what took longer was left and taken up again, and nobody sat all that time."""


class EveningRow(NamedTuple):
    """One evening in a list."""

    name: str
    started: datetime
    partners: tuple[str, ...]
    done: tuple[str, ...]
    """The steps' titles, in order."""
    minutes: int | None
    """How long; None where it is not finished, or was left and taken up another day."""


class Month(NamedTuple):
    """A month that had evenings."""

    year: int
    month: int
    evenings: tuple[EveningRow, ...]
    """The newest first."""


class ParkedTopic(NamedTuple):
    """A topic they kept for another evening."""

    topic: str
    day: date
    name: str
    """The session's."""


def by_month(evenings: Iterable[Noted]) -> tuple[Month, ...]:
    """The months, newest first, as the clocks on the wall had it."""
    months: dict[tuple[int, int], list[EveningRow]] = {}
    for noted in sorted(evenings, key=_began, reverse=True):
        row = evening_row(noted)
        months.setdefault((row.started.year, row.started.month), []).append(row)
    return tuple(Month(year, month, tuple(months[year, month])) for year, month in sorted(months, reverse=True))


def evening_row(noted: Noted) -> EveningRow:
    """What a list says of it: never a word of theirs beyond the names."""
    session = noted.session
    return EveningRow(noted.name, session.started, session.partners, steps_done(session), minutes_of(session))


def steps_done(session: Session) -> tuple[str, ...]:
    """What they did, by the titles they saw; by the steps' ids in files that have no titles."""
    return tuple(dict.fromkeys(done for answer in session.answers if (done := answer.title or answer.step)))


def minutes_of(session: Session) -> int | None:
    """How long they sat; None where that cannot be told."""
    if session.finished is None:
        return None
    took = session.finished - session.started
    return int(took.total_seconds() // 60) if timedelta() <= took <= LONGEST_EVENING else None


def parked_topics(evenings: Iterable[Noted]) -> tuple[ParkedTopic, ...]:
    """What waits, the newest first; a topic parked again stands once, where it was parked last."""
    topics: dict[str, ParkedTopic] = {}
    newest_first = sorted(evenings, key=_began, reverse=True)
    waiting = set(waiting_topics(noted.session for noted in newest_first))
    for noted in newest_first:
        for parked in (parked for parked in noted.session.parked if parked.topic in waiting):
            topics.setdefault(parked.topic, ParkedTopic(parked.topic, noted.session.started.date(), noted.name))
    return tuple(topics.values())


def people_in(evenings: Iterable[Noted]) -> tuple[tuple[str, ...], ...]:
    """Who sat down together, each company once, whoever was here last first."""
    companies: dict[frozenset[str], tuple[str, ...]] = {}
    for noted in sorted(evenings, key=_began, reverse=True):
        companies.setdefault(frozenset(noted.session.partners), noted.session.partners)
    return tuple(companies.values())


def are_here(noted: Noted, people: Iterable[str]) -> bool:
    """Whether just these people sat down that evening, in whatever order."""
    return frozenset(noted.session.partners) == frozenset(people)


def _began(noted: Noted) -> datetime:
    return noted.session.started
