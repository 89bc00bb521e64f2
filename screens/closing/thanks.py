"""ThanksScreen: a thank-you, said aloud; written down, in everyone's view, by whoever likes."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from screens.page import PageScreen
from screens.widgets.words import Headline, Prose, Quiet, person
from screens.widgets.words_area import WordsArea
from workshop.pages import Thanks
from workshop.results import Result, Thanked


class ThanksScreen(PageScreen[Thanks]):
    """One thank-you."""

    AUTO_FOCUS = "#column WordsArea, #next"
    HELP = "Say it aloud. Where there is a line, it is saved and found again under your notes; it may stay empty."

    def body(self) -> Iterable[Widget]:
        """The invitation, and the line where there is one."""
        step, who = self.evening.closing_step, self.page.who
        if who is not None and not self.evening.is_alone:
            yield Prose(person(self.number(who), who), classes="who")
        yield Headline(self.said(step.thanks))
        if who is not None and step.thanks_line is not None:
            yield Prose(self.said(step.thanks_line), classes="line")
            yield WordsArea(self.evening.thanks_of(who))
            yield Quiet("Only if you like. What stands here is saved.")

    def _thanked(self) -> Thanked:
        areas = self.query(WordsArea)
        return Thanked(areas.first().text if areas else "")

    def action_next(self) -> None:
        """On, with what stands here."""
        self.finish(self._thanked())

    def standing(self) -> Result:
        """What is written here."""
        return self._thanked()
