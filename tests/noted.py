"""Evenings under their names, for rules that look back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from workshop.session import Answer, Session


class Noted(NamedTuple):
    """A session and its name, as a notebook would give them."""

    name: str
    session: Session


def on(day: str, *answers: Answer, partners: tuple[str, ...] = ("Sam", "Alex")) -> Noted:
    """An evening of that day, called by it."""
    started = datetime.fromisoformat(f"{day}T19:30").replace(tzinfo=UTC)
    return Noted(day, Session(started=started, partners=partners, answers=answers))


def rated(rating: int, words: str | None = None, by: str = "Sam") -> Answer:
    """What somebody said to the same question every time."""
    return Answer(
        ask="sits-with-us", step="fairness", title="Fairness", question="Fair?", by=by, rating=rating, words=words
    )


def thanked(words: str, by: str = "Sam") -> Answer:
    """A thank-you."""
    return Answer(ask="thanks", step="closing", title="Closing", question="A thank-you?", by=by, words=words)
