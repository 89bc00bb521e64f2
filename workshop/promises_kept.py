"""Promises over all evenings, and how they went, by the words of whoever made them. Never counted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from workshop.places import Noted
from workshop.promises import day_to_look_back


class PromiseStory(NamedTuple):
    """One promise, from the evening it was made to the evening it was looked back at."""

    by: str
    text: str
    """As they wrote it: make it safe where it is shown."""
    made: date
    look_back: date
    name: str
    """The session in which it was made."""
    outcome: str | None = None
    """None while nobody has looked back at it."""
    looked_back: date | None = None
    looked_back_in: str | None = None
    """The session in which it was looked back at."""


def promise_stories(evenings: Iterable[Noted]) -> tuple[PromiseStory, ...]:
    """Every promise, the newest first, each with its last outcome.

    A look-back whose promise is not among these evenings tells nothing here.
    """
    stories: dict[tuple[str, str, date], PromiseStory] = {}
    for noted in sorted(evenings, key=lambda noted: noted.session.started):
        day = noted.session.started.date()
        for looked in noted.session.looked_back:
            key = (looked.by, looked.promise, looked.made)
            if story := stories.get(key):
                stories[key] = story._replace(outcome=looked.outcome, looked_back=day, looked_back_in=noted.name)
        for promise in noted.session.promises:
            look_back = promise.look_back or day_to_look_back(day)
            stories[promise.by, promise.text, day] = PromiseStory(promise.by, promise.text, day, look_back, noted.name)
    return tuple(sorted(stories.values(), key=lambda story: story.made, reverse=True))
