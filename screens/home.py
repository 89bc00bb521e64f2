"""HomeScreen: what there is to do. No one's words stand here: somebody may be walking past."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Footer, OptionList

from screens.menu import Row, rows_list
from screens.widgets.top_bar import TopBar
from screens.widgets.words import Headline, Prose, Quiet

AFTERNOON, EVENING = 12, 17
"""Hours, local time."""


class HomeScreen(Screen[None]):
    """The first screen, and the last of every evening."""

    HELP = (
        "Today’s card takes five minutes and needs no typing. An evening is a plan for the time you have. "
        "The arrow keys move, Enter chooses. Ctrl+Q leaves at once, here and everywhere."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("question_mark", "app.help", "Help", show=False)]

    @dataclass
    class Chose(Message):
        """One row was chosen."""

        what: str

    def __init__(self, name: str, rows: Sequence[Row], quiet_line: str, now: datetime, problem: str | None) -> None:
        super().__init__(classes="page")
        self._program_name, self._rows, self._quiet_line, self._now, self._problem = (
            name,
            tuple(rows),
            quiet_line,
            now,
            problem,
        )

    def compose(self) -> ComposeResult:
        yield TopBar(self._program_name, "", f"{self._now:%A} {self._now.day} {self._now:%B}")
        with VerticalScroll(id="column", can_focus=False):
            yield Headline(_greeting(self._now.hour))
            yield rows_list(self._rows)
            if self._problem:
                yield Prose(self._problem, id="problem")
            yield Quiet(self._quiet_line)
        yield Footer()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """The app knows what follows."""
        self.post_message(self.Chose(event.option.id or ""))


def _greeting(hour: int) -> str:
    if hour < AFTERNOON:
        return "Good morning."
    return "Good afternoon." if hour < EVENING else "Good evening."
