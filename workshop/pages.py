"""Pages: the small things an evening is made of, one at a time on screen.

A page says what is done and by whom, never how it looks. `private_to` names the one person whose
words may stand on it; `place` is how the notes remember it (`left_at`).
"""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from msgspec import Struct

ARRIVING = "arriving"
"""The step that every plan begins with; it is no step of the program."""


class TonightAnswer(Enum):
    """How a person feels about doing this tonight."""

    YES = "yes"
    LIGHTER = "lighter"
    ANOTHER = "another night"


class ComeBackAnswer(Enum):
    """How a person would like to go on after a time-out."""

    GO_ON = "go on"
    LIGHTER = "lighter"
    STOP = "stop"


class Page(Struct, frozen=True, kw_only=True):
    """One page of the evening."""

    step: str

    @property
    def private_to(self) -> str | None:
        """Whose words may be on it; nobody's on most pages."""
        return None

    @property
    def place(self) -> str:
        """Where in its step the page is; all of an open round is one place, for it begins again."""
        return "start"

    def holds(self, place: str) -> bool:
        """Whether that place is on this page."""
        return place == self.place


class PrivatePage(Page, frozen=True, kw_only=True):
    """A page of one person's own; their hand-over stands before it."""

    who: str

    @property
    def private_to(self) -> str | None:
        """The one whose page it is."""
        return self.who


class Limits(Page, frozen=True, kw_only=True):
    """What this is and is not, before anything is asked. Page `number` of a few, from 0."""

    number: int


class Names(Page, frozen=True):
    """How many are here, and what they are called."""


class WelcomeBack(Page, frozen=True, kw_only=True):
    """The same people again: who is here, the limits in a line, begin."""

    partners: tuple[str, ...]


class TakenUp(Page, frozen=True, kw_only=True):
    """An evening gone on with: the step where they left, and the number of the page."""

    left_step: str
    target: int


class HandOver(Page, frozen=True, kw_only=True):
    """The keyboard changes hands; nobody's words are on screen."""

    who: str

    @property
    def place(self) -> str:
        """The round it opens."""
        return "round"


class Tonight(PrivatePage, frozen=True, kw_only=True):
    """Is tonight a good night for this? Each answers privately."""


class TonightTogether(Page, frozen=True, kw_only=True):
    """What came of it, the same whoever said it."""

    outcome: TonightAnswer


class Keeping(Page, frozen=True):
    """Keep this evening in the notes?"""


class Beginning(Page, frozen=True):
    """Who begins: a choice, or a coin."""


class Reading(Page, frozen=True, kw_only=True):
    """A short text, page `number` from 0."""

    number: int

    @property
    def place(self) -> str:
        """Counted from 1, as people count."""
        return f"reading-{self.number + 1}"


class Questions(Page, frozen=True):
    """Everyone reads tonight's questions before anyone writes."""

    @property
    def place(self) -> str:
        """The round it opens."""
        return "round"


class Writing(PrivatePage, frozen=True, kw_only=True):
    """One question, one person, privately."""

    question: str

    @property
    def place(self) -> str:
        """The round it belongs to."""
        return "round"


class Choosing(PrivatePage, frozen=True, kw_only=True):
    """What to share, say aloud or keep: one person, privately."""

    @property
    def place(self) -> str:
        """The round it belongs to."""
        return "round"


class Reveal(Page, frozen=True, kw_only=True):
    """One question, and what was shared of it, side by side."""

    question: str

    @property
    def place(self) -> str:
        """By its question."""
        return f"reveal-{self.question}"


class Editing(PrivatePage, frozen=True, kw_only=True):
    """One's own answer to a revealed question, written anew, privately."""

    question: str

    @property
    def place(self) -> str:
        """The reveal it came from and goes back to."""
        return f"reveal-{self.question}"


class Talking(Page, frozen=True):
    """Two or three things to talk about; the longest page."""

    @property
    def place(self) -> str:
        """The talk."""
        return "talk"


class Floor(Page, frozen=True, kw_only=True):
    """A part of the conversation: settling (turn 0), one partner's turn from first word to last, the close (None)."""

    turn: int | None

    @property
    def place(self) -> str:
        """As the conversation itself calls it."""
        return "close" if self.turn is None else f"turn-{self.turn}" if self.turn else "settle"

    def holds(self, place: str) -> bool:
        """Also the later parts of a turn ("turn-2-says-back"), and what comes before the close."""
        before_close = ("own-parts", "requests") if self.turn is None else ()
        return super().holds(place) or place in before_close or place.startswith(f"{self.place}-")


class Topic(Page, frozen=True, kw_only=True):
    """Before a turn, from 1: a stress from outside, said aloud; what is about themselves is parked."""

    turn: int

    @property
    def place(self) -> str:
        """The turn it leads to."""
        return f"turn-{self.turn}"


class BetweenTopic(Page, frozen=True):
    """Which one thing between them they talk about: something parked, or something else."""


class Settling(Page, frozen=True, kw_only=True):
    """A parked topic was talked about: does it leave the list?"""

    topic: str

    @property
    def place(self) -> str:
        """The talk, which it follows."""
        return "talk"


class Promising(Page, frozen=True, kw_only=True):
    """One small change or promise, written in everyone's view, if they like."""

    who: str
    number: int

    @property
    def place(self) -> str:
        """By whose turn it is, from 1."""
        return f"promise-{self.number}"


class Afterword(Page, frozen=True):
    """A word at the end of a step."""

    @property
    def place(self) -> str:
        """The end of the step."""
        return "afterword"


class Resting(Page, frozen=True):
    """A few minutes away from the table."""


class Thanks(Page, frozen=True, kw_only=True):
    """A thank-you, said aloud; where `who` is named, they may write theirs down, in everyone's view."""

    who: str | None = None
    number: int = 0

    @property
    def place(self) -> str:
        """By whose turn it is."""
        return f"thanks-{self.number}" if self.number else "thanks"


class NextTime(Page, frozen=True):
    """When they mean to sit down again."""

    @property
    def place(self) -> str:
        """The page by its name."""
        return "next"


class KeptTonight(Page, frozen=True):
    """What was kept, and where; said or unsaid again."""

    @property
    def place(self) -> str:
        """The page by its name."""
        return "kept"


class CardShown(Page, frozen=True, kw_only=True):
    """Today's card, and how many are here."""

    card: int


class CardTurn(Page, frozen=True, kw_only=True):
    """One talks about the card, then another says it back."""

    card: int
    number: int
    of: int


class CardThanks(Page, frozen=True, kw_only=True):
    """A thank-you each, aloud, and anything small to put right."""

    of: int


class TimeOutPage(Page, frozen=True, kw_only=True):
    """A page of the time-out, laid over the evening."""


class AgreeToReturn(TimeOutPage, frozen=True, kw_only=True):
    """The words are hidden and the clocks stand still; when do they go on?"""


class Apart(TimeOutPage, frozen=True, kw_only=True):
    """Until then: what calms, and what does not."""

    until: datetime


class ComingBack(TimeOutPage, PrivatePage, frozen=True, kw_only=True):
    """Go on, lighter, or stop? Each answers privately."""


class CameBack(TimeOutPage, frozen=True, kw_only=True):
    """What came of it, the same whoever said it."""

    outcome: ComeBackAnswer
