"""Files that are written whole or not at all, and never over what somebody else wrote.

A new content is first written beside its place and put on the disk; only then does it get its name.
Whoever is killed in between, the old file or the new one stands there, complete.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EACCES, EDQUOT, EEXIST, EISDIR, ELOOP, ENAMETOOLONG, ENOSPC, ENOTDIR, EPERM, EROFS
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple

FOLDER_MODE = 0o700
FILE_MODE = 0o600

BEING_WRITTEN = ".being-written"
"""One name a folder: what a killed program left there, the next save takes away."""

TROUBLES = {
    ENOSPC: "the disk is full",
    EDQUOT: "there is no room left for this account",
    EACCES: "this account may not do that there",
    EPERM: "this account may not do that there",
    EROFS: "the disk can only be read",
    ENOTDIR: "a file stands where a folder is needed",
    EEXIST: "a file stands where a folder is needed",
    EISDIR: "it is a folder",
    ELOOP: "its links lead in a circle",
    ENAMETOOLONG: "its name is too long",
}


class Seen(NamedTuple):
    """What a file looked like when it was read or written: another look tells whether it changed."""

    modified: int
    """Nanoseconds."""
    size: int
    """Bytes."""
    inode: int


def seen_at(path: Path) -> Seen | None:
    """What stands there now; None for nothing. Raises OSError."""
    try:
        return _seen(path.stat())
    except FileNotFoundError:
        return None


def read_whole(path: Path) -> tuple[bytes, Seen]:
    """A file's content and what it looked like. Raises OSError; IsADirectoryError for what is no file."""
    # Without O_NONBLOCK, opening a named pipe would wait for somebody to write to it.
    opened = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    with os.fdopen(opened, "rb") as file:
        found = os.fstat(opened)
        if not S_ISREG(found.st_mode):
            raise IsADirectoryError(EISDIR, os.strerror(EISDIR), str(path))
        return file.read(), _seen(found)


def write_whole(path: Path, content: bytes, over: Seen | None) -> Seen:
    """Put the content there, 0600, over a file that still looks like `over`, or where nothing is.

    Raises FileExistsError, and changes nothing, where anything else stands; OSError where it cannot be
    written, with the old file intact and nothing of the new one left.
    """
    if over is not None:
        # Where a link stands it stays, and leads to the new content.
        path = path.resolve()
    with _held(path.parent) as folder:
        if seen_at(path) != over:
            raise FileExistsError(EEXIST, os.strerror(EEXIST), str(path))
        with _written(path.parent, content) as (written, seen):
            if over is None:
                _name_new(written, path)
            else:
                written.replace(path)
            os.fsync(folder)
            return seen


def try_writing(folder: Path) -> None:
    """Really write there, and leave nothing. Raises OSError where that cannot be done."""
    with _held(folder), _written(folder, bytes(4096)):
        pass


def remove(path: Path) -> None:
    """Take the file away, for good. Raises OSError."""
    with _held(path.parent) as folder:
        path.unlink()
        os.fsync(folder)


def missing_folders(folder: Path) -> tuple[Path, ...]:
    """The folder and those above it that are not there yet, outermost first. Raises OSError."""
    return tuple(place for place in (*reversed(folder.parents), folder) if not place.exists())


def make_folder(folder: Path) -> None:
    """Make the folder and those above it, where they are missing, for its owner alone. Raises OSError."""
    for place in missing_folders(folder):
        with suppress(FileExistsError):
            place.mkdir()
            # Not with mkdir's mode: the umask would take its share.
            place.chmod(FOLDER_MODE)


def trouble(problem: OSError) -> str:
    """What the disk says, in plain words, to stand after a colon."""
    return TROUBLES.get(problem.errno or 0) or (problem.strerror or str(problem)).lower()


def _seen(found: os.stat_result) -> Seen:
    return Seen(modified=found.st_mtime_ns, size=found.st_size, inode=found.st_ino)


@contextmanager
def _held(folder: Path) -> Iterator[int]:
    """The open folder, to ourselves: others of us wait the few milliseconds that a save takes."""
    opened = os.open(folder, os.O_RDONLY | os.O_CLOEXEC | os.O_DIRECTORY)
    try:
        # A few network disks know no locks; there two who save at the same instant are not kept apart.
        with suppress(OSError):
            fcntl.flock(opened, fcntl.LOCK_EX)
        yield opened
    finally:
        os.close(opened)


@contextmanager
def _written(folder: Path, content: bytes) -> Iterator[tuple[Path, Seen]]:
    """The content on the disk, under a name that no list of ours shows; gone afterwards unless renamed."""
    path = folder / BEING_WRITTEN
    path.unlink(missing_ok=True)
    opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, FILE_MODE)
    try:
        with os.fdopen(opened, "wb") as file:
            os.fchmod(opened, FILE_MODE)
            file.write(content)
            file.flush()
            os.fsync(opened)
            seen = _seen(os.fstat(opened))
        yield path, seen
    finally:
        path.unlink(missing_ok=True)


def _name_new(written: Path, path: Path) -> None:
    """Give it its name only if nobody has it: even programs that know no locks cannot both get it."""
    try:
        path.hardlink_to(written)
    except FileExistsError:
        raise
    except OSError:
        # Some disks (FAT) know no second names. There the name is taken first, and the file follows.
        path.touch(mode=FILE_MODE, exist_ok=False)
        try:
            written.replace(path)
        except OSError:
            path.unlink()
            raise
