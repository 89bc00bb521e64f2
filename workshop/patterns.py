"""A small language for turns of phrase, matched word by word.

A pattern is words with spaces between. `if|that` is either word, `really?` may be there or not, and `...` lets up to
eight other words of the same sentence stand between, twice at most. It begins and ends with a word that must be there.
Letter case, commas and the shape of apostrophes make no difference.

Not regular expressions: whoever writes a program of their own is no programmer, and a regular expression can hang.
Here the work is bounded by the length of the text times the length of the pattern, whatever the pattern is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

GAP = 8
"""How many words `...` may pass over."""

LONGEST = 12
"""How many words a pattern may have: a turn of phrase is short, and this bounds the work."""

MOST_GAPS = 2
"""How many `...` a pattern may have, for the same reason."""

_WORD = r"[\w\u0300-\u036f]+(?:['’\u02bc\-][\w\u0300-\u036f]+)*+"
_STOP = r"(?<!\.)\.(?!\.)|[!?;]|\n\s*\n"
# A straight single mark opens a quotation only before a word and closes it only after one: inside words it is an
# apostrophe. Left open, it quotes nothing; a double one quotes to the end of its paragraph, as it is still being typed.
_QUOTED = (
    r'"(?:[^"\n]|\n(?!\s*\n))*+"?'
    r"|[“”„](?:[^“”„\n]|\n(?!\s*\n))*+[“”]?"
    r"|«(?:[^»\n]|\n(?!\s*\n))*+»?"
    r"|(?<!\w)\u2018(?:[^’\n]|(?<=\w)’(?=\w))*+’?"
    r"|(?<!\w)'(?=\w)(?:[^'\n]|(?<=\w)'(?=\w))*+'(?!\w)"
)
_TOKEN = re.compile(f"({_WORD})|({_STOP})|({_QUOTED})")
_PATTERN_WORD = re.compile(_WORD)

ANY = ""
_END_OF_SENTENCE = "."
_QUOTATION = '"'


class PatternError(ValueError):
    """A pattern that cannot be read; its text says what is wrong and how to mend it."""


class Item(Struct, frozen=True):
    """One place in a pattern: any of these words, or, with none, a gap."""

    words: frozenset[str]
    optional: bool = False


class Pattern(Struct, frozen=True):
    """A turn of phrase to look for."""

    items: tuple[Item, ...]

    @property
    def openings(self) -> frozenset[tuple[str, str]]:
        """The first two words it can begin with; `ANY` stands for any second word, or none."""
        seconds: set[str] = set()
        for item in self.items[1:]:
            seconds |= item.words or {ANY}
            if not item.optional:
                break
        else:
            seconds = {ANY}
        return frozenset((first, second) for first in self.items[0].words for second in seconds)

    def ends(self, words: tuple[str, ...], start: int) -> tuple[int, ...]:
        """Where it can end when it begins at `start`: indexes of last words, nearest first; empty for no match."""
        if words[start] not in self.items[0].words:
            return ()
        # All places at once instead of one after the other: there is no way back, and so nothing to run away.
        places = {start + 1}
        for item in self.items[1:]:
            places = _after(item, words, places)
            if not places:
                return ()
        return tuple(sorted(place - 1 for place in places))


def words_of(text: str) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...]]:
    """The words of a text in reading order, and where each stands in it.

    A quotation and the end of a sentence stand among them, as something that is no word.
    """
    words: list[str] = []
    places: list[tuple[int, int]] = []
    for token in _TOKEN.finditer(text):
        words.append(_plain(token[1]) if token[1] else _END_OF_SENTENCE if token[2] else _QUOTATION)
        places.append(token.span())
    return tuple(words), tuple(places)


def read_pattern(text: str) -> Pattern:
    """The pattern that was written; raises PatternError."""
    pieces = text.split()
    if not pieces:
        raise PatternError("it is empty; write the words to look for")
    if len(pieces) > LONGEST:
        raise PatternError(f"it has {len(pieces)} words; keep to {LONGEST} or fewer")
    items = tuple(_item(piece) for piece in pieces)
    if any(not item.words or item.optional for item in (items[0], items[-1])):
        raise PatternError("it must begin and end with a word that is always there, not with ... or a word marked ?")
    if sum(not item.words for item in items) > MOST_GAPS:
        raise PatternError(f"it has more than {MOST_GAPS} gaps; make two patterns of it")
    return Pattern(items)


def _item(piece: str) -> Item:
    if piece in {"...", "…"}:
        return Item(frozenset())
    optional = piece.endswith("?")
    words = piece.removesuffix("?").split("|")
    for word in words:
        if not _PATTERN_WORD.fullmatch(word):
            raise PatternError(f"{piece!r} is not a word; write letters, | for either, ? for perhaps, or ... for a gap")
    return Item(frozenset(_plain(word) for word in words), optional)


def _after(item: Item, words: tuple[str, ...], places: set[int]) -> set[int]:
    if not item.words:
        return {place for start in places for place in _gap(words, start)}
    taken = {place + 1 for place in places if place < len(words) and words[place] in item.words}
    return taken | places if item.optional else taken


def _gap(words: tuple[str, ...], start: int) -> Iterator[int]:
    for place in range(start, min(start + GAP, len(words)) + 1):
        yield place
        if place < len(words) and words[place] == _END_OF_SENTENCE:
            return


def _plain(word: str) -> str:
    word = word.casefold()
    return word if word.isascii() else word.replace("’", "'").replace("\u02bc", "'")
