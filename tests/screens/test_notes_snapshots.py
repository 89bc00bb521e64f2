"""What Our notes look like. Look at a picture before you accept it: `pytest --snapshot-update`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from screens.app import EverydayTrust
from tests.notebooks import write_notebook
from tests.screens.looking_back import open_notes
from tests.screens.still_clock import StillClock
from tests.screens.table import Table
from workshop.program_files import bundled_program
from workshop.settings import Settings, SettingsFile

Sameness = Callable[..., bool]
Doing = Callable[[Pilot[None]], Awaitable[None]]

EVENINGS = 60


@pytest.fixture
def workshop_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], EverydayTrust]:
    """The workshop with twenty years of evenings, in these colors."""
    monkeypatch.chdir(tmp_path)

    def build(theme: str) -> EverydayTrust:
        settings_file = SettingsFile(Path("settings.toml"))
        settings_file.save(Settings(theme=theme, motion=False))
        return EverydayTrust(bundled_program(), write_notebook(Path("notes"), EVENINGS), StillClock(), settings_file)

    return build


def with_keys(*keys: str) -> Doing:
    async def doing(pilot: Pilot[None]) -> None:
        await open_notes(Table(pilot), *keys)

    return doing


LOOKS = {
    "thank_yous": ("hearth", (80, 24), ()),
    "evenings": ("hearth", (80, 24), ("right", "down")),
    "evenings_wide": ("daylight", (160, 50), ("right", "down")),
    "an_evening": ("hearth", (80, 24), ("right", "enter")),
    "promises": ("hearth", (80, 24), ("right", "right")),
    "over_time": ("hearth", (80, 24), ("left", "left")),
    "over_time_light": ("daylight", (80, 24), ("left", "left")),
    "search": ("hearth", (80, 24), ("slash", *"soup", "down")),
}


@pytest.mark.parametrize("look", LOOKS)
def test_our_notes(snap_compare: Sameness, workshop_in: Callable[[str], EverydayTrust], look: str) -> None:
    theme, size, keys = LOOKS[look]

    assert snap_compare(workshop_in(theme), run_before=with_keys(*keys), terminal_size=size)
