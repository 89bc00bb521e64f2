"""A guidepost over time: what one person said to one question, evening by evening. No sums, no comparison."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import NamedTuple

from workshop.places import Noted
from workshop.session import Answer

FEWEST = 4
"""Fewer points are no line, only a few evenings."""

MOST = 40
"""More points than that, and the line is made of months, or of years."""


class Key(NamedTuple):
    """Whose line it is, and about what."""

    by: str
    step: str | None
    ask: str


class Point(NamedTuple):
    """What was said one evening."""

    day: date
    rating: int
    words: str | None
    """As they wrote it: make it safe where it is shown."""
    name: str
    """The session's."""


class Stretch(NamedTuple):
    """One evening, or all those of a month or a year, the oldest first."""

    points: tuple[Point, ...]

    @property
    def rating(self) -> int:
        """The middle one: a rating that was really given, and no average. Of two in the middle the lower."""
        ratings = sorted(point.rating for point in self.points)
        return ratings[(len(ratings) - 1) // 2]

    @property
    def first(self) -> date:
        """The day of its first point."""
        return self.points[0].day

    @property
    def last(self) -> date:
        """The day of its last point."""
        return self.points[-1].day


class Trend(NamedTuple):
    """One person's line through one question."""

    key: Key
    title: str
    """The step's, as it stood last."""
    question: str
    """The words that were asked last."""
    points: tuple[Point, ...]
    """The oldest first, at least four."""

    @property
    def line(self) -> tuple[Stretch, ...]:
        """What to draw: evenings, or months or years where those are too many for one line."""
        line = _stretches(self.points, lambda day: day)
        for together in (_month, _year):
            coarser = _stretches(self.points, together)
            if len(line) <= MOST or len(coarser) < FEWEST:
                break
            line = coarser
        return line

    @property
    def words(self) -> tuple[Point, ...]:
        """The evenings on which something was written, the newest first."""
        return tuple(point for point in reversed(self.points) if point.words)


def trends(evenings: Iterable[Noted]) -> tuple[Trend, ...]:
    """Every line that these evenings make, by step, question and person, in order of first mention."""
    rated: dict[Key, list[tuple[datetime, Point, Answer]]] = {}
    for noted in evenings:
        for answer in noted.session.answers:
            if answer.rating is not None and answer.ask:
                started = noted.session.started
                point = Point(started.date(), answer.rating, answer.words, noted.name)
                rated.setdefault(Key(answer.by, answer.step, answer.ask), []).append((started, point, answer))
    lines = [_trend(key, given) for key, given in rated.items() if len(given) >= FEWEST]
    order = {question: number for number, question in enumerate(dict.fromkeys((key.step, key.ask) for key in rated))}
    return tuple(sorted(lines, key=lambda trend: order[trend.key.step, trend.key.ask]))


def trend(evenings: Iterable[Noted], key: Key) -> Trend | None:
    """One line; None under four points."""
    return next((line for line in trends(evenings) if line.key == key), None)


def _trend(key: Key, given: list[tuple[datetime, Point, Answer]]) -> Trend:
    in_order = sorted(given, key=lambda one: one[0])
    newest = in_order[-1][2]
    return Trend(key, newest.title or "", newest.question, tuple(point for _, point, _ in in_order))


def _stretches(points: Iterable[Point], together: Callable[[date], object]) -> tuple[Stretch, ...]:
    groups: dict[object, list[Point]] = {}
    for point in points:
        groups.setdefault(together(point.day), []).append(point)
    return tuple(Stretch(tuple(group)) for group in groups.values())


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _year(day: date) -> int:
    return day.year
