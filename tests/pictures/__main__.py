"""Draw the README's pictures: `python -m tests.pictures`. The people in them are made up."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from screens.app import EverydayTrust
from tests.pictures.made_up import FAIRNESS, LAST_WEEK, left
from tests.screens.looking_back import open_notes
from tests.screens.still_clock import StillClock
from tests.screens.table import Table, sit_down
from workshop.notebook import Notebook
from workshop.program_files import bundled_program
from workshop.session import Session
from workshop.settings import Settings, SettingsFile

HERE = Path(__file__).parent

FONT_FROM_AFAR = re.compile(r"@font-face\s*\{.*?\}\s*", re.DOTALL)
"""A picture is opened without asking anybody for a font."""

Doing = Callable[[Table], Awaitable[None]]


async def nothing(table: Table) -> None:
    """Home, as it opens."""


async def write(table: Table) -> None:
    """Robin answers the first question."""
    await table.take_up()
    await table.press("ctrl+n", "enter", "7", "tab")
    await table.paste("You rang when the train was late.")


async def reveal(table: Table) -> None:
    """What both chose to show."""
    await table.take_up()


async def read_notes(table: Table) -> None:
    """The newest evening in the notes, beside the list."""
    await open_notes(table, "right")


PICTURES: dict[str, tuple[tuple[Session, ...], Doing]] = {
    "home": ((LAST_WEEK,), nothing),
    "writing": ((left("dependability/round"),), write),
    "reveal": ((left("fairness/reveal-would-miss", *FAIRNESS),), reveal),
    "notes": ((LAST_WEEK,), read_notes),
}


async def draw(name: str, kept: tuple[Session, ...], doing: Doing, folder: Path) -> None:
    """One picture, as SVG beside this file."""
    notebook = Notebook(folder / "notes")
    for session in kept:
        notebook.save(session, None)
    settings_file = SettingsFile(folder / "settings.toml")
    settings_file.save(Settings(motion=False))
    app = EverydayTrust(bundled_program(), notebook, StillClock(), settings_file)
    async with sit_down(app) as table:
        await doing(table)
        (HERE / f"{name}.svg").write_text(FONT_FROM_AFAR.sub("", table.screenshot()))


async def draw_all() -> None:
    """Every picture, each with a notebook of its own."""
    for name, (kept, doing) in PICTURES.items():
        with TemporaryDirectory() as folder:
            await draw(name, kept, doing, Path(folder))


if __name__ == "__main__":
    asyncio.run(draw_all())
