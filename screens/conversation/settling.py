"""SettlingScreen: a parked topic was talked about; does it leave the list?"""

from __future__ import annotations

from screens.choice import ChoiceScreen
from workshop.conversation_step import SettlingWords
from workshop.pages import Settling
from workshop.results import Result, Settled


class SettlingScreen(ChoiceScreen[Settling]):
    """Their word, and only theirs."""

    HELP = "If it may go, it no longer waits in your notes. The evening on which you parked it stays as it is."

    @property
    def _words(self) -> SettlingWords:
        words = self.evening.conversation_step.settling
        if words is None:
            raise RuntimeError("nothing was parked here")
        return words

    def question(self) -> str:
        """May it go?"""
        return self.said(self._words.ask, topic=self.page.topic)

    def answers(self) -> tuple[str, ...]:
        """It goes, or it stays."""
        return (self._words.leaves, self._words.stays)

    def result(self, answer: int) -> Result:
        """The first lets it go."""
        return Settled(leaves=answer == 0)
