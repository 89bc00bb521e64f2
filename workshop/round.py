"""Round: apart, then together.

Everyone writes privately and chooses what to share; nothing is shown, and nothing is kept, before
the last has finished. A round lives in memory only and is gone when its reveal opens.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from workshop.prose import said
from workshop.questions import Question
from workshop.session import Answer


class Fate(Enum):
    """What becomes of an answer."""

    SHARE = "share"
    """Shown at the reveal, and kept."""
    ALOUD = "say it aloud"
    """Neither shown nor kept; they may say it themselves."""
    KEEP = "keep to myself"
    """Neither shown nor kept."""


class Draft(Struct, frozen=True):
    """What one person answered to one question, seen by nobody else."""

    rating: int | None = None
    choices: tuple[str, ...] = ()
    shares: tuple[tuple[str, str], ...] = ()
    words: str = ""

    @property
    def is_empty(self) -> bool:
        """Nothing tapped and nothing written: a pass."""
        return self.rating is None and not self.choices and not self.shares and not self.words.strip()


class Round(Struct, frozen=True):
    """The open round of a step: whose drafts, what becomes of each, who has finished."""

    step: str
    title: str
    partners: tuple[str, ...]
    """In the order they write."""
    questions: tuple[Question, ...]
    drafts: Mapping[tuple[str, str], Draft] = {}
    fates: Mapping[tuple[str, str], Fate] = {}
    finished: frozenset[str] = frozenset()

    def draft(self, who: str, question: str) -> Draft:
        """What they have answered so far; an empty draft where nothing is."""
        return self.drafts.get((who, question), Draft())

    def to_choose(self, who: str) -> tuple[Question, ...]:
        """The questions they answered and could share."""
        return tuple(q for q in self.questions if not q.for_oneself and not self.draft(who, q.id).is_empty)

    def fate(self, who: str, question: str) -> Fate | None:
        """What they chose for it; None until they chose."""
        return self.fates.get((who, question))

    def wrote(self, who: str, question: str, draft: Draft) -> Round:
        """With that answer; whoever changes an answer chooses anew."""
        changed = draft != self.draft(who, question)
        fates = {key: fate for key, fate in self.fates.items() if not (changed and key == (who, question))}
        return replace(
            self,
            drafts={**self.drafts, (who, question): draft},
            fates=fates,
            finished=self.finished - {who},
        )

    def chose(self, who: str, fates: Mapping[str, Fate]) -> Round:
        """With what becomes of each answer. Raises ValueError while an answer is without a choice."""
        if missing := [question.id for question in self.to_choose(who) if question.id not in fates]:
            raise ValueError(f"no choice for {', '.join(missing)}")
        chosen = {(who, question): fate for question, fate in fates.items()}
        return replace(self, fates={**self.fates, **chosen}, finished=self.finished | {who})

    @property
    def everyone_has_finished(self) -> bool:
        """Whether the reveal may open."""
        return self.finished == frozenset(self.partners)

    def shared(self) -> tuple[Answer, ...]:
        """What the reveal shows and the notes keep. Raises ValueError before everyone has finished."""
        if not self.everyone_has_finished:
            raise ValueError("a reveal before everyone has finished")
        return tuple(
            answer_from(question, who, self.draft(who, question.id), self.step, self.title, alone=self.is_alone)
            for question in self.questions
            for who in self.partners
            if self.fate(who, question.id) is Fate.SHARE and question in self.to_choose(who)
        )

    @property
    def is_alone(self) -> bool:
        """One person, with nobody to hand over to."""
        return len(self.partners) == 1


def answer_from(  # noqa: PLR0913 - what an answer is made of
    question: Question, who: str, draft: Draft, step: str, title: str, *, alone: bool
) -> Answer:
    """A draft as the notes keep it, with the words that were asked. Raises ValueError for an empty draft."""
    return Answer(
        question=said(question.text, alone=alone),
        by=who,
        ask=question.id,
        step=step,
        title=title,
        rating=draft.rating,
        words=draft.words.strip() or None,
        choices=draft.choices or None,
        shares=dict(draft.shares) or None,
    )


def draft_from(answer: Answer | None) -> Draft:
    """A kept answer as the draft it came from."""
    if answer is None:
        return Draft()
    return Draft(
        rating=answer.rating,
        choices=tuple(answer.choices or ()),
        shares=tuple((answer.shares or {}).items()),
        words=answer.words or "",
    )
