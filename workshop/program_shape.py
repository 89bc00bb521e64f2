"""What is wrong with the shape of a program's entries: missing, unknown, or of another kind.

msgspec stops at the first fault it meets. A person who writes a program wants them all, so where it
finds one, every entry inside is tried by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import UnionType
from typing import Annotated, NamedTuple, Union, get_args, get_origin

from msgspec import NODEFAULT, Meta, Struct, ValidationError, convert
from msgspec.structs import fields

from workshop.toml_faults import KINDS

WANTED = KINDS | {"float": "a number"}
"""What to write; a whole number will do where a number is wanted."""

BOUNDS = {
    re.compile(r"`str` of length >= 1"): ("it says nothing", "write a sentence"),
    re.compile(r"`str` of length <= (\d+)"): ("it is too long", r"keep it within \1 characters"),
    re.compile(r"`str` matching regex"): ("that cannot be an id", "use small letters, digits and single hyphens"),
    re.compile(r"`\w+` > ([\d.]+)"): ("the number is too small", r"write one above \1"),
    re.compile(r"`\w+` >= ([\d.]+)"): ("the number is too small", r"write \1 or more"),
    re.compile(r"`\w+` <= ([\d.]+)"): ("the number is too large", r"write \1 or less"),
}
"""What msgspec expected, where the kind is right and the value is not."""


class ShapeFault(NamedTuple):
    """One fault, where in its file it is ("question 3, tap, low"), and how to mend it."""

    place: str
    what: str
    mend: str


def shape_faults(found: object, kind: object, place: tuple[str, ...] = ()) -> Iterator[ShapeFault]:
    """Every way in which a value read from TOML is not of that kind. None where it is.

    `kind` is an annotation as it stands in a struct.
    """
    try:
        convert(found, kind)
    except ValidationError as fault:
        message = str(fault)
    else:
        return
    struct = _struct_for(found, kind) if isinstance(found, dict) else None
    if isinstance(found, dict) and struct is not None:
        # Where every entry is fine by itself, it is how they stand together.
        yield from list(_table_faults(found, struct, place)) or [ShapeFault(in_words(place), *_said_kindly(message))]
    elif isinstance(found, dict) and (tags := _tags(kind)):
        yield _tag_fault(found, tags, place)
    elif isinstance(found, list) and (entry := _entry_kind(kind)) is not None:
        yield from _length_faults(len(found), kind, place)
        for number, value in enumerate(found, 1):
            yield from shape_faults(value, entry, entry_place(place, number))
    else:
        yield ShapeFault(in_words(place), *_said_kindly(message))


def entry_place(place: tuple[str, ...], number: int) -> tuple[str, ...]:
    """The place of an entry in a list, counted from 1: "question 3", or "about, entry 2"."""
    *outer, name = place
    if name.endswith("s") and "_" not in name:
        return (*outer, f"{name.removesuffix('s')} {number}")
    return (*outer, name, f"entry {number}")


def in_words(place: tuple[str, ...]) -> str:
    """A place as it is said; the file itself where there is no narrower one."""
    return ", ".join(place) or "the file"


def _table_faults(found: dict[str, object], struct: type[Struct], place: tuple[str, ...]) -> Iterator[ShapeFault]:
    tag_field = struct.__struct_config__.tag_field
    known = {field.encode_name: field for field in fields(struct)}
    for name in found:
        if name not in known and name != tag_field:
            mend = f"take it out, or use one of {', '.join(known)}"
            yield ShapeFault(in_words((*place, name)), "no such entry is known here", mend)
    for name, field in known.items():
        if name in found:
            yield from shape_faults(found[name], field.type, (*place, name))
        elif field.default is NODEFAULT and field.default_factory is NODEFAULT:
            yield ShapeFault(in_words((*place, name)), "it is missing", f"add {name} = …")


def _length_faults(length: int, kind: object, place: tuple[str, ...]) -> Iterator[ShapeFault]:
    for meta in get_args(kind):
        if isinstance(meta, Meta) and length < (meta.min_length or 0):
            yield ShapeFault(in_words(place), "the list is too short", f"write {meta.min_length} or more entries")
        if isinstance(meta, Meta) and meta.max_length is not None and length > meta.max_length:
            yield ShapeFault(in_words(place), "the list is too long", f"write {meta.max_length} entries or fewer")


def _tag_fault(found: dict[str, object], tags: list[str], place: tuple[str, ...]) -> ShapeFault:
    mend = f"write one of {', '.join(tags)}"
    if "kind" not in found:
        return ShapeFault(in_words((*place, "kind")), "it is missing", mend)
    return ShapeFault(in_words((*place, "kind")), f"“{found['kind']}” is not a kind known here", mend)


def _members(kind: object) -> tuple[object, ...]:
    """The kinds a value may have: those of a union, or the one."""
    return get_args(kind) if get_origin(kind) in {Union, UnionType} else (kind,)


def _structs(kind: object) -> list[type[Struct]]:
    return [member for member in _members(kind) if isinstance(member, type) and issubclass(member, Struct)]


def _tags(kind: object) -> list[str]:
    return [str(struct.__struct_config__.tag) for struct in _structs(kind) if struct.__struct_config__.tag is not None]


def _struct_for(found: dict[str, object], kind: object) -> type[Struct] | None:
    for struct in _structs(kind):
        config = struct.__struct_config__
        if config.tag_field is None or found.get(config.tag_field) == config.tag:
            return struct
    return None


def _entry_kind(kind: object) -> object | None:
    """What a list of that kind holds; None where the kind is no list."""
    bare = get_args(kind)[0] if get_origin(kind) is Annotated else kind
    return get_args(bare)[0] if get_origin(bare) is tuple else None


def _said_kindly(message: str) -> tuple[str, str]:
    """What is wrong, and how to mend it, from msgspec's message."""
    if ", got " not in message:
        for bound, (what, mend) in BOUNDS.items():
            if match := bound.search(message):
                return what, match.expand(mend)
        return message, "write it as its neighbors are written"
    expected, got = (re.findall(r"`([^`]+)`", half) for half in message.split(", got "))
    wanted = [WANTED.get(kind, kind) for kind in expected[0].split(" | ") if kind != "null"]
    return f"here stands {KINDS.get(got[0], got[0])}", f"write {' or '.join(wanted)}"
