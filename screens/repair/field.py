"""FieldScreen: one thing the letter says, with an example, hints below, and the letter growing beside."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Button, OptionList

from screens.page import PageScreen
from screens.repair.hint import HintLine, paragraph_around
from screens.widgets.letter import Letter
from screens.widgets.words import Headline, Prose, Quiet, person, shown
from screens.widgets.words_area import HIDE_WORDS, WordsArea
from workshop.hints import Hit, ready
from workshop.repair import RepairScript
from workshop.repair_pages import LetterField
from workshop.repair_results import WroteField
from workshop.repair_step import Field
from workshop.results import Result

A_PAUSE = 0.25
"""Seconds between two looks whether the hands rest; then hint and letter follow. Nobody waits for them while typing."""


class FieldScreen(PageScreen[LetterField]):
    """The field has the keys; hint and letter only look on, and only when the hands rest."""

    AUTO_FOCUS = "OptionList, WordsArea"
    HELP = (
        "Write as you would say it. The letter grows from your answers; you can change all of it at the end. "
        "A line that begins with › offers another way to say something: F2 keeps your words, F3 goes to them. "
        "Nothing stops you. Nobody sees this before you read it aloud, and nothing is saved unless all of you say so."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        HIDE_WORDS,
        Binding("f2", "keep_words", "Keep my words", show=False, tooltip="The hint goes, your words stay"),
        Binding("f3", "change_words", "Change them", show=False, tooltip="Goes to the words the hint is about"),
    ]

    def body(self) -> Iterable[Widget]:
        """Who writes, the question, the place for words; hint and letter."""
        self._hits: list[Hit] = []
        self._kept_words: set[str] = set()
        self._first, self._paragraph = 0, ""
        self._pause: Timer | None = None
        self._is_typing = False
        step, field, script = self.evening.repair_step, self._field, self._script
        with Container(id="desk"):
            with Vertical(id="field"):
                yield Prose(self._who(), classes="who")
                yield Headline(self.said(field.question, to=script.to))
                if self.page.number == 0 and script.form.gestures:
                    yield OptionList(*(shown(line) for line in self._gestures), id="gestures", compact=True)
                yield WordsArea(script.words(field.id), placeholder=self.said(field.example, to=script.to))
                if (note := self._note()) is not None:
                    yield Quiet(note, classes="note")
                yield HintLine(step.hint_words)
            yield Letter(step.letter.title, script.letter(step.letter), step.letter.empty, self.number(self.page.who))

    def buttons(self) -> Iterable[Widget]:
        """Not knowing, back, on."""
        if self._field.unsure is not None:
            yield Button("I don’t know yet", id="unsure", action="screen.unsure")
        yield self.back_button()
        yield self.next_button()

    @property
    def _script(self) -> RepairScript:
        repair = self.evening.repair
        if repair is None or repair.script is None:
            raise RuntimeError("a field without its letter")
        return repair.script

    @property
    def _field(self) -> Field:
        return self._script.form.fields[self.page.number]

    @property
    def _gestures(self) -> tuple[str, ...]:
        start = self.evening.repair_step.start
        ways = ((gesture.touch, gesture) for gesture in self._script.form.gestures)
        return tuple(
            f"{gesture.name}  ·  {start.with_touch if touch else start.without_touch}" for touch, gesture in ways
        )

    def _who(self) -> Content:
        at = f"{self.page.number + 1} of {len(self._script.form.fields)}"
        if self.evening.is_alone:
            return Content.styled(at, "$foreground 70%")
        who, words = self.page.who, self.evening.program.words.round
        rest = self.said(words.rest_eyes, name=who, others=self.others(who))
        return Content.assemble(
            person(self.number(who), self.said(words.writes, name=who)), (f"  {rest}  {at}", "$foreground 70%")
        )

    def _note(self) -> str | None:
        field = self._field
        notes = [self.said(field.note)] if field.note is not None else []
        notes += [] if field.missing is not None else [self.evening.repair_step.start.optional]
        return " ".join(notes) or None

    def on_mount(self) -> None:
        """The hint for what stands here already."""
        self._follow()

    def on_text_area_changed(self) -> None:
        """Follow when the hands rest."""
        self._is_typing = True
        if self._pause is None:
            self._pause = self.set_timer(A_PAUSE, self._rest)

    def _rest(self) -> None:
        # A timer anew for every key would cost the key a tenth of its time.
        self._pause = self.set_timer(A_PAUSE, self._rest) if self._is_typing else None
        if not self._is_typing:
            self._follow()
        self._is_typing = False

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A gesture writes its "may I" into the field."""
        area = self.query_one(WordsArea)
        area.text = self._script.form.gestures[event.option_index].may_i
        area.move_cursor(area.document.end)
        area.focus()

    def _follow(self) -> None:
        """The letter with these words, and the first hint for the paragraph under the cursor."""
        area, step = self.query_one(WordsArea), self.evening.repair_step
        self.query_one(Letter).show(self._script.with_words(self._field.id, area.text).letter(step.letter))
        first, paragraph = paragraph_around(list(area.document.lines), area.cursor_location[0])
        self._first, self._paragraph = first, paragraph
        hits = ready(step.hints).hits(paragraph)
        self._hits = [hit for hit in hits if paragraph[hit.start : hit.end] not in self._kept_words]
        hit = self._hits[0] if self._hits else None
        self.query_one(HintLine).show(hit, self._found(), len(self._hits) - 1)
        self.set_class(hit is not None, "hinting")

    def action_keep_words(self) -> None:
        """They are fine as they are; the next hint, where there is one."""
        self._kept_words |= {self._found()} - {""}
        self._follow()

    def action_change_words(self) -> None:
        """To the words, ready to be typed over."""
        if not self._hits:
            return
        area, hit = self.query_one(WordsArea), self._hits[0]
        area.focus()
        area.move_cursor(self._location(hit.start))
        area.move_cursor(self._location(hit.end), select=True)

    def _location(self, at: int) -> tuple[int, int]:
        """Where that place of the paragraph stands in the field: line and column."""
        before = self._paragraph[:at]
        return self._first + before.count("\n"), at - (before.rfind("\n") + 1)

    def _found(self) -> str:
        return self._paragraph[self._hits[0].start : self._hits[0].end] if self._hits else ""

    def action_unsure(self) -> None:
        """A whole answer, and no promise."""
        area = self.query_one(WordsArea)
        area.text = self._field.unsure or ""
        area.focus()

    def action_hide(self) -> None:
        """Dots for words, and words for dots; the letter goes with them."""
        area, letter = self.query_one(WordsArea), self.query_one(Letter)
        area.hidden = not area.hidden
        letter.display = not area.hidden
        self.query_one(HintLine).visible = not area.hidden

    def action_next(self) -> None:
        """On; a required field that is empty says what is missing."""
        words, missing = self.query_one(WordsArea).text, self._field.missing
        if missing is not None and not words.strip():
            self.notify(missing, markup=False)
            return
        self.finish(WroteField(words))

    def standing(self) -> Result:
        """What is written here."""
        return WroteField(self.query_one(WordsArea).text)
