"""Our notes can be read in both themes, and on small and large screens with anybody's words."""

from __future__ import annotations

import pytest

from screens.app import EverydayTrust
from tests.screens.looking_back import full_evening, later_evening, lit, open_notes, thanks
from tests.screens.small_round import evening_done
from tests.screens.table import Patch, Table, sit_down
from tests.screens.test_contrast import hard_to_read
from workshop.notebook import Notebook

SCROLLBAR = frozenset("▁▂▃▄▅▆▇█ ")

LONG = "a very long thank-you " * 90


@pytest.fixture
def full_app(app: EverydayTrust, notebook: Notebook) -> EverydayTrust:
    """The workshop with something on every page of the notes."""
    for session in (
        full_evening(),
        later_evening(),
        *(lit(rating, weeks + 4) for weeks, rating in enumerate((8, 6, 7, 3))),
    ):
        notebook.save(session, None)
    return app


def words_on(table: Table) -> list[Patch]:
    """All but scrollbars."""
    return [patch for patch in table.patches() if set(patch.text) - SCROLLBAR]


@pytest.mark.parametrize("theme", ["hearth", "daylight"])
async def test_every_page_of_the_notes_can_be_read(full_app: EverydayTrust, theme: str) -> None:
    async with sit_down(full_app) as table:
        await table.choose_theme(theme)
        await open_notes(table)
        for _ in range(5):
            assert hard_to_read(words_on(table)) == []

            await table.press("right")
        await table.press("right", "down", "enter")

        assert hard_to_read(words_on(table)) == []

        await table.press("t", "enter")
        await table.read_on()

        assert hard_to_read(words_on(table)) == []


@pytest.mark.parametrize(("columns", "rows"), [(60, 18), (80, 24), (160, 50)])
async def test_a_long_slip_leaves_the_buttons_where_they_are(
    app: EverydayTrust, notebook: Notebook, columns: int, rows: int
) -> None:
    notebook.save(evening_done(thanks("Sam", LONG)), None)
    async with sit_down(app, columns, rows) as table:
        await open_notes(table)

        assert "Draw another" in table.said()
        assert "By date" in table.said()


@pytest.mark.parametrize("words", ["[/b] [red]no[/]", "\x1b[2J gone?", "שלום", "👩‍👩‍👧 emoji", "é" * 300])
async def test_whatever_was_written_is_shown_safely(app: EverydayTrust, notebook: Notebook, words: str) -> None:
    notebook.save(evening_done(thanks("Sam", words)), None)
    async with sit_down(app) as table:
        await open_notes(table, "b", "b", "right", "enter", "t", "enter")

        assert "Take this out, for good?" in table.said()
        assert "\x1b" not in table.seen()
