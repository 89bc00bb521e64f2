from __future__ import annotations

from pathlib import Path

import pytest

from screens.app import EverydayTrust
from tests.screens.table import sit_down


async def test_names_that_cannot_be_are_refused_with_what_to_do_and_stay_to_be_mended(app: EverydayTrust) -> None:
    async with sit_down(app) as table:
        await table.choose("evening")
        await table.press("enter", "ctrl+n", "ctrl+n")

        assert "Nobody is here yet." in table.said()

        await table.paste("Sam")
        await table.press("enter")
        await table.paste("sam")
        await table.press("ctrl+n")

        assert "Two of you are called “sam”." in table.said()

        await table.paste("x" * 200)
        await table.press("ctrl+n")

        assert "203 letters, and 32 fit" in table.said()


@pytest.mark.parametrize("name", ["[/x]y", "Ümit 🌻"])
async def test_a_name_of_any_letters_stands_everywhere_as_it_was_written(app: EverydayTrust, name: str) -> None:
    async with sit_down(app) as table:
        await table.choose("evening")
        await table.press("enter", "ctrl+n")
        await table.paste(name)
        await table.press("enter")
        await table.paste("Alex")
        await table.press("ctrl+n")

        assert f"● {name} writes." in table.seen()
        assert f"│  I am {name}: begin  │" in table.seen()

        await table.press("ctrl+n")

        assert f"Enter on “I am {name}: begin”" in table.said()


async def test_tonights_answers_are_not_preset_and_one_who_would_rather_not_decides(app: EverydayTrust) -> None:
    async with sit_down(app) as table:
        await table.choose("evening")
        await table.press("enter", "ctrl+n")
        await table.paste("Sam")
        await table.press("enter")
        await table.paste("Alex")
        await table.press("ctrl+n", "enter", "ctrl+n")

        assert "Choose one with the arrow keys" in table.said()

        await table.press("down", "down", "down", "enter", "enter")

        assert "another night" in table.seen()

        await table.press("down", "enter")

        assert "Then not tonight." in table.seen()
        assert not any(name in table.seen() for name in ("Sam", "Alex"))


async def test_one_alone_meets_no_hand_over_and_is_told_before_the_first_question_that_nothing_can_be_saved(
    app: EverydayTrust, tmp_path: Path
) -> None:
    (tmp_path / "notes").write_text("a file in its place")
    async with sit_down(app) as table:
        assert "choose another folder" in table.said()

        await table.choose("evening")
        await table.press("enter", "ctrl+n")
        await table.paste("Sam")
        await table.press("ctrl+n", "down", "enter", "ctrl+n")

        assert "Nothing can be saved tonight." in table.said()

        await table.press("ctrl+n")

        assert "Read first." in table.seen()
