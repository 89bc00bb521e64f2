"""What is asked before shared notes open."""

from __future__ import annotations

from screens.menu import MenuScreen, Row
from workshop.errors import NotesProblem
from workshop.notebook import Kept, Notebook

OPEN = "open"

NEWEST = 20
"""Evenings that tell whether the notes are shared."""

WHY = "These notes hold what you showed each other. They open when everyone whose words they are is fine with it."


def door(notebook: Notebook) -> MenuScreen | None:
    """The question, which gives back OPEN for yes; None where nobody else's words lie here."""
    try:
        newest = [notebook.read(name) for name in notebook.names(NEWEST)]
    except NotesProblem:
        return None
    if not any(isinstance(kept, Kept) and len(kept.session.partners) > 1 for kept in newest):
        return None
    return MenuScreen(
        "Our notes",
        "Are all of you here, or have all of you agreed?",
        (Row(OPEN, "Yes", "open our notes", WHY), Row("not-now", "Not now", "back to Home", WHY)),
    )
