"""LimitsScreen: what this is and is not, before anything is asked."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from screens.page import PageScreen
from screens.widgets.helplines import Helplines
from screens.widgets.words import Headline, Prose, Quiet
from workshop.pages import Limits

HELPLINES_ON = 1
"""The page, from 0, that says whom this is not for."""


class LimitsScreen(PageScreen[Limits]):
    """One of a few short pages."""

    HELP = "Four short pages before anything is asked. Ctrl+Q leaves at any time."

    def body(self) -> Iterable[Widget]:
        """The page's title and text; the helplines where they belong."""
        words = self.evening.program.words
        number = self.page.number
        yield Headline(words.arriving.limits_titles[number])
        yield Prose(self.said(words.arriving.limits[number], folder=self.around.folder), classes="reading")
        if number == HELPLINES_ON:
            yield Helplines(words.helplines)
            yield Quiet(words.arriving.everyone_sees)
