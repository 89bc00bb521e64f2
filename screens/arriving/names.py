"""NamesScreen: how many are here, and what they are called."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Input

from screens.page import PageScreen
from screens.theme import SIGNS
from screens.widgets.words import Headline, Prose, Quiet
from workshop.errors import NamesProblem
from workshop.pages import Names
from workshop.participants import MOST_PARTNERS, clean_names
from workshop.results import Named


class NamesScreen(PageScreen[Names]):
    """Four places for names; those left empty are nobody."""

    AUTO_FOCUS = "Input"
    HELP = (
        "One name for each who is here, one to four, as you like to be called. Enter or Tab goes to the next. "
        "Leave the rest empty. The names stand in your notes."
    )

    def body(self) -> Iterable[Widget]:
        """A field a person, and room for a sentence about what cannot be."""
        yield Headline(self.evening.program.words.arriving.names)
        for number in range(MOST_PARTNERS):
            name = self.evening.partners[number] if number < len(self.evening.partners) else ""
            yield Input(name, placeholder=f"{SIGNS[number]} name", classes=f"name person-{number + 1}")
        yield Prose("", id="problem")
        yield Quiet("One of you alone is welcome too.")

    def on_mount(self) -> None:
        """Without motion the cursor stands still."""
        for field in self.query(Input):
            field.cursor_blink = self.app.animation_level != "none"

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter: the next field, or on where nothing more is to be named."""
        fields = list(self.query(Input))
        following = fields[fields.index(event.input) + 1 :]
        if event.value.strip() and following:
            following[0].focus()
        else:
            self.action_next()

    def action_next(self) -> None:
        """On, with these names; a sentence where they cannot be."""
        try:
            partners = clean_names(field.value for field in self.query(Input) if field.value.strip())
        except NamesProblem as problem:
            self.query_one("#problem", Prose).update(str(problem))
            return
        self.finish(Named(partners))
