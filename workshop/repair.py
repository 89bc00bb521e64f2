"""RepairScript: what one person writes to put something right, and the letter it makes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from workshop.repair_step import Field, Form, LetterWords, Received, RepairKind, Sentence
from workshop.session import LookedBack

_FIRST_WORD = re.compile(r"\w+")
_CLOSING_MARKS = "\"')]”’»"


class Written(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands in one field."""

    field: str
    words: str


class RepairScript(Struct, frozen=True):
    """A repair in the making. It lives in memory only, until both say that it is kept.

    What each field holds is exactly what was written; the letter adds words around it and takes none away.
    """

    form: Form
    by: str
    to: str = ""
    """Who it is for; empty when someone alone has not said."""
    written: tuple[Written, ...] = ()
    day: str = ""
    """The promised day, in words; empty without one."""
    own_letter: str = ""
    """The letter as its writer changed it; empty while the fields make it."""

    @property
    def kind(self) -> RepairKind:
        """Acknowledge, apologize or gesture."""
        return self.form.kind

    def words(self, field_id: str) -> str:
        """What was written in that field, untouched; empty when nothing was."""
        return next((written.words for written in self.written if written.field == field_id), "")

    def with_words(self, field_id: str, words: str) -> RepairScript:
        """The script with that field's words in place of the old; raises KeyError for a field it does not have.

        A letter that its writer has changed stays as it is: `from_fields` makes it anew.
        """
        if all(field.id != field_id for field in self.form.fields):
            raise KeyError(field_id)
        others = tuple(written for written in self.written if written.field != field_id)
        return replace(self, written=(*others, Written(field=field_id, words=words)))

    def with_day(self, day: str) -> RepairScript:
        """The script with a promised day, in words; empty takes the day back."""
        return replace(self, day=day.strip())

    def with_letter(self, letter: str) -> RepairScript:
        """The script with its letter as the writer now has it; an emptied letter is again the fields' own."""
        return replace(self, own_letter=letter if letter.strip() else "")

    def from_fields(self) -> RepairScript:
        """The script whose letter the fields make again; the writer's changes to the letter are gone."""
        return replace(self, own_letter="")

    @property
    def missing(self) -> tuple[str, ...]:
        """A sentence for each required field that is empty, in the letter's order."""
        empty = (field for field in self.form.fields if not self.words(field.id).strip())
        return tuple(field.missing for field in empty if field.missing is not None)

    @property
    def is_whole(self) -> bool:
        """Whether it can be read aloud: nothing required is missing."""
        return not self.missing

    @property
    def promise(self) -> str:
        """What it offers to do: the last field that may be a promise and was written; empty without one.

        "I don't know yet" is a whole answer, but no promise.
        """
        for field in reversed(self.form.fields):
            words = self.words(field.id).strip()
            if field.becomes_promise and words and words != field.unsure:
                return words
        return ""

    def letter(self, around: LetterWords) -> str:
        """The letter: as its writer changed it, or else whole sentences from the fields; empty while they are."""
        return self.own_letter or self._made(around)

    def _made(self, around: LetterWords) -> str:
        filled = [field for field in self.form.fields if self.words(field.id).strip()]
        if not filled:
            return ""
        paragraphs: list[list[str]] = [[]]
        for field in filled:
            if field.starts_paragraph and paragraphs[-1]:
                paragraphs.append([])
            paragraphs[-1].append(_sentence(field, self.words(field.id).strip(), around.full_stop))
            if field.becomes_promise and self.day and self.words(field.id).strip() == self.promise:
                paragraphs[-1].append(_filled(around.with_day, "{day}", self.day))
        if self.form.ending is not None:
            paragraphs[-1].append(self.form.ending)
        greeting = [_filled(around.greeting, "{to}", self.to)] if self.to else []
        return "\n\n".join([*greeting, *(" ".join(sentences) for sentences in paragraphs)])


class Repairing(Struct, frozen=True):
    """A repair under way, all of it in memory: nothing here is in the notes before everyone said keep."""

    by: str
    to: str = ""
    """Who it is for; empty until it was said, and for one alone who has not said."""
    script: RepairScript | None = None
    """None until the kind is chosen."""
    look_back: date | None = None
    """The day of its promise; None without one."""
    closes: LookedBack | None = None
    """How the writer's older promise went, which this one takes the place of."""
    received: Received | None = None
    still_need: str = ""
    said_keep: Mapping[str, bool] = {}
    is_answer: bool = False
    """Whether it comes right after another's: then nobody is asked a third time."""


def _sentence(field: Field, words: str, full_stop: str) -> str:
    """The field's words as a whole sentence: only the case of the first letter and the last stop may be added."""
    template = _template(field, words)
    if template.startswith("{words}"):
        words = _with_first(words, str.upper)
    elif template != field.sentence and len(_first_word(words)) > 1 and _first_word(words).istitle():
        words = _with_first(words, str.lower)
    if template.endswith("{words}") and words.rstrip(_CLOSING_MARKS)[-1:].isalnum():
        words += full_stop
    return _filled(template, "{words}", words)


def _template(field: Field, words: str) -> Sentence:
    first = _first_word(words).casefold()
    for opening in field.openings:
        if first in {begin.casefold() for begin in opening.begins}:
            return opening.sentence
    return field.sentence


def _first_word(words: str) -> str:
    found = _FIRST_WORD.match(words)
    return found.group() if found else ""


def _with_first(words: str, cased: Callable[[str], str]) -> str:
    first = cased(words[:1])
    # "ß" and its like have no single capital: they stay as they were written.
    return first + words[1:] if len(first) == 1 else words


def _filled(template: str, slot: str, words: str) -> str:
    # Never str.format: people's words and names may hold braces.
    before, _, after = template.partition(slot)
    return before + words + after
