"""LongList: a list of any length, put on the screen in portions; and the row that stands for a place in an evening."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option, OptionDoesNotExist

from workshop.places import Place

PORTION = 120
"""Rows put there at once: tens of thousands would make the keys wait."""

NEAR_THE_END = 60
"""Rows before the last at which the next portion comes."""


class Entry(Option):
    """A row; Enter on it opens the evening, at that place where there is one."""

    def __init__(self, words: Content, name: str, place: Place | None = None, *, sole: str = "") -> None:
        """`sole` tells rows apart that open the same place."""
        super().__init__(words, id=f"{name} {place} {sole}")
        self.name = name
        self.place = place


class LongList(OptionList):
    """Rows are made when they are needed, as somebody goes towards the end."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id, compact=True)
        self._to_come: Iterator[Option] = iter(())

    def fill(self, rows: Iterable[Option]) -> None:
        """These rows from now on; whoever stands on one of them stays there."""
        here = self.highlighted_option
        self.clear_options()
        self._to_come = iter(rows)
        self.add_portion()
        if here is None or here.id is None:
            self.highlighted = self._first()
            return
        while (found := self._at(here.id)) is None and self.add_portion():
            pass
        self.highlighted = self._first() if found is None else found

    def extend(self, rows: Iterable[Option]) -> None:
        """These rows as well, after all others."""
        self._to_come = chain(self._to_come, rows)
        if self.option_count < PORTION:
            self.add_portion()
        if self.highlighted is None:
            self.highlighted = self._first()

    def add_portion(self) -> bool:
        """Put the next rows there; False where there are none."""
        portion = list(islice(self._to_come, PORTION))
        self.add_options(portion)
        return bool(portion)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """More rows, before the end is in sight."""
        super().watch_scroll_y(old_value, new_value)
        if new_value > self.max_scroll_y - NEAR_THE_END:
            self.add_portion()

    def _at(self, row: str) -> int | None:
        try:
            return self.get_option_index(row)
        except OptionDoesNotExist:
            return None

    def _first(self) -> int | None:
        return next((number for number, option in enumerate(self.options) if not option.disabled), None)
