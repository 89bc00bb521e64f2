"""Among a thousand evenings: a word said two years ago is found, taken out, its evening exported and deleted."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.notebooks import write_notebook
from tests.terminal import people
from tests.terminal.terminal import Terminal
from workshop.notebook import Kept, Notebook

WORD = "quince"

Folder = dict[Path, bytes]


def two_years_ago(notebook: Notebook) -> Kept:
    """An evening of that month on which nobody promised anything: it has no copies elsewhere."""
    kept = (notebook.load(name) for name in notebook.names() if name.startswith(("2024-11", "2024-10")))
    return next(one for one in kept if not one.session.promises)


def files_in(folder: Path) -> Folder:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class LookedBack:
    """What lay on the disk before, in between and after."""

    def __init__(self, home: Path) -> None:
        self.notebook = write_notebook(home / "notes", 1_000)
        kept = two_years_ago(self.notebook)
        first, *others = kept.session.answers
        said = replace(kept.session, answers=(replace(first, words=f"A {WORD} tree, one day."), *others))
        self.kept = self.notebook.change(kept, said)
        self.path = self.notebook.path(kept.name)
        self.before = files_in(self.notebook.folder)
        self.exported = home / "ours.md"
        with Terminal(home, "--notes", str(self.notebook.folder)) as terminal:
            self.find(terminal)
            self.take_out(terminal)
            self.without_answer = self.notebook.load(kept.name).session
            self.others_meanwhile = self.others()
            self.export(terminal)
            self.delete(terminal)
            self.after = files_in(self.notebook.folder)
            terminal.press("ctrl+q")
            self.status = terminal.wait_end()

    def others(self) -> Folder:
        """All files but that evening's."""
        return {path: content for path, content in files_in(self.notebook.folder).items() if path != self.path}

    def find(self, terminal: Terminal) -> None:
        people.at_home(terminal)
        people.choose_row(terminal, "Our notes")
        people.choose_row(terminal, "Yes")
        terminal.wait_for("Draw another")
        terminal.press("/")
        terminal.wait_for("Case and accents do not matter.")
        terminal.type(WORD)
        terminal.wait_for("tree, one day.")
        terminal.press("enter")
        terminal.wait_for("Take out…")
        terminal.wait_for(f"A {WORD} tree, one day.")

    def take_out(self, terminal: Terminal) -> None:
        terminal.press("t")
        terminal.wait_for("Which of it is to go?")
        terminal.press("enter")
        terminal.wait_for("Take this out, for good?")
        terminal.wait_for(f"A {WORD} tree")
        terminal.press("tab", "enter")
        terminal.wait_for("It is taken out of these notes.")

    def export(self, terminal: Terminal) -> None:
        terminal.press("x")
        terminal.wait_for("This evening, in a file of yours")
        terminal.press("ctrl+u")
        terminal.wait_gone("~/2024")
        terminal.type("~/ours.md")
        terminal.wait_for("~/ours.md")
        terminal.press("enter")
        terminal.wait_for("It is in ~/ours.md")

    def delete(self, terminal: Terminal) -> None:
        terminal.press("t")
        terminal.wait_for("Which of it is to go?")
        terminal.press("end", "enter")
        terminal.wait_for("Delete this evening, for good?")
        terminal.wait_for("entries")
        terminal.press("tab", "enter")
        terminal.wait_for(f"Nothing here holds “{WORD}”.")


@pytest.fixture(scope="module")
def looked_back(tmp_path_factory: pytest.TempPathFactory) -> LookedBack:
    return LookedBack(tmp_path_factory.mktemp("home"))


def test_one_answer_goes_and_nothing_else_changes(looked_back: LookedBack) -> None:
    kept = looked_back.kept.session

    assert looked_back.without_answer == replace(kept, answers=kept.answers[1:])
    assert looked_back.others_meanwhile == {
        path: content for path, content in looked_back.before.items() if path != looked_back.path
    }


def test_what_is_exported_is_the_evening_as_it_is_now(looked_back: LookedBack) -> None:
    text = looked_back.exported.read_text()

    assert WORD not in text
    assert "Closing" in text or "Zum Schluss" in text


def test_the_evening_that_is_deleted_is_gone_and_no_other(looked_back: LookedBack) -> None:
    assert looked_back.after == looked_back.others_meanwhile
    assert looked_back.path not in looked_back.after
    assert looked_back.status == 0
