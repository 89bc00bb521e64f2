"""The one to four who sit here, by the names they choose."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from workshop.errors import NamesProblem
from workshop.safe_text import safe

MOST_PARTNERS = 4
LONGEST_NAME = 32
"""Characters."""


def clean_names(names: Iterable[str]) -> tuple[str, ...]:
    """The names as they will stand everywhere, blanks around them gone and those inside made one.

    Raises NamesProblem, with what to do: for nobody, more than four, an empty name, one that is
    longer than 32 characters or cannot be shown, and for two who could not be told apart.
    """
    cleaned = tuple(unicodedata.normalize("NFC", " ".join(name.split())) for name in names)
    if not any(cleaned):
        raise NamesProblem("Nobody is here yet. Write the name you want to be called by.")
    if len(cleaned) > MOST_PARTNERS:
        raise NamesProblem(f"There is room for four, and these are {len(cleaned)}. Take out a name.")
    for name in cleaned:
        _check(name)
    for place, name in enumerate(cleaned):
        if name.casefold() in {other.casefold() for other in cleaned[:place]}:
            raise NamesProblem(f"Two of you are called “{name}”. Add a letter, so that no words get mixed up.")
    return cleaned


def _check(name: str) -> None:
    if not name:
        raise NamesProblem("One name is still empty. Write it, or leave that person out.")
    if len(name) > LONGEST_NAME:
        shown = safe(name[:12])
        raise NamesProblem(f"“{shown}…” has {len(name)} letters, and {LONGEST_NAME} fit. Choose a shorter name.")
    if safe(name) != name:
        raise NamesProblem(f"“{safe(name)}” holds a sign that cannot be shown. Type the name again.")
    if not any(_is_seen(character) for character in name):
        raise NamesProblem("One name has nothing in it that can be seen. Type it again.")


def _is_seen(character: str) -> bool:
    """Letters, digits, signs and emoji; not blanks, marks without a letter, or what only joins."""
    return unicodedata.category(character)[0] in "LNPS"
