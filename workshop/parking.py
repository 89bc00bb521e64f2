"""Parking: topics that wait for another evening, until those who parked them say that one may go."""

from __future__ import annotations

from collections.abc import Iterable

from workshop.session import Session


def waiting_topics(sessions: Iterable[Session]) -> tuple[str, ...]:
    """What still waits after these sessions, the longest-waiting first, each line once."""
    waiting: dict[str, None] = {}
    for session in sorted(sessions, key=lambda session: session.started):
        for parked in session.parked:
            if parked.is_settled:
                waiting.pop(parked.topic, None)
            else:
                waiting.setdefault(parked.topic)
    return tuple(waiting)
