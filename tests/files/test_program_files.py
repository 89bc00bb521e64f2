from __future__ import annotations

from pathlib import Path

import pytest

from tests.files.small_program import FAIRNESS, GOOD_NIGHT, WORDS, write_program
from workshop.errors import ProgramFaults, TrustError
from workshop.program_files import bundled_program, load_program
from workshop.questions import Rating
from workshop.steps import CardStep, RoundStep


def faults_in(folder: Path) -> list[str]:
    with pytest.raises(ProgramFaults) as caught:
        load_program(folder)
    return [str(fault) for fault in caught.value.faults]


def test_a_whole_program_is_read_in_the_order_of_its_numbers(tmp_path: Path) -> None:
    program = load_program(write_program(tmp_path, _9_warm_up=GOOD_NIGHT))

    assert [step.id for step in program.steps] == ["warm-up", "fairness", "good-night"]
    assert program.words.name == "Small"


def test_a_step_is_known_by_its_file_name(tmp_path: Path) -> None:
    fairness = load_program(write_program(tmp_path)).step("fairness")

    assert isinstance(fairness, RoundStep)
    assert fairness.questions[0].tap == Rating("it weighs", "sits well")


def test_other_files_in_the_folder_are_passed_over(tmp_path: Path) -> None:
    write_program(tmp_path)
    (tmp_path / "README.md").write_text("mine")
    (tmp_path / ".10-fairness.toml").write_text("not = [")

    assert len(load_program(tmp_path).steps) == 2


def test_the_bundled_program_is_whole() -> None:
    program = bundled_program()

    assert isinstance(program.cards, CardStep)
    assert program.words.language == "en"


@pytest.mark.parametrize("language", ["xx", "", ".", "../content/en"])
def test_a_language_that_is_not_there_is_said_with_those_that_are(language: str) -> None:
    with pytest.raises(TrustError, match=r"There is no program in “.*” here yet\. These are there: .*en.*\."):
        bundled_program(language)


def test_a_step_may_not_write_its_id_inside(tmp_path: Path) -> None:
    write_program(tmp_path, fairness=f'id = "fair"\n{FAIRNESS}')

    assert faults_in(tmp_path) == [
        "10-fairness.toml: id: a step's id is not written inside it; take it out; the file's name says “fairness”"
    ]


@pytest.mark.parametrize("name", ["fairness", "10_fairness", "10-Fairness", "10-", "x10-fairness"])
def test_a_file_name_that_gives_no_order_and_id_is_a_fault(tmp_path: Path, name: str) -> None:
    write_program(tmp_path)
    (tmp_path / f"{name}.toml").write_text(GOOD_NIGHT)
    (fault,) = faults_in(tmp_path)

    assert fault.startswith(f"{name}.toml: its name: it gives neither order nor id; name it like 10-fairness.toml")


def test_two_steps_of_one_id_are_a_fault(tmp_path: Path) -> None:
    (fault,) = faults_in(write_program(tmp_path, _20_fairness=FAIRNESS))

    assert fault.startswith("20-fairness.toml: its name: the id “fairness” is also that of 10-fairness.toml; ")


def test_a_fault_of_toml_has_its_line(tmp_path: Path) -> None:
    (fault,) = faults_in(write_program(tmp_path, fairness=FAIRNESS.replace('title = "Fairness"', "title = Fairness")))

    assert fault.startswith("10-fairness.toml: line 2: ")


def test_a_file_that_is_not_utf_8_has_its_line(tmp_path: Path) -> None:
    (fault,) = faults_in(write_program(tmp_path, fairness=FAIRNESS.replace("fair to", "f\xe4ir to").encode("latin-1")))

    assert fault.startswith("10-fairness.toml: line 11: this is not text in UTF-8; ")


def test_an_empty_folder_has_neither_words_nor_steps(tmp_path: Path) -> None:
    assert faults_in(tmp_path) == [
        f"{tmp_path}: the folder: there is no step in it; add one, like 10-fairness.toml",
        "program.toml: the file: it is missing; write one; the one in content/en shows how",
    ]


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    (fault,) = faults_in(tmp_path / "gone")

    assert "the folder cannot be read (No such file or directory); name a folder" in fault


def test_a_folder_with_the_name_of_a_step_is_a_fault(tmp_path: Path) -> None:
    (write_program(tmp_path) / "30-more.toml").mkdir()

    assert faults_in(tmp_path) == [
        "30-more.toml: the file: it cannot be read (Is a directory); let it be a file that you may read"
    ]


def test_faults_in_every_file_are_said_at_once(tmp_path: Path) -> None:
    write_program(
        tmp_path,
        words=WORDS.replace('name = "Small"', "").replace("minutes = 15", 'minutes = "long"'),
        fairness=FAIRNESS.replace('"it weighs"', "3").replace("asked = 2", "asked = 9").replace("always = true", ""),
        good_night=GOOD_NIGHT.replace('"closing"', '"ending"'),
    )

    assert faults_in(tmp_path) == [
        "program.toml: name: it is missing; add name = …",
        "program.toml: plan 1, minutes: here stands text in quotation marks; write a number",
        "10-fairness.toml: question 1, tap, low: here stands a whole number; write text in quotation marks",
        "10-fairness.toml: asked: the number is too large; write 4 or less",
        (
            "90-good-night.toml: kind: “ending” is not a kind known here; "
            "write one of round, conversation, repair, promises, alone, break, closing, cards"
        ),
    ]


