from __future__ import annotations

from collections.abc import Callable

from screens.app import EverydayTrust
from tests.screens.small_round import answer, evening_done, evening_left
from tests.screens.table import sit_down
from workshop.notebook import Notebook
from workshop.session import Promise, Session


async def test_home_counts_evenings_and_promises_and_shows_nobodys_words(
    whole_app: EverydayTrust, notebook: Notebook
) -> None:
    evening = evening_done(answer("Sam", "door", "a wreath"))
    notebook.save(evening.with_promise(Promise(by="Alex", text="open a window")), None)
    async with sit_down(whole_app) as table:
        assert "1 evening lately · 1 promise open" in table.line_with("Our notes")
        assert "Take it up" not in table.seen()
        assert not any(words in table.seen() for words in ("wreath", "window", "Sam", "Alex"))


async def test_home_offers_what_there_is_and_every_row_leads_somewhere(whole_app: EverydayTrust) -> None:
    async with sit_down(whole_app) as table:
        assert "nothing yet" in table.line_with("Our notes")
        for down, seen in ((0, "Today’s card"), (1, "How long have you got?"), (1, "Which one?"), (1, "Evenings")):
            await table.press(*["down"] * down, "enter")

            assert seen in table.seen()

            await table.press("escape")


async def test_an_evening_left_yesterday_can_be_taken_up_and_one_left_long_ago_cannot(
    app_at: Callable[[Session], EverydayTrust], notebook: Notebook
) -> None:
    app = app_at(evening_left("fairness/talk", hours_ago=24 * 15))
    async with sit_down(app) as table:
        assert "Take it up again" not in table.seen()

        notebook.save(evening_left("fairness/talk", hours_ago=24), None)
        await table.choose("notes")
        await table.press("escape")
        await table.choose("evening")
        await table.press("enter", "escape")

        assert "Sunday’s evening" in table.line_with("Take it up again")


async def test_leaving_is_at_once_and_without_a_question(app: EverydayTrust) -> None:
    async with sit_down(app) as table:
        await table.press("ctrl+q")

        assert table.has_ended


async def test_ctrl_c_only_says_how_to_leave(app: EverydayTrust) -> None:
    async with sit_down(app) as table:
        await table.press("ctrl+c")

        assert "Ctrl+Q leaves at once." in table.said()
        assert not table.has_ended
