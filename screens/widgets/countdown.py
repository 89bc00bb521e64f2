"""Countdown: the time that is left, large, and a bar under it. Given seconds, it draws what changed."""

from __future__ import annotations

from math import ceil

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Digits, ProgressBar

BAR_STEPS = 64
"""Textual's bar is 32 cells long, and grows by halves of a cell."""


class Countdown(Vertical):
    """Digits and a bar, both readable from a step away."""

    def compose(self) -> ComposeResult:
        yield Digits("")
        yield ProgressBar(total=1.0, show_percentage=False, show_eta=False)

    def show(self, seconds_left: float, fraction: float) -> None:
        """Seconds to go, and how much is gone, 0 to 1."""
        minutes, seconds = divmod(ceil(seconds_left), 60)
        text = f"{minutes}:{seconds:02}"
        digits = self.query_one(Digits)
        # An update that changes nothing would still be drawn.
        if digits.value != text:
            digits.update(text)
            # So is a bar that has grown by less than it can show.
            self.query_one(ProgressBar).update(progress=round(fraction * BAR_STEPS) / BAR_STEPS)
