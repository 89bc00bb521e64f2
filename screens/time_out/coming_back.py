"""ComingBackScreen: go on, lighter, or stop? One person, privately."""

from __future__ import annotations

from screens.private_choice import PrivateChoiceScreen
from workshop.pages import ComeBackAnswer, ComingBack
from workshop.results import Result, SaidComeBack


class ComingBackScreen(PrivateChoiceScreen[ComingBack]):
    """Three answers, none preset."""

    HELP = (
        "Answer for yourself. When everyone has, you see what comes of it, not who chose it. Nothing of this is saved."
    )

    @property
    def who(self) -> str:
        """The one who answers."""
        return self.page.who

    def question(self) -> str:
        """How they would like to go on."""
        return self.said(self.evening.program.words.time_out.come_back.ask)

    def answers(self) -> tuple[str, ...]:
        """In the order of `ComeBackAnswer`."""
        words = self.evening.program.words.time_out.come_back
        return (self.said(words.go_on), words.lighter, words.stop)

    def result(self, answer: int) -> Result:
        """The answer of that number."""
        return SaidComeBack(tuple(ComeBackAnswer)[answer])
