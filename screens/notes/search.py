"""SearchScreen: words, looked for as one types, from the newest evening back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Button, Input, OptionList, ProgressBar
from textual.worker import get_current_worker

from screens.notes.evening import EveningScreen
from screens.notes.long_list import Entry, LongList
from screens.notes.unhurried import unhurried
from screens.widgets.keys import Keys
from screens.widgets.top_bar import TopBar
from screens.widgets.words import Quiet, person_line, shown
from workshop.errors import NotesProblem
from workshop.folding import wanted
from workshop.looking_back import are_here
from workshop.notebook import Notebook
from workshop.search import Found, search

MANY = 200
"""Evenings with hits that are shown at once; the more exact the words, the fewer."""

AT_ONCE = 20
"""Evenings with hits on their way to the screen together."""

AT_FIRST = "Case and accents do not matter. The newest evenings come first."


class SearchScreen(Screen[bool]):
    """Gives back whether anything was taken out on the way."""

    CSS_PATH = "notes.tcss"
    HELP = (
        "Type, and what you typed is looked for at once. Up and down choose among what was found, Enter opens the "
        "evening there. Escape stops the search, and once more goes back."
    )
    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "go('cursor_down')", "Down", show=False, tooltip="The next of what was found"),
        Binding("up", "go('cursor_up')", "Up", show=False, tooltip="The one before"),
        Binding("pagedown", "go('page_down')", "Page down", show=False),
        Binding("pageup", "go('page_up')", "Page up", show=False),
        Binding("escape", "stop_or_leave", "Stop, back", tooltip="Stop the search; once more, back"),
    ]

    @dataclass
    class CameFurther(Message):
        """How far the search for these words has come, and what it found on the last stretch."""

        words: str
        looked_at: int
        of: int
        found: tuple[Found, ...]

    @dataclass
    class CouldNotSearch(Message):
        """The folder cannot be read, in a sentence."""

        problem: str

    def __init__(self, notebook: Notebook, company: tuple[str, ...] | None) -> None:
        """Of these people alone, where a company is named."""
        super().__init__(classes="page notes")
        self._notebook, self._company = notebook, company
        self._found = 0
        self._is_searching = False
        self._has_changed = False

    def compose(self) -> ComposeResult:
        yield TopBar("Our notes", "", "Search")
        with Vertical(id="sheet"), Vertical(id="column"):
            with Horizontal(id="search-line"):
                yield Input(placeholder="a word, or a few")
                yield Button("Stop", id="stop", compact=True, action="screen.stop_or_leave")
            yield ProgressBar(id="searching", show_eta=False, show_percentage=False)
            yield LongList()
            yield Quiet(AT_FIRST, id="said")
        yield Keys()

    def on_mount(self) -> None:
        """Nothing runs yet."""
        self._show_running(is_searching=False)
        self.query_one(Input).cursor_blink = self.app.animation_level != "none"

    def on_input_changed(self, event: Input.Changed) -> None:
        """Begin anew with these words; the search for the last ones stops."""
        self._begin(event.value)

    def _begin(self, words: str) -> None:
        self.workers.cancel_group(self, "searching")
        self._found = 0
        self.query_one(LongList).fill(())
        looks_for_something = bool(wanted(words).text)
        self._show_running(is_searching=looks_for_something)
        self._say("" if looks_for_something else AT_FIRST)
        if looks_for_something:
            self._search(words)

    @work(thread=True, exclusive=True, group="searching")
    def _search(self, words: str) -> None:
        worker = get_current_worker()
        found: list[Found] = []
        count = 0
        try:
            for step in unhurried(search(self._notebook, wanted(words))):
                if worker.is_cancelled:
                    return
                if step.found and (self._company is None or are_here(step.found.evening, self._company)):
                    found.append(step.found)
                    count += 1
                is_enough = count >= MANY
                if is_enough or step.found is None or len(found) >= AT_ONCE:
                    self.post_message(self.CameFurther(words, step.looked_at, step.of, tuple(found)))
                    found = []
                if is_enough:
                    return
        except NotesProblem as problem:
            self.post_message(self.CouldNotSearch(str(problem)))

    def on_search_screen_came_further(self, event: CameFurther) -> None:
        """The bar, and what was found; a search for other words is over."""
        if event.words != self.query_one(Input).value or not self._is_searching:
            return
        self.query_one("#searching", ProgressBar).update(total=event.of, progress=event.looked_at)
        self._found += len(event.found)
        self.query_one(LongList).extend(_rows(event.found))
        if self._found >= MANY:
            self._show_running(is_searching=False)
            self._say(f"These are the newest {MANY} evenings with it. One more word finds fewer.")
        elif event.looked_at == event.of:
            self._show_running(is_searching=False)
            self._say("" if self._found else f"Nothing here holds “{event.words.strip()}”.")

    def on_search_screen_could_not_search(self, event: CouldNotSearch) -> None:
        """Say why."""
        self._show_running(is_searching=False)
        self._say(event.problem)

    def _show_running(self, *, is_searching: bool) -> None:
        self._is_searching = is_searching
        self.query_one("#searching").visible = is_searching
        self.query_one("#stop", Button).label = "Stop" if is_searching else "Back"

    def _say(self, words: str) -> None:
        self.query_one("#said", Quiet).update(words)

    async def on_input_submitted(self) -> None:
        """Enter opens the one that is chosen."""
        await self.query_one(LongList).run_action("select")

    async def action_go(self, where: str) -> None:
        """Through what was found, while the cursor stays in the words."""
        await self.query_one(LongList).run_action(where)

    def action_stop_or_leave(self) -> None:
        """Stop what runs; where nothing does, go back."""
        if not self._is_searching:
            self.dismiss(self._has_changed)
            return
        self.workers.cancel_group(self, "searching")
        self._show_running(is_searching=False)
        self._say("Stopped. Type on to search again.")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open it at that place."""
        if isinstance(event.option, Entry):
            evening = EveningScreen(self._notebook, event.option.name, event.option.place)
            self.app.push_screen(evening, self._after_reading)

    def _after_reading(self, has_changed: bool | None) -> None:  # noqa: FBT001 - what a screen gives back
        if has_changed:
            self._has_changed = True
            self._begin(self.query_one(Input).value)


def _rows(found: Iterable[Found]) -> Iterator[Entry]:
    for name, evening, hits in found:
        session = evening.session
        day = session.started
        for hit in hits:
            if hit.by in session.partners:
                who = person_line(session.partners.index(hit.by), hit.by)
            else:
                who = shown(hit.by or "together")
            where = Content.assemble(f"{day:%a} {day.day} {day:%b} {day.year}  ", who)
            words = Content.assemble(shown(hit.before), (shown(hit.found).plain, "bold underline"), shown(hit.after))
            yield Entry(Content.assemble(where, "\n  ", words), name, hit.place)
