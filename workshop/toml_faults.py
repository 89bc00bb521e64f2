"""What is wrong in a TOML file, and where, in words for whoever wrote it."""

from __future__ import annotations

import re

from msgspec import ValidationError
from rtoml import TomlParsingError

KINDS = {
    "str": "text in quotation marks",
    "int": "a whole number",
    "float": "a number with a point",
    "bool": "true or false",
    "array": "a list in square brackets",
    "object": "a table",
    "date": "a day, like 2026-11-23",
    "time": "a time of day",
    "datetime": "a day and a time, like 2026-11-23T19:30:00",
}
"""msgspec's words for the kinds of value, in ours."""


def fault(problem: UnicodeDecodeError | TomlParsingError | ValidationError) -> str:
    """One sentence without its full stop, the place first: "answers, entry 3, rating: …", "line 7: …"."""
    if isinstance(problem, UnicodeDecodeError):
        line = problem.object.count(b"\n", 0, problem.start) + 1
        return f"line {line}: this is not text in UTF-8"
    if isinstance(problem, TomlParsingError):
        what, _, line_and_column = str(problem).rpartition(" at line ")
        return f"line {line_and_column.split()[0]}: {what}" if what else str(problem)
    return _shape_fault(str(problem))


def _shape_fault(message: str) -> str:
    found = re.fullmatch(r"(.*) - at `\$\.?(.*)`", message, re.DOTALL)
    what, path = (found[1], found[2]) if found else (message, "")
    entries = re.sub(r"\[(\d+)\]", lambda entry: f".entry {int(entry[1]) + 1}", path.replace("[...]", ""))
    place = [part for part in entries.split(".") if part]
    if missing := re.fullmatch(r"Object missing required field `(.+)`", what):
        place, what = [*place, missing[1]], "it is missing"
    elif unknown := re.fullmatch(r"Object contains unknown field `(.+)`", what):
        place, what = [*place, unknown[1]], "nothing is known by this name"
    elif mistaken := re.fullmatch(r"Expected `(.+?)(?: \| null)?`, got `(.+)`", what):
        wanted, got = (KINDS.get(kind, kind) for kind in mistaken.groups())
        what = f"{wanted} belongs here, and there is {got}"
    elif strange := re.fullmatch(r"Invalid enum value '(.*)'", what, re.DOTALL):
        what = f"“{strange[1]}” is none of the words for this"
    return f"{', '.join(place)}: {what}" if place else what
