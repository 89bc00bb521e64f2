"""Notebooks with everything in them that can go wrong: each file is shown with its reason or passed over."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.files.evenings import EVENING, NAME, everything_below, with_words
from tests.notebooks import many_evenings
from workshop.folding import wanted
from workshop.looking_back import by_month
from workshop.notebook import Kept, Notebook, Unread
from workshop.promises_kept import promise_stories
from workshop.search import search
from workshop.session import Promise, Session
from workshop.sifting import Evening, everything, sift
from workshop.thank_yous import thank_yous
from workshop.trends import trends

ODD = {
    "broken": b"format = [",
    "truncated": b'format = 1\nstarted = 2026-11-23T19:30:00+01:00\npartners = ["Sam"]\n[[answers]]\nwords = "needl',
    "empty": b"",
    "huge": b"needle" * 1_700_000,
    "binary": bytes(range(256)) * 40,
    "newer": b'format = 99\nneedle = "x"\n',
    "foreign": b'[package]\nname = "needle"\n',
    "far-too-early": b'format = 1\nstarted = 0001-01-01T00:00:00\npartners = ["Sam"]\n',
}


@pytest.fixture
def odd(notebook: Notebook, kept: Kept) -> Notebook:
    year = notebook.path(kept.name).parent
    for name, content in ODD.items():
        notebook.path(f"{NAME}-{name}").write_bytes(content)
    (year / "2026-01-01-0000-x.toml").mkdir()
    (year / "2026-01-01-0000-circle.toml").symlink_to("2026-01-01-0000-circle.toml")
    east, west = timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))
    for moment in (datetime(1, 1, 1, tzinfo=east), datetime(9999, 12, 31, 23, 59, tzinfo=west)):
        made = Session(started=moment, partners=("Sam",), promises=(Promise(by="Sam", text="needle"),))
        notebook.save(made, None)
    return notebook


def read(notebook: Notebook) -> list[Evening | Unread]:
    return [step.read for step in sift(notebook, everything) if step.read]


def contents(notebook: Notebook) -> dict[str, bytes | None]:
    places = {name: notebook.folder / name for name in everything_below(notebook.folder)}
    return {name: path.read_bytes() if path.is_file() else None for name, path in places.items()}


def test_every_odd_file_is_given_with_its_reason_and_the_rest_works(odd: Notebook) -> None:
    unread = {one.name.removeprefix(f"{NAME}-") for one in read(odd) if isinstance(one, Unread) and one.reason}

    assert unread >= ODD.keys() - {"far-too-early"}
    assert {one.name for one in read(odd) if isinstance(one, Evening)} >= {NAME}


def test_nothing_is_written_by_looking(odd: Notebook) -> None:
    before = contents(odd)
    list(search(odd, wanted("needle")))
    read(odd)

    assert contents(odd) == before


def test_a_search_finds_what_can_be_read(odd: Notebook) -> None:
    found = [step.found.name[:4] for step in search(odd, wanted("needle")) if step.found]

    assert found == ["9999", "0001"]


def test_looking_back_takes_every_date_there_is(odd: Notebook) -> None:
    evenings = [one for one in read(odd) if isinstance(one, Evening)]

    assert [month.year for month in by_month(evenings)][:2] == [9999, 2026]
    assert len(promise_stories(evenings)) == 2
    assert (thank_yous(evenings), trends(evenings)) == ((), ())


def test_two_evenings_in_the_same_minute_are_two(notebook: Notebook) -> None:
    notebook.save(with_words("one needle"), None)
    notebook.save(with_words("another needle"), None)

    assert [step.found.name for step in search(notebook, wanted("needle")) if step.found] == [f"{NAME}-2", NAME]


def test_names_of_two_hundred_letters_are_unreadable_and_said_so(notebook: Notebook, kept: Kept) -> None:
    text = notebook.plain_text(kept.name).replace("Alex", "A" * 200)
    notebook.path(kept.name).write_text(text)
    (one,) = read(notebook)

    assert isinstance(one, Unread)
    assert "a name has 1 to 32 letters" in one.reason


def test_a_file_name_of_two_hundred_letters_is_read(notebook: Notebook, kept: Kept) -> None:
    long = NAME + "-" + "x" * (200 - len(NAME))
    notebook.path(kept.name).rename(notebook.path(long))

    assert [one.name for one in read(notebook)] == [long]


def test_evenings_of_mixed_time_zones_are_all_read(notebook: Notebook) -> None:
    for hours in (-12, 0, 14):
        zone = timezone(timedelta(hours=hours))
        notebook.save(replace(EVENING, started=datetime(2026, 1, 1, 12, tzinfo=zone)), None)

    assert len(read(notebook)) == 3


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert [step.of for step in search(Notebook(tmp_path / "none"), wanted("x"))] == [0]


def test_the_generated_notebook_is_whole_and_spans_twenty_years() -> None:
    evenings = list(many_evenings(40))

    assert evenings == list(many_evenings(40))
    assert (evenings[-1].started - evenings[0].started).days > 19 * 365
    assert evenings[-1].started.astimezone(UTC).date().isoformat() == "2026-11-23"
    assert {session.language for session in evenings} == {"en", "de"}
