"""Taking out, on the disk: which files have a copy, which would lose their comments, and the change itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from workshop.errors import NotesProblem, SessionUnreadable
from workshop.folding import may_hold, wanted
from workshop.notebook import Notebook
from workshop.places import Noted, Place
from workshop.sifting import Sifted, sift
from workshop.taking_out import Change, clues


def look_for_copies(notebook: Notebook, target: Noted, place: Place | None) -> Iterator[Sifted]:
    """Go through the notebook for evenings that may have a copy; without a place, of the whole evening.

    What cannot be read is given as well: nobody knows what it holds. Raises NotesProblem.
    """
    texts = [wanted(clue) for clue in clues(target, place)]
    if texts:
        yield from sift(notebook, lambda content: any(may_hold(content, text) for text in texts))


def with_comments(notebook: Notebook, changes: Iterable[Change]) -> tuple[str, ...]:
    """Those of the evenings that were edited by hand and will lose their comments."""
    from workshop.session_file import has_comments  # noqa: PLC0415

    rewritten = (change.name for change in changes if change.after is not None)
    return tuple(name for name in rewritten if has_comments(notebook.glance(name) or b""))


def withdraw(notebook: Notebook, changes: Sequence[Change]) -> None:
    """Change the files, the copies first: whoever is stopped in between finds the entry still there, to begin again.

    Raises NotesProblem, which says what was changed already.
    """
    done: list[str] = []
    for change in reversed(changes):
        try:
            _carry_out(notebook, change)
        except (NotesProblem, SessionUnreadable) as problem:
            if not done:
                raise
            raise NotesProblem(
                f"{problem} Already taken out of: {', '.join(done)}. Do it again for the rest."
            ) from None
        done.append(change.name)


def delete_everything(notebook: Notebook) -> Iterator[tuple[int, int]]:
    """Take every session file away, for good, those that cannot be read too; what else lies there stays.

    Gives how many are gone, of how many, and may be stopped at any of them. Raises NotesProblem; what was not
    reached by then is still there.
    """
    names = notebook.names()
    for number, name in enumerate(names, 1):
        notebook.delete(name)
        yield number, len(names)


def _carry_out(notebook: Notebook, change: Change) -> None:
    kept = notebook.load(change.name)
    if kept.session != change.before:
        raise NotesProblem(
            f"{change.name} was changed by another program meanwhile, and was left as it is. "
            "Please look at it again before you take anything out."
        )
    if change.after is None:
        notebook.delete(change.name)
    else:
        notebook.change(kept, change.after)
