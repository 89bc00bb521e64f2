"""What people do at the keyboard, page by page.

Each of these begins on its own page, and ends when the key that leaves it has been pressed; whatever
comes next waits for itself. What is waited for stands in the content, so that its words may change.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from screens.theme import SIGNS
from tests.terminal.terminal import Terminal
from workshop.program import Step
from workshop.program_files import bundled_program
from workshop.prose import Text, said
from workshop.questions import Choice, Question, Rating, Several, Shares
from workshop.steps import CardStep, ClosingStep, RoundStep

PROGRAM = bundled_program()
ARRIVING = PROGRAM.words.arriving

THAT_EVENING = (sys.executable, "-m", "tests.terminal.that_evening")
"""The workshop on one certain day, with the questions of that day."""


class Given(NamedTuple):
    """What somebody gives to one question: taps by themselves, words, or neither."""

    taps: bool = False
    words: str = ""
    passes: bool = False
    """They change their mind and pass, with all of it standing there."""
    fate: str = "s"
    """The key that says what becomes of it: s, a or k."""

    @property
    def leaves(self) -> str:
        """The key they leave the page with."""
        return "ctrl+r" if self.passes else "ctrl+n"

    @property
    def is_empty(self) -> bool:
        """A pass."""
        return self.passes or not (self.taps or self.words)


# From Home to the first step


def at_home(terminal: Terminal) -> None:
    """Wait for Home."""
    terminal.wait_for("An evening")
    terminal.wait_for("Ctrl+P")


def choose_row(terminal: Terminal, label: str) -> None:
    """Go down to that row of a list with the arrow key, and choose it."""
    terminal.wait_for(label)
    while not terminal.is_highlighted(label):
        terminal.press_and_see("down", lambda: terminal.highlighted_line)
    terminal.press("enter")


def begin_plan(terminal: Terminal, plan: str) -> None:
    """An evening by a plan, from Home."""
    at_home(terminal)
    choose_row(terminal, "An evening")
    choose_row(terminal, PROGRAM.plan(plan).name)


def begin_exercise(terminal: Terminal, step: str) -> None:
    """One exercise, from Home."""
    at_home(terminal)
    choose_row(terminal, "One exercise")
    choose_row(terminal, round_step(step).title)


def read_limits(terminal: Terminal) -> None:
    """What this is and is not, page by page."""
    for title in ARRIVING.limits_titles:
        terminal.wait_for(title)
        terminal.press("ctrl+n")


def say_names(terminal: Terminal, *names: str) -> None:
    """Who is here."""
    terminal.wait_for(ARRIVING.names)
    for number, name in enumerate(names):
        if number:
            to_next_field(terminal, number)
        terminal.type(name)
        terminal.wait_for(name)
    terminal.press("ctrl+n")


def to_next_field(terminal: Terminal, number: int) -> None:
    """On to the field of that number, from 0, once the cursor stands there."""
    lines = terminal.screen().splitlines()
    there = next(line for line, words in enumerate(lines) if f"{SIGNS[number]} name" in words)
    terminal.press("enter")
    terminal.wait_until(lambda: terminal.cursor_line == there, "the next field did not come")


def hand_over(terminal: Terminal, name: str) -> None:
    """That person takes the keyboard."""
    terminal.wait_for(f"I am {name}: begin")
    terminal.press("enter")


def say_tonight(terminal: Terminal, names: Sequence[str], answer: Text = ARRIVING.tonight_yes) -> None:
    """Each says, privately, whether tonight is a good night."""
    for name in names:
        if len(names) > 1:
            hand_over(terminal, name)
        terminal.wait_for(together(ARRIVING.tonight))
        choose_row(terminal, together(answer))


def arrive(terminal: Terminal, *names: str, keeps: bool = True) -> None:
    """The first time, from the limits to whoever begins: the first of them."""
    read_limits(terminal)
    say_names(terminal, *names)
    say_tonight(terminal, names)
    form = together if len(names) > 1 else alone
    terminal.wait_for(form(ARRIVING.go_on))
    terminal.press("ctrl+n")
    terminal.wait_for(form(ARRIVING.keep))
    if keeps:
        terminal.press("ctrl+n")
    else:
        press_button(terminal, "Don’t save")
    if len(names) > 1:
        terminal.wait_for(ARRIVING.begins)
        choose_row(terminal, f"{SIGNS[0]} {names[0]}")


def at_one_of(terminal: Terminal, steps: Sequence[Step]) -> Step:
    """Wait for a page of one of these steps, and say which."""
    terminal.wait_until(lambda: any(_is_at(terminal, step) for step in steps), "none of the steps came")
    return next(step for step in steps if _is_at(terminal, step))


def _is_at(terminal: Terminal, step: Step) -> bool:
    return terminal.screen().split("\n")[0].strip().startswith(step.short)


def press_button(terminal: Terminal, label: str) -> None:
    """Go back to that button from another one with Shift and Tab, and press it with Enter."""
    terminal.wait_for(label)
    terminal.wait_until(lambda: terminal.focused_button is not None, "no button has the focus")
    seen = set()
    while not terminal.has_focus(label):
        seen.add(terminal.focused_button)
        terminal.press_and_see("shift+tab", lambda: terminal.focused_button)
        assert terminal.focused_button not in seen, f"there is no way to {label!r}:\n{terminal.screen()}"
    terminal.press("enter")


# A round


def read_on(terminal: Terminal, texts: Iterable[Text], *, of: int = 2) -> None:
    """Read one text after the other."""
    for text in texts:
        terminal.wait_for(text_for(of, text))
        terminal.press("ctrl+n")


def questions_of(terminal: Terminal, step: str, *, of: int = 2) -> tuple[Question, ...]:
    """Wait for the page with tonight's questions, and say which they are."""
    terminal.wait_for(text_for(of, PROGRAM.words.round.read_first))
    terminal.settle()
    every = round_step(step)
    asked = (*every.questions, *((every.closer_look,) if every.closer_look else ()))
    return tuple(question for question in asked if terminal.shows(text_for(of, question.text)))


