"""Work in a thread that leaves the keys their turn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import perf_counter, sleep
from typing import TypeVar

WORK = 0.004
PAUSE = 0.004
"""Seconds. Python runs one thread at a time: without a pause each key would wait for its turn many times over."""

T = TypeVar("T")


def unhurried(steps: Iterable[T]) -> Iterator[T]:
    """The same steps, with a pause after every few milliseconds; for threads, never for the screen's own."""
    began = perf_counter()
    for step in steps:
        yield step
        if perf_counter() - began > WORK:
            sleep(PAUSE)
            began = perf_counter()
