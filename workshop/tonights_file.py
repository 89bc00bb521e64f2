"""TonightsFile: keeps tonight's session as it grows, in a notebook, for as long as they want it kept."""

from __future__ import annotations

from workshop.errors import NotesProblem
from workshop.evening import Evening
from workshop.notebook import Kept, Notebook


class TonightsFile:
    """One evening's file: born at the first thing kept, whole after every change, gone when unsaid."""

    def __init__(self, notebook: Notebook, kept: Kept | None = None) -> None:
        """`kept` is the file of an evening that is taken up again."""
        self._notebook = notebook
        self._kept = kept
        self.problem: str | None = None
        """Why the last change is not on disk, in a sentence; None when all is well."""

    @property
    def path(self) -> str | None:
        """Where it is; None where there is no file."""
        return None if self._kept is None else str(self._notebook.path(self._kept.name))

    def keep(self, evening: Evening) -> None:
        """Make the disk say what the evening says. What cannot be saved now is tried again with the next change."""
        try:
            if not evening.saves:
                self._forget()
            elif evening.session is not None and (self._kept is None or self._kept.session != evening.session):
                self._kept = self._notebook.save(evening.session, self._kept)
        except NotesProblem as problem:
            self.problem = str(problem)
        else:
            self.problem = None

    def _forget(self) -> None:
        if self._kept is not None:
            self._notebook.delete(self._kept.name)
            self._kept = None
