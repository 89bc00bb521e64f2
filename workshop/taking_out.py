"""Taking words out of the notes: one's own answer or letter, a promise, a topic, or a whole evening.

What is taken out stands in more than one place: a promise also in the letter it came from and in a later look-back, a
parked topic in later talks about it. All of these go, each whole and without a mark that something was there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from workshop.folding import folded
from workshop.places import Noted, Place, Said, said_at, said_in
from workshop.session import Session

OUT_OF_REACH = (
    "This takes it out of these notes. It cannot reach what was copied elsewhere: backups of this machine, a folder "
    "that is kept in step with another machine or with a server, pages you exported or printed."
)


class Change(NamedTuple):
    """One evening that will be another afterwards."""

    name: str
    gone: tuple[Said, ...]
    """What goes, so that it can be shown before."""
    before: Session
    after: Session | None
    """The evening without it; None where all of it goes."""


class Promised(NamedTuple):
    """A promise, wherever it stands."""

    by: str
    text: str
    made: date


def taking_out(target: Noted, place: Place, others: Iterable[Noted]) -> tuple[Change, ...]:
    """What becomes of the evenings when this entry and its copies go, the target's evening first.

    Of `others` only those with a copy are changed. Nothing where the entry is not there.
    """
    said = said_at(target.session, place)
    if said is None and not _has(target.session, place):
        return ()
    promised = _promised(target, place)
    # A talk is whose it is: its topic alone was the couple's.
    topic = said.text if said and place.table == "parked" else None
    changes = []
    for noted in _each_once(target, others):
        places = {place} if noted.name == target.name else set()
        places |= {copy for promise in promised for copy in _copies(noted, promise)}
        without_topic = _without_topic(noted.session, topic)
        places |= {
            Place("parked", number)
            for number, parked in enumerate(noted.session.parked)
            if topic is not None and parked.topic == topic
        }
        after = without(without_topic, places)
        if after != noted.session:
            changes.append(Change(noted.name, _gone(noted.session, places, topic), noted.session, after))
    return tuple(changes)


def taking_out_evening(target: Noted, others: Iterable[Noted]) -> tuple[Change, ...]:
    """What becomes of the evenings when this one goes whole, and the look-backs at its promises with it."""
    promised = [
        promise
        for number in range(len(target.session.promises))
        for promise in _promised(target, Place("promises", number))
    ]
    changes = [Change(target.name, tuple(said_in(target.session)), target.session, None)]
    for noted in others:
        places = {copy for promise in promised for copy in _copies(noted, promise) if copy.table == "looked_back"}
        if noted.name != target.name and places:
            gone = _gone(noted.session, places, None)
            changes.append(Change(noted.name, gone, noted.session, without(noted.session, places)))
    return tuple(changes)


def clues(target: Noted, place: Place | None) -> tuple[str, ...]:
    """Texts of which an evening must hold one to have a copy; where there are none, there are no copies.

    Without a place it is about the whole evening.
    """
    if place is None:
        return (target.session.started.date().isoformat(),) if target.session.promises else ()
    if place.table == "parked":
        said = said_at(target.session, place)
        return (said.text,) if said else ()
    return tuple({promise.made.isoformat() for promise in _promised(target, place)})


def without(session: Session, places: Iterable[Place]) -> Session:
    """The session without these entries."""
    gone = set(places)
    repairs = tuple(
        replace(repair, still_need=None) if Place("repairs", number, still_need=True) in gone else repair
        for number, repair in enumerate(session.repairs)
    )
    return replace(
        session,
        answers=tuple(entry for number, entry in enumerate(session.answers) if Place("answers", number) not in gone),
        talks=tuple(entry for number, entry in enumerate(session.talks) if Place("talks", number) not in gone),
        repairs=tuple(entry for number, entry in enumerate(repairs) if Place("repairs", number) not in gone),
        promises=tuple(entry for number, entry in enumerate(session.promises) if Place("promises", number) not in gone),
        looked_back=tuple(
            entry for number, entry in enumerate(session.looked_back) if Place("looked_back", number) not in gone
        ),
        parked=tuple(entry for number, entry in enumerate(session.parked) if Place("parked", number) not in gone),
    )


def _promised(target: Noted, place: Place) -> tuple[Promised, ...]:
    """The promises that go with the entry: itself, the one looked back at, those that a letter holds."""
    session, made = target.session, target.session.started.date()
    if place.still_need:
        return ()
    if place.table == "promises":
        promise = session.promises[place.entry]
        return (Promised(promise.by, promise.text, made),)
    if place.table == "looked_back":
        looked = session.looked_back[place.entry]
        return (Promised(looked.by, looked.promise, looked.made),)
    if place.table == "repairs":
        letter = session.repairs[place.entry]
        return tuple(
            Promised(promise.by, promise.text, made)
            for promise in session.promises
            if promise.by == letter.by and _holds(letter.letter, promise.text)
        )
    return ()


def _copies(noted: Noted, promise: Promised) -> Iterator[Place]:
    """Where the promise stands that evening."""
    session = noted.session
    if session.started.date() == promise.made:
        for number, made in enumerate(session.promises):
            if (made.by, made.text) == (promise.by, promise.text):
                yield Place("promises", number)
        for number, letter in enumerate(session.repairs):
            if letter.by == promise.by and _holds(letter.letter, promise.text):
                yield Place("repairs", number)
    for number, looked in enumerate(session.looked_back):
        if (looked.by, looked.promise, looked.made) == promise:
            yield Place("looked_back", number)


def _holds(letter: str, promise: str) -> bool:
    """Whether the letter says the promise, in whatever case, as whole words."""
    words = f" {_only_words(letter)} "
    return bool(promise.strip()) and f" {_only_words(promise)} " in words


def _only_words(text: str) -> str:
    return " ".join("".join(letter if letter.isalnum() else " " for letter in folded(text).text).split())


def _without_topic(session: Session, topic: str | None) -> Session:
    talks = tuple(replace(talk, topic=None) if topic and talk.topic == topic else talk for talk in session.talks)
    return replace(session, talks=talks)


def _gone(session: Session, places: set[Place], topic: str | None) -> tuple[Said, ...]:
    """What goes; a letter takes along what the other still needed."""
    letters = {place.entry for place in places if place.table == "repairs" and not place.still_need}
    return tuple(
        said
        for said in said_in(session)
        if said.place in places
        or (said.place.table == "repairs" and said.place.entry in letters)
        or (topic is not None and said.place.table == "talks" and said.text == topic)
    )


def _has(session: Session, place: Place) -> bool:
    entries: tuple[object, ...] = getattr(session, place.table)
    return not place.still_need and 0 <= place.entry < len(entries)


def _each_once(target: Noted, others: Iterable[Noted]) -> Iterator[Noted]:
    yield target
    yield from (noted for noted in others if noted.name != target.name)
