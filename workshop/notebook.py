"""Notebook: the folder of session files. Only this module writes sessions.

A session lies in `<notebook>/2026/2026-11-23-1930-sam-alex.toml`; its name is the file's without the
ending. The folder is the database: no index, no copy of anybody's words anywhere else.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from workshop.errors import NotesProblem, SessionUnreadable
from workshop.whole_file import (
    Seen,
    make_folder,
    missing_folders,
    read_whole,
    remove,
    trouble,
    try_writing,
    write_whole,
)

if TYPE_CHECKING:
    # A list of names needs neither; what loads or saves brings them in.
    from workshop.session import Session

ENDING = ".toml"
A_LONG_EVENING = 64 * 1024
"""Bytes. Longer files are read as well, in more than one go."""

ANOTHER_FOLDER = "choose another folder with --notes DIR"


class Kept(NamedTuple):
    """A session as it lies in a notebook."""

    name: str
    session: Session
    seen: Seen
    """What its file looked like."""


class Unread(NamedTuple):
    """A file that cannot be read, and why. It is listed, and left as it is."""

    name: str
    reason: str


class Notebook:
    """The session files below one folder, which need not be there yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._place = str(folder)

    def names(self, limit: int | None = None, since: date | None = None) -> tuple[str, ...]:
        """The sessions' names, newest first, no file opened; what is no session file is passed over.

        At most `limit`, none from before `since`. Raises NotesProblem where the folder cannot be read.
        """
        earliest = since.isoformat() if since else ""
        found: list[str] = []
        try:
            for year in self._years():
                if year.name < earliest[:4] or (limit is not None and len(found) >= limit):
                    break
                found += sorted((name for name in _names_in(year) if name >= earliest), reverse=True)
        except OSError as problem:
            raise NotesProblem(
                f"The notes folder {self.folder} cannot be read: {trouble(problem)}. "
                f"Nothing in it was changed. Mend that, or {ANOTHER_FOLDER}."
            ) from problem
        return tuple(found[:limit])

    def path(self, name: str) -> Path:
        """Where the session of that name lies, if it is there. Raises NotesProblem for what can be no name."""
        year = name[:4]
        if not (year.isascii() and year.isdecimal() and name[4:5] == "-" and name.isprintable()) or "/" in name:
            raise self._not_there(name)
        return self.folder / year / f"{name}{ENDING}"

    def load(self, name: str) -> Kept:
        """The session of that name. Raises NotesProblem where there is none, SessionUnreadable where it is broken."""
        from workshop.session_file import session_from  # noqa: PLC0415

        content, seen = self._content(name)
        return Kept(name=name, session=session_from(content, self.path(name)), seen=seen)

    def read(self, name: str) -> Kept | Unread:
        """The same for a list, where one broken file must not hide the others."""
        try:
            return self.load(name)
        except SessionUnreadable as problem:
            return Unread(name=name, reason=problem.reason)
        except NotesProblem:
            return Unread(name=name, reason="it is not there any more")

    def glance(self, name: str) -> bytes | None:
        """The bytes under a name that `names` gave, as fast as they can be had; None where they cannot be."""
        try:
            opened = os.open(f"{self._place}/{name[:4]}/{name}{ENDING}", os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
        except OSError:
            return None
        try:
            # One call where the usual way makes four: of eighteen thousand files, it takes half the time.
            content = os.read(opened, A_LONG_EVENING)
            while len(content) >= A_LONG_EVENING and (more := os.read(opened, len(content))):
                content += more
        except OSError:
            return None
        finally:
            os.close(opened)
        return content

    def plain_text(self, name: str) -> str:
        """What the file says, sense or not, with stand-ins for bytes that are no text. Raises as `load` does."""
        content, _ = self._content(name)
        return content.decode("utf-8", "replace")

    def recent(self, today: date, days: int = 100, limit: int = 100) -> tuple[Kept | Unread, ...]:
        """The last days' sessions, newest first; looks at no older ones, however many there are."""
        return tuple(self.read(name) for name in self.names(limit, since=today - timedelta(days=days)))

    def save(self, session: Session, kept: Kept | None) -> Kept:
        """Keep the session as one whole file, on the disk before this returns.

        It takes the place of `kept`, unless that file was changed or taken away meanwhile: then what is
        there stays, and this one goes beside it under a number of its own. Raises NotesProblem; the old
        file is then as it was.
        """
        from workshop.session_file import session_bytes  # noqa: PLC0415

        content = session_bytes(session)
        try:
            if kept is not None and kept.seen is not None:
                with suppress(FileExistsError, FileNotFoundError):
                    seen = write_whole(self.path(kept.name), content, over=kept.seen)
                    return Kept(name=kept.name, session=session, seen=seen)
            return self._save_beside(session, content)
        except OSError as problem:
            raise NotesProblem(
                f"This could not be saved in {self.folder}: {trouble(problem)}. "
                "What was saved before is as it was, and nothing on screen is lost. "
                "It is saved with the next step, once that is mended."
            ) from problem

    def delete(self, name: str) -> None:
        """Take the session's file away, for good. Raises NotesProblem."""
        try:
            remove(self.path(name))
        except (FileNotFoundError, NotADirectoryError):
            raise self._not_there(name) from None
        except OSError as problem:
            raise NotesProblem(
                f"{name} could not be deleted: {trouble(problem)}. It is still in {self.folder}."
            ) from problem

    def check_writable(self) -> None:
        """Really write there, before anyone is asked anything, and leave nothing behind.

        Raises NotesProblem with what to do.
        """
        missing: tuple[Path, ...] = ()
        try:
            missing = missing_folders(self.folder)
            make_folder(self.folder)
            for place in (self.folder, *self._years()[:1]):
                try_writing(place)
        except OSError as problem:
            raise NotesProblem(
                f"Notes cannot be kept in {self.folder}: {trouble(problem)}. "
                f"Nothing was changed there. Mend that, or {ANOTHER_FOLDER}."
            ) from problem
        finally:
            for place in reversed(missing):
                with suppress(OSError):
                    place.rmdir()

    def change(self, kept: Kept, session: Session) -> Kept:
        """Put the session in the place of `kept`, for good, and nowhere else.

        Raises NotesProblem where the file was changed meanwhile or cannot be written; it is then as it was.
        """
        from workshop.session_file import session_bytes  # noqa: PLC0415

        if kept.seen is None:
            raise self._not_there(kept.name)
        try:
            seen = write_whole(self.path(kept.name), session_bytes(session), over=kept.seen)
        except (FileExistsError, FileNotFoundError):
            raise NotesProblem(
                f"{kept.name} was changed by another program just now, and was left as it is. "
                "Please look at it again before you take anything out."
            ) from None
        except OSError as problem:
            raise NotesProblem(
                f"{kept.name} could not be changed: {trouble(problem)}. It is as it was in {self.folder}."
            ) from problem
        return Kept(name=kept.name, session=session, seen=seen)

    def _save_beside(self, session: Session, content: bytes) -> Kept:
        from workshop.session_names import free_names  # noqa: PLC0415

        for name in free_names(session):
            path = self.path(name)
            make_folder(path.parent)
            with suppress(FileExistsError):
                return Kept(name=name, session=session, seen=write_whole(path, content, over=None))
        raise AssertionError("the numbers never end")

    def _content(self, name: str) -> tuple[bytes, Seen]:
        path = self.path(name)
        try:
            return read_whole(path)
        except (FileNotFoundError, NotADirectoryError):
            raise self._not_there(name) from None
        except OSError as problem:
            raise SessionUnreadable(path, trouble(problem)) from problem

    def _years(self) -> list[Path]:
        """The folders of the years, newest first; none where the notebook is not there yet. Raises OSError."""
        try:
            with os.scandir(self.folder) as entries:
                years = [entry.name for entry in entries if len(entry.name) == len("2026") and entry.name.isdecimal()]
        except FileNotFoundError:
            return []
        return [year for name in sorted(years, reverse=True) if (year := self.folder / name).is_dir()]

    def _not_there(self, name: str) -> NotesProblem:
        return NotesProblem(
            f"There is no “{name}” in {self.folder}. Nothing was changed. `everyday-trust notes list` shows the names."
        )


def default_notebook(environ: Mapping[str, str]) -> Path:
    """Where notes lie when nobody says otherwise: EVERYDAY_TRUST_NOTES, else the platform's place for them."""
    if said := environ.get("EVERYDAY_TRUST_NOTES"):
        return Path(said).expanduser()
    # Here, not above: most commands never need to know.
    from platformdirs import user_data_path  # noqa: PLC0415

    return user_data_path("everyday-trust", appauthor=False) / "notes"


def _names_in(year: Path) -> Iterator[str]:
    beginning = f"{year.name}-"
    with os.scandir(year) as entries:
        for entry in entries:
            name = entry.name
            if name.endswith(ENDING) and name.startswith(beginning) and name.isprintable() and _is_file(entry):
                yield name.removesuffix(ENDING)


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        # A link in a circle.
        return False
