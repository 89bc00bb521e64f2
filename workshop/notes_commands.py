"""The plain commands for notes: what they print for a person, and for another program.

All that people wrote passes `safe` on its way out, and none of it is ever read as markup.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

import click
import msgspec

from workshop.errors import SessionUnreadable
from workshop.notebook import Kept, Notebook, Unread
from workshop.safe_text import safe
from workshop.session_page import Line, session_page


def list_sessions(notebook: Notebook, limit: int | None, *, as_json: bool) -> None:
    """Print the newest sessions; those that cannot be read stand among them with their reason.

    Raises NotesProblem.
    """
    listed = [notebook.read(name) for name in notebook.names(limit=limit)]
    if as_json:
        _print_json([_keys(one) for one in listed])
    elif not listed:
        click.echo("No evening has been kept here yet.", err=True)
    elif sys.stdout.isatty():
        _print_table([_row(one) for one in listed])
    else:
        for one in listed:
            click.echo(safe("\t".join(_row(one))))


def show_session(notebook: Notebook, name: str, *, as_json: bool) -> None:
    """Print one session, or the plain text of one that cannot be read.

    Raises NotesProblem, and SessionUnreadable after what can be shown was printed.
    """
    stem = name.removesuffix(".toml")
    try:
        kept = notebook.load(stem)
    except SessionUnreadable as problem:
        if as_json:
            _print_json(_keys(Unread(stem, problem.reason)))
        else:
            click.echo(safe(notebook.plain_text(stem)))
        raise
    if as_json:
        _print_json(_keys(kept))
    elif sys.stdout.isatty():
        _print_styled(session_page(kept.session))
    else:
        for line in session_page(kept.session):
            click.echo(safe(line.indented))


def _keys(one: Kept | Unread) -> dict[str, object]:
    """The file's keys and the name; for one that cannot be read, its problem."""
    if isinstance(one, Unread):
        return {"name": one.name, "problem": one.reason}
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


def _print_json(keys: object) -> None:
    text = msgspec.json.format(msgspec.json.encode(keys), indent=2).decode()
    shown = safe(text)
    if shown != text:
        # JSON has its own way to write what would steer a terminal, and reads it back the same.
        text = "".join(
            as_written if as_written == as_shown else f"\\u{ord(as_written):04x}"
            for as_written, as_shown in zip(text, shown, strict=True)
        )
    click.echo(text)


def _print_table(rows: Sequence[tuple[str, str, str]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, header_style="dim", pad_edge=False, padding=(0, 2, 0, 0))
    for heading in ("name", "who", "what"):
        table.add_column(heading, no_wrap=heading == "name")
    for row in rows:
        table.add_row(*(Text(safe(cell)) for cell in row))
    Console(highlight=False).print(table)


def _print_styled(lines: Iterable[Line]) -> None:
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console(highlight=False)
    for line in lines:
        console.print(Padding(Text(safe(line.text), style=line.style), (0, 0, 0, line.indent)))
