"""MenuScreen: a few rows to choose from; the one chosen comes back, or None for Escape."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from screens.widgets.keys import Keys
from screens.widgets.top_bar import TopBar
from screens.widgets.words import Headline, Quiet
from workshop.safe_text import safe


class Row(NamedTuple):
    """One thing to choose, and a few words about it."""

    id: str
    label: str
    about: str = ""
    note: str = ""
    """What is said under the menu while this row is highlighted."""


def rows_list(rows: Sequence[Row]) -> OptionList:
    """The rows as a list, labels and words in two columns."""
    width = max((len(row.label) for row in rows), default=0) + 4
    # No colors within a row: the highlight must reach all of its text.
    options = (Option(Content(f"{safe(row.label):<{width}}{safe(row.about)}"), id=row.id) for row in rows)
    return OptionList(*options, compact=True)


class MenuScreen(Screen[str | None]):
    """A headline, rows, and a quiet line about the highlighted one."""

    HELP = "The arrow keys move, Enter chooses, Escape goes back."
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Back")]

    def __init__(self, title: str, headline: str, rows: Sequence[Row]) -> None:
        super().__init__(classes="page")
        self._where, self._headline, self._rows = title, headline, tuple(rows)

    def compose(self) -> ComposeResult:
        yield TopBar(self._where)
        with VerticalScroll(id="column", can_focus=False):
            yield Headline(self._headline)
            yield rows_list(self._rows)
            yield Quiet("")
        yield Keys()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """A few more words about it."""
        self.query_one(Quiet).update(self._rows[event.option_index].note)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """That one."""
        self.dismiss(event.option.id)
