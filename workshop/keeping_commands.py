"""The plain commands that write or take away: export and delete."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from workshop.errors import NotesProblem, SessionUnreadable
from workshop.notebook import Notebook, Unread
from workshop.progress import with_bar
from workshop.safe_text import safe
from workshop.sifting import Evening, Sifted


def export_session(notebook: Notebook, name: str, to: str) -> None:
    """Write one evening to a new file, or to standard output. Raises NotesProblem, SessionUnreadable."""
    from workshop.export import exported

    _write(exported(notebook.load(name.removesuffix(".toml")).session, to), to)


def export_thanks(notebook: Notebook, to: str) -> None:
    """Write the booklet of thanks, the newest first. Raises NotesProblem."""
    from workshop.export import exported_booklet
    from workshop.folding import mentions
    from workshop.sifting import sift
    from workshop.thank_yous import THANKS, thank_yous

    steps = with_bar(sift(notebook, lambda content: mentions(content, THANKS)), "Reading", _how_far)
    slips = thank_yous([step.read for step in steps if isinstance(step.read, Evening)])
    if not slips:
        raise NotesProblem(f"No thank-you is kept in {notebook.folder} yet. Nothing was written.")
    _write(exported_booklet(slips, to), to)


def delete_session(notebook: Notebook, name: str, *, sure: bool) -> None:
    """Take one evening away with its copies, once somebody says yes. Raises NotesProblem."""
    from workshop.taking_out import OUT_OF_REACH, taking_out_evening
    from workshop.withdrawing import look_for_copies, with_comments, withdraw

    stem = name.removesuffix(".toml")
    try:
        kept = notebook.load(stem)
    except SessionUnreadable as problem:
        click.echo(safe(f"{stem} cannot be read ({problem.reason}); it can still be deleted."), err=True)
        _ask(f"Delete {stem}, for good?", sure=sure)
        notebook.delete(stem)
    else:
        read = [step.read for step in with_bar(look_for_copies(notebook, kept, None), "Looking for copies", _how_far)]
        changes = taking_out_evening(kept, [one for one in read if isinstance(one, Evening)])
        for change in changes[1:]:
            click.echo(
                safe(f"How a promise of that evening went stands in {change.name}; it is taken out there."), err=True
            )
        for edited in with_comments(notebook, changes):
            click.echo(safe(f"{edited} was edited by hand: the comments in it will be lost."), err=True)
        for one in read:
            if isinstance(one, Unread):
                click.echo(safe(f"{one.name} cannot be read ({one.reason}): nobody can say what it holds."), err=True)
        _ask(f"Delete {stem}, for good?", sure=sure)
        withdraw(notebook, changes)
    click.echo(safe(f"{stem} is deleted. {OUT_OF_REACH}"), err=True)


def _ask(question: str, *, sure: bool) -> None:
    if sure:
        return
    if not sys.stdin.isatty():
        raise NotesProblem(
            f"{question} There is nobody here to say so. Nothing was deleted. Add --yes if you are sure."
        )
    if not click.confirm(safe(question), err=True):
        raise NotesProblem("Nothing was deleted.")


def _write(text: str, to: str) -> None:
    from workshop.export import STANDARD_OUTPUT, write_export

    if to == STANDARD_OUTPUT:
        click.echo(text, nl=False)
        return
    write_export(text, Path(to))
    click.echo(safe(f"It is in {to}. Whoever opens that file can read it."), err=True)


def _how_far(step: Sifted) -> tuple[int, int]:
    return step.looked_at, step.of
