"""AboutScreen: where this comes from, what is known about it, and the helplines."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen

from screens.widgets.helplines import Helplines
from screens.widgets.keys import Keys
from screens.widgets.top_bar import TopBar
from screens.widgets.words import Headline, Prose, Quiet
from workshop.program import ProgramWords


class AboutScreen(Screen[None]):
    """One page to read, with the arrow keys."""

    HELP = "The arrow keys and Page Down go through the page. Escape goes back."
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Back")]

    def __init__(self, words: ProgramWords) -> None:
        super().__init__(classes="page")
        self._words = words

    def compose(self) -> ComposeResult:
        yield TopBar("About")
        with VerticalScroll(id="column"):
            yield Headline("About this workshop")
            for paragraph in self._words.about:
                yield Prose(paragraph, classes="reading")
            yield Headline("Helplines")
            yield Helplines(self._words.helplines)
            yield Quiet(self._words.arriving.everyone_sees)
            yield Headline("What is known")
            for paragraph in self._words.evidence:
                yield Prose(paragraph, classes="reading")
        yield Keys()

    def on_mount(self) -> None:
        """The arrow keys read."""
        self.query_one("#column").focus()
