"""KeepingScreen: keep this evening in the notes? One "don't save" is enough."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Button

from screens.page import PageScreen
from screens.widgets.words import Headline, Prose, Quiet
from workshop.pages import Keeping
from workshop.results import KeepsNotes


class KeepingScreen(PageScreen[Keeping]):
    """Yes or no, for everyone."""

    HELP = (
        "Saved or not, the evening is the same. What is saved is only what you show each other; it stays on this "
        "computer. At the end you can change your mind."
    )

    def body(self) -> Iterable[Widget]:
        """The question, and where the notes are."""
        if self.around.problem is not None:
            yield Headline("Nothing can be saved tonight.")
            yield Prose(self.around.problem, id="problem")
            yield Quiet("You can go on without saving, or leave with Ctrl+Q, mend it, and come back.")
            return
        yield Headline(self.said(self.evening.program.words.arriving.keep))
        yield Quiet(f"The notes are plain files in {self.around.folder}")

    def buttons(self) -> Iterable[Widget]:
        """Both answers, side by side."""
        yield self.back_button()
        if self.around.problem is None:
            yield Button("Don’t save", action="screen.dont_save")
            yield self.next_button("Keep it")
        else:
            yield self.next_button("Go on without saving")

    def action_dont_save(self) -> None:
        """Nothing of tonight is kept."""
        self.finish(KeepsNotes(keeps=False))

    def action_next(self) -> None:
        """Kept, where it can be."""
        self.finish(KeepsNotes(keeps=self.around.problem is None))
