"""A Textual app with a clock that is drawn once a second, and nothing else: what Textual itself costs."""

from __future__ import annotations

from time import monotonic

from textual.app import App, ComposeResult
from textual.widgets import Digits, Footer, ProgressBar

LENGTH = 600


class OneClock(App[None]):
    """Digits that count down ten minutes, and a bar."""

    def compose(self) -> ComposeResult:
        """The clock."""
        yield Digits("")
        yield ProgressBar(total=LENGTH, show_percentage=False, show_eta=False)
        yield Footer()

    def on_mount(self) -> None:
        """Once a second."""
        self._began = monotonic()
        self.set_interval(1, self._look)

    def _look(self) -> None:
        gone = monotonic() - self._began
        minutes, seconds = divmod(max(0, int(LENGTH - gone)), 60)
        self.query_one(Digits).update(f"{minutes}:{seconds:02}")
        self.query_one(ProgressBar).update(progress=gone)


if __name__ == "__main__":
    OneClock().run()
