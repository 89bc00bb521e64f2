"""What a search finds in one evening: the words, with those around them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from workshop.folding import Span, Wanted, first_in
from workshop.places import Place, answer_as_written, said_in
from workshop.session import Session

AROUND = 40
"""Characters on either side; a word is not cut where it can be left out whole."""

CUT = "…"


class Hit(NamedTuple):
    """Words that were found, as they were written, line ends as blanks."""

    place: Place
    by: str | None
    """None where they wrote it together."""
    before: str
    found: str
    after: str


def hits_in(session: Session, look_for: Wanted) -> Iterator[Hit]:
    """One hit for each entry that holds the words, at the first place in it."""
    for place, by, shown in said_in(session):
        text = answer_as_written(session.answers[place.entry]) if place.table == "answers" else shown
        if span := first_in(text, look_for):
            yield Hit(place, by, *excerpt(text, span))


def excerpt(text: str, span: Span) -> tuple[str, str, str]:
    """What stands before, there, and after, on one line."""
    flat = "".join(" " if letter.isspace() else letter for letter in text)
    before, found, after = flat[: span.start], flat[span.start : span.end], flat[span.end :]
    if len(before) > AROUND:
        cut = before[-AROUND:]
        before = CUT + (cut.partition(" ")[2] or cut)
    if len(after) > AROUND:
        cut = after[:AROUND]
        after = (cut.rpartition(" ")[0] or cut) + CUT
    return before, found, after
