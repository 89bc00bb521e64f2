"""CameBackScreen: what came of everyone's answers, the same whoever said it."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from screens.page import PageScreen
from screens.widgets.words import Headline, Quiet
from workshop.pages import CameBack, ComeBackAnswer


class CameBackScreen(PageScreen[CameBack]):
    """Go on, something lighter, or a kind end."""

    HELP = "This is what comes of all your answers. Nobody has to say which was whose."

    def body(self) -> Iterable[Widget]:
        """The sentence."""
        words = self.evening.program.words.time_out.come_back
        sentences = {
            ComeBackAnswer.GO_ON: words.goes_on,
            ComeBackAnswer.LIGHTER: words.turns_lighter,
            ComeBackAnswer.STOP: words.stops,
        }
        yield Headline(self.said(sentences[self.page.outcome]))
        if self.page.outcome is not ComeBackAnswer.GO_ON:
            yield Quiet(self.said(words.good_night))
