"""What can go wrong for a person, each said in a sentence: what happened, what was kept, what to do."""

# ruff: noqa: N818 - a person reads of a problem, not of an error
from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class TrustError(Exception):
    """Anything that may be shown to a person as it stands: its text is a sentence for them."""


class NamesProblem(TrustError):
    """Names that cannot be used; the text says how to mend them."""


class NotesProblem(TrustError):
    """The notes folder, or an evening in it, cannot be found, read or written."""


class SettingsProblem(TrustError):
    """The settings cannot be kept; nothing on the disk was changed."""


class SessionUnreadable(TrustError):
    """A session file that does not make sense to us. It is left as it is, always."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.name} cannot be read: {reason}. The file was left as it is.")
        self.path = path
        self.reason = reason
        """What is wrong and where, without a full stop: "answers, entry 3, by: it is missing"."""


class Fault(NamedTuple):
    """One thing wrong in a program of somebody's own."""

    file: str
    place: str
    what: str
    mend: str

    def __str__(self) -> str:
        return f"{self.file}: {self.place}: {self.what}; {self.mend}"


class ProgramFaults(TrustError):
    """Everything that is wrong with a program, all at once."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults
