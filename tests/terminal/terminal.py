"""A terminal with somebody at its keyboard: a real pseudo-terminal, and what stands on its screen.

Nothing here sleeps: it reads what the program writes until the words are there, or the time is up.
"""

from __future__ import annotations

import os
import re
import signal
import sys
import termios
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Thread
from time import monotonic
from types import TracebackType
from typing import Self

import pexpect

from tests.terminal.keyboard import bytes_of
from tests.terminal.picture import Picture

HOUSE = Path(__file__).parents[2]

WORKSHOP = (sys.executable, "-m", "workshop")

PATIENCE = 20.0
"""Seconds until words that do not come are a failure; long, for a busy machine."""

QUIET = 0.15
"""Seconds without a byte after which a page stands as it will stand."""

ASKS_FOR_WHOLE_PICTURES, HAS_WHOLE_PICTURES = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
"""A program that knows it is understood says where each of its pictures begins and ends: no half is looked at."""

ALTERNATE_SCREEN = re.compile(rb"\x1b\[\?1049h.*?(?:\x1b\[\?1049l|\Z)", re.DOTALL)
"""From entering the alternate screen to leaving it."""

ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[P_^][^\x1b]*\x1b\\|.)")

KEYBOARD_TAKEN, KEYBOARD_GIVEN_BACK = re.compile(rb"\x1b\[>[0-9]*u"), re.compile(rb"\x1b\[<[0-9]*u")


def fresh_home(home: Path) -> dict[str, str]:
    """The environment of somebody whose own files all lie below `home`, those of the moment included."""
    return {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "share"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "TMPDIR": str(home),
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
    }


class Terminal(Picture):
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
        super().__init__(columns, rows)
        program, *first = command
        self.kept_out: set[str] = set()
        self.written = b""
        """Every byte that the program has sent so far."""
        self.leaks: list[str] = []
        """What should have been kept out and came all the same, with the screen it came to."""
        self._child = pexpect.spawn(
            program,
            [*first, *arguments],
            cwd=HOUSE,
            env={**fresh_home(home), **variables},
            dimensions=(rows, columns),
        )
        # At once: no program is as fast as that.
        self._settings_before = self._settings()
        # pexpect sleeps before each key otherwise.
        self._child.delaybeforesend = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        # pexpect alone would try gentler ways first, and sleep between them.
        self._child.ptyproc.delayafterclose = 0
        if self._child.isalive():
            self._child.kill(signal.SIGKILL)
            self._child.wait()
        self._child.close()

    @property
    def pid(self) -> int:
        """The program's process."""
        pid: int = self._child.pid
        return pid

    # What must not be seen

    def keep_out(self, *words: str) -> None:
        """From now on these words may not come; where one comes all the same, `leaks` says so."""
        self.kept_out.update(word for word in words if word)
        self._note_leaks(b"")

    def let_in(self, *words: str) -> None:
        """These words may come again."""
        self.kept_out.difference_update(words)

    # What is done

    def press(self, *keys: str) -> None:
        """Press keys by name.

        After "escape", wait for what it does before the next key: together they would be Alt and that key.
        """
        for key in keys:
            self._child.send(bytes_of(key))

    def press_and_see(self, key: str, seen: Callable[[], object]) -> None:
        """Press a key, and wait until what is seen has changed."""
        before = seen()
        self.press(key)
        self.wait_until(lambda: seen() != before, f"{key} changed nothing")

    def type(self, text: str) -> None:
        """Type text, letter by letter."""
        self._child.send(text)

    def send(self, sequence: bytes) -> None:
        """Send bytes that are on no key."""
        self._child.send(sequence)

    def paste(self, text: str) -> None:
        """Paste text, as a terminal does it for a program that asked to be told.

        Reads meanwhile: a program that is not read stops reading.
        """
        content = f"\x1b[200~{text}\x1b[201~".encode()
        for start in range(0, len(content), 1024):
            self._child.send(content[start : start + 1024])
            while self.read(0):
                pass

    def resize(self, columns: int, rows: int) -> None:
        """Make the window larger or smaller."""
        self.change_size(columns, rows)
        self._child.setwinsize(rows, columns)

    def kill(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        self._child.kill(number)

    def hang_up(self, seconds: float = PATIENCE) -> bool:
        """Close the terminal, as a window is closed; whether the program has ended in that time."""
        self._child.ptyproc.fileobj.close()
        end = Thread(target=self._child.ptyproc.wait, daemon=True)
        end.start()
        end.join(seconds)
        return not end.is_alive()

    # What is waited for

    def wait_until(self, has_come: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
        """Read until that is so. Raises AssertionError with the screen."""
        deadline = monotonic() + seconds
        while self.is_drawing or not has_come():
            if monotonic() >= deadline or not self.read(deadline - monotonic()):
                raise AssertionError(f"{what}. On the screen:\n{self.screen()}")

    def wait_for(self, text: str, seconds: float = PATIENCE) -> None:
        """Read until the text stands on the screen, however its lines are broken."""
        self.wait_until(lambda: self.shows(text), f"{text!r} did not come", seconds)

    def wait_gone(self, text: str, seconds: float = PATIENCE) -> None:
        """Read until the text is no longer on the screen."""
        self.wait_until(lambda: not self.shows(text), f"{text!r} stayed", seconds)

    def wait_end(self, seconds: float = PATIENCE) -> int:
        """Read until the program ends; its exit status, or less than 0 for the signal that ended it."""
        deadline = monotonic() + seconds
        while monotonic() < deadline and self.read(deadline - monotonic()):
            pass
        if monotonic() >= deadline:
            raise AssertionError(f"it did not end. On the screen:\n{self.screen()}")
        self._child.wait()
        status: int | None = self._child.exitstatus
        return -self._child.signalstatus if status is None else status

    def settle(self) -> None:
        """Read until nothing more comes; only for what no words tell."""
        while self.read(QUIET):
            pass

    def read(self, seconds: float) -> bool:
        """Read once what the program writes. False where nothing came in that time, or it has ended."""
        try:
            written = self._child.read_nonblocking(65536, timeout=max(seconds, 0))
        except (pexpect.TIMEOUT, pexpect.EOF):
            return False
        if ASKS_FOR_WHOLE_PICTURES in written:
            self._child.send(HAS_WHOLE_PICTURES)
        self.written += written
        self.draw(written)
        self._note_leaks(written)
        return True

    def _note_leaks(self, written: bytes) -> None:
        self.leaks += [f"{word} was sent" for word in self.kept_out if word.encode() in written]
        if not self.is_drawing:
            self.leaks += [f"{word} stood here:\n{self.screen()}" for word in self.kept_out if word in self.screen()]

    # What is left

    def left_on_the_ordinary_screen(self) -> str:
        """What was written before the alternate screen and after it: all of it stays in the scrollback."""
        text = ALTERNATE_SCREEN.sub(b"", self.written).decode("utf-8", "replace")
        return ESCAPES.sub("", text).strip()

    def is_clean(self) -> bool:
        """Whether the terminal is as it was before: its settings, its modes, its keyboard, its cursor."""
        return (
            self._settings() == self._settings_before
            and self.is_as_at_first
            and len(KEYBOARD_TAKEN.findall(self.written)) == len(KEYBOARD_GIVEN_BACK.findall(self.written))
        )

    def _settings(self) -> list[object]:
        return list(termios.tcgetattr(self._child.child_fd))
