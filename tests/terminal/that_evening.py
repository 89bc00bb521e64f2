"""The workshop on one certain evening: the same program with a clock passed in.

The day chooses the questions; here it is always the same day. With `--broken FILE` the clock breaks as soon
as that file is there, which no screen expects.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path
from time import monotonic

import click

from workshop.chosen import Chosen
from workshop.cli import open_workshop

BEGAN = datetime(2026, 11, 24, 19, 30, tzinfo=timezone(timedelta(hours=1)))


class ThatEvening:
    """A clock that is set to that evening when it is made, and goes on as clocks do."""

    def __init__(self, broken: Path | None = None) -> None:
        self._broken = broken
        self._made = monotonic()

    def now(self) -> datetime:
        """That evening, in whole seconds."""
        if self._broken is not None and self._broken.exists():
            raise RuntimeError(f"a spring has jumped out of {self._broken.read_text()}")
        return BEGAN + timedelta(seconds=int(monotonic() - self._made))

    def monotonic(self) -> float:
        """Seconds of the machine."""
        return monotonic()


@click.command()
@click.option("--notes")
@click.option("--broken", type=Path)
@click.pass_context
def open_that_evening(ctx: click.Context, notes: str | None, broken: Path | None) -> None:
    """The workshop, that evening."""
    open_workshop(ctx, Chosen(notes, None, "en"), ThatEvening(broken))


if __name__ == "__main__":
    open_that_evening()
