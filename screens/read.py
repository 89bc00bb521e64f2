"""ReadScreen: a short text to read; also a break, and the word at the end of a step."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from screens.page import PageScreen
from screens.widgets.words import Headline, Prose
from workshop.pages import Afterword, Page, Reading, Resting


class ReadScreen(PageScreen[Page]):
    """A text, and on."""

    HELP = "Read it to yourselves, or one of you reads it aloud. Enter goes on."

    def body(self) -> Iterable[Widget]:
        """The title once, then the text."""
        if not isinstance(self.page, Afterword):
            yield Headline(self.evening.step.title if self.evening.step else "")
        for paragraph in self._text().split("\n\n"):
            yield Prose(paragraph.strip().replace("\n", " "), classes="reading")

    def _text(self) -> str:
        match self.page:
            case Reading(number=number):
                return self.said(self.evening.round_step.readings[number])
            case Afterword():
                return self.said(self.evening.round_step.afterword or "")
            case Resting():
                return self.said(self.evening.break_step.text)
        raise TypeError(type(self.page).__name__)
