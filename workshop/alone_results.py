"""Results of the pages of "I'm here alone"."""

from __future__ import annotations

from workshop.results import Result


class WroteOutside(Result, frozen=True):
    """What stands on the page now."""

    words: str


class PreparesAcknowledgement(Result, frozen=True):
    """On to a short letter that says: I saw that it hurt."""


class KeepsOutside(Result, frozen=True):
    """What was written goes into the notes, under that name, where whoever opens them can read it."""

    name: str
