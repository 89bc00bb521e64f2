"""WordScreen: a word between two pages of a repair, or of looking back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.widget import Widget

from screens.page import PageScreen
from screens.widgets.words import Headline, Prose, Quiet
from workshop.pages import Page
from workshop.promises_step import PromisesStep
from workshop.repair import Repairing
from workshop.repair_pages import BeforeReading, Heard, LetterKept, LookBackThanks, NotTonight, StillOpen


class WordScreen(PageScreen[Page]):
    """A line to read together, and on."""

    HELP = "Read it together. Enter goes on."

    def body(self) -> Iterable[Widget]:
        """What belongs here."""
        match self.page:
            case NotTonight():
                yield Headline(self.evening.repair_step.start.not_tonight_then)
            case BeforeReading():
                yield from self._before_reading()
            case Heard():
                yield from self._heard()
            case LetterKept(is_kept=is_kept):
                words = self.evening.repair_step.keeping
                yield Headline(words.kept if is_kept else words.not_kept)
            case LookBackThanks(by=by):
                yield Headline(self.said(self._promises.promising.thanks, by=by))
                yield Prose(self._promises.promising.afterwards)
            case StillOpen():
                yield from self._still_open(self.page)

    def _before_reading(self) -> Iterator[Widget]:
        words, repair = self.evening.repair_step.letter, self._repair
        yield Headline(self.said(words.listen, by=repair.by, to=repair.to))
        yield Prose(self.said(words.read_aloud))

    def _heard(self) -> Iterator[Widget]:
        words, repair = self.evening.repair_step.hearing, self._repair
        answer = next(answer for answer in words.answers if answer.received == repair.received)
        yield Prose(f"{repair.to}: {answer.name}", classes="headline")
        if repair.still_need:
            yield Prose(repair.still_need, classes="quoted")
        yield Prose(self.said(answer.then, by=repair.by, to=repair.to), classes="lead")
        if repair.received == "needs time":
            yield Prose(self.said(words.time_ending, by=repair.by, to=repair.to))

    def _still_open(self, page: StillOpen) -> Iterator[Widget]:
        words, days = self._promises.promising, self._promises.days
        yield Headline(words.open_title)
        for promise in page.promises:
            yield Prose(self.said(words.still_to_come, by=promise.by, promise=promise.text))
            yield Quiet(self.said(words.understood, day=days.say(promise.look_back)), classes="entry")

    @property
    def _repair(self) -> Repairing:
        if self.evening.repair is None:
            raise RuntimeError("a word about a letter that is gone")
        return self.evening.repair

    @property
    def _promises(self) -> PromisesStep:
        step = self.evening.promises_step
        if step is None:
            raise RuntimeError("promises without their words")
        return step
