"""WhoseDialog: asks which of them; None means they thought better of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList

from screens.widgets.words import Headline, Quiet, person_line


class WhoseDialog(ModalScreen[str | None]):
    """Names to choose from; gives back the name, or None for Escape."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Close this")]

    def __init__(self, question: str, people: Sequence[tuple[int, str]], note: str = "") -> None:
        """`people` are their places in the list, from 0, and their names."""
        super().__init__()
        self._question = question
        self._people = tuple(people)
        self._note = note

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Headline(self._question)
            yield OptionList(*(person_line(number, name) for number, name in self._people), compact=True)
            if self._note:
                yield Quiet(self._note)
            yield Quiet("Esc closes this.")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """That one."""
        self.dismiss(self._people[event.option_index][1])
