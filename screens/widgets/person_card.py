"""PersonCard: what one person shared, in a frame of their color; long words page with "more"."""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget

from screens.widgets.words import Prose, Quiet, person
from workshop.questions import Question, Rating
from workshop.session import Answer


class PersonCard(VerticalScroll):
    """Words first, taps second; the same quiet line whatever the reason that nothing is shown."""

    def __init__(self, number: int, name: str, question: Question | None, answer: Answer | None, nothing: str) -> None:
        """`number` is the person's place in the list, from 0; without a question a rating stands by itself."""
        super().__init__(classes=f"person-card person-{number + 1}")
        self.border_title = person(number, name)
        self._question = question
        self._answer = answer
        self._nothing = nothing

    def compose(self) -> ComposeResult:
        if self._answer is None:
            yield Quiet(self._nothing)
            return
        if self._answer.words:
            yield Prose(self._answer.words, classes="their-words")
        yield from self._taps(self._answer)

    def _taps(self, answer: Answer) -> Iterable[Widget]:
        if answer.rating is not None:
            tap = self._question.tap if self._question else None
            low, high = (tap.low, tap.high) if isinstance(tap, Rating) else ("0", "10")
            yield Prose(
                Content.assemble(
                    (f"{low}  ", "$foreground 70%"), (str(answer.rating), "bold"), (f"  {high}", "$foreground 70%")
                )
            )
        if answer.choices:
            yield Prose(" · ".join(answer.choices))
        for area, level in (answer.shares or {}).items():
            yield Prose(Content.assemble((f"{area}  ", "$foreground 70%"), (level, "bold")))

    def on_resize(self) -> None:
        """Say that there is more where not all fits; focus it, and the arrow keys show the rest."""
        self.call_after_refresh(self._say_more)

    def _say_more(self) -> None:
        self.border_subtitle = "more ↓" if self.max_scroll_y > 0 else ""
        self.can_focus = self.max_scroll_y > 0
