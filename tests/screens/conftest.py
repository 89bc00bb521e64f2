"""A ladder: a clock and places for files, the app over them, and the app with an evening that was left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from screens.app import EverydayTrust
from tests.screens.small_round import small_round
from tests.screens.still_clock import StillClock
from workshop.notebook import Notebook
from workshop.program import Program
from workshop.program_files import bundled_program
from workshop.session import Session
from workshop.settings import SettingsFile


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def notebook(tmp_path: Path) -> Notebook:
    return Notebook(tmp_path / "notes")


@pytest.fixture
def settings_file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings.toml")


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return small_round(tmp_path / "program")


@pytest.fixture
def app(program: Program, notebook: Notebook, clock: StillClock, settings_file: SettingsFile) -> EverydayTrust:
    """The workshop with the small program."""
    return EverydayTrust(program, notebook, clock, settings_file)


@pytest.fixture
def whole_app(notebook: Notebook, clock: StillClock, settings_file: SettingsFile) -> EverydayTrust:
    """The workshop with the program that comes along."""
    return EverydayTrust(bundled_program(), notebook, clock, settings_file)


@pytest.fixture
def app_at(app: EverydayTrust, notebook: Notebook) -> Callable[[Session], EverydayTrust]:
    """The workshop with an evening in its notes, which `Table.take_up` goes on with."""

    def with_evening(session: Session) -> EverydayTrust:
        notebook.save(session, None)
        return app

    return with_evening


@pytest.fixture
def notes_on_disk(notebook: Notebook) -> Callable[[], str]:
    """Every file of the notes, as text."""

    def read() -> str:
        return "\n".join(path.read_text() for path in sorted(notebook.folder.rglob("*.toml")))

    return read
