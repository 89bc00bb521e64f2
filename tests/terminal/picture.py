"""What stands on a terminal's screen: its words, and what its colors say of them."""

from __future__ import annotations

import re

import pyte

WIDE_EDGE = "╭" + "─" * 30

BRIGHT = 0x80
"""Red of an edge that has the focus, and of a highlighted row, or more; in the dark theme nothing else of them is."""

EDGES = str.maketrans("│▌▐", "   ")
"""Signs at the sides of a box, between the words of its lines."""

SHORTEST_ROW = 10
"""Cells of a list's row; a tapped number is bright as well, and narrower."""

# Kitty's keyboard protocol and xterm's key options. pyte would take them for text or for colors.
BEYOND_PYTE = re.compile(rb"\x1b\[(?:[<=>][0-?]*[ -/]*[@-~]|\?[0-?]*u)")

DRAWING = 2026 << 5
"""The mode between the two, as pyte keeps it."""

CUT_SHORT = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*)?\Z")


class Picture:
    """A screen that is drawn on with what a program sends, and then looked at."""

    def __init__(self, columns: int, rows: int) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._fresh_modes = frozenset(self._screen.mode)
        self._unread = b""
        self._seen = ""

    def draw(self, written: bytes) -> None:
        """Draw what was sent; a command that was cut short waits for its rest."""
        self._unread += written
        cut = CUT_SHORT.search(self._unread)
        whole = self._unread[: cut.start()] if cut else self._unread
        self._unread = self._unread[len(whole) :]
        self._stream.feed(BEYOND_PYTE.sub(b"", whole))
        self._seen = ""

    def change_size(self, columns: int, rows: int) -> None:
        """Larger or smaller."""
        self._screen.resize(rows, columns)
        self._seen = ""

    @property
    def is_drawing(self) -> bool:
        """Whether a picture has begun and is not whole yet."""
        return DRAWING in self._screen.mode

    @property
    def is_as_at_first(self) -> bool:
        """Whether nothing is switched on that was off at first (mouse, pastes, …), and the cursor is there."""
        return frozenset(self._screen.mode) == self._fresh_modes and not self._screen.cursor.hidden

    def screen(self) -> str:
        """What stands on the screen, line by line, without the empty ends of lines."""
        if not self._seen:
            self._seen = "\n".join(line.rstrip() for line in self._screen.display)
        return self._seen

    def shows(self, text: str) -> bool:
        """Whether the text stands on the screen, however its lines are broken."""
        return text in self.screen() or _flat(text) in _flat(self.screen())

    @property
    def cursor_line(self) -> int:
        """The line of the cursor, from 0."""
        line: int = self._screen.cursor.y
        return line

    @property
    def highlighted_line(self) -> int | None:
        """The line of a list that has the highlight, from 0."""
        for y in range(self._screen.lines):
            bright = [cell for cell in self._screen.buffer[y].values() if _is_bright(cell.bg) and not cell.reverse]
            if len(bright) >= SHORTEST_ROW:
                return y
        return None

    def is_highlighted(self, label: str) -> bool:
        """Whether the row that begins with it has the highlight."""
        line = self.highlighted_line
        return line is not None and self.screen().splitlines()[line].strip("│ ").startswith(label)

    @property
    def focused_button(self) -> tuple[int, int] | None:
        """Line and column where the colors are turned round, as they are on the button that Enter presses."""
        for y in range(self._screen.lines):
            for x, cell in sorted(self._screen.buffer[y].items()):
                if cell.reverse:
                    return y, x
        return None

    def has_focus(self, label: str) -> bool:
        """Whether that button is the one that Enter presses."""
        if (found := self.focused_button) is None:
            return False
        y, x = found
        return self.screen().splitlines()[y][x:].lstrip().startswith(label)

    @property
    def types_into_a_box(self) -> bool:
        """Whether a box wide enough for words has its edge in the color of the focus."""
        corners = ((y, line.find(WIDE_EDGE)) for y, line in enumerate(self.screen().splitlines()))
        return any(x >= 0 and _is_bright(self._screen.buffer[y][x].fg) for y, x in corners)


def _is_bright(color: str) -> bool:
    return color != "default" and int(color[:2], 16) >= BRIGHT


def _flat(text: str) -> str:
    return " ".join(text.translate(EDGES).split())
