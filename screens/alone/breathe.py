"""BreatheScreen: two minutes of slow breath, for one alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Button

from screens.page import PageScreen
from screens.widgets.pacer import Pacer
from screens.widgets.words import Headline, Prose, Quiet
from workshop.alone_pages import Breathing
from workshop.timer import Stopwatch, Timer

LOOKS = 1.0
"""Seconds between two looks at the clock; nothing is counted by them."""


class BreatheScreen(PageScreen[Breathing]):
    """The line, and a word when the time is over; nothing goes on by itself."""

    HELP = "Follow the line, or close your eyes. P stops the line or lets it move. Go on whenever you like."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p", "pacer", "Breathing", tooltip="Stop the breathing line, or let it move"),
    ]

    def body(self) -> Iterable[Widget]:
        """What to do, the line, the word."""
        words, pacer = self.evening.alone_step.breathe, self.evening.program.words.time_out.pacer
        self._timer = Timer(words.seconds, Stopwatch().start(self.around.clock.monotonic()))
        yield Headline(words.title)
        yield Prose(words.text, classes="lead")
        yield Pacer(pacer.breathe_in, pacer.breathe_out, pacer.off, self.around.clock)
        yield Quiet("", id="enough")

    def buttons(self) -> Iterable[Widget]:
        """The line, back, on."""
        yield Button("Breathing", action="screen.pacer")
        yield self.back_button()
        yield self.next_button()

    def on_mount(self) -> None:
        """Look now and then."""
        self.set_interval(LOOKS, self._look)

    def _look(self) -> None:
        if self._timer.is_over(self.around.clock.monotonic()):
            self.query_one("#enough", Quiet).update(self.evening.alone_step.breathe.enough)

    def action_pacer(self) -> None:
        """Stop it, or let it move."""
        pacer = self.query_one(Pacer)
        pacer.is_moving = not pacer.is_moving
