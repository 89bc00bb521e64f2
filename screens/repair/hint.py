"""HintLine: one hint at a time below the field, never in the way."""

from __future__ import annotations

from textual.content import Content

from screens.widgets.words import Prose
from workshop.hints import Hit
from workshop.repair_step import HintWords
from workshop.safe_text import safe


class HintLine(Prose):
    """What was found, why it may hurt, another way; empty and gone where there is nothing."""

    def __init__(self, words: HintWords) -> None:
        super().__init__("", classes="hint")
        self._words = words
        self.display = False

    def show(self, hit: Hit | None, found: str, more: int) -> None:
        """That hint, with the words that called for it and how many more there are."""
        self.display = hit is not None
        if hit is None:
            return
        rest = f"  {self._words.more.replace('{count}', str(more))}" if more else ""
        self.update(
            Content.assemble(
                (f"› {safe(self._words.found.replace('{words}', found))}", "bold"),
                f"\n{safe(hit.hint.why)} {safe(hit.hint.instead)}\n",
                (f"F2 {self._words.go_on} · F3 {self._words.change}{rest}", "$foreground 70%"),
            )
        )


def paragraph_around(lines: list[str], row: int) -> tuple[int, str]:
    """The paragraph that the cursor stands in: the number of its first line, and its words.

    Neither a turn of phrase nor a quotation reaches over an empty line, so this is all a hint need look at.
    """
    first = last = row
    while first > 0 and lines[first - 1].strip():
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].strip():
        last += 1
    return first, "\n".join(lines[first : last + 1])
