from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from screens.app import EverydayTrust
from tests.screens.small_round import answer, evening_done, evening_left
from tests.screens.table import sit_down
from workshop.notebook import Notebook
from workshop.session import Promise, Session


async def test_evenings_are_listed_newest_first_and_one_opens_to_read(app: EverydayTrust, notebook: Notebook) -> None:
    older = replace(evening_done(answer("Sam", "door", "[b]a wreath[/b]")), promises=(Promise(by="Alex", text="air"),))
    notebook.save(older, None)
    notebook.save(evening_done(days_ago=2), None)
    async with sit_down(app) as table:
        await table.choose("notes")
        newer_day, older_day = (table.seen().index(day) for day in ("Sat 21 Nov 2026", "Mon 16 Nov 2026"))

        assert newer_day < older_day
        assert "Our house" in table.line_with("Mon 16 Nov 2026")

        await table.press("down", "enter")

        assert "● Sam  [b]a wreath[/b]" in table.seen()
        assert "◆ Alex  air" in table.seen()

        await table.press("escape", "escape")

        assert "An evening" in table.seen()


async def test_a_file_that_cannot_be_read_is_listed_with_its_reason_and_left_as_it_is(
    app: EverydayTrust, notebook: Notebook
) -> None:
    saved = notebook.save(evening_done(), None)
    path = notebook.path(saved.name)
    path.write_text("[/x] = \x1b")
    async with sit_down(app) as table:
        await table.choose("notes")

        assert "cannot be read" in table.line_with(saved.name)

        await table.press("enter")

        assert "left as it is" in table.said()
        assert path.read_text() == "[/x] = \x1b"


async def test_an_evening_that_is_left_there_stays_as_it_was_and_is_over(
    app_at: Callable[[Session], EverydayTrust], notes_on_disk: Callable[[], str]
) -> None:
    app = app_at(evening_left("fairness/talk", answer("Sam", "door", "a wreath")))
    async with sit_down(app) as table:
        await table.choose("take-up")

        assert "● Sam   ◆ Alex" in table.seen()
        assert "Our house" in table.seen()

        await table.click("Leave it there")

        assert "Take it up" not in table.seen()
        assert "a wreath" in notes_on_disk()
        assert "finished" in notes_on_disk()
