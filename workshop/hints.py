"""Hints: turns of phrase that tend to take an apology back, each with a reason and another way to say it.

They are offered, never imposed: nothing here changes a word or holds anyone up.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Annotated

from msgspec import Meta, Struct

from workshop.patterns import ANY, Pattern, PatternError, read_pattern, words_of
from workshop.prose import Line


class Hint(Struct, frozen=True, forbid_unknown_fields=True):
    """What to look for, in the language of `workshop.patterns`, why it may hurt, and another way."""

    patterns: Annotated[tuple[str, ...], Meta(min_length=1)]
    why: Line
    instead: Line
    unless: tuple[str, ...] = ()
    """Turns of phrase that mean no harm: what ends inside one of them is passed over ("everything but the dishes")."""


class Hit(Struct, frozen=True):
    """A hint and the place that called for it: `text[start:end]`."""

    start: int
    end: int
    hint: Hint


class BrokenPattern(Struct, frozen=True):
    """A pattern that cannot be used: which, in which hint (counted from 1), and what is wrong with it."""

    hint: int
    pattern: str
    what: str

    def line(self, source: str) -> int | None:
        """Its line in the file it was written in, counted from 1; None where it is not written that way."""
        lines = source.splitlines()
        heads = [number for number, line in enumerate(lines) if line.strip().startswith("[[hints]]")]
        if len(heads) < self.hint:
            return None
        first = heads[self.hint - 1]
        after = next((number for number in range(first + 1, len(lines)) if lines[number].startswith("[")), len(lines))
        quoted = (f'"{self.pattern}"', f"'{self.pattern}'", '"' + self.pattern.replace("\\", "\\\\") + '"')
        for number in range(first, after):
            if any(form in lines[number] for form in quoted):
                return number + 1
        return first + 1


Candidates = dict[str, dict[str, tuple[tuple[int, Pattern], ...]]]
"""Patterns under the first and the second word they can begin with, each with the place of its hint.

Most words of a text begin none: they cost one look, so that hints keep up with typing.
"""


class Hints(Struct, frozen=True):
    """All hints of a language, ready to look with, and the patterns that could not be read.

    A broken pattern takes only itself away: the rest works.
    """

    hints: tuple[Hint, ...]
    patterns: Candidates
    excuses: Candidates
    broken: tuple[BrokenPattern, ...]

    def hits(self, text: str) -> tuple[Hit, ...]:
        """What they find, in reading order. Quoted words are someone's own and are left alone."""
        words, places = words_of(text)
        found: list[Hit] = []
        excused: set[tuple[int, int]] | None = None
        said_until: dict[int, int] = {}
        for start, number, ends in _matches(self.patterns, words):
            # One hint says a thing once: what overlaps its own last hit is the same turn of phrase.
            if start <= said_until.get(number, -1):
                continue
            if excused is None:
                excused = self._excused(words)
            last = next((end for end in ends if (number, end) not in excused), None)
            if last is not None:
                said_until[number] = last
                found.append(Hit(places[start][0], places[last][1], self.hints[number]))
        return tuple(sorted(found, key=lambda hit: (hit.start, hit.end)))

    def _excused(self, words: tuple[str, ...]) -> set[tuple[int, int]]:
        """Which hint is not meant at which word."""
        return {
            (number, place)
            for start, number, ends in _matches(self.excuses, words)
            for place in range(start, ends[-1] + 1)
        }


def _matches(candidates: Candidates, words: tuple[str, ...]) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Where a pattern begins, the place of its hint, and where it may end."""
    for start, word in enumerate(words):
        if (by_second := candidates.get(word)) is None:
            continue
        second = words[start + 1] if start + 1 < len(words) else ANY
        for key in (second, ANY) if second else (ANY,):
            for number, pattern in by_second.get(key, ()):
                if ends := pattern.ends(words, start):
                    yield start, number, ends


@cache
def ready(hints: tuple[Hint, ...]) -> Hints:
    """The hints made ready to look with, once for a session."""
    broken: list[BrokenPattern] = []
    patterns: Candidates = {}
    excuses: Candidates = {}
    for number, hint in enumerate(hints):
        for written, candidates in ((hint.patterns, patterns), (hint.unless, excuses)):
            for text in written:
                try:
                    pattern = read_pattern(text)
                except PatternError as fault:
                    broken.append(BrokenPattern(number + 1, text, str(fault)))
                    continue
                for first, second in pattern.openings:
                    by_second = candidates.setdefault(first, {})
                    by_second[second] = (*by_second.get(second, ()), (number, pattern))
    return Hints(hints, patterns, excuses, tuple(broken))