def answer(terminal: Terminal, question: Question, given: Given) -> None:
    """Tap and write on a question's page, and stay there."""
    if given.taps:
        tap(terminal, question)
    if given.words:
        if question.tap is not None:
            terminal.press("tab")
        type_words(terminal, given.words)


def type_words(terminal: Terminal, words: str) -> None:
    """Type into the box for words, once it has the focus."""
    terminal.wait_until(lambda: terminal.types_into_a_box, "no place for words has the focus")
    terminal.type(words)
    terminal.wait_for(words)


def tap(terminal: Terminal, question: Question) -> None:
    """Tap an answer, always the same for a question: see `tapped`."""
    match question.tap:
        case Rating():
            terminal.press("6")
        case Choice():
            terminal.press("home", "enter")
        case Several():
            terminal.press("home", "enter", "down", "enter")
        case Shares():
            terminal.press("end")


def tapped(question: Question) -> dict[str, object]:
    """What `tap` taps, as the notes say it."""
    match question.tap:
        case Rating():
            return {"rating": 6}
        case Choice(options=options):
            return {"choices": [options[0]]}
        case Several(options=options):
            return {"choices": list(options[:2])}
        case Shares(areas=areas, levels=levels):
            return {"shares": {areas[0]: levels[-1]}}
    return {}


def choose(terminal: Terminal, fates: str, *, of: int = 2) -> None:
    """Say what becomes of each answer, by its key, and stay there."""
    if fates:
        terminal.wait_for(text_for(of, PROGRAM.words.round.choose))
        terminal.press("home", *fates)
    else:
        terminal.wait_for("You passed on these")


def write_and_choose(
    terminal: Terminal, name: str, questions: Sequence[Question], given: Sequence[Given], *, of: int = 2
) -> None:
    """One person's part of a round, from the hand-over to the choice, and on."""
    if of > 1:
        hand_over(terminal, name)
    for number, (question, mine) in enumerate(zip(questions, given, strict=True), start=1):
        terminal.wait_for(f"Question {number} of {len(questions)}")
        answer(terminal, question, mine)
        terminal.press(mine.leaves)
    choose(terminal, fates_of(questions, given), of=of)
    terminal.press("ctrl+n")


