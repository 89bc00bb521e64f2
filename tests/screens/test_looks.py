from __future__ import annotations

from collections.abc import Callable

import pytest

from screens.app import EverydayTrust
from tests.screens.still_clock import StillClock
from tests.screens.table import sit_down
from workshop.notebook import Notebook
from workshop.program import Program
from workshop.settings import Settings, SettingsFile


@pytest.fixture
def app_with(
    program: Program, notebook: Notebook, clock: StillClock, settings_file: SettingsFile
) -> Callable[[Settings], EverydayTrust]:
    """The workshop of somebody who chose these settings."""

    def build(settings: Settings) -> EverydayTrust:
        settings_file.save(settings)
        return EverydayTrust(program, notebook, clock, settings_file)

    return build


async def test_the_colors_that_are_chosen_are_kept(app: EverydayTrust, settings_file: SettingsFile) -> None:
    async with sit_down(app) as table:
        await table.choose_theme("daylight")

        assert settings_file.load() == (Settings(theme="daylight"), None)


async def test_the_colors_of_the_last_time_are_there_again(app_with: Callable[[Settings], EverydayTrust]) -> None:
    async with sit_down(app_with(Settings(theme="daylight"))) as table:
        assert table.patches()[0].behind.hex == "#f2eadc"


async def test_a_theme_that_nobody_knows_is_as_good_as_none(app_with: Callable[[Settings], EverydayTrust]) -> None:
    async with sit_down(app_with(Settings(theme="no such theme"))) as table:
        assert table.patches()[0].behind.hex == "#26221f"


async def test_settings_that_make_no_sense_are_told_and_left_as_they_are(
    request: pytest.FixtureRequest, settings_file: SettingsFile
) -> None:
    settings_file.path.write_text("theme = [/x]")
    app: EverydayTrust = request.getfixturevalue("app")
    async with sit_down(app) as table:
        await table.choose_theme("daylight")

        assert "cannot be read" in table.said()
        assert settings_file.path.read_text() == "theme = [/x]"


@pytest.mark.parametrize("motion", [True, False])
async def test_nothing_glides_for_those_who_want_no_motion(
    app_with: Callable[[Settings], EverydayTrust], *, motion: bool
) -> None:
    async with sit_down(app_with(Settings(motion=motion))) as table:
        assert table.is_animated is motion


async def test_a_row_that_is_chosen_stands_out_without_colors(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app: EverydayTrust = request.getfixturevalue("app")
    async with sit_down(app) as table:
        grays = [(patch.color, patch.behind) for patch in table.patches()]
        chosen = next(patch for patch in table.patches() if "An evening" in patch.text)
        other = next(patch for patch in table.patches() if "One exercise" in patch.text)

        assert all(len(set(color)) == 1 for pair in grays for color in pair)
        assert (chosen.color, chosen.behind) != (other.color, other.behind)
        assert chosen.is_bold
