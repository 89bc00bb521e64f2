"""Where in a session somebody's words stand, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple, Protocol

from workshop.session import HIGHEST_RATING, Answer, Session

Table = Literal["answers", "talks", "repairs", "promises", "looked_back", "parked"]


class Noted(Protocol):
    """A session and the name it is kept under."""

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        ...

    @property
    def session(self) -> Session:
        """What was kept."""
        ...


class Place(NamedTuple):
    """One entry of a session, or the part of it that another person wrote."""

    table: Table
    entry: int
    """Counted from 0."""
    still_need: bool = False
    """In a letter: what the one who heard it still needs, in their words."""


class Said(NamedTuple):
    """What one of them wrote or chose."""

    place: Place
    by: str | None
    """None where they wrote it together."""
    text: str
    """As they wrote it: make it safe where it is shown."""


def said_in(session: Session) -> Iterator[Said]:
    """All that people wrote or chose that evening, in the file's order; never the words they were asked."""
    for number, answer in enumerate(session.answers):
        yield Said(Place("answers", number), answer.by, answer_in_words(answer))
    for number, talk in enumerate(session.talks):
        if talk.topic:
            yield Said(Place("talks", number), talk.speaker, talk.topic)
    for number, repair in enumerate(session.repairs):
        yield Said(Place("repairs", number), repair.by, repair.letter)
        if repair.still_need:
            yield Said(Place("repairs", number, still_need=True), repair.to, repair.still_need)
    for number, promise in enumerate(session.promises):
        yield Said(Place("promises", number), promise.by, promise.text)
    for number, looked in enumerate(session.looked_back):
        yield Said(Place("looked_back", number), looked.by, looked.promise)
    for number, parked in enumerate(session.parked):
        yield Said(Place("parked", number), None, parked.topic)


def said_at(session: Session, place: Place) -> Said | None:
    """What stands there; None where nothing does."""
    return next((said for said in said_in(session) if said.place == place), None)


def answer_in_words(answer: Answer) -> str:
    """What was shared, in one text: words first, taps second."""
    taps = []
    if answer.rating is not None:
        taps.append(f"{answer.rating} of {HIGHEST_RATING}")
    taps += answer.choices or ()
    taps += [f"{area}: {level}" for area, level in (answer.shares or {}).items()]
    return "\n".join(part for part in (answer.words, ", ".join(taps)) if part)


def answer_as_written(answer: Answer) -> str:
    """Only what the file says, word for word, to be searched."""
    shares = (text for pair in (answer.shares or {}).items() for text in pair)
    return "\n".join((answer.words or "", *(answer.choices or ()), *shares))
