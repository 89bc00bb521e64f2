"""The talk screen and the time-out as people see them, with a clock that moves when the test says so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from screens.app import EverydayTrust
from tests.pictures.made_up import left
from tests.screens.still_clock import StillClock
from tests.screens.table import Table, sit_down
from workshop.notebook import Notebook
from workshop.program_files import bundled_program
from workshop.settings import Settings, SettingsFile

A_TURN = 240
LATE = 1.2
"""Seconds between two presses that are meant, by the clock that the page is given."""


class SleepyClock(StillClock):
    """A clock whose machine can sleep: the wall goes on, and nothing else does."""

    def sleep(self, seconds: float) -> None:
        """Let the machine sleep that long."""
        self._moment += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> SleepyClock:
    return SleepyClock()


@pytest.fixture
def rings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """One entry for each soft sound, which is not made."""
    heard: list[str] = []
    monkeypatch.setattr(EverydayTrust, "bell", lambda _: heard.append("a soft sound"))
    return heard


@pytest.fixture
def app_with(notebook: Notebook, clock: SleepyClock, settings_file: SettingsFile) -> Callable[..., EverydayTrust]:
    """The workshop with the conversation in its notes, left as it began."""

    def with_partners(*partners: str, sound: bool = False) -> EverydayTrust:
        notebook.save(left("conversation/settle", partners=partners or ("Robin", "Kim")), None)
        settings_file.save(Settings(motion=False, sound=sound))
        return EverydayTrust(bundled_program(), notebook, clock, settings_file)

    return with_partners


async def to_the_first_turn(table: Table, clock: SleepyClock) -> None:
    """From Home to the first turn, which has just begun."""
    await table.take_up()
    clock.pass_by(LATE)
    await table.press("n", "ctrl+n")


async def look(table: Table) -> None:
    """Have the page look at its clock now: the clock is hidden, and shown again."""
    await table.press("h", "h")


async def test_a_turn_says_in_words_who_talks_and_who_listens(
    app_with: Callable[..., EverydayTrust], clock: SleepyClock
) -> None:
    async with sit_down(app_with()) as table:
        await to_the_first_turn(table, clock)

        assert "Robin talks" in table.seen()
        assert "Kim listens" in table.seen()


async def test_a_long_name_gives_way_to_what_its_bearer_does(
    app_with: Callable[..., EverydayTrust], clock: SleepyClock
) -> None:
    async with sit_down(app_with("Robin", "Maximiliana-Theodora von Hohenst")) as table:
        await to_the_first_turn(table, clock)

        assert "… listens" in table.seen()


@pytest.mark.parametrize(
    ("seconds", "sign"),
    [
        (A_TURN - 50, "About a minute left. No rush."),
        (A_TURN + 10, "The last words now. Nobody hurries you."),
        (A_TURN + 45, "A little over. Go on when you are ready."),
    ],
)
async def test_the_end_of_a_turn_is_told_softly(
    app_with: Callable[..., EverydayTrust], clock: SleepyClock, seconds: float, sign: str
) -> None:
    async with sit_down(app_with()) as table:
        await to_the_first_turn(table, clock)
        clock.pass_by(seconds)
        await look(table)

        assert sign in table.seen()
        assert "Kim listens" in table.seen()


async def test_there_is_no_sound_unless_it_was_switched_on(
    app_with: Callable[..., EverydayTrust], clock: SleepyClock, rings: list[str]
) -> None:
    async with sit_down(app_with()) as table:
        await to_the_first_turn(table, clock)
        clock.pass_by(A_TURN)
        await look(table)

        assert not rings


async def test_the_sound_comes_once_at_the_end_of_a_turn(
    app_with: Callable[..., EverydayTrust], clock: SleepyClock, rings: list[str]
) -> None:
    async with sit_down(app_with(sound=True)) as table:
        await to_the_first_turn(table, clock)
        clock.pass_by(A_TURN)
        await look(table)
        clock.pass_by(60)
        await look(table)

        assert len(rings) == 1


async def test_a_lengthened_turn_has_its_sound_at_its_own_end(
    app_with: Callable[..., EverydayTrust], clock: SleepyClock, rings: list[str]
) -> None:
    async with sit_down(app_with(sound=True)) as table:
        await to_the_first_turn(table, clock)
        clock.pass_by(A_TURN)
        await look(table)
        await table.press("m")
        clock.pass_by(120)
        await look(table)

        assert len(rings) == 2


async def test_space_stops_the_clock_and_lets_it_run_again(
    app_with: Callable[..., EverydayTrust], clock: SleepyClock
) -> None:
    async with sit_down(app_with()) as table:
        await to_the_first_turn(table, clock)
        await table.press("space")
        clock.pass_by(A_TURN)
        await look(table)

        assert "Paused. The clock waits." in table.seen()

        await table.press("space")

        assert "Paused" not in table.seen()
        assert "The last words" not in table.seen()


async def test_help_and_the_palette_do_not_stop_the_clock(
    app_with: Callable[..., EverydayTrust], clock: SleepyClock
) -> None:
    async with sit_down(app_with()) as table:
        await to_the_first_turn(table, clock)
        await table.press("f1")
        clock.pass_by(100)
        await table.press("escape", "ctrl+p")
        clock.pass_by(100)
        await table.press("escape")
        await look(table)

        assert "About a minute left" in table.seen()


async def test_a_hidden_clock_still_gives_its_signs(app_with: Callable[..., EverydayTrust], clock: SleepyClock) -> None:
    async with sit_down(app_with()) as table:
        await to_the_first_turn(table, clock)
        await table.press("h")

        assert "The clock is hidden." in table.seen()

        clock.pass_by(A_TURN - 50)
        await table.press("space")
        clock.pass_by(LATE)
        await table.press("space")

        assert "About a minute left" in table.seen()


async def test_what_cannot_be_done_now_says_why(app_with: Callable[..., EverydayTrust], clock: SleepyClock) -> None:
    async with sit_down(app_with()) as table:
        await to_the_first_turn(table, clock)
        await table.press("m", "m")

        assert "Finish in peace: nobody is cut" in table.said()


async def test_a_machine_that_slept_asks_and_no_time_is_lost(
    app_with: Callable[..., EverydayTrust], clock: SleepyClock
) -> None:
    async with sit_down(app_with()) as table:
        await to_the_first_turn(table, clock)
        clock.sleep(3600)
        await table.wait_for("This computer was asleep")
        await table.press("tab", "enter")

        assert "Paused" not in table.seen()
        assert "Robin talks" in table.seen()


async def test_who_stays_paused_after_a_sleep_finds_the_clock_waiting(
    app_with: Callable[..., EverydayTrust], clock: SleepyClock
) -> None:
    async with sit_down(app_with()) as table:
        await to_the_first_turn(table, clock)
        clock.sleep(3600)
        await table.wait_for("This computer was asleep")
        await table.press("escape")

        assert "Paused. The clock waits." in table.seen()


async def test_a_machine_that_slept_in_a_pause_asks_nothing(
    app_with: Callable[..., EverydayTrust], clock: SleepyClock
) -> None:
    async with sit_down(app_with()) as table:
        await to_the_first_turn(table, clock)
        await table.press("space")
        clock.sleep(3600)
        clock.pass_by(5)
        await look(table)

        assert "This computer was asleep" not in table.seen()


async def test_the_pad_is_gone_with_the_turn(app_with: Callable[..., EverydayTrust], clock: SleepyClock) -> None:
    async with sit_down(app_with()) as table:
        await to_the_first_turn(table, clock)
        await table.press("w")
        await table.paste("so very tired")
        await table.press("escape")
        clock.pass_by(60)
        await table.press("n", "w")

        assert "Kim says it back" in table.seen()
        assert "so very tired" not in table.seen()


async def test_the_pad_is_there_again_after_a_time_out(
    app_with: Callable[..., EverydayTrust], clock: SleepyClock
) -> None:
    async with sit_down(app_with()) as table:
        await to_the_first_turn(table, clock)
        await table.press("w")
        await table.paste("so very tired")
        await table.press("ctrl+t")

        assert "so very tired" not in table.seen()

        await table.press("escape", "w")

        assert "so very tired" in table.seen()


async def test_choosing_the_length_of_the_turns_keeps_the_cursor_and_the_line(
    app_with: Callable[..., EverydayTrust], clock: SleepyClock
) -> None:
    async with sit_down(app_with()) as table:
        await table.take_up()
        clock.pass_by(LATE)
        await table.press("n", "tab")
        await table.click("may stay empty")
        await table.paste("the move")
        await table.press("shift+tab", "right", "right")

        assert "the move" in table.seen()

        await table.press("ctrl+n")
        clock.pass_by(A_TURN)
        await look(table)

        assert "The last words" not in table.seen()


async def test_the_agreed_time_is_told_when_it_has_come(
    app_with: Callable[..., EverydayTrust], clock: SleepyClock
) -> None:
    async with sit_down(app_with()) as table:
        await to_the_first_turn(table, clock)
        await table.press("ctrl+t", "enter", "ctrl+n")

        assert "It is not 19:50 yet." in table.said()

        clock.pass_by(20 * 60)
        await table.wait_for("It is 19:50. Come back when you are ready.")


@pytest.mark.parametrize(
    ("size", "partners"),
    [
        ((80, 24), ("Robin",)),
        ((80, 24), ("Robin", "Kim", "Jo", "Maximiliana-Theodora von Hohenst")),
        ((60, 18), ("Robin", "Maximiliana-Theodora von Hohenst")),
    ],
)
async def test_nothing_of_a_turn_scrolls_and_every_button_is_there(
    app_with: Callable[..., EverydayTrust], clock: SleepyClock, size: tuple[int, int], partners: tuple[str, ...]
) -> None:
    async with sit_down(app_with(*partners), *size) as table:
        await to_the_first_turn(table, clock)

        for label in ("Time-out", "2 min more", "Pause", "Done"):
            assert label in table.seen()
        assert 'more?"' in table.seen() or len(partners) == 1
