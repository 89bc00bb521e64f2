"""OutsiderScreen: a disagreement, written down as someone would see it who wishes everyone well."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from screens.page import PageScreen
from screens.widgets.words import Headline, Prose, Quiet
from screens.widgets.words_area import HIDE_WORDS, WordsArea
from workshop.alone_pages import Outsider
from workshop.alone_results import WroteOutside
from workshop.results import Result
from workshop.timer import Stopwatch, Timer

LOOKS = 1.0
"""Seconds between two looks at the clock; nothing is counted by them."""


class OutsiderScreen(PageScreen[Outsider]):
    """Three things to think of, one place to write, and a quiet word after seven minutes."""

    AUTO_FOCUS = "WordsArea"
    HELP = (
        "Write as someone who knows all of you and wishes all of you well. About seven minutes; nothing rings, and "
        "you may stop sooner. It is not saved. Afterwards you say what becomes of it. Ctrl+O hides your words."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        HIDE_WORDS,
    ]

    def body(self) -> Iterable[Widget]:
        """The question, the prompts, the place for words."""
        words = self.evening.alone_step.outsider
        self._timer = Timer(words.seconds, Stopwatch().start(self.around.clock.monotonic()))
        yield Headline(words.ask)
        yield Prose("\n".join(f"· {prompt}" for prompt in words.prompts), classes="lead")
        yield WordsArea(self.evening.outsider, id="outsider")
        yield Quiet(f"{words.about} {words.private}", id="time")

    def on_mount(self) -> None:
        """Look now and then."""
        self.set_interval(LOOKS, self._look)

    def _look(self) -> None:
        if self._timer.is_over(self.around.clock.monotonic()):
            self.query_one("#time", Quiet).update(self.evening.alone_step.outsider.enough)

    def action_hide(self) -> None:
        """Dots for words, and words for dots."""
        area = self.query_one(WordsArea)
        area.hidden = not area.hidden

    def action_next(self) -> None:
        """On, with what stands here."""
        self.finish(self.standing())

    def standing(self) -> Result:
        """What is written here."""
        return WroteOutside(self.query_one(WordsArea).text)
