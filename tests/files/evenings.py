"""An evening to keep, and what to ask of the folder it lies in."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from workshop.session import Answer, Session

EVENING = Session(started=datetime(2026, 11, 23, 19, 30, tzinfo=UTC), partners=("Sam", "Alex"))
NAME = "2026-11-23-1930-sam-alex"


def with_words(words: str, session: Session = EVENING) -> Session:
    """The evening, and Sam's words in it."""
    return session.with_answers([Answer(question="?", by="Sam", words=words)])


def everything_below(folder: Path) -> set[str]:
    """Every file and folder, hidden ones included."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}
