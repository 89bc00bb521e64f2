"""RoleCard: one person, and what they do now."""

from __future__ import annotations

from collections.abc import Sequence

from screens.widgets.words import Prose, person, shown
from workshop.phases import Role

DOES = {Role.TALKS: "talks", Role.LISTENS: "listens", Role.WITNESSES: "listens along", Role.TOGETHER: ""}


class RoleCard(Prose):
    """A frame of their color; `show` says the rest."""

    def __init__(self, number: int, name: str) -> None:
        """`number` is their place in the list, from 0."""
        super().__init__("", classes=f"person-card person-{number + 1}")
        self._number, self._person_name = number, name

    def show(self, role: Role, lines: Sequence[str]) -> None:
        """The role in the frame, at most three lines within."""
        self.border_title = person(self._number, self._person_name, f" {DOES[role]}".rstrip())
        self.update(shown("\n".join(lines)))
        self.set_class(role is Role.TALKS, "talks")
