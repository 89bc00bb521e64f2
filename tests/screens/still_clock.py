"""A clock that stands still until somebody moves it."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

A_MONDAY = datetime(2026, 11, 23, 19, 30, tzinfo=timezone(timedelta(hours=1)))


class StillClock:
    """Always the same moment; `pass_by` lets time go by."""

    def __init__(self, moment: datetime = A_MONDAY) -> None:
        self._moment = moment
        self._seconds = 0.0

    def now(self) -> datetime:
        """The time of day."""
        return self._moment

    def monotonic(self) -> float:
        """Seconds since the clock was made."""
        return self._seconds

    def pass_by(self, seconds: float) -> None:
        """Let that much time go by."""
        self._moment += timedelta(seconds=seconds)
        self._seconds += seconds
