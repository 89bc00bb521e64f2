"""The bar on top: where we are, the path through the evening, this step's minutes."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal

from screens.widgets.words import Prose

DONE, HERE, TO_COME = "✓", "▸", "·"


def path_of(done: int, of: int) -> str:
    """The steps as signs: done, here, to come."""
    signs = (DONE if number < done else HERE if number == done else TO_COME for number in range(of))
    return " ".join(signs)


class TopBar(Horizontal):
    """One line; any part may be empty."""

    def __init__(self, left: str, middle: str = "", right: str = "") -> None:
        super().__init__()
        self._left, self._middle, self._right = left, middle, right

    def compose(self) -> ComposeResult:
        yield Prose(self._left, classes="bar-left")
        yield Prose(self._middle, classes="bar-middle")
        yield Prose(self._right, classes="bar-right")
