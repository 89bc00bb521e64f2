"""One evening, piece by piece, as it reads: by step and question, each one's words with their sign and color."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from textual.content import Content

from screens.widgets.words import person, shown
from workshop.days import day_in_words
from workshop.looking_back import minutes_of
from workshop.places import Place, answer_in_words
from workshop.promises_kept import PromiseStory
from workshop.session import Answer, Repair, Session

Kind = Literal["title", "question", "entry", "letter", "after"]

RECEIVED = {"taken": "I take it.", "needs time": "Thank you, I need time.", "still needs": "I still need something."}


class Piece(NamedTuple):
    """A paragraph of an evening, safe to show."""

    kind: Kind
    words: Content
    who: int | None = None
    """Whose it is, counted from 0; None where it is nobody's or everybody's."""
    place: Place | None = None
    """The entry of the file that it shows."""


def headline(session: Session) -> str:
    """The day, and how long they sat."""
    minutes = minutes_of(session)
    return day_in_words(session.started.date()) + (f" · {minutes} minutes" if minutes else "")


def people(session: Session) -> Content:
    """Who was there."""
    return Content("   ").join(person(number, name) for number, name in enumerate(session.partners))


def pieces(session: Session, stories: Iterable[PromiseStory] = ()) -> Iterator[Piece]:
    """The evening; of the `stories`, those that began here tell how its promises went."""
    yield from _looked_back(session)
    yield from _answers(session)
    yield from _talks(session)
    for number, letter in enumerate(session.repairs):
        yield from _letter(session, number, letter)
    yield from _promises(session, {(story.by, story.text, story.made): story for story in stories})
    if session.parked:
        yield Piece("title", Content("For another evening"))
    for number, parked in enumerate(session.parked):
        yield Piece("entry", shown(parked.topic), place=Place("parked", number))
    if session.finished is None:
        yield Piece("question", Content("This evening is not finished."))
    if session.next:
        yield Piece("question", Content(f"You meant to sit down again on {day_in_words(session.next)}."))


def _answers(session: Session) -> Iterator[Piece]:
    steps: dict[str, dict[str, list[tuple[int, Answer]]]] = {}
    for number, answer in enumerate(session.answers):
        questions = steps.setdefault(answer.title or answer.step or "What you shared", {})
        questions.setdefault(answer.question, []).append((number, answer))
    for title, questions in steps.items():
        yield Piece("title", shown(title))
        for question, answers in questions.items():
            yield Piece("question", shown(question))
            for number, answer in answers:
                yield _entry(session, answer.by, answer_in_words(answer), Place("answers", number))


def _talks(session: Session) -> Iterator[Piece]:
    if session.talks:
        yield Piece("title", Content("Turns"))
    for number, talk in enumerate(session.talks):
        minutes, seconds = divmod(talk.seconds, 60)
        topic = f", about {talk.topic}" if talk.topic else ""
        words = f"talked for {minutes}:{seconds:02} minutes{topic}"
        yield _entry(session, talk.speaker, words, Place("talks", number))


def _letter(session: Session, number: int, letter: Repair) -> Iterator[Piece]:
    yield Piece("title", Content("A letter" if letter.to is None else "A letter to ") + shown(letter.to or ""))
    who = session.partners.index(letter.by)
    words = Content.assemble(shown(letter.letter), "\n\n", person(who, letter.by))
    yield Piece("letter", words, who, Place("repairs", number))
    if letter.received:
        answer = Content(RECEIVED[letter.received])
        yield Piece("after", Content.assemble(_name(session, letter.to), answer) if letter.to else answer)
    if letter.still_need:
        yield Piece(
            "after",
            Content.assemble(_name(session, letter.to), shown(letter.still_need)),
            place=Place("repairs", number, still_need=True),
        )


def _promises(session: Session, stories: dict[tuple[str, str, object], PromiseStory]) -> Iterator[Piece]:
    if session.promises:
        yield Piece("title", Content("Promises"))
    for number, promise in enumerate(session.promises):
        yield _entry(session, promise.by, promise.text, Place("promises", number))
        story = stories.get((promise.by, promise.text, session.started.date()))
        if story and story.outcome and story.looked_back:
            yield Piece("after", Content(f"{story.outcome} · looked back on {day_in_words(story.looked_back)}"))
        elif promise.look_back:
            yield Piece("after", Content(f"to look back at on {day_in_words(promise.look_back)}"))


def _looked_back(session: Session) -> Iterator[Piece]:
    if session.looked_back:
        yield Piece("title", Content("Promises from before"))
    for number, looked in enumerate(session.looked_back):
        yield _entry(session, looked.by, looked.promise, Place("looked_back", number))
        yield Piece("after", Content(f"{looked.outcome} · promised on {day_in_words(looked.made)}"))


def _entry(session: Session, by: str, words: str, place: Place) -> Piece:
    return Piece("entry", Content.assemble(_name(session, by), shown(words)), session.partners.index(by), place)


def _name(session: Session, name: str | None) -> Content:
    if name in session.partners:
        return Content.assemble(person(session.partners.index(name), name), "  ")
    return shown(f"{name or ''}  ")
