"""Prose: what a program says, and in which form to whom."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

Line = Annotated[str, Meta(min_length=1, max_length=600)]
"""A piece of prose that must say something."""

Id = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
"""Small letters, digits and hyphens: the name by which notes and plans know a thing."""

Minutes = Annotated[float, Meta(gt=0, le=120)]


class Forms(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing said in two ways: to people who sit together, and to one alone."""

    together: Line
    alone: Line


Text = Line | Forms
"""Prose. A plain line serves everyone; `Forms` where one alone needs other words."""


def said(text: str | Forms, *, alone: bool, **names: str) -> str:
    """The words to show, with `{name}` and the like filled in."""
    words = text if isinstance(text, str) else (text.alone if alone else text.together)
    for slot, name in names.items():
        words = words.replace("{" + slot + "}", name)
    return words
