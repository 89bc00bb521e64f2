"""A folder of TOML files → a Program, or everything that is wrong with it.

`program.toml` holds what belongs to no single step. Each other file is a step: `10-fairness.toml`
comes before `20-support.toml`, and its id is `fairness`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import rtoml
from msgspec import ValidationError, convert

from workshop.errors import Fault, ProgramFaults, TrustError
from workshop.hints import Hint, ready
from workshop.program import Program, ProgramWords, Step
from workshop.program_sense import step_sense, words_sense
from workshop.program_shape import ShapeFault, shape_faults
from workshop.toml_faults import fault

WORDS = "program.toml"

STEP_FILE = re.compile(r"(?P<number>\d+)-(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)\.toml")


LENT = ("signs", "pad", "feelings", "refusals")
"""What a conversation has in common with those before it, and need not say again."""


class StepFile(NamedTuple):
    """A step's file: its place in the order, the id its name gives, and where it is."""

    number: int
    id: str
    path: Path


def bundled_program(language: str = "en") -> Program:
    """The program that comes with the workshop. Raises TrustError for a language it does not speak."""
    # Not importlib.resources: importing it costs as much as reading the whole program.
    import content  # noqa: PLC0415 - words nobody asked for need not be found

    home = Path(content.__file__).parent
    languages = sorted(folder.name for folder in home.iterdir() if (folder / WORDS).is_file())
    if language not in languages:
        spoken = ", ".join(languages)
        raise TrustError(f"There is no program in “{language}” here yet. These are there: {spoken}.")
    return load_program(home / language)


def load_program(folder: Path) -> Program:
    """The program in that folder. Raises ProgramFaults with every fault that can be found at once."""
    faults: list[Fault] = []
    try:
        names = sorted(path for path in folder.iterdir() if path.suffix == ".toml" and path.name[0] != ".")
    except OSError as problem:
        what = f"the folder cannot be read ({problem.strerror})"
        raise ProgramFaults((Fault(str(folder), "the folder", what, "name a folder that holds a program"),)) from None

    files = _step_files(folder, [path for path in names if path.name != WORDS], faults)
    words = _words(folder / WORDS, faults)
    lent: dict[str, object] = {}
    steps = [step for file in files if (step := _step(file, lent, faults)) is not None]
    if words is not None:
        minutes = {step.id: step.minutes for step in steps}
        step_ids = {file.id for file in files}
        faults += _faults(WORDS, words_sense(words, minutes, step_ids))
    if words is None or faults:
        raise ProgramFaults(tuple(faults))
    return Program(words, tuple(steps))


def _step_files(folder: Path, paths: list[Path], faults: list[Fault]) -> list[StepFile]:
    """The step files in their order; those whose names cannot be understood become faults."""
    files = []
    for path in paths:
        if match := STEP_FILE.fullmatch(path.name):
            files.append(StepFile(int(match["number"]), match["id"], path))
        else:
            mend = "name it like 10-fairness.toml: a number, then small letters, digits and hyphens"
            faults.append(Fault(path.name, "its name", "it gives neither order nor id", mend))
    if not paths:
        mend = "add one, like 10-fairness.toml"
        faults.append(Fault(str(folder), "the folder", "there is no step in it", mend))
    for step_id, count in Counter(file.id for file in files).items():
        if count > 1:
            twins = [file.path.name for file in files if file.id == step_id]
            what = f"the id “{step_id}” is also that of {', '.join(twins[:-1])}"
            faults.append(Fault(twins[-1], "its name", what, "give each step an id of its own"))
    return sorted(files)


def _words(path: Path, faults: list[Fault]) -> ProgramWords | None:
    if not path.exists():
        faults.append(Fault(path.name, "the file", "it is missing", "write one; the one in content/en shows how"))
        return None
    found = _toml(path, faults)
    if found is None:
        return None
    try:
        return convert(found, ProgramWords)
    except ValidationError:
        faults += _faults(path.name, shape_faults(found, ProgramWords))
    return None


def check_program(folder: Path) -> Program:
    """The program in that folder, where nothing at all is wrong with it. Raises ProgramFaults.

    Hints with a broken pattern only take themselves away, and a couple at the table is spared the news;
    whoever writes the program wants to know.
    """
    program = load_program(folder)
    if faults := tuple(
        fault for file in _step_files(folder, sorted(folder.glob("*-*.toml")), []) for fault in _broken(file)
    ):
        raise ProgramFaults(faults)
    return program


def _broken(file: StepFile) -> Iterator[Fault]:
    """The patterns of a step's hints that cannot be used, each with its line."""
    source = file.path.read_text(encoding="utf-8")
    hints = rtoml.loads(source).get("hints", [])
    for broken in ready(convert(hints, tuple[Hint, ...])).broken:
        place = f"hint {broken.hint}, line {broken.line(source)}"
        yield Fault(file.path.name, place, f"the pattern “{broken.pattern}” cannot be used", broken.what)


def _step(file: StepFile, lent: dict[str, object], faults: list[Fault]) -> Step | None:
    """The step in that file; a later conversation has what it leaves out from the one before it."""
    found = _toml(file.path, faults)
    if found is None:
        return None
    if found.get("kind") == "conversation":
        found = {**lent, **found}
        lent |= {name: found[name] for name in LENT if name in found}
    if "id" in found:
        what = "a step's id is not written inside it"
        faults.append(Fault(file.path.name, "id", what, f"take it out; the file's name says “{file.id}”"))
    found["id"] = file.id
    try:
        step: Step = convert(found, Step)
    except ValidationError:
        faults += _faults(file.path.name, shape_faults(found, Step))
        return None
    faults += _faults(file.path.name, step_sense(step))
    return step


def _toml(path: Path, faults: list[Fault]) -> dict[str, object] | None:
    try:
        text = path.read_bytes().decode("utf-8")
        found: dict[str, object] = rtoml.loads(text)
    except OSError as problem:
        what = f"it cannot be read ({problem.strerror})"
        faults.append(Fault(path.name, "the file", what, "let it be a file that you may read"))
    except (UnicodeDecodeError, rtoml.TomlParsingError) as problem:
        place, _, what = fault(problem).partition(": ")
        mend = "write key = value, text in quotation marks, and save it as UTF-8"
        faults.append(Fault(path.name, place, what, mend))
    else:
        return found
    return None


def _faults(file: str, shapes: Iterator[ShapeFault]) -> Iterator[Fault]:
    return (Fault(file, *shape) for shape in shapes)
