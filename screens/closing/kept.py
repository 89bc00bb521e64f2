"""KeptScreen: what was kept and where; said or unsaid again."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Button

from screens.page import PageScreen
from screens.widgets.words import Headline, Prose, Quiet
from workshop.pages import KeptTonight
from workshop.results import KeepsNotes


class KeptScreen(PageScreen[KeptTonight]):
    """The last page."""

    HELP = (
        "This is what is in your notes from tonight. If one of you would rather not keep it, take it out: "
        "one is enough. Then good night."
    )
    NEXT = "Good night"

    def body(self) -> Iterable[Widget]:
        """A kind word, what was kept, where."""
        evening, session = self.evening, self.evening.session
        yield Headline(self.said(evening.closing_step.good_night))
        if session is None:
            yield Prose("Nothing was kept tonight: there was nothing to keep.")
        elif self.around.problem is not None and evening.saves:
            yield Prose(self.around.problem, id="problem")
        elif not evening.saves:
            yield Prose("Tonight is not saved. When you go on, it is gone.")
        else:
            counts = (
                _count(len(session.answers), "answer"),
                _count(len(session.promises), "promise"),
                f"sitting down again on {session.next:%A} {session.next.day} {session.next:%B}" if session.next else "",
            )
            yield Prose(f"Kept: {', '.join(count for count in counts if count) or 'that you were here'}.")
            if self.around.kept_at:
                yield Quiet(f"in {self.around.kept_at}")

    def buttons(self) -> Iterable[Widget]:
        """Change their minds, or good night."""
        yield self.back_button()
        if self.evening.session is not None:
            label = "Don’t save it" if self.evening.saves else "Save it after all"
            yield Button(label, action="screen.change")
        yield self.next_button()

    def action_change(self) -> None:
        """Saved becomes unsaved, and the other way round."""
        self.finish(KeepsNotes(keeps=not self.evening.saves))


def _count(number: int, what: str) -> str:
    return "" if number == 0 else f"{number} {what}{'' if number == 1 else 's'}"
