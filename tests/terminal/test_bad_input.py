"""What people type, paste, or do to the window and the disk by mistake: it is taken as it is, or they are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.terminal import people, places
from tests.terminal.places import COUPLE
from tests.terminal.terminal import Terminal
from workshop.session import Session

WORD = "zqdraft"

MARKUP = "[/x] [bold]zq[/bold] [@click=app.bell]y[/]"


def at_names(home: Path) -> Terminal:
    terminal = Terminal(home)
    people.begin_plan(terminal, "15")
    people.read_limits(terminal)
    terminal.wait_for(people.ARRIVING.names)
    return terminal


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    """The page that asks for names, with nothing in its fields."""
    return at_names(tmp_path_factory.mktemp("home"))


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ([], "Nobody is here yet"),
        (["   "], "Nobody is here yet"),
        (["Sam", "sam"], "Two of you are called “sam”"),
        (["x" * 200], "has 200 letters, and 32 fit"),
        (["\u200b"], "nothing in it that can be seen"),
        (["a\u202eb"], "a sign that cannot be shown"),
    ],
)
def test_names_that_cannot_be_are_said_to_be_so(names: Terminal, said: list[str], problem: str) -> None:
    for number, name in enumerate(said):
        if number:
            people.to_next_field(names, number)
        names.paste(name)
    names.press("ctrl+n")
    names.wait_for(problem)
    names.press("ctrl+u")
    for _ in said[1:]:
        names.press_and_see("shift+tab", lambda: names.cursor_line)
        names.press("ctrl+u")
    names.settle()


def test_names_that_look_like_markup_are_shown_as_they_are(tmp_path: Path) -> None:
    names = ("[/x]y", "[bold]{name}", "O’Neil \\[b]", "李雷🌻")
    with at_names(tmp_path) as terminal:
        people.say_names(terminal, *names)
        people.say_tonight(terminal, names)
        terminal.wait_for(people.together(people.ARRIVING.go_on))


def keep_words(terminal: Terminal) -> None:
    """From the place for words to its reveal, alone."""
    terminal.press("ctrl+n")
    for number in (2, 3):
        terminal.wait_for(f"Question {number} of 3")
        terminal.press("ctrl+r")
    people.choose(terminal, "s", of=1)
    terminal.press("ctrl+n")
    terminal.wait_for("Withdraw")


def kept(home: Path) -> Session:
    """The one evening there is."""
    notebook = places.notebook(home)
    (name,) = notebook.names()
    return notebook.load(name).session


STEERING = "".join(f"{sign}31m " for sign in ("\u202e", "\x9b", "\x07"))
"""Signs that tell a terminal to turn its text round, to take what follows as a command, and to ring."""


@pytest.fixture(scope="module")
def odd_words(tmp_path_factory: pytest.TempPathFactory) -> tuple[Terminal, Session]:
    """Words that look like markup, and some that would steer a terminal, from their page to the reveal."""
    home = tmp_path_factory.mktemp("home")
    with places.at_words(home, "Sam") as terminal:
        terminal.paste(f"{MARKUP} {STEERING}zqafter")
        terminal.wait_for("zqafter")
        keep_words(terminal)
        terminal.wait_for("zqafter")
        return terminal, kept(home)


def test_words_that_look_like_markup_are_shown_as_they_are(odd_words: tuple[Terminal, Session]) -> None:
    assert odd_words[0].shows(MARKUP)


def test_odd_words_are_kept_as_they_are(odd_words: tuple[Terminal, Session]) -> None:
    assert [answer.words for answer in odd_words[1].answers] == [f"{MARKUP} {STEERING}zqafter"]


def test_what_would_steer_a_terminal_is_never_sent_to_it(odd_words: tuple[Terminal, Session]) -> None:
    assert not any(f"{sign}31m".encode() in odd_words[0].written for sign in ("\u202e", "\x9b", "\x07"))


def test_a_pasted_escape_is_never_sent_back(tmp_path: Path) -> None:
    with places.at_words(tmp_path, "Sam") as terminal:
        terminal.paste("\x1b]0;zqtitle\x07after")
        terminal.wait_for("after")
        keep_words(terminal)

        assert b"\x1b]0" not in terminal.written


def test_a_long_paste_is_kept_whole(tmp_path: Path) -> None:
    words = "".join(f"zq{number:06} " for number in range(11_000)).strip()
    with places.at_words(tmp_path, "Sam") as terminal:
        terminal.paste(words)
        terminal.wait_for(words[-8:])
        keep_words(terminal)

        assert len(words) > 98_000
        assert [answer.words for answer in kept(tmp_path).answers] == [words]


def test_a_folder_that_cannot_be_written_is_told_before_the_first_question(tmp_path: Path) -> None:
    (tmp_path / "letters").write_text("mine")
    with Terminal(tmp_path, EVERYDAY_TRUST_NOTES=str(tmp_path / "letters" / "notes")) as terminal:
        terminal.wait_for("Notes cannot be kept in")
        terminal.wait_for("a file stands where a folder is needed")
        people.begin_plan(terminal, "15")
        people.read_limits(terminal)
        people.say_names(terminal, "Sam")
        people.say_tonight(terminal, ["Sam"])
        terminal.wait_for(people.alone(people.ARRIVING.go_on))
        terminal.press("ctrl+n")
        terminal.wait_for("Nothing can be saved tonight")
        terminal.wait_for("Go on without saving")


def test_a_file_that_cannot_be_read_is_listed_with_its_reason_and_left_as_it_is(tmp_path: Path) -> None:
    broken = places.notebook(tmp_path).path("2026-11-20-2000-sam")
    broken.parent.mkdir(parents=True)
    broken.write_text("format = 1\nstarted = yesterday\x1b[2J")
    with Terminal(tmp_path) as terminal:
        people.at_home(terminal)
        people.choose_row(terminal, "Our notes")
        terminal.wait_for("Thank-yous")
        terminal.press("right")
        terminal.wait_for("2026-11-20-2000-sam")
        terminal.wait_for("cannot be read")
        terminal.wait_for("left as it is")

    assert broken.read_text() == "format = 1\nstarted = yesterday\x1b[2J"


def test_escape_on_a_page_goes_back_and_keeps_the_words(tmp_path: Path) -> None:
    with places.at_words(tmp_path, *COUPLE) as terminal:
        people.type_words(terminal, WORD)
        terminal.press("escape")
        terminal.wait_for("I am Sam: begin")

        assert WORD not in terminal.screen()

        people.hand_over(terminal, "Sam")
        terminal.wait_for(WORD)


def test_escape_goes_back_page_by_page_to_where_the_evening_began_and_ends_nothing(tmp_path: Path) -> None:
    with at_names(tmp_path) as terminal:
        for title in reversed(people.ARRIVING.limits_titles):
            terminal.press("escape")
            terminal.wait_for(title)
        terminal.press("escape")
        people.at_home(terminal)
        terminal.press("escape")
        people.choose_row(terminal, "About this workshop")
        terminal.wait_for("Helplines")
        terminal.press("escape")
        people.at_home(terminal)


def test_escape_closes_the_help_and_the_palette_and_no_more(tmp_path: Path) -> None:
    with places.at_words(tmp_path, *COUPLE) as terminal:
        people.type_words(terminal, WORD)
        for key, opened in (("f1", "Close"), ("ctrl+p", "Theme")):
            terminal.press(key)
            terminal.wait_for(opened)
            terminal.press("escape")
            terminal.wait_gone(opened)
            terminal.wait_for(WORD)

        assert terminal.shows("Question 1 of")


def test_a_window_made_tiny_and_large_again_keeps_the_draft(tmp_path: Path) -> None:
    with places.at_words(tmp_path, *COUPLE) as terminal:
        people.type_words(terminal, WORD)
        terminal.resize(20, 5)
        terminal.wait_gone(WORD)
        terminal.settle()
        terminal.resize(80, 24)
        terminal.wait_for(WORD)
        terminal.type("more")
        terminal.wait_for(f"{WORD}more")
