"""BeginningScreen: who begins: a choice, or a coin."""

from __future__ import annotations

import random
from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Button, OptionList

from screens.page import PageScreen
from screens.widgets.words import Headline, Quiet, person_line
from workshop.pages import Beginning
from workshop.results import Begins


class BeginningScreen(PageScreen[Beginning]):
    """A name to choose; the coin only moves the highlight, so that everyone sees it fall."""

    AUTO_FOCUS = "OptionList"
    HELP = "Whoever begins writes first and talks first. The next time it is someone else."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "coin", "Toss a coin", tooltip="Chance chooses who begins"),
    ]

    def body(self) -> Iterable[Widget]:
        """The names."""
        yield Headline(self.evening.program.words.arriving.begins)
        names = (person_line(number, name) for number, name in enumerate(self.evening.partners))
        yield OptionList(*names, compact=True)
        yield Quiet("")

    def buttons(self) -> Iterable[Widget]:
        """The coin, or on."""
        yield self.back_button()
        yield Button("Toss a coin", action="screen.coin")
        yield self.next_button()

    def on_mount(self) -> None:
        """Nobody is preset."""
        self.query_one(OptionList).highlighted = None

    def action_coin(self) -> None:
        """Chance chooses."""
        names = self.query_one(OptionList)
        names.highlighted = random.randrange(len(self.evening.partners))  # noqa: S311 - a coin, no secret
        self.query_one(Quiet).update(f"The coin says {self.evening.partners[names.highlighted]}. Enter goes on.")
        names.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """They begin."""
        self.finish(Begins(self.evening.partners[event.option_index]))

    def action_next(self) -> None:
        """On, with the highlighted name."""
        names = self.query_one(OptionList)
        if names.highlighted is None:
            self.notify("Choose who begins, or toss a coin.", markup=False)
            return
        names.action_select()