def fates_of(questions: Sequence[Question], given: Sequence[Given]) -> str:
    """The keys on the choosing page, one for each answer that could be shared."""
    pairs = zip(questions, given, strict=True)
    return "".join(mine.fate for question, mine in pairs if not (mine.is_empty or question.for_oneself))


def at_reveal(terminal: Terminal, question: Question, *, of: int = 2) -> None:
    """Wait for the reveal of that question."""
    terminal.wait_for("Withdraw")
    terminal.wait_for(text_for(of, question.text))


def at_page_of(terminal: Terminal, name: str, of: int) -> None:
    """Wait for the page that has their sign and name on top, where there are several."""
    terminal.wait_until(
        lambda: of == 1 or any(terminal.shows(f"{sign} {name}") for sign in SIGNS), f"{name}’s page did not come"
    )


def at_talk(terminal: Terminal, *, of: int = 2) -> None:
    """Wait for the things to talk about."""
    terminal.wait_for(text_for(of, PROGRAM.words.round.talk))


def at_promise(terminal: Terminal, step: str, name: str, *, of: int = 2) -> None:
    """Wait for the offer of one small promise."""
    ending = round_step(step).ending
    if ending is None:
        raise AssertionError(f"{step} has no ending")
    at_page_of(terminal, name, of)
    terminal.wait_for(text_for(of, ending.text))


def promise(terminal: Terminal, step: str, name: str, text: str = "", *, of: int = 2) -> None:
    """The offer of one small promise: written, or passed."""
    at_promise(terminal, step, name, of=of)
    if text:
        type_words(terminal, text)
    terminal.press("ctrl+n" if text else "ctrl+r")


def say_thanks(terminal: Terminal, step: str, name: str, words: str = "", *, of: int = 2) -> None:
    """One thank-you, written down where there is a line for it and there are words."""
    if closing_step(step).thanks_line is not None:
        at_page_of(terminal, name, of)
    terminal.wait_for(text_for(of, closing_step(step).thanks))
    if words:
        type_words(terminal, words)
    terminal.press("ctrl+n")


def sit_down_next(terminal: Terminal, step: str, *, of: int = 2) -> None:
    """The first of the days that are offered: tomorrow."""
    terminal.wait_for(text_for(of, closing_step(step).next_time))
    terminal.press("home", "enter", "ctrl+n")


def good_night(terminal: Terminal, step: str, *, of: int = 2) -> None:
    """What was kept, and Home."""
    terminal.wait_for(text_for(of, closing_step(step).good_night))
    terminal.press("ctrl+n")
    at_home(terminal)


def skip_step(terminal: Terminal) -> None:
    """Pass the whole of a step by the help of its first page."""
    terminal.press("f1")
    press_button(terminal, "Skip this step")


# What the content says


def round_step(step: str) -> RoundStep:
    """That step of the program, which holds a round."""
    found = PROGRAM.step(step)
    if not isinstance(found, RoundStep):
        raise TypeError(f"{step} holds no round")
    return found


def closing_step(step: str) -> ClosingStep:
    """That step of the program, which closes an evening."""
    found = PROGRAM.step(step)
    if not isinstance(found, ClosingStep):
        raise TypeError(f"{step} does not close the evening")
    return found


def deck() -> CardStep:
    """The cards of the program."""
    if PROGRAM.cards is None:
        raise TypeError("the program has no cards")
    return PROGRAM.cards


def together(text: Text) -> str:
    """As it is said to several people."""
    return said(text, alone=False)


def alone(text: Text) -> str:
    """As it is said to one."""
    return said(text, alone=True)


def text_for(of: int, text: Text) -> str:
    """As it is said to that many."""
    return alone(text) if of == 1 else together(text)


# What is on the disk


def notes(home: Path) -> tuple[Path, ...]:
    """The files of the evenings, oldest first."""
    return tuple(sorted((home / "share" / "everyday-trust" / "notes").rglob("*.toml")))


def words_below(folder: Path, words: Iterable[str]) -> set[str]:
    """Which of the words stand in any file below the folder, or in its name."""
    every = b"\n".join(
        path.read_bytes() + str(path).encode() for path in folder.rglob("*") if path.is_file() and not path.is_symlink()
    )
    return {word for word in words if word.encode() in every}
