"""What was said on the command line before any command."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

import click

if TYPE_CHECKING:
    from workshop.notebook import Notebook
    from workshop.program import Program


class Chosen(NamedTuple):
    """What was said before any command: where the notes lie, which program, in which language."""

    notes: str | None
    program: str | None
    language: str

    @classmethod
    def by(cls, ctx: click.Context) -> Chosen:
        """What was said on this command line, while the shell still completes it as well."""
        said = ctx.find_root().params
        return cls(said.get("notes"), said.get("program"), said.get("language") or "en")

    def notebook(self) -> Notebook:
        """Their notebook. Raises NotesProblem where a file stands in its place."""
        from pathlib import Path

        from workshop.errors import NotesProblem
        from workshop.notebook import Notebook, default_notebook

        folder = Path(self.notes) if self.notes else default_notebook(os.environ)
        if folder.exists() and not folder.is_dir():
            raise NotesProblem(
                f"The notes need a folder, and {folder} is a file. It was left as it is. Name a folder with --notes."
            )
        return Notebook(folder)

    def words(self) -> Program:
        """Their program: the one named, or the one that comes along. Raises TrustError."""
        from pathlib import Path

        from workshop.program_files import bundled_program, load_program

        return load_program(Path(self.program)) if self.program else bundled_program(self.language)
