"""Session: what they chose to keep of one evening. An edit gives a new Session.

Each value is one table of a session file, its fields in the file's order and under the file's names.
Wherever a value is made, in the program or from a file, lines that people wrote end in LF, and what
cannot be is refused with ValueError.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Literal

from msgspec import Struct
from msgspec.structs import force_setattr, replace

from workshop.participants import LONGEST_NAME, MOST_PARTNERS

FORMAT = 1
"""The form of the files this version writes; a file of a later one is not read."""

HIGHEST_RATING = 10

Outcome = Literal["kept", "partly", "not kept", "no longer fits"]
"""How a promise went, said by whoever made it."""


class Entry(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A table of the file. What is absent there is None or empty here."""

    def _end_lines_in_lf(self, *fields: str) -> None:
        # By name: reading fifty years of evenings, a look at every field would take half the time.
        for field in fields:
            text: str | None = getattr(self, field)
            if text and "\r" in text:
                force_setattr(self, field, text.replace("\r\n", "\n").replace("\r", "\n"))


class Answer(Entry, frozen=True, kw_only=True):
    """What one person shared. A pass, or what was kept to oneself, has no Answer."""

    ask: str | None = None
    """The question's id in the content; absent in files made by hand."""
    step: str | None = None
    title: str | None = None
    """The step's, as it stood over the question."""
    question: str
    """The words that were asked, so that notes outlive edited content."""
    by: str
    rating: int | None = None
    """0 to 10."""
    words: str | None = None
    choices: tuple[str, ...] | None = None
    shares: Mapping[str, str] | None = None
    """The level chosen for each area, both in the words that were shown."""

    def __post_init__(self) -> None:
        self._end_lines_in_lf("words")
        if self.rating is None and not (self.words or self.choices or self.shares):
            raise ValueError("an answer needs a rating, words, choices or shares")
        if self.rating is not None and not 0 <= self.rating <= HIGHEST_RATING:
            raise ValueError(f"a rating goes from 0 to {HIGHEST_RATING}, and this is {self.rating}")

    @property
    def place(self) -> tuple[str, str | None, str]:
        """Whose answer it is, and to what: two answers with one place are one answer, given anew."""
        return self.by, self.step, self.ask or self.question


class Talk(Entry, frozen=True, kw_only=True):
    """One person's turn to talk. Its topic is kept only when they say so."""

    speaker: str
    topic: str | None = None
    seconds: int

    def __post_init__(self) -> None:
        self._end_lines_in_lf("topic")
        if self.seconds < 0:
            raise ValueError("a talk cannot have taken less than no time")


class Repair(Entry, frozen=True, kw_only=True):
    """A letter that both chose to keep, and how it was received."""

    by: str
    to: str | None = None
    """Anybody: one alone may write to somebody who is not here."""
    kind: Literal["acknowledge", "apologize", "gesture"]
    letter: str
    received: Literal["taken", "needs time", "still needs"] | None = None
    still_need: str | None = None
    """What is still needed, in the words of the one who heard it."""

    def __post_init__(self) -> None:
        self._end_lines_in_lf("letter", "still_need")


class Promise(Entry, frozen=True, kw_only=True):
    """One small thing that somebody means to do."""

    by: str
    text: str
    look_back: date | None = None
    """The day they ask themselves how it went; two weeks on where none was said."""

    def __post_init__(self) -> None:
        self._end_lines_in_lf("text")


class LookedBack(Entry, frozen=True, kw_only=True):
    """How an earlier promise went, by the one who made it."""

    by: str
    promise: str
    made: date
    outcome: Outcome

    def __post_init__(self) -> None:
        self._end_lines_in_lf("promise")

    @property
    def of(self) -> tuple[str, str, date]:
        """Which promise it is about."""
        return self.by, self.promise, self.made


class Parked(Entry, frozen=True, kw_only=True):
    """A topic for another evening, in a line they wrote together."""

    topic: str
    is_settled: bool = False
    """Talked about, and by their own word off the list: this takes away the same line of an earlier evening."""

    def __post_init__(self) -> None:
        self._end_lines_in_lf("topic")


