"""Roles: a card for whoever talks and whoever listens, and a line for those who listen along."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.content import Content

from screens.widgets.role_card import RoleCard
from screens.widgets.words import Prose, person, shown
from workshop.phases import Role


class Roles(Vertical):
    """Given each one's role, it says who does what; a witness needs no card."""

    def __init__(self, partners: Sequence[str]) -> None:
        """`partners` in the order they sit."""
        super().__init__()
        self._partners = tuple(partners)

    def compose(self) -> ComposeResult:
        with Container(classes=f"cards of-{min(2, len(self._partners))}", id="roles"):
            for number, name in enumerate(self._partners):
                yield RoleCard(number, name)
        yield Prose("", id="witnesses")

    def show(self, roles: Mapping[str, Role], lines_of: Callable[[Role], Sequence[str]]) -> None:
        """Each one's role, and the lines that go with it."""
        for card, name in zip(self.query(RoleCard), self._partners, strict=True):
            card.display = roles[name] is not Role.WITNESSES
            card.show(roles[name], lines_of(roles[name]))
        along = [(number, name) for number, name in enumerate(self._partners) if roles[name] is Role.WITNESSES]
        signed = (Content.assemble(person(number, name), "  ") for number, name in along)
        witnesses = self.query_one("#witnesses", Prose)
        witnesses.display = bool(along)
        witnesses.update(Content.assemble(*signed, shown(" ".join(lines_of(Role.WITNESSES)))))
