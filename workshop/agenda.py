"""Agenda: tonight's pages in order, and where we are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from workshop.pages import Page


class Agenda(Struct, frozen=True):
    """A flat row of pages and a position; every move gives a new one."""

    pages: tuple[Page, ...]
    at: int = 0

    @property
    def is_over(self) -> bool:
        """The last page lies behind."""
        return self.at >= len(self.pages)

    @property
    def page(self) -> Page:
        """The page we are at. Raises IndexError when it is over."""
        return self.pages[self.at]

    def next(self) -> Agenda:
        """One page on."""
        return replace(self, at=min(self.at + 1, len(self.pages)))

    def back(self) -> Agenda:
        """One page back, never onto a private page of someone else.

        Their hand-over stands before their pages, and it is there that we arrive.
        """
        holder = self.page.private_to
        at = self.at - 1
        while at >= 0 and self.pages[at].private_to not in (None, holder):
            at -= 1
        return self if at < 0 else replace(self, at=at)

    def jump(self, at: int) -> Agenda:
        """Straight to the page of that number."""
        return replace(self, at=at)

    def over(self) -> Agenda:
        """Past the last page."""
        return replace(self, at=len(self.pages))

    def insert(self, pages: Sequence[Page]) -> Agenda:
        """These pages next, then the rest."""
        return replace(self, pages=(*self.pages[: self.at + 1], *pages, *self.pages[self.at + 1 :]))

    def lay(self, pages: Sequence[Page]) -> Agenda:
        """These pages next, instead of the rest."""
        return replace(self, pages=(*self.pages[: self.at + 1], *pages))

    def put(self, page: Page) -> Agenda:
        """Another page in the place of this one."""
        return replace(self, pages=(*self.pages[: self.at], page, *self.pages[self.at + 1 :]))

    def without(self, dropped: Callable[[Page], bool]) -> Agenda:
        """Without those pages, at the same page as before, or at what follows it when it is dropped."""
        before = sum(1 for page in self.pages[: self.at] if not dropped(page))
        return Agenda(tuple(page for page in self.pages if not dropped(page)), before)

    def find(self, wanted: Callable[[Page], bool]) -> int | None:
        """The number of the first such page."""
        return next((number for number, page in enumerate(self.pages) if wanted(page)), None)
