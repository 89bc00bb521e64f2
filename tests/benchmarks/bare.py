"""A Textual app with the widgets of Home and nothing else: what Textual itself costs."""

from __future__ import annotations

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Footer, OptionList, Static


class Bare(App[None]):
    """A heading, a menu, a line below it, and a footer."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "quit", "Choose"),
        Binding("f1", "show_help_panel", "Help"),
        Binding("ctrl+q", "quit", "Leave now"),
    ]

    def compose(self) -> ComposeResult:
        """The widgets of Home."""
        yield Static("Everyday Trust")
        yield Static("A quiet hour for the two of you")
        yield OptionList("Today's card", "An evening", "One exercise", "Take it up again", "Our notes")
        yield Static("Look at each other now and then.")
        yield Footer()


if __name__ == "__main__":
    Bare().run()
