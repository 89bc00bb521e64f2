"""EveningScreen: one evening as a page, by step, each one's words with their sign and color."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Button
from textual.worker import get_current_worker

from screens.notes.choose_entry import ChooseEntryScreen, Chosen
from screens.notes.export import ExportDialog
from screens.notes.pieces import Piece, headline, people, pieces
from screens.notes.taking_out import TakingOutScreen
from screens.notes.unhurried import unhurried
from screens.widgets.keys import Keys
from screens.widgets.top_bar import TopBar
from screens.widgets.words import Headline, Prose, Quiet
from workshop.errors import NotesProblem, TrustError
from workshop.export import exported
from workshop.notebook import Kept, Notebook, Unread
from workshop.places import Noted, Place
from workshop.promises_kept import PromiseStory, promise_stories
from workshop.safe_text import safe
from workshop.sifting import Evening
from workshop.withdrawing import look_for_copies

MUCH = 20_000
"""Characters of a file that cannot be read: enough to see what it is."""


class EveningScreen(Screen[bool]):
    """One evening, to read; gives back whether anything was taken out."""

    CSS_PATH = "notes.tcss"
    HELP = (
        "One evening as you kept it. The arrow keys and Page Down go through it. X writes it to a file of yours, "
        "as Markdown or as a page to print. T takes out something one of you wrote, or the whole evening."
    )
    AUTO_FOCUS = "#column"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("x", "export", "Export", tooltip="Write this evening to a file of yours"),
        Binding("t", "take_out", "Take out", tooltip="Take out an entry, or the whole evening"),
        Binding("escape", "back", "Back", tooltip="Back to the list"),
        Binding("question_mark", "app.help", "Help", show=False),
    ]

    @dataclass
    class WentOn(Message):
        """How this evening's promises went has been found, in later ones."""

        stories: tuple[PromiseStory, ...]

    def __init__(self, notebook: Notebook, name: str, place: Place | None = None) -> None:
        """The page opens at that place, where there is one."""
        super().__init__(classes="page notes")
        self._notebook, self._evening_name, self._place = notebook, name, place
        self._entry = notebook.read(name)
        self._stories: tuple[PromiseStory, ...] = ()
        self._has_changed = False

    def compose(self) -> ComposeResult:
        yield TopBar("Our notes", "", self._day())
        with Vertical(id="sheet"):
            yield VerticalScroll(*self._body(), id="column")
            with Horizontal(id="buttons"):
                yield Button("Take out…", action="screen.take_out")
                yield Button("Export…", action="screen.export")
                yield Button("Back", action="screen.back", variant="primary")
        yield Keys()

    def on_mount(self) -> None:
        """At the place; later evenings tell how the promises went."""
        self.call_after_refresh(self._go_to_place)
        if isinstance(self._entry, Kept) and self._entry.session.promises:
            self._look_for_later(self._entry)

    def _day(self) -> str:
        if isinstance(self._entry, Unread):
            return "cannot be read"
        day = self._entry.session.started
        return f"{day:%A} {day.day} {day:%B} {day.year}"

    def _body(self) -> Iterator[Widget]:
        if isinstance(self._entry, Unread):
            yield from self._unread(self._entry)
            return
        session = self._entry.session
        yield Headline(headline(session))
        yield Prose(people(session), classes="who")
        for piece in pieces(session, self._stories):
            yield self._piece(piece)

    def _piece(self, piece: Piece) -> Prose:
        text = Prose(piece.words, classes=f"piece-{piece.kind}")
        if piece.who is not None:
            text.add_class(f"of-person-{piece.who + 1}")
        if piece.place is not None and piece.place == self._place:
            text.add_class("the-place")
        return text

    def _unread(self, entry: Unread) -> Iterator[Widget]:
        yield Headline(entry.name)
        yield Prose(f"This cannot be read: {entry.reason}. It was left as it is.", classes="who")
        try:
            text = self._notebook.plain_text(entry.name)
        except TrustError as problem:
            text = str(problem)
        yield Quiet(Content(safe(text[:MUCH])))

    def _go_to_place(self) -> None:
        for piece in self.query(".the-place"):
            self.query_one("#column").scroll_to_widget(piece, animate=False, top=True)

    @work(thread=True, exclusive=True, group="later")
    def _look_for_later(self, evening: Noted) -> None:
        worker = get_current_worker()
        later = []
        try:
            for step in unhurried(look_for_copies(self._notebook, evening, None)):
                if worker.is_cancelled:
                    return
                if isinstance(step.read, Evening) and step.read.name != evening.name:
                    later.append(step.read)
        except NotesProblem:
            return
        self.post_message(self.WentOn(promise_stories([evening, *later])))

    async def on_evening_screen_went_on(self, event: WentOn) -> None:
        """Beside the promises, how they went."""
        if any(story.outcome for story in event.stories):
            self._stories = event.stories
            await self._show_again()

    async def _show_again(self) -> None:
        column = self.query_one("#column", VerticalScroll)
        at = column.scroll_offset.y
        with self.app.batch_update():
            await column.remove_children()
            await column.mount_all(self._body())
        column.scroll_to(y=at, animate=False)

    def action_back(self) -> None:
        """Back to where this was opened."""
        self.dismiss(self._has_changed)

    def action_export(self) -> None:
        """To a file of theirs."""
        if isinstance(self._entry, Unread):
            self.notify("This file cannot be read, so it cannot be exported. You may copy it as it is.", markup=False)
            return
        session = self._entry.session
        self.app.push_screen(
            ExportDialog(
                "This evening, in a file of yours", f"~/{self._evening_name}.md", lambda to: exported(session, to)
            )
        )

    def action_take_out(self) -> None:
        """Which of it?"""
        if isinstance(self._entry, Unread):
            self._take_out(Chosen(None))
            return
        self.app.push_screen(ChooseEntryScreen(self._entry.session, self._place), self._take_out)

    def _take_out(self, chosen: Chosen | None) -> None:
        if chosen is not None:
            self.app.push_screen(TakingOutScreen(self._notebook, self._entry, chosen.place), self._after_taking_out)

    async def _after_taking_out(self, has_changed: bool | None) -> None:  # noqa: FBT001 - what a screen gives back
        if not has_changed:
            return
        self._has_changed = True
        try:
            self._notebook.load(self._evening_name)
        except NotesProblem:
            self.dismiss(result=True)
            return
        self._entry, self._place = self._notebook.read(self._evening_name), None
        await self._show_again()