STEP_SHAPES = {
    'title = ""': "title: it says nothing; write a sentence",
    "title = []": "title: here stands a list in square brackets; write text in quotation marks",
    "title = 2026-11-23": "title: here stands a day, like 2026-11-23; write text in quotation marks",
    f'title = "{"x" * 601}"': "title: it is too long; keep it within 600 characters",
    'title = "Fairness"\ncolor = "red"': "color: no such entry is known here",
    'title = "Fairness"\nclocks = 1': "clocks: no such entry is known here",
}


@pytest.mark.parametrize(("written", "fault"), STEP_SHAPES.items())
def test_a_fault_of_shape_says_what_stands_there(tmp_path: Path, written: str, fault: str) -> None:
    (found,) = faults_in(write_program(tmp_path, fairness=FAIRNESS.replace('title = "Fairness"', written)))

    assert found.startswith(f"10-fairness.toml: {fault}")


def test_a_tap_without_a_kind_is_told_the_kinds(tmp_path: Path) -> None:
    write_program(tmp_path, fairness=FAIRNESS.replace('kind = "rating", ', ""))

    assert faults_in(tmp_path) == [
        "10-fairness.toml: question 1, tap, kind: it is missing; write one of rating, choice, several, shares"
    ]


def test_a_list_of_the_wrong_length_and_its_entries_are_said_together(tmp_path: Path) -> None:
    options = 'options = ["time", "a say", "nothing, it\'s good"]'
    write_program(tmp_path, fairness=FAIRNESS.replace(options, "options = [1]"))

    assert faults_in(tmp_path) == [
        "10-fairness.toml: question 2, tap, options: the list is too short; write 2 or more entries",
        "10-fairness.toml: question 2, tap, option 1: here stands a whole number; write text in quotation marks",
    ]


STEP_SENSES = {
    ('id = "more-of"', 'id = "sits-with-us"'): "questions: the id “sits-with-us” stands there 2 times",
    ('instead = ["nothing, it\'s good"]', 'instead = ["none"]'): (
        "question 2, tap, instead, entry 1: “none” is none of the options"
    ),
    ('"a say"', '"time"'): "question 2, tap, options: the option “time” stands there 2 times",
    ("asked = 2", "asked = 3"): "asked: an evening asks 3 and there are 2 questions",
    ('id = "more-of"\n', 'id = "more-of"\nalways = true\n', "asked = 2", "asked = 1"): (
        "asked: 2 questions are asked always, and an evening asks 1"
    ),
    ("chose: time", "chose: money"): "prompt 1, when: no question here has the option “money”",
    ('"different"', '"sometimes"'): "prompt 2, when: “sometimes” is not known",
    ("one ordinary day", "{day}"): "prompt 2, text: nothing fills {day}",
    ("to you both", "to {partner}"): "question 1, text, together: nothing fills {partner}",
    ('tap = { kind = "rating", low = "it weighs", high = "sits well" }', ""): (
        "question 1: it can be answered by nothing"
    ),
}


@pytest.mark.parametrize(("changes", "fault"), STEP_SENSES.items())
def test_a_step_that_makes_no_sense_is_said(tmp_path: Path, changes: tuple[str, ...], fault: str) -> None:
    fairness = FAIRNESS
    for old, new in zip(changes[::2], changes[1::2], strict=True):
        fairness = fairness.replace(old, new)
    (found,) = faults_in(write_program(tmp_path, fairness=fairness))

    assert found.startswith(f"10-fairness.toml: {fault}; ")


TWIN_PLAN = """\
[[plans]]
id = "15"
name = "Another"
minutes = 11
arrive = 1
slack = 0
about = "The same id."
steps = [{ one_of = ["fairness"], minutes = 10 }]

[[plans]]
"""

WORDS_SENSES = {
    ('["good-night"]', '["goodbye"]'): "plan 1, step 2, one_of: there is no step “goodbye”",
    ("slack = 2.5", "slack = 3"): "plan 1, minutes: arriving, steps and slack make 15.5 minutes, and the plan says 15",
    ("minutes = 10 }", "minutes = 9 }", "slack = 2.5", "slack = 3.5"): (
        "plan 1, step 1, minutes: 9 minutes are fewer than the 10 that “fairness” takes"
    ),
    ('limits_titles = ["Notes"]', 'limits_titles = ["Notes", "More"]'): (
        "arriving, limits_titles: 2 titles stand over 1 limits"
    ),
    ("{folder}", "{house}"): "arriving, limit 1: nothing fills {house}",
    ("Most of the {area}", "Most of the {areas}"): "round, shares_both_most: nothing fills {areas}",
    ("[[plans]]\n", TWIN_PLAN): "plans: the id “15” stands there 2 times",
}


@pytest.mark.parametrize(("changes", "fault"), WORDS_SENSES.items())
def test_words_that_make_no_sense_are_said(tmp_path: Path, changes: tuple[str, ...], fault: str) -> None:
    words = WORDS
    for old, new in zip(changes[::2], changes[1::2], strict=True):
        words = words.replace(old, new)
    (found,) = faults_in(write_program(tmp_path, words=words))

    assert found.startswith(f"program.toml: {fault}; ")


def test_a_step_whose_file_is_faulty_is_not_also_missing_from_the_plans(tmp_path: Path) -> None:
    assert len(faults_in(write_program(tmp_path, fairness="not = ["))) == 1
