"""The pages of a repair, and those on which promises are looked back at.

A letter lives in memory only: all of it is one place in the notes, for it begins again.
"""

from __future__ import annotations

from workshop.pages import Page, PrivatePage
from workshop.promises import OpenPromise


class RepairPage(Page, frozen=True, kw_only=True):
    """A page of a repair."""


class RepairOffer(RepairPage, frozen=True, kw_only=True):
    """Something small to put right?"""


class NotTonight(RepairPage, frozen=True, kw_only=True):
    """It keeps until they want it."""


class LetterPage(RepairPage, frozen=True, kw_only=True):
    """A page that has no meaning without the letter in memory; it goes with it."""


class RepairBy(LetterPage, frozen=True, kw_only=True):
    """Who would like to begin?"""


class RepairTo(LetterPage, frozen=True, kw_only=True):
    """Who is it for? Asked where there are several others."""


class RepairKindPage(LetterPage, frozen=True, kw_only=True):
    """Acknowledge, apologize, or a gesture."""


class OwnLetterPage(LetterPage, PrivatePage, frozen=True, kw_only=True):
    """A page of one person's own."""


class LetterField(OwnLetterPage, frozen=True, kw_only=True):
    """One thing the letter says, by the number of its field, from 0."""

    number: int


class LetterPromise(OwnLetterPage, frozen=True, kw_only=True):
    """Is what the letter offers a promise, with a day?"""


class LetterOldPromise(OwnLetterPage, frozen=True, kw_only=True):
    """The writer has a promise open already: how did it go?"""

    promise: OpenPromise


class WholeLetter(OwnLetterPage, frozen=True, kw_only=True):
    """The letter, to be changed as its writer likes."""


class BeforeReading(LetterPage, frozen=True, kw_only=True):
    """Who reads and who listens; nobody's words yet."""


class ReadingAloud(LetterPage, frozen=True, kw_only=True):
    """The letter, large, and nothing else."""


class Hearing(OwnLetterPage, frozen=True, kw_only=True):
    """How does it land? The one who heard it, on their own page."""


class Heard(LetterPage, frozen=True, kw_only=True):
    """What the hearer answered, and what it leads to."""


class KeepingLetter(OwnLetterPage, frozen=True, kw_only=True):
    """Keep letter and promise? Each privately; one alone says where."""


class LetterKept(RepairPage, frozen=True, kw_only=True):
    """Kept or not kept, the same whoever said it."""

    is_kept: bool


class OfferOther(RepairPage, frozen=True, kw_only=True):
    """The one who heard it may put something right too."""

    by: str
    to: str


class LookBack(Page, frozen=True, kw_only=True):
    """How a promise went, said by the one who made it; by its number, from 1."""

    promise: OpenPromise
    number: int

    @property
    def place(self) -> str:
        """By its number."""
        return f"look-back-{self.number}"


class LookBackThanks(Page, frozen=True, kw_only=True):
    """Thanks for looking back, however it went."""

    by: str
    number: int

    @property
    def place(self) -> str:
        """By the number of the promise."""
        return f"thanks-{self.number}"


class StillOpen(Page, frozen=True, kw_only=True):
    """Promises whose day has not come: shown, not asked."""

    promises: tuple[OpenPromise, ...]

    @property
    def place(self) -> str:
        """The page by its name."""
        return "still-open"


class OldPromise(Page, frozen=True, kw_only=True):
    """Someone has just promised anew, and has one open: how did that go?"""

    promise: OpenPromise

    @property
    def place(self) -> str:
        """The talk before it: the new promise is kept already."""
        return "talk"
