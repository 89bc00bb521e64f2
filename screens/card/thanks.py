"""CardThanksScreen: a thank-you each, aloud, and anything small to put right."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from screens.page import PageScreen
from screens.widgets.words import Headline, Prose
from workshop.pages import CardThanks
from workshop.prose import said


class CardThanksScreen(PageScreen[CardThanks]):
    """The card's last page."""

    HELP = "Say it aloud. Nothing is typed or saved."
    NEXT = "Done"

    def body(self) -> Iterable[Widget]:
        """Thanks, then the small thing."""
        step, alone = self.evening.card_step, self.page.of == 1
        yield Headline(said(step.thanks, alone=alone))
        yield Prose(said(step.put_right, alone=alone), classes="reading")
