"""CardTurnScreen: one talks about the card, then another says it back; a quiet clock looks on."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from screens.page import PageScreen
from screens.widgets.countdown import Countdown
from screens.widgets.words import Headline, Prose, Quiet
from workshop.pages import CardTurn
from workshop.prose import Text, said
from workshop.timer import Timer

LOOKS = 0.25
"""Seconds between two looks at the clock; nothing is counted by them."""


class CardTurnScreen(PageScreen[CardTurn]):
    """The talk's time runs out, then the saying back's; nothing rings, and nobody is cut off."""

    HELP = (
        "One of you talks about the card, the others listen. When the clock is through, somebody says back what "
        "they heard. It is only there to share the time; go on whenever you like."
    )

    def body(self) -> Iterable[Widget]:
        """Whose turn, the card, the clock, what each does now."""
        step, page = self.evening.card_step, self.page
        self._is_talking = True
        self._timer = Timer(step.talk_seconds + step.say_back_seconds).start(self.around.clock.monotonic())
        if page.of > 1:
            yield Prose(f"Turn {page.number + 1} of {page.of}", classes="who")
        yield Prose(self._form(step.cards[page.card]), classes="card")
        yield Countdown()
        yield Headline(self._form(step.talk), id="now")
        yield Quiet("The clock is only there to share the time. Nothing rings.")

    def on_mount(self) -> None:
        """Look at the clock now and then."""
        self._look()
        self.set_interval(LOOKS, self._look)

    def _look(self) -> None:
        now, step = self.around.clock.monotonic(), self.evening.card_step
        left = self._timer.seconds_left(now) or 0.0
        talking = left - step.say_back_seconds
        if talking > 0:
            self.query_one(Countdown).show(talking, 1 - talking / step.talk_seconds)
        else:
            self.query_one(Countdown).show(left, 1 - left / step.say_back_seconds)
        if (talking > 0) is not self._is_talking:
            self._is_talking = talking > 0
            self.query_one("#now", Headline).update(self._form(step.talk if talking > 0 else step.say_back))

    def _form(self, text: Text) -> str:
        return said(text, alone=self.page.of == 1)
