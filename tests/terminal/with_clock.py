"""The workshop with a clock that a test moves: `python -m tests.terminal.with_clock --ahead FILE`.

In that file stand the seconds by which the clock is ahead, and after them, where the machine is to have
slept, those that only went by on the wall. An empty or absent file is no time at all.
"""

from __future__ import annotations

import os
import sys
from datetime import datetime, timedelta
from pathlib import Path
from shlex import quote
from time import monotonic
from typing import Self

import click

from tests.terminal.terminal import Terminal
from tests.terminal.that_evening import BEGAN
from workshop.chosen import Chosen
from workshop.cli import open_workshop


class MovedClock:
    """That evening's clock: it goes on as clocks do, and is ahead by what stands in the file."""

    def __init__(self, ahead: Path) -> None:
        self._ahead = ahead
        self._made = monotonic()

    def now(self) -> datetime:
        """The time of day, in whole seconds."""
        return BEGAN + timedelta(seconds=int(monotonic() - self._made + sum(self._read())))

    def monotonic(self) -> float:
        """Seconds of the machine, and those ahead; not those it slept."""
        return monotonic() + self._read()[0]

    def _read(self) -> tuple[float, ...]:
        words = self._ahead.read_text().split() if self._ahead.exists() else []
        return tuple(float(word) for word in words) or (0.0,)


class ClockHand:
    """The test's hand on that clock."""

    def __init__(self, ahead: Path) -> None:
        self.ahead = ahead
        self._seconds = self._asleep = 0.0

    def pass_by(self, seconds: float) -> Self:
        """Let that much time go by."""
        self._seconds += seconds
        return self._write()

    def sleep(self, seconds: float) -> Self:
        """Let the machine have slept that long."""
        self._asleep += seconds
        return self._write()

    def _write(self) -> Self:
        # Whole or not at all: the program may be reading.
        new = self.ahead.with_suffix(".new")
        new.write_text(f"{self._seconds} {self._asleep}")
        new.replace(self.ahead)
        return self


def open_terminal(home: Path, hand: ClockHand, columns: int = 80, rows: int = 24) -> Terminal:
    """The workshop in a terminal, its notes below `home`, its clock in that hand."""
    command = (sys.executable, "-m", "tests.terminal.with_clock")
    ahead, notes = str(hand.ahead), str(notes_below(home))
    return Terminal(home, "--ahead", ahead, columns=columns, rows=rows, command=command, EVERYDAY_TRUST_NOTES=notes)


def open_in_a_shell(home: Path, hand: ClockHand) -> Terminal:
    """The same as a job of a shell, which says so when it is stopped, and goes on with it after a line."""
    job = "set -m; {} -m tests.terminal.with_clock --ahead {}; echo it is stopped; read -r line; fg"
    command = ("bash", "-c", job.format(quote(sys.executable), quote(str(hand.ahead))))
    return Terminal(home, command=command, EVERYDAY_TRUST_NOTES=str(notes_below(home)))


def notes_below(home: Path) -> Path:
    """Where the notes lie in such a terminal."""
    return home / "notes"


@click.command()
@click.option("--ahead", type=Path, required=True)
@click.pass_context
def open_with_clock(ctx: click.Context, ahead: Path) -> None:
    """The workshop, with that clock."""
    notes = os.environ.get("EVERYDAY_TRUST_NOTES")
    open_workshop(ctx, Chosen(notes, None, "en"), MovedClock(ahead))


if __name__ == "__main__":
    open_with_clock()
