"""An evening, and the booklet of thanks, as Markdown that shows every word as it was written."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workshop.days import day_in_words
from workshop.safe_text import safe
from workshop.session import Session
from workshop.session_page import INDENT, Line, session_page
from workshop.thank_yous import ThankYou

MEANING = re.compile(r"[\\`*_{}\[\]<>#|~&!$^=]")
"""What Markdown takes for something else than itself, in the middle of a line."""

AT_THE_START = re.compile(r"^(?:[-+](?=[-\s]|$)|\d+[.)](?=\s|$))")
"""What makes a list or a rule of a line."""

HARD_BREAK = "  \n"


def markdown_page(session: Session) -> str:
    """The evening as `notes show` tells it, with headings and paragraphs."""
    return _joined(_paragraph(line) for line in session_page(session))


def markdown_booklet(slips: Iterable[ThankYou]) -> str:
    """The thank-yous, as they come, each with its day and whose it is."""
    return _joined(["# Thank-yous", *(_slip(slip) for slip in slips)])


def escaped(words: str) -> str:
    """Words that Markdown shows letter for letter, with their line ends."""
    return HARD_BREAK.join(_line(line) for line in safe(words).split("\n"))


def _line(line: str) -> str:
    # Four blanks at the start would make code of it.
    plain = MEANING.sub(r"\\\g<0>", line.lstrip())
    return AT_THE_START.sub(lambda marker: f"{marker[0][:-1]}\\{marker[0][-1]}", plain)


def _paragraph(line: Line) -> str:
    if not line.text:
        return ""
    if line.style == "bold":
        # The people, then the steps: a heading has one line.
        return f"## {escaped(' '.join(line.text.split()))}"
    return _quoted(line.text) if line.indent > INDENT else escaped(line.text)


def _quoted(words: str) -> str:
    return f"> {escaped(words).replace(HARD_BREAK, f'{HARD_BREAK}> ')}"


def _slip(slip: ThankYou) -> str:
    return f"{_quoted(slip.words)}\n>\n> {escaped(slip.by)}, {day_in_words(slip.day)}"


def _joined(paragraphs: Iterable[str]) -> str:
    return "\n\n".join(filter(None, paragraphs)) + "\n"
