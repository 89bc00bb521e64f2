"""Time that can be paused, as values asked with `now`: seconds of a clock that never goes back.

Nothing ticks. A screen may look as seldom or as late as it likes and is told the truth.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

SLEEP = 60.0
"""Seconds by which the wall clock may run ahead (a correction, a slow machine) before it was a sleep."""


def has_slept(wall: float, monotonic: float) -> bool:
    """Whether the machine slept while that many seconds passed on the wall and on the monotonic clock."""
    return wall - monotonic > SLEEP


class Stopwatch(Struct, frozen=True, forbid_unknown_fields=True):
    """How long something has run, pauses left out. A new one stands still at nought."""

    before: float = 0.0
    """Seconds run up to the last pause."""
    since: float | None = None
    """When it last began to run; None while it stands still."""

    def start(self, now: float) -> Stopwatch:
        """Run from now on; one that runs already stays as it is."""
        return self if self.is_running else replace(self, since=now)

    def pause(self, now: float) -> Stopwatch:
        """Stand still from now on; `start` goes on from there."""
        return Stopwatch(before=self.seconds_run(now))

    @property
    def is_running(self) -> bool:
        """Whether its time passes."""
        return self.since is not None

    def seconds_run(self, now: float) -> float:
        """Seconds run until now; a `now` from before the start counts as the start."""
        return self.before if self.since is None else self.before + max(0.0, now - self.since)


class Timer(Struct, frozen=True, forbid_unknown_fields=True):
    """A length of time that is running out, or one without end. At its end nothing happens: it is asked."""

    length: float | None
    """Seconds; None is untimed."""
    watch: Stopwatch = Stopwatch()

    def __post_init__(self) -> None:
        """Raise ValueError for a length that is not above nought."""
        if self.length is not None and not self.length > 0:
            raise ValueError(f"a timer needs a length above nought, not {self.length}")

    def start(self, now: float) -> Timer:
        """Run from now on, also after a pause."""
        return replace(self, watch=self.watch.start(now))

    def pause(self, now: float) -> Timer:
        """Stand still from now on."""
        return replace(self, watch=self.watch.pause(now))

    @property
    def is_running(self) -> bool:
        """Whether its time passes; also true past its end, until it is paused."""
        return self.watch.is_running

    def seconds_run(self, now: float) -> float:
        """Seconds run until now, those past the end included."""
        return self.watch.seconds_run(now)

    def seconds_left(self, now: float) -> float | None:
        """Seconds to the end, never below nought; None is untimed."""
        return None if self.length is None else max(0.0, self.length - self.seconds_run(now))

    def seconds_over(self, now: float) -> float:
        """Seconds past the end; nought before it, and for what is untimed."""
        return 0.0 if self.length is None else max(0.0, self.seconds_run(now) - self.length)

    def fraction(self, now: float) -> float | None:
        """How much of it is gone, 0 to 1; None is untimed."""
        return None if self.length is None else min(1.0, self.seconds_run(now) / self.length)

    def is_over(self, now: float) -> bool:
        """Whether its end has come."""
        return self.seconds_left(now) == 0
