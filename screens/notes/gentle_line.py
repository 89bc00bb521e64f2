"""GentleLine: ratings as one thin line, always from 0 to 10, so that a small change looks small."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widget import Widget

from workshop.session import HIGHEST_RATING

ACROSS, DOWN = 2, 4
"""Dots in a cell of braille."""

EMPTY = 0x2800
DOTS = ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))
"""The bit of each dot, by column and row."""

SCALE = 4
"""Cells at the left for what is highest and lowest."""


class GentleLine(Widget):
    """As wide and as high as there is room."""

    def __init__(self, ratings: Sequence[int], number: int) -> None:
        """`number` is the person's place in the list, from 0."""
        super().__init__(classes=f"line-of-{number + 1}")
        self._ratings = tuple(ratings)
        self._number = number

    def render(self) -> Content:
        """The scale, and the line in the person's color."""
        rows = drawn_line(self._ratings, max(self.size.width - SCALE, 1), max(self.size.height, 1))
        scale = [str(HIGHEST_RATING), *[""] * (len(rows) - 2), "0"][: len(rows)]
        return Content("\n").join(
            Content.assemble((f"{mark:>{SCALE - 1}} ", "$foreground 70%"), (row, f"$person-{self._number + 1}"))
            for mark, row in zip(scale, rows, strict=True)
        )


def drawn_line(ratings: Sequence[int], width: int, height: int) -> list[str]:
    """Straight from one rating to the next, in braille, `width` by `height` cells; at least one rating."""
    cells = [[EMPTY] * width for _ in range(height)]
    before = None
    for x in range(width * ACROSS):
        y = round((1 - _at(ratings, x / (width * ACROSS - 1)) / HIGHEST_RATING) * (height * DOWN - 1))
        # A steep piece has more than one dot above each other.
        start = y if before is None else before + (y > before) - (y < before)
        for dot in range(min(start, y), max(start, y) + 1):
            cells[dot // DOWN][x // ACROSS] |= DOTS[x % ACROSS][dot % DOWN]
        before = y
    return ["".join(map(chr, row)) for row in cells]


def _at(ratings: Sequence[int], way: float) -> float:
    """The rating at that part of the way, 0 to 1, between those that were given."""
    place = way * (len(ratings) - 1)
    left = min(int(place), len(ratings) - 1)
    right = min(left + 1, len(ratings) - 1)
    return ratings[left] + (ratings[right] - ratings[left]) * (place - left)
