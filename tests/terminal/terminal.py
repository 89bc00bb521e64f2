"""A terminal with somebody at its keyboard: a real pseudo-terminal, and what stands on its screen.

Nothing here sleeps: it reads what the program writes until the words are there, or the time is up.
"""

from __future__ import annotations

import os
import re
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Self

import pexpect
import pyte

HOUSE = Path(__file__).parents[2]

WORKSHOP = (sys.executable, "-m", "workshop")

PATIENCE = 20.0
"""Seconds until words that do not come are a failure; long, for a busy machine."""

KEYS = {
    "enter": "\r",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "escape": "\x1b",
    "space": " ",
    "backspace": "\x7f",
    "delete": "\x1b[3~",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "f6": "\x1b[17~",
    "f7": "\x1b[18~",
    "f8": "\x1b[19~",
    "f9": "\x1b[20~",
}

# Kitty's keyboard protocol and xterm's key options. pyte would take them for text or for colors.
BEYOND_PYTE = re.compile(rb"\x1b\[(?:[<=>][0-?]*[ -/]*[@-~]|\?[0-?]*u)")

CUT_SHORT = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*)?\Z")


def bytes_of(key: str) -> str:
    """What a terminal sends for a key by its name: "ctrl+n", "f9", "enter", or one letter."""
    if key in KEYS:
        return KEYS[key]
    if key.startswith("ctrl+"):
        return chr(ord(key.removeprefix("ctrl+").upper()) & 0x1F)
    if len(key) == 1:
        return key
    raise ValueError(f"no key is called {key!r}")


def fresh_home(home: Path) -> dict[str, str]:
    """The environment of somebody whose own files all lie below `home`."""
    return {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "share"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
    }


class Terminal:
    """The workshop in a terminal of 80 by 24, its notes and settings below `home`.

    As a context it ends what still runs. `command` runs another program than the workshop.
    """

    def __init__(
        self,
        home: Path,
        *arguments: str,
        columns: int = 80,
        rows: int = 24,
        command: Sequence[str] = WORKSHOP,
        **variables: str,
    ) -> None:
        program, *first = command
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._unread = b""
        self._child = pexpect.spawn(
            program,
            [*first, *arguments],
            cwd=HOUSE,
            env={**fresh_home(home), **variables},
            dimensions=(rows, columns),
        )
        # pexpect sleeps before each key otherwise.
        self._child.delaybeforesend = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._child.close(force=True)

    @property
    def pid(self) -> int:
        """The program's process."""
        pid: int = self._child.pid
        return pid

    def screen(self) -> str:
        """What stands on the screen, line by line, without the empty ends of lines."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def press(self, *keys: str) -> None:
        """Press keys by name.

        After "escape", wait for what it does before the next key: together they would be Alt and that key.
        """
        for key in keys:
            self._child.send(bytes_of(key))

    def type(self, text: str) -> None:
        """Type text, letter by letter."""
        self._child.send(text)

    def paste(self, text: str) -> None:
        """Paste text, as a terminal does it for a program that asked to be told."""
        self._child.send(f"\x1b[200~{text}\x1b[201~")

    def wait_for(self, text: str, seconds: float = PATIENCE) -> None:
        """Read until the text stands on the screen. Raises AssertionError with the screen."""
        deadline = monotonic() + seconds
        while text not in self.screen():
            if not self.read(deadline - monotonic()):
                raise AssertionError(f"{text!r} did not come. On the screen:\n{self.screen()}")

    def wait_gone(self, text: str, seconds: float = PATIENCE) -> None:
        """Read until the text is no longer on the screen. Raises AssertionError with the screen."""
        deadline = monotonic() + seconds
        while text in self.screen():
            if not self.read(deadline - monotonic()):
                raise AssertionError(f"{text!r} stayed. On the screen:\n{self.screen()}")

    def wait_end(self, seconds: float = PATIENCE) -> int:
        """Read until the program ends; its exit status, or less than 0 for the signal that ended it."""
        deadline = monotonic() + seconds
        while self.read(deadline - monotonic()):
            pass
        if monotonic() >= deadline:
            raise AssertionError(f"it did not end. On the screen:\n{self.screen()}")
        self._child.wait()
        status: int | None = self._child.exitstatus
        return -self._child.signalstatus if status is None else status

    def resize(self, columns: int, rows: int) -> None:
        """Make the window larger or smaller."""
        self._screen.resize(rows, columns)
        self._child.setwinsize(rows, columns)

    def kill(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        self._child.kill(number)

    def read(self, seconds: float) -> bool:
        """Read once what the program writes. False where nothing came in that time, or it has ended."""
        try:
            written = self._child.read_nonblocking(65536, timeout=max(seconds, 0))
        except (pexpect.TIMEOUT, pexpect.EOF):
            return False
        self._unread += written
        cut = CUT_SHORT.search(self._unread)
        whole = self._unread[: cut.start()] if cut else self._unread
        self._unread = self._unread[len(whole) :]
        self._stream.feed(BEYOND_PYTE.sub(b"", whole))
        return True
