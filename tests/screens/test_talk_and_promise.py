from __future__ import annotations

from collections.abc import Callable
from datetime import date

from msgspec.structs import replace

from screens.app import EverydayTrust
from tests.screens.small_round import answer, evening_at, evening_left
from tests.screens.stage import Stage
from tests.screens.table import sit_down
from workshop.notebook import Kept, Notebook
from workshop.program import Program
from workshop.session import Promise, Session


def promised(notebook: Notebook) -> tuple[Promise, ...]:
    """The promises of the one evening in the notes."""
    (entry,) = (notebook.read(name) for name in notebook.names())
    assert isinstance(entry, Kept)
    return entry.session.promises


async def test_the_talk_offers_prompts_and_back_from_it_is_the_reveal_never_the_writing(program: Program) -> None:
    async with sit_down(Stage(evening_at("fairness/talk", program, answer("Sam", "door", "a wreath")))) as table:
        assert "Tell about the light." in table.seen()
        assert "about 5 minutes" in table.seen()

        await table.press("escape")

        assert "a wreath" in table.seen()


async def test_a_promise_is_kept_with_its_day_and_a_new_one_takes_its_place(
    app_at: Callable[[Session], EverydayTrust], notebook: Notebook
) -> None:
    async with sit_down(app_at(evening_left("fairness/promise-1"))) as table:
        await table.take_up()

        assert "Open a window." in table.seen()

        await table.paste("Water the ivy")
        await table.press("ctrl+n")

        assert promised(notebook) == (Promise(by="Sam", text="Water the ivy", look_back=date(2026, 12, 7)),)

        await table.press("escape", "tab", "enter", "shift+tab")
        await table.paste(" twice")
        await table.press("ctrl+n")

        assert promised(notebook) == (Promise(by="Sam", text="Water the ivy twice", look_back=date(2026, 11, 30)),)


async def test_passing_leaves_the_promise_that_stands(
    app_at: Callable[[Session], EverydayTrust], notebook: Notebook
) -> None:
    evening = evening_left("fairness/promise-1", answer("Sam", "door", "a wreath"))
    app = app_at(replace(evening, promises=(Promise(by="Sam", text="Water the ivy"),)))
    async with sit_down(app) as table:
        await table.take_up()

        assert "Water the ivy" in table.seen()

        await table.press("ctrl+r")

        assert [promise.text for promise in promised(notebook)] == ["Water the ivy"]
