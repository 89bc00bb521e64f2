"""What the conversation and the time-out look like. Look at a picture before you accept it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from screens.app import EverydayTrust
from tests.pictures.made_up import left
from tests.screens.still_clock import StillClock
from tests.screens.table import Table
from workshop.notebook import Notebook
from workshop.program_files import bundled_program
from workshop.settings import Settings, SettingsFile

Sameness = Callable[..., bool]
Doing = Callable[[Pilot[None]], Awaitable[None]]
Deed = str | float
"""A key to press, or seconds that go by."""

TO_THE_TOPIC: tuple[Deed, ...] = (10.0, "n")
TO_THE_TURN: tuple[Deed, ...] = (*TO_THE_TOPIC, "ctrl+n")
LOOK = ("h", "h")
"""Hide the clock and show it again: the page looks at it at once."""


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def workshop(clock: StillClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> EverydayTrust:
    """The workshop with a conversation that has just begun, without motion."""
    monkeypatch.chdir(tmp_path)
    notebook, settings_file = Notebook(Path("notes")), SettingsFile(Path("settings.toml"))
    notebook.save(left("conversation/settle"), None)
    settings_file.save(Settings(motion=False))
    return EverydayTrust(bundled_program(), notebook, clock, settings_file)


@pytest.fixture
def doing(clock: StillClock) -> Callable[..., Doing]:
    """From Home into the conversation, and then these deeds."""

    def build(*deeds: Deed, words: str = "") -> Doing:
        async def do(pilot: Pilot[None]) -> None:
            table = Table(pilot)
            await table.take_up()
            for deed in deeds:
                if isinstance(deed, str):
                    await table.press(deed)
                else:
                    clock.pass_by(deed)
            await table.paste(words)

        return do

    return build


def test_topic(snap_compare: Sameness, workshop: EverydayTrust, doing: Callable[..., Doing]) -> None:
    assert snap_compare(workshop, run_before=doing(*TO_THE_TOPIC))


def test_talking(snap_compare: Sameness, workshop: EverydayTrust, doing: Callable[..., Doing]) -> None:
    assert snap_compare(workshop, run_before=doing(*TO_THE_TURN, 20.0, *LOOK))


def test_last_minute(snap_compare: Sameness, workshop: EverydayTrust, doing: Callable[..., Doing]) -> None:
    assert snap_compare(workshop, run_before=doing(*TO_THE_TURN, 200.0, *LOOK))


def test_grace(snap_compare: Sameness, workshop: EverydayTrust, doing: Callable[..., Doing]) -> None:
    assert snap_compare(workshop, run_before=doing(*TO_THE_TURN, 245.0, *LOOK))


def test_pad(snap_compare: Sameness, workshop: EverydayTrust, doing: Callable[..., Doing]) -> None:
    assert snap_compare(workshop, run_before=doing(*TO_THE_TURN, "w", words="It was loud all day. 🌧"))


def test_time_out(snap_compare: Sameness, workshop: EverydayTrust, doing: Callable[..., Doing]) -> None:
    assert snap_compare(workshop, run_before=doing(*TO_THE_TURN, "ctrl+t"))


def test_apart(snap_compare: Sameness, workshop: EverydayTrust, doing: Callable[..., Doing]) -> None:
    assert snap_compare(workshop, run_before=doing(*TO_THE_TURN, "ctrl+t", "enter"))


def test_return(snap_compare: Sameness, workshop: EverydayTrust, doing: Callable[..., Doing]) -> None:
    # The second Ctrl+N goes on although the twenty minutes are not over.
    back = ("ctrl+t", "enter", "ctrl+n", "ctrl+n", "enter")

    assert snap_compare(workshop, run_before=doing(*TO_THE_TURN, *back))
