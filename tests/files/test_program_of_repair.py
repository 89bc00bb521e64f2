from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

import content
from workshop.conversation_step import ConversationStep
from workshop.errors import ProgramFaults
from workshop.hints import ready
from workshop.program_files import check_program, load_program
from workshop.repair_step import RepairStep

ENGLISH = Path(content.__file__).parent / "en"


def changed(folder: Path, file: str, old: str, new: str) -> Path:
    """The program that comes along, with one change in one of its files."""
    program = copytree(ENGLISH, folder / "program")
    path = program / file
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new, 1))
    return program


def faults_of(program: Path) -> str:
    """What is found where somebody checks it."""
    with pytest.raises(ProgramFaults) as found:
        check_program(program)
    return str(found.value)


def test_the_program_that_comes_along_has_no_fault() -> None:
    check_program(ENGLISH)


def test_a_broken_pattern_is_named_with_its_file_and_line_where_it_is_checked(tmp_path: Path) -> None:
    program = changed(tmp_path, "70-repair.toml", '"sorry|apologize|apologise if",', '"(sorry if",')
    lines = (program / "70-repair.toml").read_text().splitlines()
    line = next(number for number, text in enumerate(lines, 1) if "(sorry if" in text)

    assert f"70-repair.toml: hint 1, line {line}: the pattern “(sorry if” cannot be used; " in faults_of(program)


def test_for_a_couple_at_the_table_a_broken_pattern_only_takes_itself_away(tmp_path: Path) -> None:
    program = load_program(changed(tmp_path, "70-repair.toml", '"sorry|apologize|apologise if",', '"(sorry if",'))
    (repair,) = (step for step in program.steps if isinstance(step, RepairStep))

    assert ready(repair.hints).hits("I'm sorry you felt hurt, but it was late.")


def test_a_slot_of_another_page_is_a_fault(tmp_path: Path) -> None:
    program = changed(tmp_path, "70-repair.toml", "{to}, how does it land", "{area}, how does it land")

    assert "70-repair.toml: hearing, question: nothing fills {area}" in faults_of(program)


def test_a_later_conversation_has_what_it_leaves_out_from_the_one_before() -> None:
    first, second = (step for step in load_program(ENGLISH).steps if isinstance(step, ConversationStep))

    assert (second.signs, second.pad, second.feelings, second.refusals) == (
        first.signs,
        first.pad,
        first.feelings,
        first.refusals,
    )


def test_a_talk_about_what_is_between_them_needs_words_for_settling(tmp_path: Path) -> None:
    settling = (ENGLISH / "36-between-us.toml").read_text().split("[settling]")[1].split("[phases.settle]")[0]
    program = changed(tmp_path, "36-between-us.toml", f"[settling]{settling}", "")

    assert "these have no words yet: settling" in faults_of(program)
