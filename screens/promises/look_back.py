"""LookBackScreen: how a promise went, said by the one who made it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Button

from screens.choice import ChoiceScreen
from screens.widgets.words import Prose
from workshop.promises_step import PromiseWords
from workshop.promising import OUTCOMES
from workshop.repair_pages import LetterOldPromise, LookBack, OldPromise
from workshop.repair_results import SaidHowItWent
from workshop.results import Result, WentOn


class LookBackScreen(ChoiceScreen[LookBack | OldPromise | LetterOldPromise]):
    """The promise in its own words, and four answers, none of them a mark."""

    HELP = (
        "Only the one who promised says how it went. All four answers are good ones. It stands in tonight’s notes; "
        "nothing is counted. Without an answer the promise stays open."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+r", "pass", "Pass", tooltip="No answer tonight")]

    @property
    def _words(self) -> PromiseWords:
        step = self.evening.promises_step
        if step is None:
            raise RuntimeError("a promise without its words")
        return step.promising

    def who(self) -> str:
        """The one who promised."""
        return self.page.promise.by

    def question(self) -> str:
        """How it went."""
        words = self._words.looks_back if isinstance(self.page, LookBack) else self._words.one_open
        return self.said(words, by=self.page.promise.by)

    def lead(self) -> Iterable[Widget]:
        """The promise."""
        yield Prose(self.page.promise.text, classes="quoted")

    def answers(self) -> tuple[str, ...]:
        """In the order of `OUTCOMES`."""
        words = self._words
        return (words.kept, words.partly, words.not_kept, words.no_longer_fits)

    def result(self, answer: int) -> Result:
        """How it went."""
        return SaidHowItWent(OUTCOMES[answer])

    def note(self) -> str:
        """Whose word it is."""
        return self.said(self._words.says, by=self.page.promise.by)

    def buttons(self) -> Iterable[Widget]:
        """Pass, back, on."""
        yield Button("Pass", action="screen.pass")
        yield self.back_button()
        yield self.next_button()

    def action_pass(self) -> None:
        """On, without an answer."""
        self.finish(WentOn())
