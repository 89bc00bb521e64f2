"""WriteScreen: one question, one person, privately."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button

from screens.page import PageScreen
from screens.widgets.tap import TapArea, how_to_tap
from screens.widgets.words import Headline, Prose, Quiet, person
from screens.widgets.words_area import HIDE_WORDS, WordsArea
from workshop.pages import Editing, Writing
from workshop.results import Result, Wrote
from workshop.round import Draft


class WriteScreen(PageScreen[Writing | Editing]):
    """A tap, a few words, or both; or a pass. The draft is handed on with every way out of the page."""

    AUTO_FOCUS = "TapArea *, WordsArea"
    HELP = (
        "Answer as you like: a tap, a few words, both, or neither. On the row of numbers, the arrow keys "
        "or a digit choose; in a list, Enter or Space. Tab goes from one place to the next. "
        "Ctrl+O hides your words while you type. Nothing is shown before everyone has finished, "
        "and then only what you choose."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        HIDE_WORDS,
        Binding("ctrl+r", "pass", "Pass", show=False, tooltip="No answer to this question"),
    ]

    def body(self) -> Iterable[Widget]:
        """Who writes, the question, the place for a tap, the place for words."""
        question = self.evening.question(self.page.question)
        draft = self._draft
        yield Prose(self._who(), classes="who")
        yield Headline(self.said(question.text))
        if question.tap is not None:
            yield TapArea(question.tap, draft)
        if question.line is not None:
            yield Prose(self.said(question.line), classes="line")
            yield WordsArea(draft.words)
        yield Quiet(" ".join([*([how_to_tap(question.tap)] if question.tap else []), self._note()]))

    def _note(self) -> str:
        words = self.evening.program.words.round
        question = self.evening.question(self.page.question)
        if question.for_oneself:
            return self.said(words.for_oneself)
        if isinstance(self.page, Editing):
            return "This question is open on the table: what you write here is shown and kept."
        return self.said(words.private)

    def _who(self) -> Content:
        who, words = self.page.who, self.evening.program.words.round
        ids = [question.id for question in self.evening.questions]
        at = f"Question {ids.index(self.page.question) + 1} of {len(ids)}"
        if self.evening.is_alone:
            return Content.styled(at, "$foreground 70%")
        rest = self.said(words.rest_eyes, name=who, others=self.others(who))
        return Content.assemble(
            person(self.number(who), self.said(words.writes, name=who)), (f"  {rest}  {at}", "$foreground 70%")
        )

    @property
    def _draft(self) -> Draft:
        return self.evening.draft_of(self.page)

    def buttons(self) -> Iterable[Widget]:
        """Pass, back, on."""
        yield Button("Pass", action="screen.pass")
        yield self.back_button()
        yield self.next_button("Show this" if isinstance(self.page, Editing) else "")

    def written(self) -> Draft:
        """What stands on the page now; taken from the widgets, since their messages may lag behind the keys."""
        words = self.query_one(WordsArea).text if self.query(WordsArea) else ""
        taps = self.query(TapArea)
        return taps.first().draft(words) if taps else Draft(words=words)

    def action_next(self) -> None:
        """On, with this answer."""
        self.finish(Wrote(self.written()))

    def action_pass(self) -> None:
        """On, with none."""
        self.finish(Wrote(Draft()))

    def standing(self) -> Result:
        """What is written here."""
        return Wrote(self.written())

    def action_hide(self) -> None:
        """Dots for words, and words for dots."""
        for area in self.query(WordsArea):
            area.hidden = not area.hidden

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """Nothing to hide where nothing is typed."""
        return bool(self.query(WordsArea)) if action == "hide" else True
