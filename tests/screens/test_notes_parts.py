from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

from hypothesis import given
from hypothesis import strategies as st
from textual.widgets.option_list import Option

from screens.app import EverydayTrust
from screens.notes.gentle_line import drawn_line
from screens.notes.long_list import PORTION, LongList
from screens.notes.shelf import HowFar, Shelf, first_page, reading
from tests.notebooks import write_notebook
from tests.screens.looking_back import full_evening, open_notes
from tests.screens.still_clock import StillClock
from tests.screens.table import sit_down
from workshop.notebook import Notebook
from workshop.program import Program
from workshop.settings import SettingsFile

RATINGS = st.lists(st.integers(0, 10), min_size=1, max_size=60)


class SlowNotebook(Notebook):
    """A folder on a disk that takes its time."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.may_go_on = Event()

    def glance(self, name: str) -> bytes | None:
        self.may_go_on.wait(30)
        return super().glance(name)


@given(RATINGS, st.integers(1, 80), st.integers(1, 8))
def test_a_line_fills_its_room_and_no_more(ratings: list[int], width: int, height: int) -> None:
    rows = drawn_line(ratings, width, height)

    assert len(rows) == height
    assert all(len(row) == width for row in rows)
    assert all(any(row[x] != "\u2800" for row in rows) for x in range(width))


@given(st.integers(0, 10))
def test_the_same_rating_stands_at_the_same_height_however_many_there_are(rating: int) -> None:
    assert drawn_line([rating], 20, 4) == drawn_line([rating] * 30, 20, 4)


def test_the_highest_and_the_lowest_rating_reach_the_edges() -> None:
    rows = drawn_line([10, 0], 10, 3)

    assert rows[0][0] != "\u2800"
    assert rows[-1][-1] != "\u2800"


def test_the_first_page_reads_only_the_newest_evenings(tmp_path: Path) -> None:
    notebook = write_notebook(tmp_path, 100)
    page = first_page(notebook)

    assert [kept.name for kept in page.evenings] == list(notebook.names(20))
    assert not page.is_whole


def test_reading_gives_a_shelf_twice_as_full_each_time_and_a_whole_one_at_the_end(tmp_path: Path) -> None:
    steps = list(reading(write_notebook(tmp_path, 100), None, shelved=20))

    assert [step.read for step in steps if isinstance(step, Shelf)] == [40, 80, 100]
    assert [step.is_whole for step in steps if isinstance(step, Shelf)] == [False, False, True]
    assert [step.read for step in steps if isinstance(step, HowFar)] == [50, 100]


def test_a_long_list_takes_only_the_rows_it_needs() -> None:
    taken = 0

    def rows() -> Iterator[Option]:
        nonlocal taken
        for number in range(10_000):
            taken += 1
            yield Option(str(number), id=str(number))

    LongList().fill(rows())

    assert taken == PORTION


async def test_escape_stops_a_search_that_runs_and_the_keys_never_wait(
    program: Program, tmp_path: Path, clock: StillClock, settings_file: SettingsFile
) -> None:
    notebook = SlowNotebook(tmp_path / "notes")
    notebook.save(full_evening(), None)
    async with sit_down(EverydayTrust(program, notebook, clock, settings_file)) as table:
        await open_notes(table, "slash")
        await table.press(*"bin", "s")

        assert "bins" in table.said()
        assert "Stop" in table.said()

        await table.press("escape")

        assert "Stopped. Type on to search again." in table.said()

        notebook.may_go_on.set()
        await table.press("escape")

        assert "Thank-yous" in table.said()
