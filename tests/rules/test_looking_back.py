from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from random import Random

import pytest
from msgspec.structs import replace

from tests.noted import Noted, on, rated, thanked
from workshop.looking_back import are_here, by_month, minutes_of, parked_topics, people_in, steps_done
from workshop.promises import open_promises
from workshop.promises_kept import promise_stories
from workshop.session import LookedBack, Parked, Promise, Session
from workshop.thank_yous import a_year_ago, drawn, thank_yous


def with_promise(day: str, text: str) -> Noted:
    noted = on(day)
    return Noted(day, noted.session.with_promise(Promise(by="Sam", text=text)))


def test_evenings_stand_by_month_the_newest_first() -> None:
    months = by_month([on("2025-01-31"), on("2026-01-02"), on("2026-01-30")])

    assert [(month.year, month.month, [row.name for row in month.evenings]) for month in months] == [
        (2026, 1, ["2026-01-30", "2026-01-02"]),
        (2025, 1, ["2025-01-31"]),
    ]


def test_an_evening_belongs_to_the_month_on_its_own_wall() -> None:
    far = datetime(2026, 2, 1, 0, 30, tzinfo=timezone(timedelta(hours=14)))
    (month,) = by_month([Noted("x", Session(started=far, partners=("Sam",)))])

    assert month.month == 2


def test_evenings_of_mixed_time_zones_stand_in_the_order_they_were_lived() -> None:
    started = datetime(2026, 1, 10, 12, tzinfo=UTC)
    zones = (timezone(timedelta(hours=14)), timezone(timedelta(hours=-12)), UTC)
    evenings = [
        Noted(str(number), Session(started=(started + timedelta(minutes=number)).astimezone(zone), partners=("Sam",)))
        for number, zone in enumerate(zones)
    ]
    (month,) = by_month(evenings)

    assert [row.name for row in month.evenings] == ["2", "1", "0"]


def test_the_first_and_the_last_year_stand_in_the_list() -> None:
    east, west = timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))
    first = Session(started=datetime(1, 1, 1, tzinfo=east), partners=("Sam",))
    last = Session(started=datetime(9999, 12, 31, 23, 59, tzinfo=west), partners=("Sam",))

    assert [month.year for month in by_month([Noted("a", first), Noted("b", last)])] == [9999, 1]


def test_what_was_done_is_told_by_the_titles_once_each() -> None:
    assert steps_done(on("2026-01-01", rated(1), thanked("tea"), rated(2, by="Alex")).session) == (
        "Fairness",
        "Closing",
    )


@pytest.mark.parametrize(
    ("took", "minutes"),
    [(timedelta(minutes=71), 71), (None, None), (timedelta(days=3), None), (timedelta(minutes=-1), None)],
)
def test_how_long_is_told_where_it_can_be(took: timedelta | None, minutes: int | None) -> None:
    session = on("2026-01-01").session

    assert minutes_of(replace(session, finished=session.started + took if took else None)) == minutes


def test_a_topic_parked_twice_stands_where_it_was_parked_last() -> None:
    evenings = [
        Noted(name, replace(on(name).session, parked=tuple(Parked(topic=topic) for topic in topics)))
        for name, topics in (("2026-01-01", ("money", "the move")), ("2026-01-08", ("money",)))
    ]

    assert [(parked.topic, parked.name) for parked in parked_topics(evenings)] == [
        ("money", "2026-01-08"),
        ("the move", "2026-01-01"),
    ]


def test_each_company_is_named_once_whoever_sat_where() -> None:
    evenings = [
        on("2026-01-01", partners=("Kim",)),
        on("2026-01-02", partners=("Alex", "Sam")),
        on("2026-01-03", partners=("Sam", "Alex")),
    ]

    assert people_in(evenings) == (("Sam", "Alex"), ("Kim",))
    assert [are_here(noted, ("Sam", "Alex")) for noted in evenings] == [False, True, True]


def test_thank_yous_come_the_newest_first() -> None:
    jar = thank_yous(
        [on("2026-01-01", thanked("soup"), rated(3, "no thanks")), on("2026-01-02", thanked("tea", "Alex"))]
    )

    assert [(slip.words, slip.by, slip.name, slip.place.entry) for slip in jar] == [
        ("tea", "Alex", "2026-01-02", 0),
        ("soup", "Sam", "2026-01-01", 0),
    ]


def test_a_slip_is_drawn_and_not_the_same_twice_in_a_row() -> None:
    jar = thank_yous([on("2026-01-01", thanked("soup"), thanked("tea", "Alex"))])
    chance = Random(1)  # noqa: S311 - a jar, no secret
    first = drawn(jar, chance)
    then = [drawn(jar, chance, but=first) for _ in range(9)]

    assert first is not None
    assert first not in then
    assert drawn(jar[:1], chance, but=jar[0]) == jar[0]


def test_an_empty_jar_gives_nothing() -> None:
    assert drawn((), Random(1)) is None  # noqa: S311 - a jar, no secret


def test_a_year_ago_is_the_nearest_thank_you_within_two_weeks() -> None:
    days = ("2025-11-01", "2025-11-20", "2025-12-01", "2026-11-20")
    jar = thank_yous([on(day, thanked(f"for {day}")) for day in days])
    slip = a_year_ago(jar, date(2026, 11, 23))

    assert slip is not None
    assert slip.words == "for 2025-11-20"


@pytest.mark.parametrize("today", [date.min, date(2027, 6, 1), date.max])
def test_without_one_that_near_nothing_was_a_year_ago(today: date) -> None:
    assert a_year_ago(thank_yous([on("2025-11-01", thanked("tea"))]), today) is None


def test_a_promise_is_told_with_how_it_went_later() -> None:
    made = with_promise("2026-01-01", "call home")
    looked = LookedBack(by="Sam", promise="call home", made=date(2026, 1, 1), outcome="partly")
    later = Noted("2026-01-15", on("2026-01-15").session.with_looked_back(looked))
    (story,) = promise_stories([later, made])

    assert (story.text, story.outcome, story.looked_back, story.looked_back_in) == (
        "call home",
        "partly",
        date(2026, 1, 15),
        "2026-01-15",
    )


def test_a_promise_nobody_looked_back_at_has_no_outcome() -> None:
    (story,) = promise_stories([with_promise("2026-01-01", "call home")])

    assert (story.outcome, story.look_back) == (None, date(2026, 1, 15))


def test_a_promise_on_the_last_day_of_the_calendar_is_looked_back_at_that_day() -> None:
    last = with_promise("9999-12-31", "call home")

    assert promise_stories([last])[0].look_back == date.max
    assert open_promises([last.session])[0].look_back == date.max
