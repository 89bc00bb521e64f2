"""Going through a whole notebook, from the newest back: each file is glanced at, and read only if it may matter.

It goes step by step, so that whoever asks can stop at any file and say how far it has come.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from workshop.errors import SessionUnreadable
from workshop.notebook import Notebook, Unread

if TYPE_CHECKING:
    # A search that reads no file does without.
    from workshop.session import Session

STEP = 50
"""Files between two looks at how far it has come: some ten milliseconds."""


class Evening(NamedTuple):
    """A session and its name."""

    name: str
    session: Session


class Sifted(NamedTuple):
    """How far it has come, and what was read there, if anything was."""

    looked_at: int
    of: int
    read: Evening | Unread | None


def sift(notebook: Notebook, may_matter: Callable[[bytes], bool]) -> Iterator[Sifted]:
    """Every session that may matter by its file's bytes, and how far we are after every few files.

    A file that vanishes meanwhile is passed over. Raises NotesProblem where the folder cannot be read.
    """
    names = notebook.names()
    of = len(names)
    for looked_at, name in enumerate(names, 1):
        content = notebook.glance(name)
        if content is not None and may_matter(content):
            yield Sifted(looked_at, of, _read(name, content, notebook.folder))
        elif looked_at % STEP == 0:
            yield Sifted(looked_at, of, None)
    yield Sifted(of, of, None)


def everything(_content: bytes) -> bool:
    """Every file may matter."""
    return True


def _read(name: str, content: bytes, folder: Path) -> Evening | Unread:
    from workshop.session_file import session_from  # noqa: PLC0415 - a search that finds nothing reads nothing

    try:
        return Evening(name, session_from(content, folder))
    except SessionUnreadable as problem:
        return Unread(name, problem.reason)
