"""A session as TOML that a person can read and edit, and back.

Any session reads back equal, whatever Unicode its names and words are made of. What is read is read
strictly: an unknown key or an impossible value is a fault, said with its place, and never a guess.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

import rtoml
import tomli_w
from msgspec import ValidationError, convert, to_builtins

from workshop.errors import SessionUnreadable
from workshop.session import FORMAT, Entry, Session
from workshop.toml_faults import fault

TEXTS = re.compile(rb"""(?s)"{3}(?:[^\\]|\\.)*?"{3}|'{3}.*?'{3}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'""")
"""Everything in quotation marks, in TOML's four ways."""


def session_text(session: Session) -> str:
    """The session as its file says it. What is absent is not written."""
    lists: dict[str, tuple[Entry, ...]] = {
        "answers": session.answers,
        "talks": session.talks,
        "repairs": session.repairs,
        "promises": session.promises,
        "looked_back": session.looked_back,
        "parked": session.parked,
    }
    evening = {key: value for key, value in _written(session).items() if key not in lists}
    tables = [_table(key, _written(entry)) for key, entries in lists.items() for entry in entries]
    return "\n".join([_pairs({"format": session.format, **evening}), *tables])


def session_bytes(session: Session) -> bytes:
    """The same, as it lies on the disk: UTF-8, half characters (lone surrogates) as question marks."""
    return session_text(session).encode("utf-8", "replace")


def session_from(content: bytes, path: Path) -> Session:
    """The session in a file's bytes; `path` only names it.

    A time without an offset is taken as local time here. Raises SessionUnreadable, with the place of
    the fault where there is one.
    """
    try:
        return convert(_read(content), Session, builtin_types=(datetime, date))
    except (UnicodeDecodeError, rtoml.TomlParsingError, ValidationError) as problem:
        raise SessionUnreadable(path, fault(problem)) from None
    except ValueError as problem:
        raise SessionUnreadable(path, str(problem)) from None


def has_comments(content: bytes) -> bool:
    """Whether somebody wrote comments into the file, which writing it anew would lose."""
    return b"#" in TEXTS.sub(b"", content)


def _read(content: bytes) -> dict[str, object]:
    """The file's tables. Raises ValueError for anything that is no session of ours."""
    # Some editors put a byte order mark first.
    found: dict[str, object] = rtoml.loads(content.decode("utf-8-sig"))
    if not found:
        raise ValueError("it is empty")
    written_as = found.get("format")
    if written_as is None:
        raise ValueError(f"format: it is missing; add format = {FORMAT}")
    if isinstance(written_as, int) and written_as > FORMAT:
        raise ValueError("a newer version of Everyday Trust wrote it; that version can show it")
    return {key: _with_offset(key, value) for key, value in found.items()}


def _with_offset(key: str, value: object) -> object:
    if not isinstance(value, datetime) or value.tzinfo is not None:
        return value
    try:
        return value.astimezone()
    except (ValueError, OverflowError, OSError):
        raise ValueError(f"{key}: no clock has ever shown this time") from None


def _written(entry: Entry) -> dict[str, object]:
    """What of it is not absent."""
    written: dict[str, object] = to_builtins(entry, builtin_types=(datetime, date))
    return written


def _table(key: str, entry: dict[str, object]) -> str:
    # tomli_w alone would put short entries in one line each, and long ones not.
    pairs = {name: value for name, value in entry.items() if not isinstance(value, dict)}
    inner = [f"\n[{key}.{name}]\n{_pairs(table)}" for name, table in entry.items() if isinstance(table, dict)]
    return "".join([f"[[{key}]]\n{_pairs(pairs)}", *inner])


def _pairs(table: Mapping[str, object]) -> str:
    return "".join(_pair(key, value) for key, value in table.items())


def _pair(key: str, value: object) -> str:
    if isinstance(value, datetime):
        return f"{key} = {value.isoformat()}\n"
    # On several lines tomli_w turns CRLF into LF; on one line it keeps every character.
    return tomli_w.dumps({key: value}, multiline_strings=isinstance(value, str) and "\r\n" not in value)
