from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.files.evenings import everything_below
from tests.terminal.terminal import HOUSE, Terminal, fresh_home
from workshop.cli import main
from workshop.notebook import Notebook
from workshop.session import Answer, LookedBack, Promise, Session

NAME = "2026-11-23-1930-sam-alex"

HEAVY = {"asyncio", "textual"}


def run(folder: Path, *arguments: str | Path, typed: str | None = None) -> Result:
    said = ["--notes", str(folder), "notes", *(str(argument) for argument in arguments)]
    return CliRunner().invoke(main, said, prog_name="everyday-trust", input=typed)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An evening with a promise and a thank-you, and one that looks back at it."""
    started = datetime(2026, 11, 23, 19, 30, tzinfo=UTC)
    first = Session(
        started=started,
        partners=("Sam", "Alex"),
        answers=(
            Answer(question="Fair?", by="Sam", words="Well, in the Gärten \x1b[2J [/x]"),
            Answer(question="Thanks?", by="Alex", ask="thanks", words="the soup & tea"),
        ),
        promises=(Promise(by="Sam", text="call home"),),
    )
    looked_back = LookedBack(by="Sam", promise="call home", made=date(2026, 11, 23), outcome="kept")
    later = Session(started=started + timedelta(weeks=2), partners=("Sam", "Alex"), looked_back=(looked_back,))
    notebook = Notebook(tmp_path / "notes")
    notebook.save(first, None)
    notebook.save(later, None)
    return notebook.folder


def test_a_search_tells_where_the_words_stand(folder: Path) -> None:
    result = run(folder, "search", "GARTEN")

    assert result.exit_code == 0
    assert result.stdout == f"{NAME}\tSam\tWell, in the Gärten \ufffd[2J [/x]\n"


def test_a_search_for_programs_has_one_element_a_session(folder: Path) -> None:
    found = json.loads(run(folder, "search", "call HOME", "--json").stdout)

    assert [(one["name"], [hit["table"] for hit in one["hits"]]) for one in found] == [
        ("2026-12-07-1930-sam-alex", ["looked_back"]),
        (NAME, ["promises"]),
    ]
    assert found[1]["hits"][0] == {
        "table": "promises", "entry": 1, "by": "Sam", "before": "", "found": "call home", "after": "",
    }  # fmt: skip


def test_a_search_without_a_hit_ends_with_one_and_says_so(folder: Path) -> None:
    result = run(folder, "search", "nowhere\x1b")

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"Nothing in {folder} holds “nowhere\ufffd”.\n"


def test_a_search_without_a_hit_is_an_empty_list_for_programs(folder: Path) -> None:
    result = run(folder, "search", "nowhere", "--json")

    assert (result.exit_code, json.loads(result.stdout)) == (1, [])


def test_a_search_for_nothing_asks_for_a_word(folder: Path) -> None:
    assert "Say a word" in run(folder, "search", "  ").stderr


def test_in_a_terminal_the_words_found_stand_under_their_evening(folder: Path, tmp_path: Path) -> None:
    with Terminal(tmp_path, "--notes", str(folder), "notes", "search", "garten") as terminal:
        terminal.wait_for("Sam: Well, in the Gärten")

        assert terminal.screen().splitlines()[0].startswith(NAME)


def test_an_evening_is_exported_for_printing(folder: Path, tmp_path: Path) -> None:
    result = run(folder, "export", NAME, "--to", tmp_path / "evening.html")

    assert result.exit_code == 0
    assert "Gärten" in (tmp_path / "evening.html").read_text()
    assert (tmp_path / "evening.html").stat().st_mode & 0o777 == 0o600


def test_an_evening_is_exported_to_standard_output_as_markdown(folder: Path) -> None:
    assert run(folder, "export", NAME, "--to", "-").stdout.startswith("## Sam and Alex\n")


def test_a_booklet_of_thanks_is_exported(folder: Path, tmp_path: Path) -> None:
    assert run(folder, "export", "--thanks", "--to", tmp_path / "thanks.html").exit_code == 0
    assert "the soup &amp; tea" in (tmp_path / "thanks.html").read_text()


def test_an_export_writes_over_nothing(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("mine")
    result = run(folder, "export", NAME, "--to", tmp_path / "mine.md")

    assert result.exit_code == 1
    assert "mine.md is there already, and was left as it is. Choose another name" in result.stderr
    assert (tmp_path / "mine.md").read_text() == "mine"


def test_an_export_does_not_write_through_a_link(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link.md").symlink_to(tmp_path / "elsewhere.md")

    assert run(folder, "export", NAME, "--to", tmp_path / "link.md").exit_code == 1
    assert not (tmp_path / "elsewhere.md").exists()


@pytest.mark.parametrize("to", ["evening.pdf", "evening", "no/such/folder/evening.md"])
def test_an_export_that_cannot_be_written_is_told_in_a_sentence(folder: Path, tmp_path: Path, to: str) -> None:
    result = run(folder, "export", NAME, "--to", tmp_path / to)

    assert result.exit_code == 1
    assert "Nothing was written" in result.stderr


@pytest.mark.parametrize("said", [[], [NAME, "--thanks"]])
def test_an_export_needs_one_thing_to_write(folder: Path, said: list[str]) -> None:
    assert run(folder, "export", *said, "--to", "-").exit_code == 2


def test_deleting_takes_the_evening_and_the_look_back_at_its_promise(folder: Path) -> None:
    result = run(folder, "delete", NAME, "--yes")

    assert result.exit_code == 0
    assert "stands in 2026-12-07-1930-sam-alex" in result.stderr
    assert "backups" in result.stderr
    assert everything_below(folder) == {"2026", "2026/2026-12-07-1930-sam-alex.toml"}
    assert "call home" not in Notebook(folder).plain_text("2026-12-07-1930-sam-alex")


def test_deleting_without_anyone_to_ask_deletes_nothing(folder: Path) -> None:
    before = everything_below(folder)
    result = run(folder, "delete", NAME)

    assert result.exit_code == 1
    assert "Nothing was deleted" in result.stderr
    assert everything_below(folder) == before


@pytest.mark.parametrize(("typed", "stays"), [("n", True), ("y", False)])
def test_deleting_asks_first(folder: Path, tmp_path: Path, typed: str, *, stays: bool) -> None:
    with Terminal(tmp_path, "--notes", str(folder), "notes", "delete", NAME) as terminal:
        terminal.wait_for("for good? [y/N]")
        terminal.press(typed, "enter")
        status = terminal.wait_end()

    assert (NAME in Notebook(folder).names()) == stays
    assert status == (1 if stays else 0)


def test_a_file_that_cannot_be_read_can_be_deleted(folder: Path) -> None:
    (folder / "2026" / "2026-01-01-0000-x.toml").write_text("broken")

    assert run(folder, "delete", "2026-01-01-0000-x", "--yes").exit_code == 0
    assert not (folder / "2026" / "2026-01-01-0000-x.toml").exists()


def test_comments_that_will_be_lost_are_told(folder: Path) -> None:
    path = folder / "2026" / "2026-12-07-1930-sam-alex.toml"
    path.write_text(f"# ours\n{path.read_text()}")

    assert "the comments in it will be lost" in run(folder, "delete", NAME, "--yes").stderr


def test_the_shell_completes_names(folder: Path, tmp_path: Path) -> None:
    asked = {
        "_EVERYDAY_TRUST_COMPLETE": "bash_complete",
        "COMP_WORDS": f"everyday-trust --notes {folder} notes show 2026-12",
        "COMP_CWORD": "5",
    }
    ended = subprocess.run(
        [sys.executable, "-c", "from workshop.cli import main; main(prog_name='everyday-trust')"],
        cwd=HOUSE, env={**fresh_home(tmp_path), **asked}, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert ended.stdout == "plain,2026-12-07-1930-sam-alex\n"


BAR = """
from workshop.progress import with_bar
for _ in with_bar(range(1, 6), "Reading", lambda step: (step, 5), a_while=0): pass
print("all read")
"""


def test_long_work_shows_a_bar(tmp_path: Path) -> None:
    with Terminal(tmp_path, command=(sys.executable, "-c", BAR)) as terminal:
        terminal.wait_for("all read")

        assert "Reading  [####################################]  100%" in terminal.screen()


def test_where_nobody_sees_it_there_is_no_bar(tmp_path: Path) -> None:
    ended = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", BAR], cwd=HOUSE, env=fresh_home(tmp_path), capture_output=True, text=True, check=True
    )

    assert (ended.stdout, ended.stderr) == ("all read\n", "")


@pytest.mark.parametrize(
    "arguments",
    [
        ["search", "soup"],
        ["search", "soup", "--json"],
        ["show", NAME],
        ["export", NAME, "--to", "-"],
        ["delete", NAME, "--yes"],
    ],
)
def test_no_command_for_notes_loads_the_screens(folder: Path, tmp_path: Path, arguments: list[str]) -> None:
    told = "import sys, atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr)); "
    script = f"{told}from workshop.cli import main; main({['notes', *arguments]!r})"
    environment = {**fresh_home(tmp_path), "EVERYDAY_TRUST_NOTES": os.fspath(folder)}
    ended = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", script], cwd=HOUSE, env=environment, capture_output=True, text=True, check=True
    )

    assert not {module.partition(".")[0] for module in ended.stderr.split()} & HEAVY
