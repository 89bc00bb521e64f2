"""The plain commands that read the notes: list, show, search, and the names for the shell to complete."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from workshop.errors import NotesProblem, SessionUnreadable
from workshop.notebook import Kept, Notebook, Unread
from workshop.plain_print import print_json, print_pieces, print_styled, print_table
from workshop.progress import with_bar
from workshop.safe_text import safe

if TYPE_CHECKING:
    # Only a search needs it.
    from workshop.search import Found

COMPLETED = 200
"""Names offered to the shell: the newest of those that begin like that."""


def list_sessions(notebook: Notebook, limit: int | None, *, as_json: bool) -> None:
    """Print the newest sessions; those that cannot be read stand among them with their reason.

    Raises NotesProblem.
    """
    names = notebook.names(limit=limit)
    read = ((number, notebook.read(name)) for number, name in enumerate(names, 1))
    listed = [one for _, one in with_bar(read, "Reading", lambda step: (step[0], len(names)))]
    if as_json:
        print_json([_keys(one) for one in listed])
    elif not listed:
        click.echo("No evening has been kept here yet.", err=True)
    elif sys.stdout.isatty():
        print_table(("name", "who", "what"), [_row(one) for one in listed])
    else:
        for one in listed:
            click.echo(safe("\t".join(_row(one))))


def show_session(notebook: Notebook, name: str, *, as_json: bool) -> None:
    """Print one session, or the plain text of one that cannot be read.

    Raises NotesProblem, and SessionUnreadable after what can be shown was printed.
    """
    from workshop.session_page import session_page

    stem = name.removesuffix(".toml")
    try:
        kept = notebook.load(stem)
    except SessionUnreadable as problem:
        if as_json:
            print_json(_keys(Unread(stem, problem.reason)))
        else:
            click.echo(safe(notebook.plain_text(stem)))
        raise
    if as_json:
        print_json(_keys(kept))
    elif sys.stdout.isatty():
        print_styled(session_page(kept.session))
    else:
        for line in session_page(kept.session):
            click.echo(safe(line.indented))


def search_notes(notebook: Notebook, text: str, *, as_json: bool) -> bool:
    """Print where the words stand, the newest evening first; False where they stand nowhere. Raises NotesProblem."""
    from workshop.folding import wanted
    from workshop.search import search

    look_for = wanted(text)
    if not look_for.text:
        raise NotesProblem('Nothing was looked for. Say a word: everyday-trust notes search "garden"')
    steps = with_bar(search(notebook, look_for), "Searching", lambda step: (step.looked_at, step.of))
    if as_json:
        found = [step.found for step in steps if step.found]
        print_json([_found_keys(one) for one in found])
        return bool(found)
    # In a terminal, hits among the bar's redrawings could not be read.
    in_terminal = sys.stdout.isatty()
    finds = (step.found for step in steps if step.found)
    number = 0
    for number, one in enumerate(list(finds) if in_terminal else finds, 1):  # noqa: B007 - how many is told below
        (_print_found if in_terminal else _echo_found)(one)
    if not number:
        click.echo(safe(f"Nothing in {notebook.folder} holds “{text}”."), err=True)
    return bool(number)


def names_beginning(notebook: Notebook, beginning: str) -> list[str]:
    """Names for the shell to complete, the newest first; none where the notes cannot be read."""
    try:
        return [name for name in notebook.names() if name.startswith(beginning)][:COMPLETED]
    except NotesProblem:
        return []


def _keys(one: Kept | Unread) -> dict[str, object]:
    """The file's keys and the name; for one that cannot be read, its problem."""
    if isinstance(one, Unread):
        return {"name": one.name, "problem": one.reason}
    import msgspec

    keys: dict[str, object] = msgspec.to_builtins(one.session)
    return {"name": one.name, "format": one.session.format, **keys}


def _row(one: Kept | Unread) -> tuple[str, str, str]:
    """Name, who was there, and what they did: never a word of theirs beyond the names."""
    if isinstance(one, Unread):
        return one.name, "", f"cannot be read: {one.reason}"
    session = one.session
    steps = ", ".join(dict.fromkeys(answer.step for answer in session.answers if answer.step))
    left = "" if session.finished else "not finished"
    return one.name, " and ".join(session.partners), " · ".join(filter(None, (steps, left)))


def _found_keys(found: Found) -> dict[str, object]:
    """Entries are counted from 1, as where a file's faults are told."""
    hits = [
        {
            "table": hit.place.table,
            "entry": hit.place.entry + 1,
            "by": hit.by,
            "before": hit.before,
            "found": hit.found,
            "after": hit.after,
        }
        for hit in found.hits
    ]
    return {"name": found.name, "hits": hits}


def _echo_found(found: Found) -> None:
    for hit in found.hits:
        click.echo(safe("\t".join((found.name, hit.by or "", f"{hit.before}{hit.found}{hit.after}"))))


def _print_found(found: Found) -> None:
    print_pieces([(found.name, "bold")])
    for hit in found.hits:
        by = f"{hit.by}: " if hit.by else ""
        print_pieces([(by, "dim"), (hit.before, ""), (hit.found, "bold reverse"), (hit.after, "")], indent=2)
