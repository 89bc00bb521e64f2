"""Helplines: where to turn, a line each."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from screens.widgets.words import Prose, shown
from workshop.program import Helpline


class Helplines(Prose):
    """Where, who, and the number in bold."""

    def __init__(self, lines: Sequence[Helpline]) -> None:
        said = (
            Content.assemble((f"{line.where}  ", "$foreground 70%"), shown(f"{line.name}  "), (line.number, "bold"))
            for line in lines
        )
        super().__init__(Content("\n").join(said), classes="reading")
