"""A conversation on screen under load: how far its clock is from the true time, and what it costs.

It runs for `EVERYDAY_TRUST_SECONDS` of real time, 75 unless told otherwise; 600 is a whole turn of ten
minutes. Nothing fails on time.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import NamedTuple

import pytest

from tests.terminal import people
from tests.terminal.large_digits import seconds_shown, wait_for_clock
from tests.terminal.terminal import Terminal
from workshop.clock import SystemClock
from workshop.notebook import Notebook
from workshop.session import Session

SECONDS = float(os.environ.get("EVERYDAY_TRUST_SECONDS", "75"))

ONE_CLOCK = (sys.executable, "-m", "tests.benchmarks.one_clock")
BUSY = (sys.executable, "-c", "while True: pass")

DISTURBED_EVERY = 10.0
"""Seconds between two resizes, dialogs or palettes."""


class Cost(NamedTuple):
    """What a clock costs."""

    processor: float
    """Seconds of processor time a minute."""
    written: float
    """Bytes sent to the terminal a second."""


class Second(NamedTuple):
    """One second as it came to the screen."""

    shown: int
    came: float
    """Monotonic seconds."""


@contextmanager
def load() -> Iterator[None]:
    """Every core is busy with something else."""
    busy = [subprocess.Popen(BUSY) for _ in range(os.cpu_count() or 1)]  # noqa: S603 - our own command
    try:
        yield
    finally:
        for process in busy:
            process.kill()
            process.wait()


def processor_seconds(pid: int) -> float:
    """The processor time that a process has used so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def cost_of(terminal: Terminal, seconds: float) -> Cost:
    """What the program in it costs while nobody does anything."""
    began, used, written = monotonic(), processor_seconds(terminal.pid), len(terminal.written)
    while (left := began + seconds - monotonic()) > 0:
        terminal.read(min(left, 1))
    passed = monotonic() - began
    return Cost(
        processor=60 * (processor_seconds(terminal.pid) - used) / passed,
        written=(len(terminal.written) - written) / passed,
    )


def resize(terminal: Terminal) -> None:
    terminal.resize(60, 18)
    terminal.resize(80, 24)


def open_help(terminal: Terminal) -> None:
    terminal.press("f1")
    terminal.settle()
    terminal.press("escape")


def open_palette(terminal: Terminal) -> None:
    terminal.press("ctrl+p")
    terminal.settle()
    terminal.press("escape")


DISTURBANCES: tuple[Callable[[Terminal], None], ...] = (resize, open_help, open_palette)


def seconds_as_they_came(terminal: Terminal, seconds: float) -> list[Second]:
    """Every second that the clock showed, and when, with somebody disturbing it now and then."""
    came: list[Second] = []
    began = disturbed = monotonic()
    number = 0
    while monotonic() - began < seconds:
        terminal.read(0.5)
        shown = seconds_shown(terminal)
        if shown is not None and (not came or shown != came[-1].shown):
            came.append(Second(shown, monotonic()))
        if monotonic() - disturbed > DISTURBED_EVERY:
            DISTURBANCES[number % len(DISTURBANCES)](terminal)
            number, disturbed = number + 1, monotonic()
    return came


@contextmanager
def a_turn_of_ten_minutes(home: Path) -> Iterator[Terminal]:
    """The workshop with the clock of this machine, in a turn that has just begun."""
    session = Session(started=SystemClock().now(), left_at="conversation/settle", partners=("Sam", "Alex"), first="Sam")
    Notebook(home / "notes").save(session, None)
    with Terminal(home, "--notes", str(home / "notes")) as terminal:
        people.choose_row(terminal, "Take it up again")
        terminal.wait_gone("Take it up again")
        terminal.settle()
        terminal.press("ctrl+n")
        terminal.wait_for("Settle down")
        wait_for_clock(terminal, 0, 28)
        terminal.press("n")
        terminal.wait_for("How long shall each turn be?")
        terminal.settle()
        terminal.press("tab")
        terminal.settle()
        terminal.press("right", "right", "right")
        terminal.settle()
        terminal.press("ctrl+n")
        wait_for_clock(terminal, 590, 600)
        yield terminal


def test_a_conversations_clock_is_true_under_load(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    with a_turn_of_ten_minutes(tmp_path) as terminal, load():
        came = seconds_as_they_came(terminal, SECONDS)
    # Every second that is shown began at the same moment, were each drawn at once.
    beginnings = [second.came + second.shown for second in came]
    late = sorted(beginning - min(beginnings) for beginning in beginnings)
    drift = min(beginnings[-10:]) - min(beginnings[:10])

    with capsys.disabled():
        print(f"\nThe clock of a conversation, {SECONDS:.0f} s under load on every core (reach: under 0.1 s off)")
        print(f"  {'off at the end, to the true time':<40}{drift:8.3f} s")
        print(f"  {'a second is drawn late by, median':<40}{late[len(late) // 2]:8.3f} s")
        print(f"  {'a second is drawn late by, at most':<40}{late[-1]:8.3f} s")
        print(f"  {'seconds drawn':<40}{len(came):8}")


def test_a_conversations_clock_costs_little(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    with a_turn_of_ten_minutes(tmp_path) as terminal, Terminal(tmp_path, command=ONE_CLOCK) as bare:
        bare.settle()
        half = SECONDS / 2
        costs = [
            (cost_of(terminal, half / 2), cost_of(bare, half / 2)),
            (cost_of(terminal, half / 2), cost_of(bare, half / 2)),
        ]
    ours = Cost(*(sum(figures) / len(costs) for figures in zip(*(pair[0] for pair in costs), strict=True)))
    peer = Cost(*(sum(figures) / len(costs) for figures in zip(*(pair[1] for pair in costs), strict=True)))

    with capsys.disabled():
        print("\nA clock on screen (reach: ≤ 1.5 × the processor time)")
        print(f"  {'':<34}{'processor':>14}{'written':>12}")
        print(f"  {'the conversation':<34}{ours.processor:9.2f} s/min{ours.written:8.0f} B/s")
        print(f"  {'a bare Textual clock':<34}{peer.processor:9.2f} s/min{peer.written:8.0f} B/s")
        print(f"  {'ratio':<34}{ours.processor / peer.processor:14.2f}{ours.written / peer.written:12.2f}")
