"""What a terminal can do to a program, and how ours answers: signals, bytes that are no text, leaving it clean."""

from __future__ import annotations

import asyncio
import codecs
import os
import signal
from functools import partial
from threading import Timer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App

ENDING_SIGNALS = (signal.SIGHUP, signal.SIGTERM, signal.SIGQUIT)

LONGEST_GOODBYE = 3.0
"""Seconds; an ordinary end takes a fraction of one."""


def leave_on_signals(app: App[None]) -> None:
    """End in order, with exit code 128 + n, where Textual would die and leave the terminal raw."""
    loop = asyncio.get_running_loop()
    for number in ENDING_SIGNALS:
        loop.add_signal_handler(number, partial(_leave, app, 128 + number))


def _leave(app: App[None], code: int) -> None:
    """End in order; at once where a terminal that is gone holds the order up: what was shown is on disk already."""
    app.exit(return_code=code)
    last_resort = Timer(LONGEST_GOODBYE, os._exit, (code,))
    last_resort.daemon = True
    last_resort.start()


def forgive_bad_bytes() -> None:
    """Read a byte that is no UTF-8 as a stand-in; Textual's strict reader would end the program on it."""
    from textual.drivers import linux_driver  # noqa: PLC0415 - not there on every platform

    decoder = codecs.getincrementaldecoder("utf-8")
    # The driver asks for a decoder by this name and offers no other place to say how strict it is.
    setattr(linux_driver, "getincrementaldecoder", lambda _: partial(decoder, errors="replace"))  # noqa: B010 - not exported, so mypy refuses the plain form
