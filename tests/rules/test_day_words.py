"""Days as people type them."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import convert

from workshop.day_words import DayWords, read_day

CONTENT = Path(__file__).parents[2] / "content" / "en" / "07-promises.toml"
ENGLISH = convert(tomllib.loads(CONTENT.read_text(encoding="utf-8"))["days"], DayWords)
MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-12-01", date(2026, 12, 1)),
        (" 2026-12-01 ", date(2026, 12, 1)),
        ("1 Dec", date(2026, 12, 1)),
        ("1 december", date(2026, 12, 1)),
        ("Dec 1", date(2026, 12, 1)),
        ("December 1st", date(2026, 12, 1)),
        ("on the 1st of December", date(2026, 12, 1)),
        ("the first of december", date(2026, 12, 1)),
        ("Dec. 1, 2026", date(2026, 12, 1)),
        ("1 dec 26", date(2026, 12, 1)),
        ("Tuesday, December 1", date(2026, 12, 1)),
        ("2 jan", date(2027, 1, 2)),
        ("23 Nov", MONDAY),
        ("22 Nov", date(2027, 11, 22)),
        ("29 feb", date(2028, 2, 29)),
        ("today", MONDAY),
        ("Tonight", MONDAY),
        ("tomorrow", date(2026, 11, 24)),
        ("the day after tomorrow", date(2026, 11, 25)),
        ("yesterday", date(2026, 11, 22)),
        ("tuesday", date(2026, 11, 24)),
        ("next Tuesday", date(2026, 11, 24)),
        ("this sunday", date(2026, 11, 29)),
        ("monday", date(2026, 11, 30)),
        ("Fri.", date(2026, 11, 27)),
        ("in 2 weeks", date(2026, 12, 7)),
        ("in two weeks", date(2026, 12, 7)),
        ("2 weeks", date(2026, 12, 7)),
        ("a week", date(2026, 11, 30)),
        ("next week", date(2026, 11, 30)),
        ("in a fortnight", date(2026, 12, 7)),
        ("in 10 days", date(2026, 12, 3)),
        ("in a month", date(2026, 12, 23)),
        ("next month", date(2026, 12, 23)),
    ],
)
def test_a_day_is_understood(typed: str, day: date) -> None:
    """As a Monday in November would have it."""
    assert read_day(typed, MONDAY, ENGLISH) == day


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "12/1",
        "1.12.",
        "31 Nov",
        "monday, december 1",
        "dec",
        "1",
        "1 2 dec",
        "dec dec",
        "two dec nov",
        "last tuesday",
        "tuesday wednesday",
        "week week",
        "12345 weeks",
        "\u00b2 weeks",
        "in",
        "2026-13-01",
        "next",
    ],
)
def test_what_is_not_clear_is_not_guessed(typed: str) -> None:
    """Better asked again than wrong."""
    assert read_day(typed, MONDAY, ENGLISH) is None


def test_a_month_ahead_of_a_long_one_ends_with_the_short_one() -> None:
    """There is no February 31."""
    assert read_day("in 1 month", date(2027, 1, 31), ENGLISH) == date(2027, 2, 28)


def test_a_day_is_said_in_words() -> None:
    """The weekday too: it shows at once when another day was meant."""
    assert ENGLISH.say(date(2026, 12, 1)) == "Tuesday, December 1"


@given(st.dates(date(2020, 1, 1), date(2100, 1, 1)), st.integers(0, 90))
def test_what_we_write_we_can_read(today: date, ahead: int) -> None:
    """Every day that a promise may have."""
    day = today + timedelta(days=ahead)

    assert read_day(ENGLISH.say(day), today, ENGLISH) == day
    assert read_day(day.isoformat(), today, ENGLISH) == day


@given(
    st.text()
    | st.lists(
        st.sampled_from(
            [
                "in",
                "next",
                "the",
                "1",
                "2",
                "29",
                "31",
                "9999",
                "week",
                "weeks",
                "months",
                "dec",
                "feb",
                "mon",
                "tue",
                "a",
                ",",
                ".",
                "st",
            ]
        )
    ).map(" ".join)
)
def test_anything_may_be_typed(typed: str) -> None:
    """It is a day, or it is not understood; nothing breaks."""
    assert isinstance(read_day(typed, MONDAY, ENGLISH), date | None)
