"""Disks that will not take what they are given."""

from __future__ import annotations

import os
import resource
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534


@contextmanager
def disk_that_takes(size: int) -> Iterator[None]:
    """Files may grow to this many bytes, and not one further."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def folder_of_somebody_else() -> Iterator[Path]:
    """A folder in which the account running this may not write; not even root, who becomes nobody for it."""
    with tempfile.TemporaryDirectory() as parent:
        theirs = Path(parent) / "theirs"
        theirs.mkdir()
        theirs.chmod(0o500)
        is_root = os.geteuid() == 0
        if is_root:
            os.chown(theirs, NOBODY, NOBODY)
            Path(parent).chmod(0o755)  # so that nobody gets there
            os.seteuid(NOBODY)
        try:
            yield theirs
        finally:
            if is_root:
                os.seteuid(0)
            theirs.chmod(0o700)
