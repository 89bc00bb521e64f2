"""ApartScreen: until they go on: what calms, what does not, and a slow breath to follow."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Button

from screens.page import PageScreen
from screens.widgets.pacer import Pacer
from screens.widgets.words import Headline, Prose, Quiet
from workshop.pages import Apart

LOOKS = 1.0
"""Seconds between two looks at the time."""


class ApartScreen(PageScreen[Apart]):
    """The time, a few lines, the pacer."""

    HELP = (
        "Until the time you agreed on. You may close the program: Ctrl+Q keeps your place and the time. "
        "P stops the breathing line or lets it move. When you are all back, go on."
    )
    NEXT = "We are back"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p", "pacer", "Breathing", tooltip="Stop the breathing line, or let it move"),
    ]

    def body(self) -> Iterable[Widget]:
        """Until when, what calms, what stirs."""
        words = self.evening.program.words.time_out
        time = f"{self.page.until:%H:%M}"
        self._was_told = self._is_due = False
        yield Headline(self.said(words.rest.title, time=time))
        yield Prose(words.rest.calms_title, classes="line")
        yield Prose("\n".join(f"  {line}" for line in words.rest.calms), classes="lead")
        yield Prose(words.rest.stirs_title, classes="line")
        yield Prose("\n".join(f"  {line}" for line in words.rest.stirs), classes="lead")
        yield Pacer(words.pacer.breathe_in, words.pacer.breathe_out, words.pacer.off, self.around.clock)
        yield Quiet(f"{self.said(words.rest.apart, time=time)} {words.rest.closing_is_fine}", id="note")

    def on_mount(self) -> None:
        """The time comes quietly: it is said on the page."""
        self.set_interval(LOOKS, self._look)

    def _look(self) -> None:
        if not self._is_due and self.around.clock.now() >= self.page.until:
            self._is_due = True
            due = self.evening.program.words.time_out.rest.due
            self.query_one("#note", Quiet).update(self.said(due, time=f"{self.page.until:%H:%M}"))

    def buttons(self) -> Iterable[Widget]:
        """The breath, or back."""
        yield Button("Breathing", action="screen.pacer")
        yield self.next_button("We are back" if not self.evening.is_alone else "I am back")

    def action_pacer(self) -> None:
        """Stop it, or let it move."""
        pacer = self.query_one(Pacer)
        pacer.is_moving = not pacer.is_moving

    def action_next(self) -> None:
        """Back; too early, it is said once, and the second time they know what they do."""
        rest = self.evening.program.words.time_out.rest
        if self.around.clock.now() < self.page.until and not self._was_told:
            self._was_told = True
            self.query_one("#note", Quiet).update(self.said(rest.early, time=f"{self.page.until:%H:%M}"))
            return
        super().action_next()
