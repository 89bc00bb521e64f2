"""BetweenTopicScreen: which one thing between them; what was parked comes first."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Input, OptionList

from screens.page import PageScreen
from screens.widgets.words import Headline, Prose, Quiet, shown
from workshop.between import waiting
from workshop.conversing import LONGEST_PARKED
from workshop.pages import BetweenTopic
from workshop.results import ChoseTopic


class BetweenTopicScreen(PageScreen[BetweenTopic]):
    """The parked lines to choose from, or a word of their own, which may stay empty."""

    AUTO_FOCUS = "OptionList, Input"
    HELP = (
        "Choose one thing together: Enter on a line, or write something else in a word or two. An empty field is fine: "
        "then it is only said, and the notes keep no topic. If one of you would rather not, Escape goes back."
    )

    def body(self) -> Iterable[Widget]:
        """The question, what waits, the field."""
        words, parked = self.evening.conversation_step.topic, waiting(self.evening)
        yield Headline(self.said(words.ask))
        yield Prose(self.said(words.why_outside), classes="lead")
        if parked:
            yield OptionList(*(shown(line) for line in parked), compact=True)
        yield Prose(words.keep if isinstance(words.keep, str) else self.said(words.keep), classes="line")
        yield Input(placeholder=words.examples[0], max_length=LONGEST_PARKED)
        yield Quiet(self.said(words.nothing))

    def on_mount(self) -> None:
        """Nothing is highlighted before someone moves."""
        for parked in self.query(OptionList):
            parked.highlighted = None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """That parked line."""
        self.finish(ChoseTopic(waiting(self.evening)[event.option_index]))

    def on_input_submitted(self) -> None:
        """On, with what is written."""
        self.finish(ChoseTopic(self.query_one(Input).value))

    def action_next(self) -> None:
        """On: what is written, else the highlighted line, else a topic that is only said."""
        written = self.query_one(Input).value
        highlighted = next((parked.highlighted for parked in self.query(OptionList)), None)
        if not written.strip() and highlighted is not None:
            written = waiting(self.evening)[highlighted]
        self.finish(ChoseTopic(written))
