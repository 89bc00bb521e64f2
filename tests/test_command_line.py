from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.files.small_program import FAIRNESS, write_program
from tests.terminal.terminal import HOUSE, Terminal, fresh_home
from workshop import __version__
from workshop.cli import main
from workshop.notebook import Notebook
from workshop.session import Answer, Promise, Session

BIDI = "\u202e"
"""Turns what follows back to front in a terminal."""

HEAVY = {"asyncio", "platformdirs", "rich", "textual"}


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], prog_name="everyday-trust")


def answer(by: str, words: str) -> Answer:
    return Answer(
        question="Does it feel fair?", by=by, step="fairness", title="Fairness", ask="fair", rating=6, words=words
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A notebook with one evening, and a file that makes no sense."""
    evening = Session(
        started=datetime(2026, 11, 23, 19, 30, tzinfo=UTC),
        partners=("Sam", "Alex [/x]"),
        answers=(answer("Sam", f"so {BIDI}so"), answer("Alex [/x]", "[bold]well\x1b[2J")),
        promises=(Promise(by="Sam", text="call home"),),
    )
    notes = tmp_path / "notes"
    Notebook(notes).save(evening, None)
    (notes / "2026" / "2026-11-20-2000-sam.toml").write_text("format = \x1b")
    return notes


def test_the_version_is_told() -> None:
    assert run("--version").stdout == f"everyday-trust {__version__}\n"


def test_help_names_the_helplines_and_whom_it_is_not_for() -> None:
    shown = run("--help").stdout

    assert "1-800-799-7233" in shown
    assert "0808 2000 247" in shown
    assert "It is not therapy" in shown


def test_an_unknown_command_is_a_fault_of_usage() -> None:
    assert run("dance").exit_code == 2


def test_the_workshop_asks_for_a_terminal() -> None:
    result = run()

    assert result.exit_code == 1
    assert result.stderr.startswith("The workshop needs a terminal")


def test_the_workshop_asks_for_a_folder_of_notes(tmp_path: Path) -> None:
    (tmp_path / "letters").write_text("mine")
    with Terminal(tmp_path, "--notes", str(tmp_path / "letters")) as terminal:
        terminal.wait_for("The notes need a folder")
        status = terminal.wait_end()

    assert status == 1


def test_notes_are_listed_newest_first_with_what_cannot_be_read(folder: Path) -> None:
    rows = [row.split("\t") for row in run("--notes", folder, "notes", "list").stdout.splitlines()]

    assert [row[:2] for row in rows] == [
        ["2026-11-23-1930-sam-alex-x", "Sam and Alex [/x]"],
        ["2026-11-20-2000-sam", ""],
    ]
    assert rows[1][2].startswith("cannot be read: ")


def test_a_limit_lists_only_the_newest(folder: Path) -> None:
    assert len(run("--notes", folder, "notes", "list", "--limit", "1").stdout.splitlines()) == 1


def test_a_list_for_programs_has_the_keys_of_the_file_and_problems(folder: Path) -> None:
    newest, unreadable = json.loads(run("--notes", folder, "notes", "list", "--json").stdout)

    assert newest["name"] == "2026-11-23-1930-sam-alex-x"
    assert newest["format"] == 1
    assert newest["answers"][0]["rating"] == 6
    assert unreadable.keys() == {"name", "problem"}


def test_an_empty_notebook_lists_nothing_and_says_so(tmp_path: Path) -> None:
    result = run("--notes", tmp_path / "none", "notes", "list")

    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "No evening has been kept here yet.\n")


def test_an_empty_notebook_is_an_empty_list_for_programs(tmp_path: Path) -> None:
    assert json.loads(run("--notes", tmp_path / "none", "notes", "list", "--json").stdout) == []


def test_one_evening_is_shown_with_its_words(folder: Path) -> None:
    shown = run("--notes", folder, "notes", "show", "2026-11-23-1930-sam-alex-x").stdout

    assert shown.startswith("Sam and Alex [/x]\nMonday, 23 November 2026, 19:30\n")
    assert "    Alex [/x]: [bold]well\ufffd[2J\n    6 of 10\n" in shown
    assert "  Sam: call home\n" in shown


def test_what_would_steer_a_terminal_is_escaped_for_programs_and_reads_back_the_same(folder: Path) -> None:
    written = run("--notes", folder, "notes", "show", "2026-11-23-1930-sam-alex-x", "--json").stdout

    assert BIDI not in written
    assert json.loads(written)["answers"][0]["words"] == f"so {BIDI}so"


def test_a_file_that_cannot_be_read_is_shown_as_its_plain_text(folder: Path) -> None:
    result = run("--notes", folder, "notes", "show", "2026-11-20-2000-sam.toml")

    assert result.exit_code == 1
    assert result.stdout == "format = \ufffd\n"
    assert "cannot be read" in result.stderr


@pytest.mark.parametrize("name", ["2026-01-01-1200-nobody", "../../letters", "", "2026-\x1b"])
def test_a_name_that_is_not_there_is_one_sentence(folder: Path, name: str) -> None:
    result = run("--notes", folder, "notes", "show", name)

    assert result.exit_code == 1
    assert result.stderr.startswith("There is no “")
    assert "\x1b" not in result.stderr


def test_notes_in_a_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "letters").write_text("mine")
    result = run("--notes", tmp_path / "letters", "notes", "list")

    assert result.exit_code == 1
    assert result.stderr.startswith("The notes need a folder, and ")
    assert (tmp_path / "letters").read_text() == "mine"


def test_a_whole_program_is_said_to_be_whole(tmp_path: Path) -> None:
    assert run("check", write_program(tmp_path)).stdout == "Small is whole. Steps: 2. Plans: 1.\n"


def test_a_check_says_every_fault(tmp_path: Path) -> None:
    result = run("check", write_program(tmp_path, fairness=FAIRNESS.replace("asked = 2", "asked = 0\ncolor = 1")))

    assert result.exit_code == 1
    assert [line.split("; ")[0] for line in result.stdout.splitlines()] == [
        "10-fairness.toml: color: no such entry is known here",
        "10-fairness.toml: asked: the number is too small",
    ]


@pytest.mark.parametrize("arguments", [["--version"], ["notes", "list"], ["notes", "list", "--json"]])
def test_a_plain_command_loads_nothing_heavy(folder: Path, tmp_path: Path, arguments: list[str]) -> None:
    told = "import sys, atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr)); "
    script = f"{told}from workshop.cli import main; main({arguments!r})"
    environment = {**fresh_home(tmp_path), "EVERYDAY_TRUST_NOTES": str(folder)}
    ended = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", script], cwd=HOUSE, env=environment, capture_output=True, text=True, check=True
    )
    loaded = {module.partition(".")[0] for module in ended.stderr.split()}

    assert "click" in loaded
    assert not loaded & HEAVY


def test_the_version_is_told_before_anything_is_read(tmp_path: Path) -> None:
    told = "import sys, atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr)); "
    ended = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", f"{told}from workshop.cli import main; main(['--version'])"],
        cwd=HOUSE,
        env=fresh_home(tmp_path),
        capture_output=True,
        text=True,
        check=True,
    )

    assert not {"msgspec", "rtoml", "tomli_w"} & set(ended.stderr.split())


def test_in_a_terminal_notes_are_a_table(folder: Path, tmp_path: Path) -> None:
    with Terminal(tmp_path, "--notes", str(folder), "notes", "list") as terminal:
        terminal.wait_for("Sam and Alex [/x]")

        assert "name" in terminal.screen().splitlines()[0]
