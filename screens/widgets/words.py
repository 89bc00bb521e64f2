"""Words on screen: prose, and what people typed, always as text and never as markup."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.visual import VisualType
from textual.widgets import Static

from screens.theme import SIGNS
from workshop.safe_text import safe


def shown(text: str) -> Content:
    """Anyone's words, safe to show."""
    return Content(safe(text))


def joined(names: Sequence[str]) -> str:
    """Names as people say them: `Sam, Alex and Kim`."""
    if len(names) < 2:  # noqa: PLR2004 - one name needs no "and"
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def person(number: int, name: str, after: str = "") -> Content:
    """A person's sign and name in their color; `number` is their place in the list, from 0."""
    return Content.styled(f"{SIGNS[number]} {safe(name)}{after}", f"bold $person-{number + 1}")


def person_line(number: int, name: str) -> Content:
    """The same without their color, for lists: a highlight must reach all of its row's text."""
    return Content(f"{SIGNS[number]} {safe(name)}")


class Prose(Static):
    """A piece of text."""

    def __init__(self, text: str | Content, *, classes: str | None = None, id: str | None = None) -> None:  # noqa: A002
        super().__init__(shown(text) if isinstance(text, str) else text, classes=classes, id=id)

    def update(self, content: VisualType = "", *, layout: bool = True) -> None:
        """Other words in its place."""
        super().update(shown(content) if isinstance(content, str) else content, layout=layout)


class Headline(Prose):
    """The one bold line that says what this page is."""


class Quiet(Prose):
    """What can be ignored."""
