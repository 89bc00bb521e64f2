"""ChoiceScreen: one question, a few answers, in everyone's view; nothing preset."""

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


class ChoiceScreen(PageScreen[P]):
    """What a page says: the question, what leads to it, the answers, and what an answer means."""

    AUTO_FOCUS = "OptionList"

    def who(self) -> str | None:
        """Whose page it is; None where it is everyone's."""
        return None

    def question(self) -> str:
        """What is asked."""
        raise NotImplementedError

    def answers(self) -> tuple[str, ...]:
        """What can be answered."""
        raise NotImplementedError

    def result(self, answer: int) -> Result:
        """What the answer of that number means."""
        raise NotImplementedError

    def lead(self) -> Iterable[Widget]:
        """What stands between question and answers."""
        return ()

    def note(self) -> str:
        """What can be ignored."""
        return ""

    def body(self) -> Iterable[Widget]:
        """The question and its answers."""
        who = self.who()
        if who is not None and not self.evening.is_alone:
            yield Prose(person(self.number(who), who), classes="who")
        yield Headline(self.question())
        yield from self.lead()
        yield OptionList(*(shown(answer) for answer in self.answers()), compact=True)
        yield Quiet(self.note() or "Enter chooses.")

    def on_mount(self) -> None:
        """Nothing is highlighted before someone moves."""
        self.query_one(OptionList).highlighted = None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """One of the answers. Textual would call a handler of this name in every class, so only this one has it."""
        self.chosen(event.option_index)

    def chosen(self, answer: int) -> None:
        """That is the answer."""
        self.finish(self.result(answer))

    def action_next(self) -> None:
        """On, with the highlighted answer."""
        answers = self.query_one(OptionList)
        if answers.highlighted is None:
            self.notify("Choose one with the arrow keys, then Enter.", markup=False)
            return
        answers.action_select()
