"""What the main screens look like. Look at a picture before you accept it: `pytest --snapshot-update`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from screens.app import EverydayTrust
from tests.pictures.made_up import FAIRNESS, LAST_WEEK, left
from tests.screens.still_clock import StillClock
from tests.screens.table import Table
from workshop.notebook import Notebook
from workshop.program_files import bundled_program
from workshop.session import Session
from workshop.settings import Settings, SettingsFile

Sameness = Callable[..., bool]
Doing = Callable[[Pilot[None]], Awaitable[None]]


@pytest.fixture
def workshop_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., EverydayTrust]:
    """The workshop with evenings in its notes, in a folder whose name is always the same."""
    monkeypatch.chdir(tmp_path)

    def build(*sessions: Session, theme: str = "hearth") -> EverydayTrust:
        notebook, settings_file = Notebook(Path("notes")), SettingsFile(Path("settings.toml"))
        for session in sessions:
            notebook.save(session, None)
        settings_file.save(Settings(theme=theme, motion=False))
        return EverydayTrust(bundled_program(), notebook, StillClock(), settings_file)

    return build


def taken_up(*keys: str, words: str = "") -> Doing:
    async def doing(pilot: Pilot[None]) -> None:
        table = Table(pilot)
        await table.take_up()
        await table.press(*keys)
        await table.paste(words)

    return doing


async def arrive(pilot: Pilot[None]) -> None:
    table = Table(pilot)
    await table.choose("evening")
    await table.press("enter", "ctrl+n")


async def say_names(pilot: Pilot[None]) -> None:
    table = Table(pilot)
    await arrive(pilot)
    await table.press("ctrl+n", "ctrl+n", "ctrl+n")
    await table.paste("Robin")
    await table.press("enter")
    await table.paste("robin")
    await table.press("ctrl+n")


def test_home(snap_compare: Sameness, workshop_with: Callable[..., EverydayTrust]) -> None:
    assert snap_compare(workshop_with(LAST_WEEK))


def test_whom_it_is_not_for(snap_compare: Sameness, workshop_with: Callable[..., EverydayTrust]) -> None:
    assert snap_compare(workshop_with(), run_before=arrive)


def test_names_and_what_cannot_be(snap_compare: Sameness, workshop_with: Callable[..., EverydayTrust]) -> None:
    assert snap_compare(workshop_with(), run_before=say_names)


def test_hand_over(snap_compare: Sameness, workshop_with: Callable[..., EverydayTrust]) -> None:
    assert snap_compare(workshop_with(left("fairness/round")), run_before=taken_up("ctrl+n"))


def test_a_number_to_tap(snap_compare: Sameness, workshop_with: Callable[..., EverydayTrust]) -> None:
    assert snap_compare(workshop_with(left("fairness/round")), run_before=taken_up("ctrl+n", "enter", "7"))


def test_words_to_write(snap_compare: Sameness, workshop_with: Callable[..., EverydayTrust]) -> None:
    doing = taken_up("ctrl+n", "enter", "7", "tab", words="You rang when the train was late. 🌻")

    assert snap_compare(workshop_with(left("dependability/round")), run_before=doing)


def test_choosing(snap_compare: Sameness, workshop_with: Callable[..., EverydayTrust]) -> None:
    keys = ("ctrl+n", "enter", "7", "ctrl+n", "enter", "ctrl+n", "enter", "ctrl+n", "s")

    assert snap_compare(workshop_with(left("dependability/round")), run_before=taken_up(*keys))


def test_reveal(snap_compare: Sameness, workshop_with: Callable[..., EverydayTrust]) -> None:
    app = workshop_with(left("fairness/reveal-sits-with-us", *FAIRNESS))

    assert snap_compare(app, run_before=taken_up())


def test_reveal_on_a_wide_bright_screen(snap_compare: Sameness, workshop_with: Callable[..., EverydayTrust]) -> None:
    app = workshop_with(left("fairness/reveal-would-miss", *FAIRNESS), theme="daylight")

    assert snap_compare(app, run_before=taken_up(), terminal_size=(160, 50))


def test_talk(snap_compare: Sameness, workshop_with: Callable[..., EverydayTrust]) -> None:
    assert snap_compare(workshop_with(left("fairness/talk", *FAIRNESS)), run_before=taken_up())


def test_what_was_kept(snap_compare: Sameness, workshop_with: Callable[..., EverydayTrust]) -> None:
    assert snap_compare(workshop_with(left("good-night/kept", *FAIRNESS)), run_before=taken_up())
