"""Search: from the newest evening back, without an index. It may be stopped at any step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from workshop.folding import Wanted, may_hold
from workshop.notebook import Notebook
from workshop.sifting import Evening, sift

if TYPE_CHECKING:
    # A search that reads no file does without.
    from workshop.hits import Hit


class Found(NamedTuple):
    """An evening in which the words stand, and where."""

    name: str
    evening: Evening
    hits: tuple[Hit, ...]


class Searched(NamedTuple):
    """How far the search has come, and what it found there, if anything."""

    looked_at: int
    of: int
    found: Found | None


def search(notebook: Notebook, look_for: Wanted) -> Iterator[Searched]:
    """Go through the notebook; what cannot be read is passed over.

    Raises NotesProblem where the folder cannot be read.
    """
    for looked_at, of, read in sift(notebook, lambda content: may_hold(content, look_for)):
        yield Searched(looked_at, of, _found(read, look_for) if isinstance(read, Evening) else None)


def _found(evening: Evening, look_for: Wanted) -> Found | None:
    from workshop.hits import hits_in  # noqa: PLC0415 - see above

    hits = tuple(hits_in(evening.session, look_for))
    return Found(evening.name, evening, hits) if hits else None
