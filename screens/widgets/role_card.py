"""RoleCard: one person, and what they do now."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len, chop_cells

from screens.widgets.words import Prose, person, shown
from workshop.phases import Role

DOES = {Role.TALKS: " talks", Role.LISTENS: " listens", Role.WITNESSES: " listens along", Role.TOGETHER: ""}

AROUND_TITLE = 8
"""Cells of the frame's upper edge that are no name: its corners, the sign, the spaces between."""


class RoleCard(Prose):
    """A frame of their color; `show` says the rest."""

    def __init__(self, number: int, name: str) -> None:
        """`number` is their place in the list, from 0."""
        super().__init__("", classes=f"person-card person-{number + 1}")
        self._number, self._person_name = number, name
        self._role = Role.TOGETHER

    def show(self, role: Role, lines: Sequence[str]) -> None:
        """The role in the frame, at most three lines within."""
        self._role = role
        self._entitle()
        self.update(shown("\n".join(lines)))
        self.set_class(role is Role.TALKS, "talks")

    def on_resize(self) -> None:
        """A long name gives way to the role: who talks and who listens always stands there."""
        self._entitle()

    def _entitle(self) -> None:
        does, name = DOES[self._role], self._person_name
        room = self.outer_size.width - AROUND_TITLE - cell_len(does)
        if 1 < room < cell_len(name):
            name = f"{chop_cells(name, room - 1)[0]}…"
        self.border_title = person(self._number, name, does)