class Session(Entry, frozen=True, kw_only=True):
    """One evening. All times are local, with their offset."""

    format: int = FORMAT
    started: datetime
    finished: datetime | None = None
    """Absent while it can be taken up again."""
    left_at: str | None = None
    """Step and place to take it up at, only while unfinished."""
    back_at: datetime | None = None
    """When they meant to return, only during a time-out."""
    partners: tuple[str, ...]
    first: str | None = None
    """Who began; a name that is no partner's is as good as none."""
    program: str | None = None
    language: str | None = None
    program_id: str | None = None
    plan: str | None = None
    """Absent for one exercise."""
    next: date | None = None
    """When they mean to sit down again, if they said."""
    answers: tuple[Answer, ...] = ()
    talks: tuple[Talk, ...] = ()
    repairs: tuple[Repair, ...] = ()
    promises: tuple[Promise, ...] = ()
    looked_back: tuple[LookedBack, ...] = ()
    parked: tuple[Parked, ...] = ()

    def __post_init__(self) -> None:
        if self.format != FORMAT:
            raise ValueError(f"format is {self.format}, and this version knows {FORMAT}")
        _check_partners(self.partners)
        for name, moment in (("started", self.started), ("finished", self.finished), ("back_at", self.back_at)):
            _check_offset(name, moment)
        _check_belongings(self)

    def answer_of(self, by: str, step: str | None, ask: str) -> Answer | None:
        """What they shared there; None where nothing is kept."""
        return next((answer for answer in self.answers if answer.place == (by, step, ask)), None)

    def with_answers(self, answers: Iterable[Answer]) -> Session:
        """With these answers: one given anew takes the place of the old, the others come last."""
        given = {answer.place: answer for answer in answers}
        old = tuple(given.pop(answer.place, answer) for answer in self.answers)
        return replace(self, answers=(*old, *given.values()))

    def without_answer(self, by: str, step: str | None, ask: str) -> Session:
        """Without what they shared there; the same session where nothing was."""
        return replace(self, answers=tuple(answer for answer in self.answers if answer.place != (by, step, ask)))

    def promise_of(self, by: str) -> Promise | None:
        """What they promised this evening."""
        return next((promise for promise in self.promises if promise.by == by), None)

    def with_promise(self, promise: Promise) -> Session:
        """With this promise, in place of any that the same person made this evening."""
        return replace(self, promises=(*self.without_promise(promise.by).promises, promise))

    def without_promise(self, by: str) -> Session:
        """Without what they promised this evening."""
        return replace(self, promises=tuple(promise for promise in self.promises if promise.by != by))

    def with_talk(self, talk: Talk) -> Session:
        """With one more turn that was talked."""
        return replace(self, talks=(*self.talks, talk))

    def with_repair(self, repair: Repair) -> Session:
        """With one more letter."""
        return replace(self, repairs=(*self.repairs, repair))

    def with_looked_back(self, looked_back: LookedBack) -> Session:
        """With how a promise went; said anew, in place of what was said before."""
        others = tuple(other for other in self.looked_back if other.of != looked_back.of)
        return replace(self, looked_back=(*others, looked_back))

    def with_parked(self, topic: str) -> Session:
        """With one more topic for another evening."""
        return replace(self, parked=(*self.parked, Parked(topic=topic)))

    def with_settled(self, topic: str, *, is_settled: bool) -> Session:
        """With the word that a parked topic may leave the list, or without that word."""
        others = tuple(parked for parked in self.parked if parked != Parked(topic=topic, is_settled=True))
        settled = (Parked(topic=topic, is_settled=True),) if is_settled else ()
        return replace(self, parked=(*others, *settled))


def _check_partners(partners: tuple[str, ...]) -> None:
    if not 1 <= len(partners) <= MOST_PARTNERS:
        raise ValueError(f"partners: one to {MOST_PARTNERS} names belong here, and these are {len(partners)}")
    for name in partners:
        if not 1 <= len(name.strip()) <= LONGEST_NAME:
            raise ValueError(f"partners: a name has 1 to {LONGEST_NAME} letters")
    if len(set(partners)) < len(partners):
        raise ValueError("partners: two of them have the same name")


def _check_offset(name: str, moment: datetime | None) -> None:
    """Without an offset two evenings cannot be put in order; a file has no room for its seconds."""
    if moment is None:
        return
    offset = moment.utcoffset()
    if offset is None or offset % timedelta(minutes=1):
        raise ValueError(f"{name}: a time needs its offset in hours and minutes, like +01:00")


def _check_belongings(session: Session) -> None:
    """Words of somebody who was not there would be shown beside nobody."""
    for table in ("answers", "talks", "repairs", "promises", "looked_back"):
        entries: tuple[Answer | Talk | Repair | Promise | LookedBack, ...] = getattr(session, table)
        for number, entry in enumerate(entries, 1):
            name = entry.speaker if isinstance(entry, Talk) else entry.by
            if name not in session.partners:
                key = "speaker" if isinstance(entry, Talk) else "by"
                raise ValueError(f"{table}, entry {number}, {key}: “{name}” is none of the partners")
