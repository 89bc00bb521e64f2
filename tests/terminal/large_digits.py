"""The clock on a page, read from the large digits in which it is drawn."""

from __future__ import annotations

import re

from textual.renderables.digits import DIGITS, DIGITS3X3

from tests.terminal.terminal import Terminal

HEIGHT = WIDTH = 3
FACES = dict(
    zip(
        (
            tuple(f"{line:<{WIDTH}}" for line in DIGITS3X3[start : start + HEIGHT])
            for start in range(0, len(DIGITS3X3), HEIGHT)
        ),
        DIGITS,
        strict=False,
    )
)
TIME = re.compile(r"\d+:\d\d")


def seconds_shown(terminal: Terminal) -> int | None:
    """The seconds that the clock on the screen says are left; None where no clock is to be seen."""
    lines = terminal.screen().splitlines()
    width = max((len(line) for line in lines), default=0)
    rows = [f"{line:<{width + WIDTH}}" for line in lines]
    for three in zip(rows, rows[1:], rows[2:], strict=False):
        for start in range(width):
            text = _read_from(three, start)
            if TIME.fullmatch(text):
                minutes, seconds = text.split(":")
                return int(minutes) * 60 + int(seconds)
    return None


def _read_from(rows: tuple[str, ...], start: int) -> str:
    text = ""
    while face := FACES.get(tuple(row[start : start + WIDTH] for row in rows), "").strip():
        text += face
        start += WIDTH
    return text


def wait_for_clock(terminal: Terminal, least: int, most: int) -> None:
    """Read until the clock says that so many seconds are left, within these two."""

    def is_there() -> bool:
        left = seconds_shown(terminal)
        return left is not None and least <= left <= most

    terminal.wait_until(is_there, f"a clock between {least} and {most} seconds")
