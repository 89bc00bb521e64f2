"""Breath: where a slow breath stands, a little longer out than in."""

from __future__ import annotations

from enum import Enum

IN_SECONDS = 4.0
OUT_SECONDS = 6.0


class Breath(Enum):
    """The two halves of it."""

    IN = "in"
    OUT = "out"


def breath_at(seconds: float) -> tuple[Breath, float]:
    """Which half it is, seconds after the first began, and how full the lungs are, 0 to 1."""
    into = seconds % (IN_SECONDS + OUT_SECONDS)
    if into < IN_SECONDS:
        return Breath.IN, into / IN_SECONDS
    return Breath.OUT, 1 - (into - IN_SECONDS) / OUT_SECONDS
