"""Days as people say them."""

from __future__ import annotations

from datetime import date


def day_in_words(day: date) -> str:
    """Like "Monday, 23 November 2026"."""
    return f"{day:%A}, {day.day} {day:%B} {day.year}"
