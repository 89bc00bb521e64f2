"""Pacer: a line that grows and shrinks as slowly as a calm breath."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from workshop.breath import Breath, breath_at
from workshop.clock import Clock

LOOKS = 0.25
"""Seconds between two looks at the clock."""
WIDTH = 40


class Pacer(Widget):
    """In as it grows, out as it shrinks; it can be still."""

    is_moving: reactive[bool] = reactive(True)  # noqa: FBT003 - the one thing it starts with
    cells: reactive[int] = reactive(0)

    def __init__(self, breathe_in: str, breathe_out: str, still: str, clock: Clock) -> None:
        super().__init__()
        self._words = {Breath.IN: breathe_in, Breath.OUT: breathe_out}
        self._still = still
        self._clock = clock
        self._began = clock.monotonic()
        self._breath = Breath.IN

    def on_mount(self) -> None:
        """Still from the start where people want no motion."""
        self.is_moving = self.app.animation_level != "none"
        self.set_interval(LOOKS, self._look)

    def _look(self) -> None:
        if self.is_moving:
            self._breath, depth = breath_at(self._clock.monotonic() - self._began)
            self.cells = round(depth * WIDTH)

    def render(self) -> Content:
        """The line and the word beside it."""
        if not self.is_moving:
            return Content.styled(self._still, "$foreground 70%")
        return Content.assemble(("━" * self.cells, "$accent"), f" {self._words[self._breath]}")
