"""Export: an evening, or the booklet of thanks, to a file of one's own or to standard output."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from workshop.errors import NotesProblem
from workshop.markdown import markdown_booklet, markdown_page
from workshop.print_page import booklet, print_page
from workshop.session import Session
from workshop.thank_yous import ThankYou
from workshop.whole_file import trouble, write_whole

MARKDOWN = ".md"
PAGE = ".html"

STANDARD_OUTPUT = "-"
"""The name that stands for it; Markdown goes there."""


def exported(session: Session, to: str) -> str:
    """The evening in the form that the file's name asks for. Raises NotesProblem for a form we do not know."""
    return print_page(session) if _is_page(to) else markdown_page(session)


def exported_booklet(slips: Sequence[ThankYou], to: str) -> str:
    """The thank-yous, likewise."""
    return booklet(slips) if _is_page(to) else markdown_booklet(slips)


def write_export(text: str, to: Path) -> None:
    """Write a new file, for its owner alone. Raises NotesProblem where anything stands already: it stays as it is."""
    # The folder, but not a link at its end, which would be written through.
    path = Path(os.path.abspath(to.expanduser()))  # noqa: PTH100 - `resolve` would follow that link
    try:
        write_whole(path, text.encode("utf-8", "replace"), over=None)
    except FileExistsError:
        raise NotesProblem(
            f"{to} is there already, and was left as it is. Choose another name, or move that one away first."
        ) from None
    except FileNotFoundError:
        raise NotesProblem(f"There is no folder {path.parent}. Nothing was written. Make it first.") from None
    except OSError as problem:
        raise NotesProblem(f"{to} could not be written: {trouble(problem)}. Your notes are as they were.") from problem


def _is_page(to: str) -> bool:
    if to == STANDARD_OUTPUT:
        return False
    ending = Path(to).suffix.lower()
    if ending not in {MARKDOWN, PAGE}:
        raise NotesProblem(
            f"{to} ends neither in {MARKDOWN} nor in {PAGE}. Nothing was written. "
            f"Name a file with {MARKDOWN} for Markdown, or {PAGE} for a page to print."
        )
    return ending == PAGE
