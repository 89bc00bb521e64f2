"""ChooseScreen: what becomes of each answer: one person, privately; nothing is preset."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, OptionList

from screens.page import PageScreen
from screens.widgets.words import Headline, Prose, Quiet, person, shown
from workshop.pages import Choosing
from workshop.questions import Question
from workshop.results import Chose
from workshop.round import Draft, Fate

LONGEST_LINE = 66
"""Characters of a question or an answer on this page: both were just read whole, and four must fit at 80×24."""


class Answers(OptionList):
    """The answers, a line each; Enter acts on one at once.

    OptionList's own message would come after a key pressed right behind it, and an answer would go out
    with the fate it had before.
    """

    def __init__(self, lines: Iterable[Content], select: Callable[[int], None]) -> None:
        """`select` is given the line's number, from 0."""
        super().__init__(*lines, id="answers", compact=True)
        self._select = select

    def action_select(self) -> None:
        """That line."""
        if self.highlighted is not None:
            self._select(self.highlighted)


class ChooseScreen(PageScreen[Choosing]):
    """One's own answers, and for each: share, say aloud, or keep."""

    AUTO_FOCUS = "#answers, #next"
    HELP = (
        "Here you decide what the others see. Share: it is shown and saved when everyone has finished. "
        "Say it aloud: not shown, not saved; you say it yourself, if you still want to. Keep to myself: it "
        "leaves no trace. On a line, press S, A or K, or Enter to go through the three."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "fate('SHARE')", "Share", show=False, tooltip="Shown and saved"),
        Binding("a", "fate('ALOUD')", "Say aloud", show=False, tooltip="Not shown, not saved: said by you"),
        Binding("k", "fate('KEEP')", "Keep", show=False, tooltip="Not shown, not saved"),
    ]

    def body(self) -> Iterable[Widget]:
        """The answers, each with its question and what becomes of it."""
        words = self.evening.program.words.round
        self._fates: dict[str, Fate] = {}
        who = self.page.who
        if self.evening.round is not None:
            chosen = ((q.id, self.evening.round.fate(who, q.id)) for q in self._questions)
            self._fates = {question: fate for question, fate in chosen if fate is not None}
        if not self.evening.is_alone:
            yield Prose(person(self.number(who), who), classes="who")
        if not self._questions:
            yield Headline("You passed on these. That is fine.")
            return
        yield Headline(self.said(words.choose))
        yield Answers((self._line(question) for question in self._questions), self._choose_next)
        yield Quiet(self._keys)

    def buttons(self) -> Iterable[Widget]:
        """All at once, or on."""
        yield self.back_button()
        if self._questions:
            alone = self.evening.is_alone
            yield Button("Save none" if alone else "Keep all", action="screen.all('KEEP')")
            yield Button("Save all" if alone else "Share all", action="screen.all('SHARE')")
        yield self.next_button()

    @property
    def _questions(self) -> tuple[Question, ...]:
        return () if self.evening.round is None else self.evening.round.to_choose(self.page.who)

    @property
    def _keys(self) -> str:
        if self.evening.is_alone:
            return "On each line:  S save it   K leave no trace   or Enter, until it is right."
        return "On each line:  S share   A say it aloud   K keep to myself   or Enter, until it is right."

    @property
    def _offered(self) -> tuple[Fate, ...]:
        return (Fate.SHARE, Fate.KEEP) if self.evening.is_alone else tuple(Fate)

    def _line(self, question: Question) -> Content:
        draft = self.evening.round.draft(self.page.who, question.id) if self.evening.round else Draft()
        fate = self._fates.get(question.id)
        chosen = f"▸ {self._in_words(fate)}" if fate else "▹ not chosen yet"
        answer = _short(_answer(draft), LONGEST_LINE - 4 - len(chosen))
        return Content.assemble(
            shown(_short(self.said(question.text), LONGEST_LINE)),
            "\n  ",
            shown(answer),
            "  ",
            (chosen, "bold") if fate else chosen,
        )

    def _in_words(self, fate: Fate) -> str:
        if self.evening.is_alone:
            return "save it in my notes" if fate is Fate.SHARE else "leave no trace"
        return fate.value

    def _choose(self, question: Question, fate: Fate) -> None:
        self._fates[question.id] = fate
        answers = self.query_one("#answers", OptionList)
        answers.replace_option_prompt_at_index(self._questions.index(question), self._line(question))

    def _choose_next(self, number: int) -> None:
        """Enter goes through what is offered."""
        question = self._questions[number]
        now = self._fates.get(question.id)
        offered = self._offered
        self._choose(question, offered[0] if now is None else offered[(offered.index(now) + 1) % len(offered)])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Alone there is nobody to say it to."""
        return action != "fate" or any(fate.name in parameters for fate in self._offered)

    def action_fate(self, name: str) -> None:
        """That for the answer in the cursor's line, and on to the next line."""
        fate = Fate[name]
        if not self._questions or fate not in self._offered:
            return
        answers = self.query_one("#answers", OptionList)
        at = answers.highlighted or 0
        self._choose(self._questions[at], fate)
        answers.highlighted = min(at + 1, len(self._questions) - 1)

    def action_all(self, name: str) -> None:
        """The same for all, and on."""
        self.finish(Chose({question.id: Fate[name] for question in self._questions}))

    def action_next(self) -> None:
        """On, once every answer has a choice."""
        if left := [question for question in self._questions if question.id not in self._fates]:
            self.query_one("#answers", OptionList).highlighted = self._questions.index(left[0])
            count = "one answer" if len(left) == 1 else f"{len(left)} answers"
            self.notify(f"Choose for {count} more. Nothing is decided for you.", markup=False)
            return
        self.finish(Chose(dict(self._fates)))


def _answer(draft: Draft) -> str:
    taps = [str(draft.rating)] if draft.rating is not None else []
    taps += list(draft.choices)
    taps += [f"{area}: {level}" for area, level in draft.shares]
    words = " ".join(draft.words.split())
    return " · ".join([*([f"“{words}”"] if words else []), *taps])


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"
