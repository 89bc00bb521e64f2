"""OverTimePane: per guidepost and question one gentle line per person, the dates and the words beneath."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby, islice

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from screens.notes.gentle_line import GentleLine
from screens.notes.long_list import LongList
from screens.notes.pane import Pane
from screens.notes.shelf import Shelf
from screens.widgets.words import Headline, Prose, Quiet, person, shown
from workshop.trends import FEWEST, Trend

NOTHING = (
    f"A line needs {FEWEST} evenings on which you gave a number to the same question. "
    "Until then your words stand in the evenings themselves."
)

WORDS_SHOWN = 40
"""The newest words under a line; older ones stand in their evenings."""


class OverTimePane(Pane):
    """The questions; beside them the lines of the one that is chosen. No sums, nobody compared."""

    TAB = "Over time"

    def __init__(self) -> None:
        super().__init__(id="over-time")
        self._shelf = Shelf()
        self._questions: tuple[tuple[Trend, ...], ...] = ()

    def compose(self) -> ComposeResult:
        with Horizontal(classes="two"):
            yield LongList()
            with VerticalScroll(classes="beside"):
                yield Headline("", id="asked")
                yield Vertical(id="lines")
                yield Prose("", id="words-over-time")
        yield Quiet(NOTHING, classes="nothing")

    def show(self, shelf: Shelf) -> None:
        """The questions that make a line."""
        self._shelf = shelf
        grouped = groupby(shelf.trends, lambda trend: (trend.key.step, trend.key.ask))
        self._questions = tuple(tuple(trends) for _, trends in grouped)
        self.set_class(not self._questions, "-empty")
        self.query_one(LongList).fill(_rows(self._questions))

    def first_focus(self) -> LongList:
        """The list of questions."""
        return self.query_one(LongList)

    async def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Draw the lines of that question."""
        trends = self._questions[event.option_index]
        self.query_one(VerticalScroll).scroll_home(animate=False)
        self.query_one("#asked", Headline).update(trends[-1].question)
        lines = self.query_one("#lines", Vertical)
        with self.app.batch_update():
            await lines.remove_children()
            await lines.mount_all([widget for trend in trends for widget in self._line(trend)])
        self.query_one("#words-over-time", Prose).update(_words(trends, self._shelf))

    def _line(self, trend: Trend) -> Iterator[Widget]:
        number, line = self._shelf.number(trend.key.by), trend.line
        together = ", each point some evenings together" if len(line) < len(trend.points) else ""
        since = f"  {_month(trend.points[0].day)} to {_month(trend.points[-1].day)}{together}"
        yield Prose(Content.assemble(person(number, trend.key.by), (since, "$foreground 70%")))
        yield GentleLine([stretch.rating for stretch in line], number)


def _rows(questions: Iterable[Sequence[Trend]]) -> Iterator[Option]:
    for trends in questions:
        trend = trends[-1]
        yield Option(
            Content.assemble(shown(trend.title or trend.key.step or ""), "\n  ", shown(trend.question)),
            id=f"{trend.key.step} {trend.key.ask}",
        )


def _words(trends: Iterable[Trend], shelf: Shelf) -> Content:
    said = sorted(
        ((point, trend.key.by) for trend in trends for point in islice(trend.words, WORDS_SHOWN)),
        key=lambda one: one[0].day,
        reverse=True,
    )[:WORDS_SHOWN]
    return Content("\n\n").join(
        Content.assemble(
            person(shelf.number(by), by),
            (f"  {point.day.day} {_month(point.day)} · {point.rating} of 10\n", "$foreground 70%"),
            shown(point.words or ""),
        )
        for point, by in said
    )


def _month(day: date) -> str:
    return f"{day:%B} {day.year}"
