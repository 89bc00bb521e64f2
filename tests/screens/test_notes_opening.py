from __future__ import annotations

import shutil

from msgspec.structs import replace

from screens.app import EverydayTrust
from tests.screens.looking_back import full_evening, later_evening, open_notes
from tests.screens.small_round import answer, evening_done
from tests.screens.table import sit_down
from workshop.notebook import Notebook


async def test_shared_notes_open_when_all_are_here_or_have_agreed(app: EverydayTrust, notebook: Notebook) -> None:
    notebook.save(full_evening(), None)
    async with sit_down(app) as table:
        await table.choose("notes")

        assert "Are all of you here" in table.said()
        assert "soup" not in table.said()

        await table.press("enter")

        assert "for the soup" in table.said()


async def test_notes_that_not_all_agree_to_open_stay_closed(app: EverydayTrust, notebook: Notebook) -> None:
    notebook.save(full_evening(), None)
    async with sit_down(app) as table:
        await table.choose("notes")
        await table.press("down", "enter")

        assert "Good evening." in table.said()


async def test_one_who_writes_alone_is_not_asked(app: EverydayTrust, notebook: Notebook) -> None:
    notebook.save(replace(evening_done(answer("Sam", "door", "a wreath")), partners=("Sam",)), None)
    async with sit_down(app) as table:
        await table.choose("notes")

        assert "Thank-yous" in table.said()


async def test_empty_notes_say_what_will_stand_there(app: EverydayTrust) -> None:
    async with sit_down(app) as table:
        await table.choose("notes")
        await table.read_on()

        assert "The jar is still empty." in table.said()

        for words in ("Nothing is kept yet.", "No promise is kept", "A line needs 4 evenings", "Nothing is parked."):
            await table.press("right")

            assert words in table.said()


async def test_evenings_stand_by_month_the_newest_first(app: EverydayTrust, notebook: Notebook) -> None:
    notebook.save(full_evening(days_ago=40), None)
    notebook.save(later_evening(), None)
    async with sit_down(app) as table:
        await open_notes(table, "right")
        rows = [table.seen().index(words) for words in ("November 2026", "Sat 21", "October 2026", "Wed 14")]

        assert rows == sorted(rows)
        assert "Our house" in table.line_with("Wed 14")


async def test_the_evening_that_is_chosen_stands_beside_the_list(app: EverydayTrust, notebook: Notebook) -> None:
    notebook.save(full_evening(days_ago=40), None)
    notebook.save(later_evening(), None)
    async with sit_down(app) as table:
        await open_notes(table, "right", "down")

        assert "Wednesday, 14 October 2026 · 60" in table.said()
        assert "● Sam  [b]a wreath[/b]" in table.seen()


async def test_a_file_that_cannot_be_read_is_listed_with_its_reason_and_left_as_it_is(
    app: EverydayTrust, notebook: Notebook
) -> None:
    notebook.save(full_evening(), None)
    path = notebook.path(notebook.save(later_evening(), None).name)
    path.write_text("[/x] = \x1b")
    async with sit_down(app) as table:
        await open_notes(table, "right")

        assert "This cannot be read" in table.said()
        assert "[/x]" not in table.said()

        await table.press("enter")

        assert "[/x] =" in table.said()

        await table.press("escape", "down")

        assert "a wreath" in table.said()
        assert path.read_text() == "[/x] = \x1b"


async def test_a_file_that_vanishes_meanwhile_is_said_to_be_gone(app: EverydayTrust, notebook: Notebook) -> None:
    kept = notebook.save(full_evening(), None)
    async with sit_down(app) as table:
        await open_notes(table, "right")
        notebook.path(kept.name).unlink()
        await table.press("enter")

        assert "it is not there any more" in table.said()


async def test_a_folder_that_cannot_be_read_is_told_in_a_sentence(app: EverydayTrust, notebook: Notebook) -> None:
    shutil.rmtree(notebook.folder, ignore_errors=True)
    notebook.folder.write_text("a file")
    async with sit_down(app) as table:
        await table.choose("notes")
        await table.read_on()

        assert "cannot be read" in table.said()


async def test_only_the_evenings_of_some_of_them_are_shown_when_they_say_so(
    app: EverydayTrust, notebook: Notebook
) -> None:
    notebook.save(full_evening(), None)
    other = replace(
        evening_done(days_ago=3), partners=("Kim", "Jo"), first="Kim", answers=(answer("Kim", "door", "a bell"),)
    )
    notebook.save(other, None)
    async with sit_down(app) as table:
        await open_notes(table, "right", "m")

        assert "Only Kim and Jo" in table.said()

        await table.press("down", "enter")
        await table.read_on()

        assert "1 evening" in table.said()
        assert "a bell" not in table.said()
        assert "a wreath" in table.said()
