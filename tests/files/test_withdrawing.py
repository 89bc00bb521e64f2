from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from tests.files.disks import folder_of_somebody_else
from tests.files.evenings import EVENING, NAME, everything_below, with_words
from workshop.errors import NotesProblem
from workshop.notebook import Kept, Notebook, Unread
from workshop.places import Place
from workshop.session import LookedBack, Promise, Session
from workshop.session_file import has_comments, session_bytes
from workshop.sifting import Evening
from workshop.taking_out import Change, taking_out, taking_out_evening
from workshop.withdrawing import delete_everything, look_for_copies, with_comments, withdraw

LATER = replace(EVENING, started=EVENING.started + timedelta(weeks=2)).with_looked_back(
    LookedBack(by="Sam", promise="call home", made=date(2026, 11, 23), outcome="kept")
)


@pytest.fixture
def promised(notebook: Notebook) -> Kept:
    """An evening with a promise; a later one looks back at it, and one more knows nothing of it."""
    notebook.save(LATER, None)
    notebook.save(with_words("rain", replace(EVENING, started=EVENING.started + timedelta(weeks=3))), None)
    return notebook.save(with_words("sun").with_promise(Promise(by="Sam", text="call home")), None)


def copies(notebook: Notebook, kept: Kept, place: Place | None) -> list[Evening]:
    return [step.read for step in look_for_copies(notebook, kept, place) if isinstance(step.read, Evening)]


def taken_out(notebook: Notebook, kept: Kept, place: Place) -> tuple[Change, ...]:
    return taking_out(kept, place, copies(notebook, kept, place))


def session_of(notebook: Notebook, name: str) -> Session:
    return notebook.load(name).session


def test_a_promise_is_taken_out_of_every_file(notebook: Notebook, promised: Kept) -> None:
    withdraw(notebook, taken_out(notebook, promised, Place("promises", 0)))

    assert "call home" not in "".join(notebook.plain_text(name) for name in notebook.names())
    assert session_of(notebook, promised.name) == with_words("sun")


def test_only_files_that_may_have_a_copy_are_read(notebook: Notebook, promised: Kept) -> None:
    assert {copy.name[:10] for copy in copies(notebook, promised, Place("promises", 0))} == {"2026-11-23", "2026-12-07"}
    assert copies(notebook, promised, Place("answers", 0)) == []


def test_a_file_that_nobody_can_read_is_given_as_such(notebook: Notebook, promised: Kept) -> None:
    notebook.path(f"{NAME}-broken").write_text("made = 2026-11-23 [")
    read = [step.read for step in look_for_copies(notebook, promised, None)]

    assert any(isinstance(one, Unread) for one in read)


def test_an_evening_goes_and_its_look_backs_with_it(notebook: Notebook, promised: Kept) -> None:
    withdraw(notebook, taking_out_evening(promised, copies(notebook, promised, None)))

    assert [name[:10] for name in notebook.names()] == ["2026-12-14", "2026-12-07"]
    assert session_of(notebook, notebook.names()[1]).looked_back == ()


def test_an_evening_changed_meanwhile_is_left_and_told(notebook: Notebook, promised: Kept) -> None:
    changes = taken_out(notebook, promised, Place("answers", 0))
    notebook.path(promised.name).write_bytes(session_bytes(with_words("sun and moon")))

    with pytest.raises(NotesProblem, match="was changed by another program meanwhile"):
        withdraw(notebook, changes)
    assert session_of(notebook, promised.name) == with_words("sun and moon")


def test_where_it_stops_half_way_it_says_what_was_changed(notebook: Notebook, promised: Kept) -> None:
    changes = taken_out(notebook, promised, Place("promises", 0))
    notebook.delete(promised.name)

    with pytest.raises(NotesProblem, match=r"Already taken out of: 2026-12-07-1930-sam-alex\. Do it again"):
        withdraw(notebook, changes)


def test_a_notebook_that_can_only_be_read_stays_as_it_is() -> None:
    with folder_of_somebody_else() as theirs:
        theirs.chmod(0o700)
        notebook = Notebook(theirs / "notes")
        kept = notebook.save(with_words("sun"), None)
        changes = taken_out(notebook, kept, Place("answers", 0))
        notebook.path(kept.name).parent.chmod(0o500)

        with pytest.raises(NotesProblem, match="could not be changed: this account may not do that there"):
            withdraw(notebook, changes)
        assert session_of(notebook, kept.name) == with_words("sun")
        notebook.path(kept.name).parent.chmod(0o700)


def test_a_hand_edited_file_is_named_before_its_comments_go(notebook: Notebook, promised: Kept) -> None:
    path = notebook.path(promised.name)
    path.write_text(f"# ours\n{path.read_text()}")
    kept = notebook.load(promised.name)

    assert with_comments(notebook, taken_out(notebook, kept, Place("promises", 0))) == (kept.name,)


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("a = 1 # so", True),
        ("# it's", True),
        ('a = "# no"', False),
        ("a = '# no'", False),
        ('a = """\n"# no"\n"""', False),
        ("a = '''\n# it's no\n'''", False),
        (r'a = "\"# no"', False),
        ('a = """\\"""# no"""', False),
        ("a = '\\' # so", True),
        ("", False),
    ],
)
def test_comments_are_told_from_words(text: str, *, has: bool) -> None:
    assert has_comments(text.encode()) == has


def test_our_own_files_have_no_comments() -> None:
    assert not has_comments(session_bytes(with_words('# "so" \'\'\'so\'\'\' """so""" # so')))


@pytest.mark.usefixtures("promised")
def test_everything_goes_and_foreign_files_stay(notebook: Notebook) -> None:
    notebook.path(f"{NAME}-broken").write_text("broken")
    (notebook.folder / "2026" / "letter.txt").write_text("mine")

    *_, last = delete_everything(notebook)

    assert last == (4, 4)
    assert everything_below(notebook.folder) == {"2026", "2026/letter.txt"}
