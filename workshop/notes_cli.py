"""`everyday-trust notes`: its commands and their arguments. What they do stands in the modules they import."""

from __future__ import annotations

import click

from workshop.chosen import Chosen


def complete_name(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """The names that begin like this, for the shell; none where there are no notes to name."""
    from workshop.errors import NotesProblem
    from workshop.notes_commands import names_beginning

    try:
        return names_beginning(Chosen.by(ctx).notebook(), incomplete)
    except NotesProblem:
        return []


as_json_option = click.option("--json", "as_json", is_flag=True, help="For another program.")

NAME = click.argument("name", shell_complete=complete_name)


@click.group()
def notes() -> None:
    """Look at what you kept, without opening the workshop."""


@notes.command("list")
@as_json_option
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help="Only the newest N.")
@click.pass_obj
def list_notes(chosen: Chosen, *, as_json: bool, limit: int | None) -> None:
    """List your evenings, newest first."""
    from workshop.notes_commands import list_sessions

    list_sessions(chosen.notebook(), limit, as_json=as_json)


@notes.command("show")
@NAME
@as_json_option
@click.pass_obj
def show_notes(chosen: Chosen, name: str, *, as_json: bool) -> None:
    """Show one evening, by the name that `notes list` gives it."""
    from workshop.notes_commands import show_session

    show_session(chosen.notebook(), name, as_json=as_json)


@notes.command("search")
@click.argument("text")
@as_json_option
@click.pass_context
def search_command(ctx: click.Context, text: str, *, as_json: bool) -> None:
    """Find words you wrote, newest first, whatever their case and accents. Exit 1 where there are none."""
    from workshop.notes_commands import search_notes

    chosen: Chosen = ctx.obj
    if not search_notes(chosen.notebook(), text, as_json=as_json):
        ctx.exit(1)


@notes.command("export")
@click.argument("name", required=False, shell_complete=complete_name)
@click.option("--thanks", is_flag=True, help="Instead of one evening: a booklet of all your thank-yous.")
@click.option(
    "--to",
    required=True,
    metavar="FILE",
    type=click.Path(allow_dash=True),
    help="A new file: .md for Markdown, .html for a page to print. With - it is printed here.",
)
@click.pass_obj
def export_command(chosen: Chosen, name: str | None, to: str, *, thanks: bool) -> None:
    """Write one evening to a file of your own, to read or to print."""
    from workshop.keeping_commands import export_session, export_thanks

    if thanks == (name is not None):
        raise click.UsageError("Say either the NAME of an evening, or --thanks.")
    if name is None:
        export_thanks(chosen.notebook(), to)
    else:
        export_session(chosen.notebook(), name, to)


@notes.command("delete")
@NAME
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def delete_command(chosen: Chosen, name: str, *, yes: bool) -> None:
    """Delete one evening, for good. It says what it cannot reach, such as backups."""
    from workshop.keeping_commands import delete_session

    delete_session(chosen.notebook(), name, sure=yes)
