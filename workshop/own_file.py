"""A file of one's own: words saved where their writer says, and nowhere else."""

from __future__ import annotations

import os
from pathlib import Path

from workshop.errors import NotesProblem

NAME = "my-words.txt"
"""What the file is called where only a folder was named."""


def save_own(where: str, words: str) -> Path:
    """Write the words into a new file that only its owner can read; the file it became.

    Raises NotesProblem with a sentence where nothing was written: no file is ever written over.
    """
    path = Path(where.strip()).expanduser()
    if path.is_dir():
        path /= NAME
    try:
        opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(opened, "w", encoding="utf-8") as file:  # noqa: PTH123 - from the descriptor, so that it is 0600 from birth
            file.write(words.rstrip("\n") + "\n")
    except FileExistsError:
        raise NotesProblem(f"{path} is there already and was left as it is. Give it another name.") from None
    except (OSError, ValueError) as problem:
        reason = problem.strerror if isinstance(problem, OSError) else "that is no name for a file"
        raise NotesProblem(
            f"{path} cannot be written ({reason}). Your words are still here. Try another place."
        ) from None
    return path.absolute()
