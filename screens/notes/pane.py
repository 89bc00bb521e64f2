"""Pane: one of the pages of Our notes, under its tab."""

from __future__ import annotations

from textual.containers import Vertical
from textual.widget import Widget

from screens.notes.shelf import Shelf


class Pane(Vertical):
    """Given the shelf, it shows its part of it; what is opened it leaves to the screen."""

    TAB = ""
    """What stands on its tab."""

    def show(self, shelf: Shelf) -> None:
        """Show this; whoever reads keeps their place."""
        raise NotImplementedError

    def first_focus(self) -> Widget:
        """Where the keys go when the tab is chosen."""
        raise NotImplementedError
