"""PromisesPane: the promises, the newest first, and how they went, by the words of whoever made them."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.content import Content

from screens.notes.long_list import Entry, LongList
from screens.notes.pane import Pane
from screens.notes.shelf import Shelf
from screens.widgets.words import Headline, Quiet, person_line, shown
from workshop.promises_kept import PromiseStory

NOTHING = "No promise is kept here yet. One small thing, with a day to look back at it, may come of an evening."


class PromisesPane(Pane):
    """A list; Enter opens the evening on which it was made."""

    TAB = "Promises"

    def __init__(self) -> None:
        super().__init__(id="promises")

    def compose(self) -> ComposeResult:
        yield Headline("What you meant to do, and how it went")
        yield LongList()
        yield Quiet(NOTHING, classes="nothing")

    def show(self, shelf: Shelf) -> None:
        """The list."""
        self.set_class(not shelf.stories, "-empty")
        self.query_one(LongList).fill(_rows(shelf))

    def first_focus(self) -> LongList:
        """The list."""
        return self.query_one(LongList)


def _rows(shelf: Shelf) -> Iterator[Entry]:
    for number, story in enumerate(shelf.stories):
        made = f"{story.made.day:>2} {story.made:%b} {story.made.year}  "
        words = Content.assemble(
            made,
            person_line(shelf.number(story.by), story.by),
            "\n  ",
            shown(story.text),
            f"\n  {_how_it_went(story)}",
        )
        yield Entry(words, story.name, sole=str(number))


def _how_it_went(story: PromiseStory) -> str:
    if story.outcome is None or story.looked_back is None:
        return f"to look back at on {story.look_back.day} {story.look_back:%B %Y}"
    return f"{story.outcome}, said on {story.looked_back.day} {story.looked_back:%B %Y}"
