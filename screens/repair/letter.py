"""LetterScreen: the whole letter, to be changed until it sounds like its writer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget
from textual.widgets import Button

from screens.page import PageScreen
from screens.widgets.words import Headline, Prose, Quiet, person
from screens.widgets.words_area import HIDE_WORDS, WordsArea
from workshop.evening import Evening
from workshop.repair_pages import WholeLetter
from workshop.repair_results import BeganLetterAgain, WroteLetter
from workshop.repairing import letter_of
from workshop.results import Result


class LetterScreen(PageScreen[WholeLetter]):
    """All of it in one place; back to the fields loses nothing of it."""

    AUTO_FOCUS = "WordsArea"
    HELP = (
        "This is your letter. Change anything. “From my answers” makes it again from what you wrote in the fields. "
        "Next, you read it aloud. Nothing is saved unless all of you say so."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        HIDE_WORDS,
    ]

    def body(self) -> Iterable[Widget]:
        """The letter."""
        words = self.evening.repair_step.letter
        if not self.evening.is_alone:
            yield Prose(person(self.number(self.page.who), self.page.who), classes="who")
        yield Headline(words.title)
        yield Prose(self.said(words.edit))
        yield WordsArea(letter_of(self.evening), id="letter")
        yield Quiet(words.begin_again)

    def buttons(self) -> Iterable[Widget]:
        """Anew, back, on."""
        yield Button("From my answers", action="screen.again")
        yield self.back_button()
        yield self.next_button("Read it aloud")

    def shows(self, evening: Evening) -> bool:
        """The letter made again, or still not whole."""
        if evening.page is not self.page:
            return False
        self.evening = evening
        area = self.query_one(WordsArea)
        if area.text != (letter := letter_of(evening)):
            area.text = letter
        return True

    def action_again(self) -> None:
        """Made from the fields."""
        self.finish(BeganLetterAgain())

    def action_hide(self) -> None:
        """Dots for words, and words for dots."""
        area = self.query_one(WordsArea)
        area.hidden = not area.hidden

    def action_next(self) -> None:
        """On; what is missing is said."""
        repair = self.evening.repair
        if repair is not None and repair.script is not None and not repair.script.is_whole:
            self.notify(repair.script.missing[0], markup=False)
        self.finish(WroteLetter(self.query_one(WordsArea).text))

    def standing(self) -> Result:
        """The letter as it is now."""
        return WroteLetter(self.query_one(WordsArea).text)
