"""NotesScreen: Our notes, page by page. The newest evenings are there at once; the others are read meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Button, ContentSwitcher, OptionList, ProgressBar, Tab, Tabs
from textual.worker import get_current_worker

from screens.menu import MenuScreen, Row
from screens.notes.evening import EveningScreen
from screens.notes.evenings import EveningsPane
from screens.notes.everything import DeleteEverythingScreen
from screens.notes.export import ExportDialog
from screens.notes.jar import ThankYousPane
from screens.notes.long_list import Entry
from screens.notes.over_time import OverTimePane
from screens.notes.pane import Pane
from screens.notes.parked import ParkedPane
from screens.notes.promises import PromisesPane
from screens.notes.search import SearchScreen
from screens.notes.shelf import HowFar, Shelf, first_page, reading
from screens.notes.unhurried import uncollected, unhurried
from screens.widgets.keys import Keys
from screens.widgets.top_bar import TopBar
from screens.widgets.words import Prose, Quiet, joined
from workshop.errors import NotesProblem
from workshop.export import exported_booklet
from workshop.notebook import Notebook

EVERYONE = "everyone"


class NotesScreen(Screen[None]):
    """Thank-yous first; then evenings, promises, over time, parked."""

    CSS_PATH = "notes.tcss"
    HELP = (
        "Looking back. Left and right go from tab to tab, up and down through a list, Enter opens an evening. "
        "/ searches. M has the rest: only some of you, a booklet of thanks, deleting everything. "
        "An evening has its own keys to export it, and to take something out. Your notes are plain files."
    )
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "search", "Search", tooltip="Look for words, from the newest evening back"),
        Binding("m", "more", "More", tooltip="Only some of you, a booklet of thanks, delete everything"),
        Binding("escape", "dismiss(None)", "Home", tooltip="Back to Home"),
        Binding("right", "turn(1)", "Next tab", show=False, tooltip="The next tab"),
        Binding("left", "turn(-1)", "Tab before", show=False, tooltip="The tab before"),
        Binding("question_mark", "app.help", "Help", show=False),
    ]

    @dataclass
    class ReadOn(Message):
        """The reading has come further."""

        step: HowFar | Shelf

    @dataclass
    class CouldNotRead(Message):
        """The folder cannot be read, in a sentence."""

        problem: str

    def __init__(self, notebook: Notebook, today: date, chance: Random) -> None:
        super().__init__(classes="page notes")
        self._notebook = notebook
        self._panes: tuple[Pane, ...] = (
            ThankYousPane(today, chance),
            EveningsPane(),
            PromisesPane(),
            OverTimePane(),
            ParkedPane(),
        )
        self._shelf = Shelf()
        self._shown: dict[Pane, Shelf] = {}
        self._company: tuple[str, ...] | None = None

    def compose(self) -> ComposeResult:
        yield TopBar("Our notes", "", "")
        with Vertical(id="room"):
            with Horizontal(id="tabs-and-buttons"):
                yield Tabs(*(Tab(pane.TAB, id=pane.id) for pane in self._panes))
                yield Button("Search", id="search", compact=True, action="screen.search")
                yield Button("More", id="more", compact=True, action="screen.more")
            yield ProgressBar(id="reading", show_eta=False, show_percentage=False)
            yield Quiet("", id="problem")
            with ContentSwitcher(initial=self._panes[0].id):
                yield from self._panes
        yield Keys()

    def on_mount(self) -> None:
        """The newest at once; the rest as it comes."""
        try:
            self._shelf = first_page(self._notebook)
        except NotesProblem as problem:
            self._say(str(problem))
        self._show()
        self._pane.first_focus().focus()
        # After the first frame: reading beside it would hold it up.
        self.call_after_refresh(self._read_all, self._shelf.read)

    @property
    def _pane(self) -> Pane:
        current = self.query_one(ContentSwitcher).current
        return next(pane for pane in self._panes if pane.id == current)

    def _show(self) -> None:
        """Only what is seen: the others are shown when somebody turns to them."""
        pane = self._pane
        if self._shown.get(pane) is not self._shelf:
            self._shown[pane] = self._shelf
            pane.show(self._shelf)

    @work(thread=True, exclusive=True, group="reading")
    def _read_all(self, shelved: int) -> None:
        worker = get_current_worker()
        try:
            with uncollected():
                for step in unhurried(reading(self._notebook, self._company, shelved)):
                    if worker.is_cancelled:
                        return
                    self.post_message(self.ReadOn(step))
        except NotesProblem as problem:
            self.post_message(self.CouldNotRead(str(problem)))

    def on_notes_screen_read_on(self, event: ReadOn) -> None:
        """More is there; the bar says how much."""
        bar = self.query_one("#reading", ProgressBar)
        if isinstance(event.step, HowFar):
            bar.display = True
            bar.update(total=event.step.of, progress=event.step.read)
            return
        self._shelf = event.step
        bar.display = not event.step.is_whole
        count = len(event.step.evenings)
        evenings = f"{count} {'evening' if count == 1 else 'evenings'}"
        self.query_one(".bar-right", Prose).update(evenings if event.step.is_whole else "")
        self.query_one(".bar-middle", Prose).update(joined(self._company) if self._company else "")
        self._show()

    def on_notes_screen_could_not_read(self, event: CouldNotRead) -> None:
        """Say so; what was read stays."""
        self._say(event.problem)

    def _say(self, problem: str) -> None:
        self.query_one("#problem", Quiet).update(problem)
        self.query_one("#problem").display = True

    def on_tabs_tab_activated(self, event: Tabs.TabActivated) -> None:
        """That page."""
        self.query_one(ContentSwitcher).current = event.tab.id
        self._show()
        if not isinstance(self.focused, Tabs):
            self._pane.first_focus().focus()

    def action_turn(self, by: int) -> None:
        """To the tab beside this one."""
        tabs = self.query_one(Tabs)
        at = self._panes.index(self._pane) + by
        tabs.active = self._panes[at % len(self._panes)].id or ""

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open that evening, at that place."""
        if isinstance(event.option, Entry):
            evening = EveningScreen(self._notebook, event.option.name, event.option.place)
            self.app.push_screen(evening, self._after_reading)

    def _after_reading(self, has_changed: bool | None) -> None:  # noqa: FBT001 - what a screen gives back
        if has_changed:
            self._read_all(self._shelf.read)

    @on(Button.Pressed, "#year-ago")
    def ask_for_a_year_ago(self) -> None:
        """Only when all of them would like to."""
        rows = (Row("yes", "Yes", "we would all like to"), Row("no", "Not tonight"))
        menu = MenuScreen("Our notes", "A thank-you from about this day last year. Would you all like to see it?", rows)
        self.app.push_screen(menu, self._show_a_year_ago)

    def _show_a_year_ago(self, said: str | None) -> None:
        if said == "yes":
            self.query_one(ThankYousPane).show_a_year_ago()

    def action_search(self) -> None:
        """Look for words."""
        self.app.push_screen(SearchScreen(self._notebook, self._company), self._after_reading)

    def action_more(self) -> None:
        """What is seldom wanted."""
        rows = []
        if len(self._shelf.companies) > 1:
            rows = [
                Row(str(number), f"Only {joined(company)}")
                for number, company in enumerate(self._shelf.companies)
                if company != self._company
            ]
        if self._company:
            rows.append(Row(EVERYONE, "Everyone’s evenings"))
        if self._shelf.slips:
            rows.append(Row("booklet", "A booklet of thanks", "all of these thank-yous, in a file"))
        rows.append(Row("delete", "Delete everything", "asks you to type a word"))
        self.app.push_screen(MenuScreen("Our notes", "What else?", rows), self._do_more)

    def _do_more(self, chosen: str | None) -> None:
        match chosen:
            case None:
                return
            case "booklet":
                slips = self._shelf.slips
                self.app.push_screen(
                    ExportDialog("A booklet of thanks", "~/thank-yous.html", lambda to: exported_booklet(slips, to))
                )
            case "delete":
                self.app.push_screen(DeleteEverythingScreen(self._notebook), self._after_reading)
            case _:
                self._company = None if chosen == EVERYONE else self._shelf.companies[int(chosen)]
                self._read_all(self._shelf.read)
