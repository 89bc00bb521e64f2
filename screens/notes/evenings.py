"""EveningsPane: the evenings by month, the newest first, and beside the list the one that is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from screens.notes.long_list import Entry, LongList
from screens.notes.pane import Pane
from screens.notes.pieces import Piece, headline, people, pieces
from screens.notes.shelf import Shelf
from screens.widgets.words import Headline, Prose, Quiet, shown
from workshop.looking_back import EveningRow, Month
from workshop.notebook import Kept, Unread

NOTHING = "Nothing is kept yet. What you show each other on an evening stands here."


class EveningsPane(Pane):
    """A list; what is highlighted stands beside it, Enter opens it."""

    TAB = "Evenings"

    def __init__(self) -> None:
        super().__init__(id="evenings")
        self._shelf = Shelf()
        self._by_name: dict[str, Kept | Unread] = {}

    def compose(self) -> ComposeResult:
        with Horizontal(classes="two"):
            yield LongList()
            with VerticalScroll(classes="beside"):
                yield Headline("", id="day")
                yield Prose("", id="evening-words")
        yield Quiet(NOTHING, classes="nothing")

    def show(self, shelf: Shelf) -> None:
        """The list, and what stands beside it."""
        self._shelf = shelf
        self._by_name = {kept.name: kept for kept in shelf.evenings}
        self._by_name.update({unread.name: unread for unread in shelf.unread})
        self.set_class(not self._by_name, "-empty")
        self.query_one(LongList).fill(_rows(shelf))

    def first_focus(self) -> LongList:
        """The list."""
        return self.query_one(LongList)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show that evening beside the list."""
        if not isinstance(event.option, Entry):
            return
        self.query_one(VerticalScroll).scroll_home(animate=False)
        match self._by_name.get(event.option.name):
            case Kept(session=session):
                self._show_beside(
                    headline(session),
                    Content.assemble(people(session), "\n", _in_one(pieces(session, self._shelf.stories))),
                )
            case Unread(name, reason):
                self._show_beside(
                    name, shown(f"This cannot be read: {reason}.\n\nIt was left as it is. Enter shows what it says.")
                )

    def _show_beside(self, day: str, words: Content) -> None:
        self.query_one("#day", Headline).update(day)
        self.query_one("#evening-words", Prose).update(words)


def _rows(shelf: Shelf) -> Iterator[Option]:
    """What cannot be read stands first: nobody knows its day."""
    if shelf.unread:
        yield _heading("Cannot be read")
        yield from (Entry(shown(one.name), one.name) for one in shelf.unread)
    for month in shelf.months:
        yield _heading(_month_in_words(month))
        yield from (Entry(_row(evening), evening.name) for evening in month.evenings)


def _row(evening: EveningRow) -> Content:
    day = evening.started
    return Content.assemble(f"{day:%a} {day.day:>2}  ", shown(", ".join(evening.done) or "a talk"))


def _heading(words: str) -> Option:
    return Option(Content.styled(words, "bold $foreground 70%"), disabled=True)


def _month_in_words(month: Month) -> str:
    first = next(iter(month.evenings)).started
    return f"{first:%B} {first.year}"


def _in_one(parts: Iterable[Piece]) -> Content:
    """All of it as one text, which is there at once however fast somebody goes through the list."""
    lines: list[Content] = []
    for piece in parts:
        match piece.kind:
            case "title":
                lines += [Content(""), piece.words.stylize("bold $accent")]
            case "question":
                lines += [Content(""), piece.words.stylize("$foreground 70%")]
            case "after":
                lines += [piece.words.stylize("$foreground 70%")]
            case _:
                lines += [piece.words]
    return Content("\n").join(lines)
