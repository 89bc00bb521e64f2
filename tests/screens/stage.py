"""A stage: the pages of an evening from any page on, without Home and without files."""

from __future__ import annotations

from pathlib import Path

from textual.app import App

from screens import theme
from screens.lookup import screen_for
from screens.page import Finished, Surroundings, WentBack
from tests.screens.still_clock import StillClock
from workshop import way
from workshop.evening import Evening


class Stage(App[None]):
    """Shows the evening's page, and what its result makes of it; nothing else."""

    CSS_PATH = Path(theme.__file__).with_name("app.tcss")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-normal"), (110, "-wide")]  # noqa: RUF012 - Textual declares them
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-high"), (36, "-tall")]  # noqa: RUF012 - Textual declares them

    def __init__(self, evening: Evening, theme_name: str = theme.DEFAULT_THEME) -> None:
        super().__init__()
        self._evening = evening
        self._clock = StillClock()
        for ours in theme.THEMES:
            self.register_theme(ours)
        self.theme = theme_name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return theme.variables(dark=self.current_theme.dark)

    def on_mount(self) -> None:
        self._show(self._evening)

    def _show(self, evening: Evening) -> None:
        self._evening = evening
        page = screen_for(evening, Surroundings(clock=self._clock, folder="~/notes"))
        if len(self.screen_stack) == 1:
            self.push_screen(page)
        else:
            self.switch_screen(page)

    def on_finished(self, event: Finished) -> None:
        self._show(way.after(self._evening, event.result, self._clock.now()))

    def on_went_back(self, event: WentBack) -> None:
        self._show(way.back(self._evening, self._clock.now(), event.result))
