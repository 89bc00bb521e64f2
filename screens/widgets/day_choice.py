"""DayChoice: a day to come, from a few that are near."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from screens.widgets.picks import Picks


class DayChoice(Picks):
    """Days by how far they are, with the weekday said; `day` is None until one is picked."""

    def __init__(self, today: date, ways: Sequence[tuple[str, int]], chosen: date | None = None) -> None:
        """`ways` are words and the days they lie ahead."""
        self._days = {
            _said(words, today + timedelta(days=ahead)): today + timedelta(days=ahead) for words, ahead in ways
        }
        picked = [line for line, day in self._days.items() if day == chosen]
        super().__init__(tuple(self._days), picked=picked)

    @property
    def day(self) -> date | None:
        """The day that is picked."""
        return self._days[self.picked[0]] if self.picked else None


def _said(words: str, day: date) -> str:
    return f"{words}: {day:%A} {day.day} {day:%B}"
