"""Shelf: all that the notes show, worked out from what has been read so far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workshop.looking_back import Month, ParkedTopic, are_here, by_month, parked_topics, people_in
from workshop.notebook import Kept, Notebook, Unread
from workshop.promises_kept import PromiseStory, promise_stories
from workshop.thank_yous import ThankYou, thank_yous
from workshop.trends import Trend, trends

FIRST_PAGE = 20
"""Evenings read before anything is shown: a few milliseconds."""

STEP = 50
"""Evenings between two words about how far the reading has come."""


class Shelf(NamedTuple):
    """What the pages of the notes are made of."""

    evenings: tuple[Kept, ...] = ()
    """The newest first."""
    unread: tuple[Unread, ...] = ()
    months: tuple[Month, ...] = ()
    slips: tuple[ThankYou, ...] = ()
    stories: tuple[PromiseStory, ...] = ()
    trends: tuple[Trend, ...] = ()
    parked: tuple[ParkedTopic, ...] = ()
    companies: tuple[tuple[str, ...], ...] = ()
    """Who sat down together, whichever of them are shown now."""
    is_whole: bool = False
    """Whether every evening has been read."""

    @property
    def read(self) -> int:
        """Evenings that were looked at."""
        return len(self.evenings) + len(self.unread)

    def number(self, name: str) -> int:
        """A person's place among those they sat with last, from 0: their sign and color."""
        return next((company.index(name) for company in self.companies if name in company), 0)


class HowFar(NamedTuple):
    """How far the reading has come."""

    read: int
    of: int


def shelve(read: Sequence[Kept | Unread], company: tuple[str, ...] | None, *, is_whole: bool) -> Shelf:
    """The shelf of what was read; of these people alone where a company is named."""
    everyone = tuple(one for one in read if isinstance(one, Kept))
    evenings = tuple(kept for kept in everyone if are_here(kept, company)) if company else everyone
    return Shelf(
        evenings=evenings,
        unread=tuple(one for one in read if isinstance(one, Unread)),
        months=by_month(evenings),
        slips=thank_yous(evenings),
        stories=promise_stories(evenings),
        trends=trends(evenings),
        parked=parked_topics(evenings),
        companies=people_in(everyone),
        is_whole=is_whole,
    )


def first_page(notebook: Notebook, company: tuple[str, ...] | None = None) -> Shelf:
    """The newest evenings. Raises NotesProblem where the folder cannot be read."""
    names = notebook.names(FIRST_PAGE + 1)
    return shelve([notebook.read(name) for name in names[:FIRST_PAGE]], company, is_whole=len(names) <= FIRST_PAGE)


def reading(notebook: Notebook, company: tuple[str, ...] | None, shelved: int) -> Iterator[HowFar | Shelf]:
    """Read all of it, the newest first: a shelf whenever twice as much is read, and one at the end.

    Nothing smaller than what is `shelved` already. Raises NotesProblem where the folder cannot be read.
    """
    names = notebook.names()
    read: list[Kept | Unread] = []
    enough = 2 * max(shelved, 1)
    for number, name in enumerate(names, 1):
        read.append(notebook.read(name))
        if number % STEP == 0:
            yield HowFar(number, len(names))
        if number == enough:
            # Twice as much each time: all the work on shelves together is that on the last one, twice.
            enough *= 2
            yield shelve(read, company, is_whole=False)
    yield shelve(read, company, is_whole=True)
