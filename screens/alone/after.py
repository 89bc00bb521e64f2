"""AfterOutsiderScreen: stop, prepare an acknowledgement, or keep what was written, and where."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Input

from screens.choice import ChoiceScreen
from screens.page import AskedToSave
from screens.save import SaveDialog
from screens.widgets.words import Prose
from workshop.alone import is_nameless
from workshop.alone_pages import AfterOutsider
from workshop.alone_results import KeepsOutside, PreparesAcknowledgement
from workshop.results import Result, WentOn


class AfterOutsiderScreen(ChoiceScreen[AfterOutsider]):
    """Nothing is kept by itself; before the notes keep it, it stands there who can read them."""

    HELP = (
        "What you wrote is in no file. You may leave it so. A file of your own is one that you name. "
        "The notes are shared: whoever opens them can read it."
    )

    def question(self) -> str:
        """What now?"""
        return self.evening.alone_step.after.title

    def lead(self) -> Iterable[Widget]:
        """Where it is, and who could read it in the notes."""
        words = self.evening.alone_step.after
        if self._has_words:
            yield Prose(words.ask if is_nameless(self.evening) else words.kept, classes="lead")

    def body(self) -> Iterable[Widget]:
        """The ways on; the name that the notes would need."""
        yield from super().body()
        words = self.evening.alone_step.after
        if self._has_words and is_nameless(self.evening):
            yield Prose(f"{words.keep}: {words.readers.replace('{folder}', self.around.folder)}", classes="line")
            yield Prose(words.name)
            yield Input(placeholder="your name", id="name", max_length=32)

    @property
    def _has_words(self) -> bool:
        return bool(self.evening.outsider.strip())

    def answers(self) -> tuple[str, ...]:
        """What can be done now."""
        words = self.evening.alone_step.after
        saving = (words.save,) if self._has_words else ()
        keeping = (words.keep,) if self._has_words and is_nameless(self.evening) else ()
        return (words.stop, words.acknowledge, *saving, *keeping)

    def result(self, answer: int) -> Result:
        """Stop, or go on to a letter."""
        return WentOn() if answer == 0 else PreparesAcknowledgement()

    def chosen(self, answer: int) -> None:
        """A file and the notes ask for something first."""
        words, way = self.evening.alone_step.after, self.answers()[answer]
        if way == words.save:
            self.app.push_screen(SaveDialog(), self._save)
        elif way == words.keep:
            self._keep()
        else:
            super().chosen(answer)

    def _save(self, where: str | None) -> None:
        if where:
            self.post_message(AskedToSave(where, self.evening.outsider))

    def _keep(self) -> None:
        name = self.query_one("#name", Input)
        if name.value.strip():
            self.finish(KeepsOutside(name.value))
        else:
            self.notify("Write a name first: the notes say who wrote something.", markup=False)
            name.focus()

    def on_input_submitted(self) -> None:
        """The name is there."""
        self._keep()
