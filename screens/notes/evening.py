"""EveningScreen: one evening as a page, by step, each one's words with their sign and color."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from screens.widgets.keys import Keys
from screens.widgets.top_bar import TopBar
from screens.widgets.words import Headline, Prose, Quiet, person, shown
from workshop.session import Answer, Session


class EveningScreen(Screen[None]):
    """One evening, to read."""

    HELP = "One evening as you kept it. The arrow keys and Page Down go through it, Escape goes back."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Back"),
        Binding("question_mark", "app.help", "Help", show=False),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(classes="page")
        self._session = session

    def compose(self) -> ComposeResult:
        session = self._session
        day = f"{session.started:%A} {session.started.day} {session.started:%B %Y}"
        yield TopBar("Our notes", "", day)
        with VerticalScroll(id="column"):
            yield Headline(day)
            people = [person(number, name) for number, name in enumerate(session.partners)]
            yield Prose(Content("   ").join(people), classes="who")
            yield from self._answers()
            yield from self._promises()
            if session.next:
                yield Quiet(f"You meant to sit down again on {session.next:%A} {session.next.day} {session.next:%B}.")
        yield Keys()

    def on_mount(self) -> None:
        """The arrow keys read."""
        self.query_one("#column").focus()

    def _answers(self) -> Iterable[Widget]:
        title, question = "", ""
        for answer in sorted(self._session.answers, key=self._order):
            if (answer.title or "") != title:
                title = answer.title or ""
                yield Headline(title)
            if answer.question != question:
                question = answer.question
                yield Quiet(question)
            yield Prose(self._line(answer.by, _said(answer)), classes="entry")

    def _order(self, answer: Answer) -> tuple[int, int]:
        """By step, then by question, as first kept; an answer written anew stays with its question."""
        answers = self._session.answers
        step = next(number for number, other in enumerate(answers) if other.step == answer.step)
        return step, next(number for number, other in enumerate(answers) if other.question == answer.question)

    def _promises(self) -> Iterable[Widget]:
        if self._session.promises:
            yield Headline("Promises")
        for promise in self._session.promises:
            until = (
                f" (look back {promise.look_back:%A} {promise.look_back.day} {promise.look_back:%B})"
                if promise.look_back
                else ""
            )
            yield Prose(self._line(promise.by, promise.text + until), classes="entry")

    def _line(self, name: str, words: str) -> Content:
        return Content.assemble(person(self._session.partners.index(name), name), "  ", shown(words))


def _said(answer: Answer) -> str:
    taps = [f"{answer.rating} of 10"] if answer.rating is not None else []
    taps += answer.choices or ()
    taps += [f"{area}: {level}" for area, level in (answer.shares or {}).items()]
    return "\n".join(part for part in (answer.words or "", " · ".join(taps)) if part)
