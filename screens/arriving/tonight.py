"""TonightScreen: is tonight a good night for this? One person, privately."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import OptionList

from screens.page import PageScreen
from screens.widgets.words import Headline, Prose, Quiet, person, shown
from workshop.pages import Tonight, TonightAnswer
from workshop.results import SaidTonight


class TonightScreen(PageScreen[Tonight]):
    """Three answers, none preset."""

    AUTO_FOCUS = "OptionList"
    HELP = (
        "Answer for yourself. When everyone has, you see what comes of it, the same whoever said it. "
        "Nothing of this is saved. Between two people it can’t be a secret, and we don’t say it is."
    )

    def body(self) -> Iterable[Widget]:
        """The question and its answers."""
        arriving, who = self.evening.program.words.arriving, self.page.who
        if not self.evening.is_alone:
            yield Prose(person(self.number(who), who), classes="who")
        yield Headline(self.said(arriving.tonight))
        answers = (arriving.tonight_yes, arriving.tonight_lighter, arriving.tonight_another)
        yield OptionList(*(shown(self.said(answer)) for answer in answers), compact=True)
        yield Quiet("Enter chooses. It is not saved.")

    def buttons(self) -> Iterable[Widget]:
        """Back; the answers themselves go on."""
        yield self.back_button()
        yield self.next_button()

    def on_mount(self) -> None:
        """Nothing is highlighted before someone moves: nothing is preset."""
        self.query_one(OptionList).highlighted = None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """That is the answer."""
        self.finish(SaidTonight(tuple(TonightAnswer)[event.option_index]))

    def action_next(self) -> None:
        """On, with the highlighted answer."""
        answers = self.query_one(OptionList)
        if answers.highlighted is None:
            self.notify("Choose one with the arrow keys, then Enter.", markup=False)
            return
        answers.action_select()
