"""TalkScreen: two or three things to talk about; the longest page, and the quietest."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from screens.page import PageScreen
from screens.widgets.words import Headline, Prose, Quiet
from workshop.pages import Talking


class TalkScreen(PageScreen[Talking]):
    """What was chosen by what they shared."""

    HELP = (
        "Look at each other rather than at this. Take one of these, or something else. There is no clock here; "
        "when you have talked enough, go on."
    )
    NEXT = "We have talked"

    def body(self) -> Iterable[Widget]:
        """The invitation, then the prompts."""
        yield Headline(self.said(self.evening.program.words.round.talk))
        for prompt in self.evening.talk:
            yield Prose(prompt, classes="prompt")
        minutes = round(self.evening.talk_minutes)
        yield Quiet(f"There are about {minutes} minutes for this. Nothing rings.")
