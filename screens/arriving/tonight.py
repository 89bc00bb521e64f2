"""TonightScreen: is tonight a good night for this? One person, privately."""

from __future__ import annotations

from screens.private_choice import PrivateChoiceScreen
from workshop.pages import Tonight, TonightAnswer
from workshop.results import Result, SaidTonight


class TonightScreen(PrivateChoiceScreen[Tonight]):
    """Three answers, none preset."""

    HELP = (
        "Answer for yourself. When everyone has, you see what comes of it, the same whoever said it. "
        "Nothing of this is saved. Between two people it can’t be a secret, and we don’t say it is."
    )

    @property
    def who(self) -> str:
        """The one who answers."""
        return self.page.who

    def question(self) -> str:
        """Whether it is a good night."""
        return self.said(self.evening.program.words.arriving.tonight)

    def answers(self) -> tuple[str, ...]:
        """In the order of `TonightAnswer`."""
        words = self.evening.program.words.arriving
        return tuple(self.said(answer) for answer in (words.tonight_yes, words.tonight_lighter, words.tonight_another))

    def result(self, answer: int) -> Result:
        """The answer of that number."""
        return SaidTonight(tuple(TonightAnswer)[answer])
