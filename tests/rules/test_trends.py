from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from tests.noted import Noted, on, rated
from workshop.session import Answer
from workshop.trends import MOST, Key, trend, trends

SAM = Key("Sam", "fairness", "sits-with-us")


def every(days: int, count: int) -> list[Noted]:
    first = date(2001, 1, 1)
    return [on((first + timedelta(days=days * number)).isoformat(), rated(number % 11)) for number in range(count)]


def test_three_points_are_no_line() -> None:
    assert trend(every(7, 3), SAM) is None


def test_four_points_are_a_line_the_oldest_first() -> None:
    line = trend(reversed(every(7, 4)), SAM)

    assert line is not None
    assert [point.rating for point in line.points] == [0, 1, 2, 3]
    assert [stretch.rating for stretch in line.line] == [0, 1, 2, 3]


def test_each_person_has_a_line_of_their_own() -> None:
    evenings = [on(f"2026-01-0{day}", rated(day), rated(9, by="Alex")) for day in range(1, 5)]

    assert [line.key.by for line in trends(evenings)] == ["Sam", "Alex"]


def test_an_answer_without_a_rating_or_an_id_is_no_point() -> None:
    without_id = Answer(question="Fair?", by="Sam", rating=3)
    only_words = Answer(question="Fair?", by="Sam", ask="sits-with-us", step="fairness", words="well")

    assert trends([on(f"2026-01-0{day}", without_id, only_words) for day in range(1, 6)]) == ()


def test_the_words_stand_beneath_the_newest_first() -> None:
    evenings = [
        on(f"2026-01-0{day}", rated(day, words)) for day, words in ((1, "so"), (2, None), (3, "well"), (4, None))
    ]
    line = trend(evenings, SAM)

    assert line is not None
    assert [(point.day.day, point.words, point.name) for point in line.words] == [
        (3, "well", "2026-01-03"),
        (1, "so", "2026-01-01"),
    ]


def test_the_question_is_told_as_it_was_asked_last() -> None:
    newest = replace(rated(5), question="Is it fair?")
    line = trend([*every(7, 4), on("2026-01-01", newest)], SAM)

    assert line is not None
    assert (line.title, line.question) == ("Fairness", "Is it fair?")


def test_many_evenings_are_drawn_by_month() -> None:
    line = trend(every(3, MOST + 20), SAM)

    assert line is not None
    assert [(stretch.first.month, len(stretch.points)) for stretch in line.line][:2] == [(1, 11), (2, 9)]


def test_a_lifetime_is_drawn_by_year() -> None:
    line = trend(every(14, 600), SAM)

    assert line is not None
    assert [stretch.first.year for stretch in line.line] == list(range(2001, 2024))


def test_many_evenings_in_one_month_stay_single() -> None:
    evenings = [on(f"2026-01-{day:02}", rated(5), rated(6, by="Alex")) for day in range(1, 32)]
    doubled = [*evenings, *(Noted(f"{noted.name}-2", noted.session) for noted in evenings)]
    line = trend(doubled, SAM)

    assert line is not None
    assert len(line.line) == 31


def test_a_month_is_told_by_a_rating_that_was_given() -> None:
    evenings = [
        on(f"2026-{month:02}-{day:02}", rated(rating))
        for month in range(1, 5)
        for day, rating in enumerate((0,) * 5 + (3, 9) + (10,) * 5, 1)
    ]
    line = trend(evenings, SAM)

    assert line is not None
    assert [stretch.rating for stretch in line.line] == [3, 3, 3, 3]


def test_the_first_and_the_last_year_of_the_calendar_are_points_like_others() -> None:
    line = trend([on("0001-01-01", rated(1)), *every(7, 3), on("9999-12-31", rated(9))], SAM)

    assert line is not None
    assert (line.points[0].day, line.points[-1].day) == (date.min, date.max)
