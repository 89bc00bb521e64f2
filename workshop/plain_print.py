"""What the plain commands print: for a person in a terminal, for a pipe, for another program.

All that people wrote passes `safe` on its way out, and none of it is ever read as markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from workshop.safe_text import safe

if TYPE_CHECKING:
    # Only a page has lines; a list does without.
    from workshop.session_page import Line


def print_json(keys: object) -> None:
    """Print JSON in which nothing steers a terminal, and which reads back the same."""
    import msgspec

    text = msgspec.json.format(msgspec.json.encode(keys), indent=2).decode()
    shown = safe(text)
    if shown != text:
        # JSON has its own way to write what would steer a terminal.
        text = "".join(
            as_written if as_written == as_shown else f"\\u{ord(as_written):04x}"
            for as_written, as_shown in zip(text, shown, strict=True)
        )
    click.echo(text)


def print_table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table; its first column is never broken."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, header_style="dim", pad_edge=False, padding=(0, 2, 0, 0))
    for number, heading in enumerate(headings):
        table.add_column(heading, no_wrap=number == 0)
    for row in rows:
        table.add_row(*(Text(safe(cell)) for cell in row))
    Console(highlight=False).print(table)


def print_styled(lines: Iterable[Line]) -> None:
    """Print a page with its styles."""
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console(highlight=False)
    for line in lines:
        console.print(Padding(Text(safe(line.text), style=line.style), (0, 0, 0, line.indent)))


def print_pieces(pieces: Iterable[tuple[str, str]], indent: int = 0) -> None:
    """Print one paragraph of pieces, each a text and its style."""
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    text = Text.assemble(*((safe(words), style) for words, style in pieces))
    Console(highlight=False).print(Padding(text, (0, 0, 0, indent)))
