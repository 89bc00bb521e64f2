"""KeepingScreen: keep letter and promise? Each privately; one alone says where."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Input

from screens.choice import ChoiceScreen
from screens.page import AskedToSave
from screens.save import SaveDialog
from screens.widgets.words import Prose
from workshop.alone import is_nameless
from workshop.repair_pages import KeepingLetter
from workshop.repair_results import KeepsLetter
from workshop.repairing import letter_of
from workshop.results import Result

SAVE, KEEP = "Save it in a file of my own", "Keep it in the notes"


class KeepingScreen(ChoiceScreen[KeepingLetter]):
    """Yes or no; the others see only what came of it."""

    HELP = (
        "It is kept only if everyone says yes. What is shown afterwards is “kept” or “not kept”, never who said what. "
        "A no keeps neither the letter nor a promise in it."
    )

    def who(self) -> str:
        """The one who answers."""
        return self.page.who

    def question(self) -> str:
        """Keep it?"""
        return self.said(self.evening.repair_step.keeping.question)

    def lead(self) -> Iterable[Widget]:
        """For one alone: that nothing is saved by itself, and who could read it in the notes."""
        words = self.evening.repair_step.keeping
        if self.evening.is_alone:
            yield Prose(f"{words.alone} {words.alone_readers}", classes="lead")
            if is_nameless(self.evening):
                yield Prose("For the notes, a name to stand over it:", classes="line")
                yield Input(placeholder="your name", id="name", max_length=32)

    def answers(self) -> tuple[str, ...]:
        """Yes or no; for one alone, where."""
        words = self.evening.repair_step.keeping
        return (words.no, SAVE, KEEP) if self.evening.is_alone else (words.yes, words.no)

    def result(self, answer: int) -> Result:
        """What the answer means; saving stays on the page."""
        if not self.evening.is_alone:
            return KeepsLetter(keeps=answer == 0)
        name = self.query_one("#name", Input).value if is_nameless(self.evening) else ""
        return KeepsLetter(keeps=self.answers()[answer] == KEEP, name=name)

    def note(self) -> str:
        """That it is not shown who said what."""
        return "Enter chooses." if self.evening.is_alone else "Enter chooses. Nobody sees who said what."

    def chosen(self, answer: int) -> None:
        """A file is asked for first, and the notes need a name."""
        way = self.answers()[answer]
        if self.evening.is_alone and way == SAVE:
            self.app.push_screen(SaveDialog(), self._save)
        elif way == KEEP and is_nameless(self.evening) and not self.query_one("#name", Input).value.strip():
            self.notify("Write a name first: the notes say who wrote something.", markup=False)
            self.query_one("#name").focus()
        else:
            super().chosen(answer)

    def _save(self, where: str | None) -> None:
        if where:
            self.post_message(AskedToSave(where, letter_of(self.evening)))
