from __future__ import annotations

from collections.abc import Callable

from screens.app import EverydayTrust
from tests.screens.looking_back import full_evening, later_evening, open_notes
from tests.screens.table import Table, sit_down
from workshop.notebook import Notebook


async def choose_to_take_out(table: Table, words: str) -> None:
    """On the newest evening but one, the entry with these words."""
    await open_notes(table, "right", "down", "enter", "t")
    await table.click(words)
    await table.read_on()


async def test_an_answer_goes_once_they_say_so(
    app: EverydayTrust, notebook: Notebook, notes_on_disk: Callable[[], str]
) -> None:
    notebook.save(full_evening(), None)
    notebook.save(later_evening(), None)
    async with sit_down(app) as table:
        await choose_to_take_out(table, "wreath")

        assert "Take this out, for good?" in table.said()
        assert "backups of this machine" in table.said()
        assert "wreath" in notes_on_disk()

        await table.click("Take it out")

        assert "wreath" not in notes_on_disk()
        assert "two windows" in notes_on_disk()
        assert "wreath" not in table.said()


async def test_what_is_left_alone_stays(
    app: EverydayTrust, notebook: Notebook, notes_on_disk: Callable[[], str]
) -> None:
    notebook.save(full_evening(), None)
    notebook.save(later_evening(), None)
    before = notes_on_disk()
    async with sit_down(app) as table:
        await choose_to_take_out(table, "wreath")
        await table.press("enter")

        assert notes_on_disk() == before


async def test_a_promise_names_the_evening_of_its_copy_and_both_go(
    app: EverydayTrust, notebook: Notebook, notes_on_disk: Callable[[], str]
) -> None:
    notebook.save(full_evening(), None)
    later = notebook.save(later_evening(), None)
    async with sit_down(app) as table:
        await choose_to_take_out(table, "Open a window")

        assert f"It stands in {later.name} as well" in table.said()

        await table.click("Take it out")

        assert "Open a window" not in notes_on_disk()


async def test_a_file_edited_by_hand_is_said_to_lose_its_comments(app: EverydayTrust, notebook: Notebook) -> None:
    kept = notebook.save(full_evening(), None)
    notebook.save(later_evening(), None)
    path = notebook.path(kept.name)
    path.write_text("# our best evening\n" + path.read_text())
    async with sit_down(app) as table:
        await choose_to_take_out(table, "wreath")

        assert "was edited by hand: the comments in it will be lost" in table.said()


async def test_a_whole_evening_goes(app: EverydayTrust, notebook: Notebook) -> None:
    notebook.save(full_evening(), None)
    later = notebook.save(later_evening(), None)
    async with sit_down(app) as table:
        await choose_to_take_out(table, "The whole evening")
        await table.click("Delete it")
        await table.read_on()

        assert notebook.names() == (later.name,)
        assert "1 evening" in table.said()


async def test_everything_goes_only_when_the_word_is_typed(app: EverydayTrust, notebook: Notebook) -> None:
    notebook.save(full_evening(), None)
    notebook.save(later_evening(), None)
    async with sit_down(app) as table:
        await open_notes(table, "m", "end", "enter", *"everythin")
        await table.click("Delete everything")

        assert len(notebook.names()) == 2

        await table.press("g")
        await table.click("Delete everything ")
        await table.read_on()

        assert notebook.names() == ()
        assert "The jar is still empty." in table.said()
