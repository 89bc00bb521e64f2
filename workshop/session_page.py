"""One session as a page to read, in the order it was lived."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from workshop.places import answer_in_words
from workshop.session import Answer, Repair, Session

INDENT = 2


class Line(NamedTuple):
    """One paragraph of a page. Its text is as people wrote it: make it safe where it is shown."""

    text: str
    indent: int = 0
    style: str = ""
    is_question: bool = False
    """What was asked stands over what was said."""

    @property
    def indented(self) -> str:
        """The paragraph in plain text; lines of words keep the indent."""
        return "\n".join(" " * self.indent + line if line else "" for line in self.text.split("\n"))


def session_page(session: Session) -> Iterator[Line]:
    """The evening: who and when, what they shared question by question, and what came of it."""
    started = session.started
    yield Line(" and ".join(session.partners), style="bold")
    yield Line(f"{started:%A}, {started.day} {started:%B %Y}, {started:%H:%M}", style="dim")
    if session.finished is None:
        yield Line("Not finished.", style="dim")
    for title, questions in _by_step(session).items():
        yield from _heading(title)
        for question, answers in questions.items():
            yield Line(question, INDENT, is_question=True)
            for answer in answers:
                yield Line(f"{answer.by}: {answer_in_words(answer)}", 2 * INDENT)
    yield from _talks(session)
    yield from _letters(session)
    yield from _promises(session)
    for heading, is_settled in (("For another evening", False), ("Talked about, and off the list", True)):
        if topics := [parked.topic for parked in session.parked if parked.is_settled is is_settled]:
            yield from _heading(heading)
            yield from (Line(topic, INDENT) for topic in topics)
    if session.next:
        yield from (Line(""), Line(f"Next time: {session.next:%A}, {session.next.day} {session.next:%B %Y}"))


def _by_step(session: Session) -> dict[str, dict[str, list[Answer]]]:
    """The answers below their question, the questions below their step, each in order of first mention."""
    steps: dict[str, dict[str, list[Answer]]] = {}
    for answer in session.answers:
        questions = steps.setdefault(answer.title or answer.step or "What you shared", {})
        questions.setdefault(answer.question, []).append(answer)
    return steps


def _talks(session: Session) -> Iterator[Line]:
    if session.talks:
        yield from _heading("Talks")
    for talk in session.talks:
        topic = f" about {talk.topic}" if talk.topic else ""
        minutes, seconds = divmod(talk.seconds, 60)
        yield Line(f"{talk.speaker} talked for {minutes}:{seconds:02} minutes{topic}", INDENT)


def _letters(session: Session) -> Iterator[Line]:
    for repair in session.repairs:
        yield from _heading(f"From {repair.by} to {repair.to}" if repair.to else f"From {repair.by}")
        yield Line(repair.letter, INDENT)
        yield from (Line(line, INDENT, "dim") for line in _received(repair))


def _received(repair: Repair) -> Iterator[str]:
    if repair.received:
        yield f"How it was received: {repair.received}."
    if repair.still_need:
        yield f"Still needed: {repair.still_need}"


def _promises(session: Session) -> Iterator[Line]:
    if session.promises:
        yield from _heading("Promises")
    for promise in session.promises:
        yield Line(f"{promise.by}: {promise.text}", INDENT)
        if day := promise.look_back:
            yield Line(f"Look back on {day:%A}, {day.day} {day:%B %Y}.", 2 * INDENT, "dim")
    if session.looked_back:
        yield from _heading("Looked back")
    for looked in session.looked_back:
        yield Line(f"{looked.by}, from {looked.made.day} {looked.made:%B %Y}: {looked.promise}", INDENT)
        yield Line(looked.outcome, 2 * INDENT, "dim")


def _heading(title: str) -> tuple[Line, Line]:
    return Line(""), Line(title, style="bold")
