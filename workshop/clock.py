"""The time, as it is handed to everything that asks for it."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Where the time comes from."""

    def now(self) -> datetime:
        """The time of day here, with its offset, in whole seconds."""
        ...

    def monotonic(self) -> float:
        """Seconds that only ever grow, from a start that means nothing."""
        ...


class SystemClock:
    """The clock of this machine."""

    def now(self) -> datetime:
        """The time of day where this machine stands, in whole seconds."""
        return datetime.now(tz=UTC).astimezone().replace(microsecond=0)

    def monotonic(self) -> float:
        """Seconds that nobody can set back; they stand still while the machine sleeps."""
        return time.monotonic()
