"""Picks: a few things to choose from, one or several; nothing is preset."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList

from screens.widgets.words import shown

ON, OFF = "●", "○"


class Picks(OptionList):
    """Options with a sign before each; Enter or Space picks, and picks again to take it back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "select", "Pick", show=False)]

    @dataclass
    class Changed(Message):
        """Something was picked, or taken back."""

        picked: tuple[str, ...]

    def __init__(
        self,
        options: Sequence[str],
        *,
        picked: Collection[str] = (),
        several: bool = False,
        instead: Collection[str] = (),
    ) -> None:
        """`instead` options, once picked, take the place of all others."""
        self._options_offered = tuple(options)
        self._several = several
        self._instead = frozenset(instead)
        self._picked = {option for option in options if option in picked}
        super().__init__(*(self._line(option) for option in options), compact=True)

    @property
    def picked(self) -> tuple[str, ...]:
        """What is picked, in the order offered."""
        return tuple(option for option in self._options_offered if option in self._picked)

    def _line(self, option: str) -> Content:
        return shown(f"{ON if option in self._picked else OFF} {option}")

    def action_select(self) -> None:
        """Pick it, or take it back."""
        # At once: OptionList's own message would come after a key pressed right behind, and the tap be lost.
        if self.highlighted is None:
            return
        option = self._options_offered[self.highlighted]
        if option in self._picked:
            self._picked.discard(option)
        elif not self._several or option in self._instead:
            self._picked = {option}
        else:
            self._picked = (self._picked - self._instead) | {option}
        self._redraw()
        self.post_message(self.Changed(self.picked))

    def _redraw(self) -> None:
        for number, option in enumerate(self._options_offered):
            self.replace_option_prompt_at_index(number, self._line(option))
