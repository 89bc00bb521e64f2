"""The same words, whatever their case and their accents: how words are looked for.

What somebody looks for and what was written are folded alike, and compared letter by letter. A file's bytes can
be asked first, without reading them as a session: `may_hold` says no only where the words cannot be in it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

ACCENTS = re.compile("[\u0300-\u036f]")
"""Marks that stand over or under a letter of their own."""

STRAIGHT = {0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'}
"""Quotation marks as keyboards have them."""

ASCII = bytes(range(0x80))

NOT_AS_WRITTEN = re.compile(r"[\s\x00-\x1f\x7f\"\\]+")
"""What a TOML file may write in more than one way."""

UNCLEAR = re.compile(rb"\\[uUx]|\\\s")
"""Escapes behind which a letter may hide, or which tear a word apart."""


class Folded(NamedTuple):
    """A text as it is compared, and for each of its characters the place of the one it was made from."""

    text: str
    places: tuple[int, ...]


class Wanted(NamedTuple):
    """What somebody looks for."""

    text: str
    """Folded. Empty where nothing was said: that is found nowhere."""
    needle: bytes
    """The longest piece of it that every file writes alike, but for case and accents."""


class Span(NamedTuple):
    """From here to there in a text, as a slice."""

    start: int
    end: int


def wanted(said: str) -> Wanted:
    """What these words look for; blanks around them do not matter."""
    text = folded(said.strip()).text
    return Wanted(text, max(NOT_AS_WRITTEN.split(text), key=len).encode("utf-8", "replace"))


def folded(text: str) -> Folded:
    """The text without case and accents, blanks in a row as one."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for plain in folded_letter(letter):
            if plain != " " or letters[-1:] != [" "]:
                letters.append(plain)
                places.append(place)
    return Folded("".join(letters), tuple(places))


@cache
def folded_letter(letter: str) -> str:
    """What one character is compared as: nothing for an accent, two letters for “ß”."""
    if letter.isspace():
        return " "
    # Twice: some capitals get their accent only as small letters.
    plain = ACCENTS.sub("", normalize("NFD", letter.translate(STRAIGHT))).casefold()
    return ACCENTS.sub("", normalize("NFD", plain))


def first_in(text: str, look_for: Wanted) -> Span | None:
    """Where in the text it stands first, accents at its end included; None where it does not."""
    # Without places first, by one piece of it: most texts do not hold it, and this takes a fraction of the time.
    if not look_for.text or look_for.needle.decode() not in "".join(map(folded_letter, text)):
        return None
    within = folded(text)
    at = within.text.find(look_for.text)
    if at < 0:
        return None
    end = at + len(look_for.text)
    behind = within.places[end] if end < len(within.places) else len(text)
    # A letter that folds to two may be found by either.
    return Span(within.places[at], max(behind, within.places[end - 1] + 1))


def may_hold(content: bytes, look_for: Wanted) -> bool:
    """Whether a session file of these bytes may hold the words: never no where it does.

    Bytes that are no text hold nothing.
    """
    if is_unclear(content):
        return True
    lowered = content.lower()
    if look_for.needle in lowered:
        return True
    if content.isascii():
        return False
    try:
        beyond = set(content.translate(None, ASCII).decode())
    except UnicodeDecodeError:
        return False
    # Only letters that can be part of the needle: most files have none, and folding them all takes far longer.
    needle = look_for.needle.decode()
    letters = set(needle)
    for letter in beyond:
        plain = folded_letter(letter)
        if plain != letter and (plain in needle or (len(plain) > 1 and not letters.isdisjoint(plain))):
            lowered = lowered.replace(letter.encode(), plain.encode())
    return look_for.needle in lowered


def mentions(content: bytes, text: str) -> bool:
    """Whether a session file of these bytes may hold the text exactly: never no where it does.

    For ids and days: a text without blanks, quotation marks and backslashes.
    """
    return text.encode() in content or is_unclear(content)


def is_unclear(content: bytes) -> bool:
    """Whether only reading the file tells what it says."""
    return b"\\" in content and UNCLEAR.search(content) is not None
