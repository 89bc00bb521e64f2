"""Ten thousand letters to type behind: in a field with all hints on (`--field`), or in a bare TextArea."""

from __future__ import annotations

import sys

from textual.app import App, ComposeResult
from textual.widgets import TextArea

from tests.evenings import LATER, on
from tests.rules.repairs import at_field
from tests.screens.stage import Stage
from workshop.repair_results import WroteField
from workshop.way import back

LETTERS = 10_000

WORDS = ("I'm sorry if I was loud, but you never listen. " * (LETTERS // 47 + 1))[:LETTERS]
"""Full of hints, in one paragraph."""


class Bare(App[None]):
    """A TextArea of the field's size and nothing else."""

    CSS = "TextArea { height: 5; margin: 0 3; }"

    def compose(self) -> ComposeResult:
        """The words, soft-wrapped as ours are."""
        area = TextArea(WORDS, soft_wrap=True)
        area.move_cursor(area.document.end)
        # A blink would be taken for the repaint.
        area.cursor_blink = False
        yield area


if __name__ == "__main__":
    if "--field" in sys.argv:
        Stage(back(on(at_field(), WroteField(WORDS)), LATER)).run()
    else:
        Bare().run()
