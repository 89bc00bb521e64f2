"""PrivateChoiceScreen: one question with a few answers, one person, privately; nothing preset, nothing saved."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from textual.widget import Widget
from textual.widgets import OptionList

from screens.page import PageScreen
from screens.widgets.words import Headline, Prose, Quiet, person, shown
from workshop.pages import Page
from workshop.results import Result

P = TypeVar("P", bound=Page)


class PrivateChoiceScreen(PageScreen[P]):
    """What a page says: who answers, the question, the answers, and what an answer means."""

    AUTO_FOCUS = "OptionList"

    @property
    def who(self) -> str:
        """The one who answers."""
        raise NotImplementedError

    def question(self) -> str:
        """What is asked."""
        raise NotImplementedError

    def answers(self) -> tuple[str, ...]:
        """What can be answered."""
        raise NotImplementedError

    def result(self, answer: int) -> Result:
        """What the answer of that number means."""
        raise NotImplementedError

    def body(self) -> Iterable[Widget]:
        """The question and its answers."""
        if not self.evening.is_alone:
            yield Prose(person(self.number(self.who), self.who), classes="who")
        yield Headline(self.question())
        yield OptionList(*(shown(answer) for answer in self.answers()), compact=True)
        yield Quiet("Enter chooses. It is not saved.")

    def on_mount(self) -> None:
        """Nothing is highlighted before someone moves."""
        self.query_one(OptionList).highlighted = None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """That is the answer."""
        self.finish(self.result(event.option_index))

    def action_next(self) -> None:
        """On, with the highlighted answer."""
        answers = self.query_one(OptionList)
        if answers.highlighted is None:
            self.notify("Choose one with the arrow keys, then Enter.", markup=False)
            return
        answers.action_select()
