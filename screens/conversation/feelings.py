"""FeelingsDialog: feeling words and body words to pick from; those picked are shown, and saved nowhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.screen import ModalScreen

from screens.widgets.picks import Picks
from screens.widgets.words import Headline, Prose, Quiet
from workshop.conversation_step import FeelingWords

BODY_COLUMNS = 3


class FeelingsDialog(ModalScreen[tuple[str, ...]]):
    """Words by groups; the ones that fit come back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "done", "Done")]

    def __init__(self, words: FeelingWords, picked: Collection[str]) -> None:
        super().__init__()
        self._words = words
        self._picked = frozenset(picked)

    def compose(self) -> ComposeResult:
        words = self._words
        with VerticalScroll(classes="dialog feelings", can_focus=False):
            yield Headline(words.ask)
            with Container(classes="groups"):
                for group in words.groups:
                    yield Picks(group.words, picked=self._picked, several=True)
            yield Prose(words.body_ask)
            with Container(classes="groups body-words"):
                for column in _columns(words.body, BODY_COLUMNS):
                    yield Picks(column, picked=self._picked, several=True)
            yield Picks([words.dont_know], picked=self._picked)
            yield Quiet(f"{words.dont_know_is_fine} Enter picks, Tab goes on, Esc is done. Nothing here is saved.")

    def action_done(self) -> None:
        """Back, with the words that fit."""
        self.dismiss(tuple(word for picks in self.query(Picks) for word in picks.picked))


def _columns(words: Sequence[str], count: int) -> Iterable[Sequence[str]]:
    height = -(-len(words) // count)
    return (words[start : start + height] for start in range(0, len(words), height))
