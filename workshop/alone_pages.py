"""The pages of "I'm here alone". Their words live in memory only: none of them is a place in the notes."""

from __future__ import annotations

from workshop.pages import Page


class AlonePage(Page, frozen=True, kw_only=True):
    """A page for one alone."""


class Breathing(AlonePage, frozen=True, kw_only=True):
    """A slow breath to follow."""


class Outsider(AlonePage, frozen=True, kw_only=True):
    """Writing as someone who wishes everyone well."""


class AfterOutsider(AlonePage, frozen=True, kw_only=True):
    """Stop, prepare an acknowledgement, or keep what was written, and where."""
