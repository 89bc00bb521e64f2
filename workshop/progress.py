"""A bar on standard error for work that takes a while; nothing where nobody would see it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from time import monotonic
from typing import TypeVar

import click

A_WHILE = 0.5
"""Seconds of work before a bar is worth showing."""

T = TypeVar("T")


def with_bar(
    steps: Iterable[T], label: str, how_far: Callable[[T], tuple[int, int]], a_while: float = A_WHILE
) -> Iterator[T]:
    """The same steps; meanwhile a bar, `how_far` they have come of how many, if it takes a while."""
    steps = iter(steps)
    if not sys.stderr.isatty():
        yield from steps
        return
    began = monotonic()
    for step in steps:
        yield step
        if monotonic() - began > a_while:
            yield from _under_a_bar(steps, label, how_far, how_far(step))
            return


def _under_a_bar(
    steps: Iterator[T], label: str, how_far: Callable[[T], tuple[int, int]], come: tuple[int, int]
) -> Iterator[T]:
    at, of = come
    with click.progressbar(length=of, label=label, file=sys.stderr, show_eta=False) as bar:
        bar.update(at)
        for step in steps:
            yield step
            now, _ = how_far(step)
            bar.update(now - at)
            at = now
