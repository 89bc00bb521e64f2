"""The command line: arguments → collaborators → the workshop, and the plain commands.

What is slow to import is imported where it is used: `--version` and `notes` load no Textual.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NoReturn

import click

from workshop import __version__
from workshop.chosen import Chosen
from workshop.notes_cli import notes

if TYPE_CHECKING:
    from workshop.clock import Clock

NOT_A_TERMINAL = (
    "The workshop needs a terminal, for the keys and for the screen, and one of them is a file or a pipe here. "
    "Nothing was begun. Start everyday-trust in a terminal of its own, without < > or |."
)


class EverydayTrustCommand(click.Group):
    """The command as a whole: where it cannot go on it ends in a sentence, and its help names the helplines."""

    def invoke(self, ctx: click.Context) -> object:
        """Run what was asked for. What went wrong for a person becomes a sentence and exit 1."""
        from workshop.errors import TrustError

        try:
            return super().invoke(ctx)
        except TrustError as problem:
            give_up(ctx, str(problem))
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as fault:  # noqa: BLE001 - nobody should meet a traceback, which may quote their words
            give_up(
                ctx,
                f"Something broke here ({_where(fault)}). Your notes are as they were. "
                "Please try again, and tell the people who make this what stands in the brackets.",
            )

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The helplines, so that one person alone can read them."""
        from workshop.program_files import bundled_program

        super().format_epilog(ctx, formatter)
        with formatter.section("If you are not safe, or not sure"):
            lines = bundled_program().words.helplines
            formatter.write_dl([(line.where, f"{line.name}: {line.number}") for line in lines])


def give_up(ctx: click.Context, sentence: str) -> NoReturn:
    """End with a sentence on standard error, and exit 1."""
    from workshop.safe_text import safe

    click.echo(safe(sentence), err=True)
    ctx.exit(1)


def _where(fault: Exception) -> str:
    """The kind of fault and where it came from, without a word of what was being worked on."""
    trace = fault.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{type(fault).__name__} in {trace.tb_frame.f_code.co_qualname}" if trace else type(fault).__name__


@click.group(
    cls=EverydayTrustCommand,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--notes", metavar="DIR", help="Where your notes lie, instead of the usual folder.")
@click.option("--program", metavar="DIR", help="A program of your own, instead of the one that comes along.")
@click.option("--language", metavar="LANGUAGE", default="en", show_default=True, help="The language of the program.")
@click.version_option(__version__, message="everyday-trust %(version)s")
@click.pass_context
def main(ctx: click.Context, notes: str | None, program: str | None, language: str) -> None:
    """Sit down together, talk, and keep what you choose to keep.

    Without a command the workshop opens. Ctrl+Q leaves it at once, on every page.

    It is not therapy. It is not for anyone who is afraid of the other, or who pays later for honest words: please
    read the numbers below, alone, and leave this program be.
    """
    ctx.obj = Chosen(notes, program, language)
    if ctx.invoked_subcommand is None:
        from workshop.clock import SystemClock

        open_workshop(ctx, ctx.obj, SystemClock())


def open_workshop(ctx: click.Context, chosen: Chosen, clock: Clock) -> None:
    """Open the workshop, and exit as it does."""
    # Textual draws on standard error, and without a terminal to read from it would never end.
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        give_up(ctx, NOT_A_TERMINAL)
    program, notebook = chosen.words(), chosen.notebook()

    from screens.app import EverydayTrust
    from workshop.settings import SettingsFile, default_settings

    app = EverydayTrust(
        program=program,
        notebook=notebook,
        clock=clock,
        settings_file=SettingsFile(default_settings()),
    )
    app.run()
    if app.farewell:
        click.echo(app.farewell, err=True)
    ctx.exit(app.return_code or 0)


main.add_command(notes)


@main.command(short_help="Check a program of your own.")
@click.argument("folder", metavar="DIR")
@click.pass_context
def check(ctx: click.Context, folder: str) -> None:
    """Check a program of your own: every fault, where it is, and how to mend it."""
    from pathlib import Path

    from workshop.errors import ProgramFaults
    from workshop.program_files import check_program
    from workshop.safe_text import safe

    try:
        program = check_program(Path(folder))
    except ProgramFaults as problem:
        for fault in problem.faults:
            click.echo(safe(str(fault)))
        ctx.exit(1)
    steps, plans = len(program.steps), len(program.words.plans)
    click.echo(safe(f"{program.words.name} is whole. Steps: {steps}. Plans: {plans}."))
