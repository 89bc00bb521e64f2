"""TapArea: the place to tap an answer, whatever its kind; it gives back a draft's taps."""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from screens.widgets.picks import Picks
from screens.widgets.scale import Scale
from screens.widgets.words import Prose, Quiet
from workshop.questions import Choice, Rating, Several, Shares, Tap
from workshop.round import Draft

RATINGS = tuple(str(number) for number in range(11))
STEP_MARK = "○"


class ShareRow(Horizontal):
    """One area, and how much of it one carries; the level stands in words behind it."""

    def __init__(self, area: str, levels: tuple[str, ...], chosen: str | None) -> None:
        super().__init__()
        self.area = area
        self._levels = levels
        place = levels.index(chosen) if chosen in levels else None
        self._scale = Scale((STEP_MARK,) * len(levels), "", "", value=place)

    def compose(self) -> ComposeResult:
        yield Prose(self.area, classes="area")
        yield self._scale
        yield Quiet(self.level or "", classes="level")

    @property
    def level(self) -> str | None:
        """The level tapped, in words."""
        return None if self._scale.value is None else self._levels[self._scale.value]

    def on_mount(self) -> None:
        """Say the level whenever it changes."""
        self.watch(self._scale, "value", self._say_level, init=False)

    def _say_level(self) -> None:
        self.query_one(Quiet).update(self.level or "")


def how_to_tap(tap: Tap) -> str:
    """How the keys tap it, in a few words."""
    match tap:
        case Rating():
            return "← → or a digit taps."
        case Shares():
            return "← → taps, Tab goes to the next."
        case Several():
            return "Enter taps, as many as you like."
        case Choice():
            return "Enter taps."


class TapArea(Vertical):
    """The taps of one question."""

    def __init__(self, tap: Tap, draft: Draft) -> None:
        super().__init__()
        self._tap = tap
        self._draft = draft

    def compose(self) -> ComposeResult:
        yield from self._widgets()

    def _widgets(self) -> Iterable[Widget]:
        match self._tap:
            case Rating(low=low, high=high):
                yield Scale(RATINGS, low, high, value=self._draft.rating)
            case Choice(options=options):
                yield Picks(options, picked=self._draft.choices)
            case Several(options=options, instead=instead):
                yield Picks(options, picked=self._draft.choices, several=True, instead=instead)
            case Shares(areas=areas, levels=levels):
                chosen = dict(self._draft.shares)
                yield from (ShareRow(area, levels, chosen.get(area)) for area in areas)

    def draft(self, words: str) -> Draft:
        """What is tapped now, with those words."""
        match self._tap:
            case Rating():
                return Draft(rating=self.query_one(Scale).value, words=words)
            case Choice() | Several():
                return Draft(choices=self.query_one(Picks).picked, words=words)
            case Shares():
                rows = self.query(ShareRow)
                return Draft(shares=tuple((row.area, row.level) for row in rows if row.level), words=words)
