"""Long work that leaves the keys their turn."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
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


@contextmanager
def uncollected() -> Iterator[None]:
    """What is read meanwhile is never searched for circles of garbage, having none.

    Among a lifetime of evenings each of these searches would hold up the keys for half a second.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
