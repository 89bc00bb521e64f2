"""RevealScreen: one question, and what was shared of it, side by side."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.widget import Widget
from textual.widgets import Button

from screens.page import PageScreen
from screens.whose import WhoseDialog
from screens.widgets.person_card import PersonCard
from screens.widgets.words import Headline, Prose
from workshop.pages import Reveal
from workshop.results import AsksToEdit, Withdrew


class RevealScreen(PageScreen[Reveal]):
    """Everyone's card, and one sentence where their taps are alike or apart."""

    HELP = (
        "This is what you chose to show each other; it is in your notes now. An empty card may be a pass, or "
        "kept, or said aloud: it looks the same. E writes an answer anew, W takes one back; "
        "both ask whose it is. A card that says “more” scrolls: Tab to it, then the arrow keys."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "edit", "Edit", show=False, tooltip="Write your answer anew"),
        Binding("w", "withdraw", "Withdraw", show=False, tooltip="Take your answer back"),
    ]

    def on_mount(self) -> None:
        """On wide screens two columns take more room than one."""
        self.add_class("side-by-side")

    def body(self) -> Iterable[Widget]:
        """The question, the cards, the sentence."""
        revealed = self.evening.revealed(self.page)
        nothing = self.said(self.evening.program.words.round.nothing_shown)
        yield Headline(revealed.asked)
        with Container(classes=f"cards of-{len(revealed.answers)}"):
            for number, (name, answer) in enumerate(revealed.answers):
                yield PersonCard(number, name, revealed.question, answer, nothing)
        for sentence in revealed.sentences:
            yield Prose(sentence, classes="sentence")

    def buttons(self) -> Iterable[Widget]:
        """Second thoughts, back, on."""
        yield self.back_button()
        yield Button("Edit", action="screen.edit")
        yield Button("Withdraw", action="screen.withdraw")
        yield self.next_button("Talk about it" if self.evening.is_last_reveal else "Next")

    def action_edit(self) -> None:
        """Whose answer is written anew? Theirs is the next page, after a hand-over."""
        if self.evening.is_alone:
            self.finish(AsksToEdit(self.evening.partners[0]))
            return
        people = list(enumerate(self.evening.partners))
        self.app.push_screen(WhoseDialog("Whose answer?", people, "It passes that person’s hand-over."), self._edit)

    def _edit(self, who: str | None) -> None:
        if who is not None:
            self.finish(AsksToEdit(who))

    def action_withdraw(self) -> None:
        """Whose answer is taken back? It goes from the notes as well."""
        shown = [
            (number, name)
            for number, (name, answer) in enumerate(self.evening.revealed(self.page).answers)
            if answer is not None
        ]
        if not shown:
            self.notify("Nothing is shown here, so there is nothing to take back.", markup=False)
            return
        note = "It goes from the screen and from the notes."
        self.app.push_screen(WhoseDialog("Whose answer is taken back?", shown, note), self._withdraw)

    def _withdraw(self, who: str | None) -> None:
        if who is not None:
            self.finish(Withdrew(who))
