"""Search: from the newest evening back, without an index. It may be stopped at any step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from workshop.folding import Wanted, may_hold
from workshop.hits import Hit, hits_in
from workshop.notebook import Notebook
from workshop.sifting import Evening, sift


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
        hits = tuple(hits_in(read.session, look_for)) if isinstance(read, Evening) else ()
        found = Found(read.name, read, hits) if isinstance(read, Evening) and hits else None
        yield Searched(looked_at, of, found)
