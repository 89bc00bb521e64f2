"""What a session's file is called: the moment it began, and who was there."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import count

from workshop.session import Session

LONGEST_SLUG = 12
"""Characters; with four names in any script, a file's name stays below the 255 bytes a disk allows."""


def free_names(session: Session) -> Iterator[str]:
    """Names for its file: the plain one, then numbered ones, without end."""
    plain = "-".join([_moment(session), *_slugs(session.partners)])
    yield plain
    yield from (f"{plain}-{number}" for number in count(2))


def _moment(session: Session) -> str:
    return session.started.isoformat()[:16].replace("T", "-").replace(":", "")


def _slugs(partners: Iterable[str]) -> Iterator[str]:
    """The names in letters and digits of their own script, safe for any disk."""
    for partner in partners:
        slug = ""
        for character in unicodedata.normalize("NFC", partner.strip().lower()):
            is_mark = unicodedata.category(character).startswith("M") and slug[-1:].isalnum()
            slug += character if character.isalnum() or is_mark else "-"
        whole = "-".join(part for part in slug.split("-") if part)
        yield whole[:LONGEST_SLUG].strip("-") or "partner"
