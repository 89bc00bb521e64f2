"""PageScreen: what every page of an evening has: the bar, one column, buttons where the eye ends, keys below."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Generic, NamedTuple, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Button, Static

from screens.widgets.keys import Keys
from screens.widgets.top_bar import TopBar, path_of
from screens.widgets.words import Prose, joined, person, shown
from workshop import time_out
from workshop.clock import Clock
from workshop.evening import Evening
from workshop.pages import ARRIVING, Page
from workshop.prose import Text, said
from workshop.results import Result, WentOn

P = TypeVar("P", bound=Page)


@dataclass
class Finished(Message):
    """People are done with a page; `page` tells the app which, should it have moved on already."""

    page: Page
    result: Result


@dataclass
class WentBack(Message):
    """People want the page before; what stands written on this one comes along, so that no words are lost."""

    page: Page
    result: Result | None = None


@dataclass
class AskedTimeOut(Message):
    """Anyone asks for a time-out; what stands written on the page comes along."""

    page: Page
    result: Result | None


@dataclass
class AskedToSave(Message):
    """Someone alone wants their own words in a file that they name."""

    where: str
    words: str


@dataclass
class TurnEnded(Message):
    """A turn's time is up: the place for a soft sound, where they switched one on."""


class Surroundings(NamedTuple):
    """What stands around a page: facts of the place and the hour, none of them a rule."""

    clock: Clock
    folder: str = ""
    """The notebook's."""
    kept_at: str | None = None
    """Tonight's file, where there is one."""
    problem: str | None = None
    """Why nothing can be saved, where nothing can."""
    is_over_time: bool = False
    """Whether this step has taken longer than its minutes."""


class PageScreen(Screen[None], Generic[P]):
    """One page of the evening. Given the evening, it shows; it posts `Finished` or `WentBack`, and decides nothing."""

    HELP = ""
    NEXT: ClassVar[str] = "Next"
    AUTO_FOCUS = "#next"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+n,f8", "next", "Next", tooltip="On to the next page"),
        Binding("escape", "back", "Back", show=False, tooltip="One page back; no words are lost"),
    ]

    def __init__(self, evening: Evening, page: P, around: Surroundings) -> None:
        super().__init__(classes="page")
        self.evening = evening
        self.page = page
        self.around = around

    def compose(self) -> ComposeResult:
        yield self.bar()
        with Vertical(id="sheet"):
            with VerticalScroll(id="column", can_focus=False):
                yield from self.body()
            with Horizontal(id="buttons"):
                if time_out.can_take_time_out(self.evening):
                    yield Button("Time-out", id="time-out", action="screen.time_out")
                    yield Static(id="between")
                yield from self.buttons()
        yield Keys()

    def bar(self) -> TopBar:
        """Where we are, the path, this step's minutes."""
        evening = self.evening
        if self.page.step == ARRIVING:
            path = path_of(-1, len(evening.steps))
        else:
            path = path_of(evening.steps_done, len(evening.steps))
        return TopBar(evening.title, path, "a little over" if self.around.is_over_time else _about(evening.minutes))

    def body(self) -> Iterable[Widget]:
        """What stands in the column."""
        raise NotImplementedError

    def buttons(self) -> Iterable[Widget]:
        """What stands under it; the last one goes on."""
        yield self.back_button()
        yield self.next_button()

    def back_button(self) -> Button:
        """One page back."""
        return Button("Back", id="back", action="screen.back")

    def next_button(self, label: str = "") -> Button:
        """On to the next page."""
        return Button(shown(label or self.NEXT), id="next", variant="primary", action="screen.next")

    def said(self, text: Text, **names: str) -> str:
        """A text of the program, in the form for these people."""
        return said(text, alone=self.evening.is_alone, **names)

    def others(self, who: str) -> str:
        """Everyone but them, as people say it."""
        return joined(self.evening.others(who))

    def number(self, who: str) -> int:
        """A person's place in the list, from 0."""
        return self.evening.partners.index(who)

    def person(self, who: str, after: str = "") -> Widget:
        """A person's sign and name in their color."""
        return Prose(person(self.number(who), who, after), classes="person")

    def finish(self, result: Result) -> None:
        """Done with this page."""
        self.post_message(Finished(self.page, result))

    def action_next(self) -> None:
        """On to the next page."""
        self.finish(WentOn())

    def action_back(self) -> None:
        """One page back, with what stands here."""
        self.post_message(WentBack(self.page, self.standing()))

    def action_time_out(self) -> None:
        """A break, with what stands here."""
        self.post_message(AskedTimeOut(self.page, self.standing()))

    def standing(self) -> Result | None:
        """What stands written on the page, so that leaving it loses no words; None where nothing can."""
        return None

    def shows(self, evening: Evening) -> bool:  # noqa: ARG002 - for pages that change while they are up
        """Show what has become of the same page; False where a new screen has to."""
        return False


def _about(minutes: float) -> str:
    if minutes <= 0:
        return ""
    return "about a minute" if minutes < 1.75 else f"about {minutes:.0f} minutes"  # noqa: PLR2004 - from there, it is two
