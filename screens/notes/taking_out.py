"""TakingOutScreen: what goes, what goes along with it, what stays out of reach; then they are asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Button, ProgressBar
from textual.worker import get_current_worker

from screens.notes.unhurried import unhurried
from screens.widgets.keys import Keys
from screens.widgets.top_bar import TopBar
from screens.widgets.words import Headline, Prose, Quiet, person, shown
from workshop.errors import TrustError
from workshop.notebook import Kept, Notebook, Unread
from workshop.places import Place, Said
from workshop.session import Session
from workshop.sifting import Evening
from workshop.taking_out import OUT_OF_REACH, Change, taking_out, taking_out_evening
from workshop.withdrawing import look_for_copies, with_comments, withdraw


class TakingOutScreen(Screen[bool]):
    """Gives back whether anything was taken out."""

    CSS_PATH = "notes.tcss"
    HELP = (
        "What you see here goes, for good, with its copies in other evenings. It leaves no mark. "
        "Nothing has gone yet: Escape leaves it all as it is."
    )
    AUTO_FOCUS = "#leave"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(False)", "Leave it"),
        Binding("question_mark", "app.help", "Help", show=False),
    ]

    @dataclass
    class Looked(Message):
        """How far the look for copies has come."""

        looked_at: int
        of: int

    @dataclass
    class FoundCopies(Message):
        """What would change, and what cannot be known."""

        changes: tuple[Change, ...]
        commented: tuple[str, ...]
        unread: tuple[Unread, ...]

    def __init__(self, notebook: Notebook, entry: Kept | Unread, place: Place | None) -> None:
        """Without a place the whole evening goes."""
        super().__init__(classes="page notes")
        self._notebook, self._entry, self._place = notebook, entry, place
        self._changes: tuple[Change, ...] = ()

    def compose(self) -> ComposeResult:
        yield TopBar("Our notes", "", "Taking out")
        with Vertical(id="sheet"):
            with VerticalScroll(id="column"):
                yield Headline("Delete this evening, for good?" if self._place is None else "Take this out, for good?")
                yield Vertical(id="what-goes")
                yield ProgressBar(id="looking", show_eta=False, show_percentage=False)
                yield Prose("", id="problem")
                yield Quiet(OUT_OF_REACH)
            with Horizontal(id="buttons"):
                yield Button("Leave it", id="leave", variant="primary")
                label = "Delete it" if self._place is None else "Take it out"
                yield Button(label, id="take-out", disabled=isinstance(self._entry, Kept))
        yield Keys()

    async def on_mount(self) -> None:
        """Look where it stands as well."""
        if isinstance(self._entry, Kept):
            self._look_for_copies(self._entry)
            return
        self.query_one("#looking").display = False
        reason = f"{self._entry.name} cannot be read: {self._entry.reason}. Nobody can say what it holds."
        await self.query_one("#what-goes").mount(Prose(reason))

    @work(thread=True, exclusive=True, group="copies")
    def _look_for_copies(self, kept: Kept) -> None:
        worker = get_current_worker()
        read: list[Evening | Unread] = []
        try:
            for step in unhurried(look_for_copies(self._notebook, kept, self._place)):
                if worker.is_cancelled:
                    return
                if step.read is None:
                    self.post_message(self.Looked(step.looked_at, step.of))
                else:
                    read.append(step.read)
        except TrustError as problem:
            self.app.call_from_thread(self._say, str(problem))
            return
        others = [one for one in read if isinstance(one, Evening)]
        changes = taking_out_evening(kept, others) if self._place is None else taking_out(kept, self._place, others)
        unread = tuple(one for one in read if isinstance(one, Unread))
        self.post_message(self.FoundCopies(changes, with_comments(self._notebook, changes), unread))

    def on_taking_out_screen_looked(self, event: Looked) -> None:
        """The bar."""
        self.query_one("#looking", ProgressBar).update(total=event.of, progress=event.looked_at)

    async def on_taking_out_screen_found_copies(self, event: FoundCopies) -> None:
        """All that goes, before it goes."""
        self._changes = event.changes
        self.query_one("#looking").display = False
        await self.query_one("#what-goes").mount_all(self._what_goes(event))
        self.query_one("#take-out", Button).disabled = not event.changes

    def _what_goes(self, event: FoundCopies) -> Iterator[Widget]:
        for number, change in enumerate(event.changes):
            if number:
                yield Quiet(f"It stands in {change.name} as well, and goes there too:")
            if change.after is None:
                count = len(change.gone)
                entries = f"all of its {count} entries" if count != 1 else "its one entry"
                yield Prose(f"{change.name}, with {entries}", classes="piece-entry")
            else:
                yield from (_gone(said, change.before) for said in change.gone)
        if not event.changes:
            yield Prose("It is not there any more.")
        for name in event.commented:
            yield Quiet(f"{name} was edited by hand: the comments in it will be lost.")
        for one in event.unread:
            yield Quiet(f"{one.name} cannot be read ({one.reason}): nobody can say what it holds. It stays as it is.")

    def _say(self, problem: str) -> None:
        self.query_one("#problem", Prose).update(problem)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Take it out, or leave it."""
        if event.button.id != "take-out":
            self.dismiss(result=False)
            return
        try:
            if isinstance(self._entry, Unread):
                self._notebook.delete(self._entry.name)
            else:
                withdraw(self._notebook, self._changes)
        except TrustError as problem:
            self._say(str(problem))
            return
        self.dismiss(result=True)
        self.app.notify("It is taken out of these notes.", markup=False)


def _gone(said: Said, session: Session) -> Prose:
    number = session.partners.index(said.by) if said.by in session.partners else None
    if number is None or said.by is None:
        return Prose(said.text, classes="piece-entry")
    words = person(number, said.by) + "  " + shown(said.text)
    return Prose(words, classes=f"piece-entry of-person-{number + 1}")
