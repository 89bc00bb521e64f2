"""How long a key takes to be seen: in a field with all hints on, and in a bare TextArea, 10 kB in each.

Measured by turns in a pseudo-terminal on the same machine. Nothing fails on time.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

import pytest

from tests.terminal.terminal import Terminal

RUNS = 5
KEYS = 30
QUIET = 0.8
"""Seconds without a change after which a screen is whole, the hint included."""

REPAINTED = 0.03
"""Seconds after which all of a key's repaint has come; less than a pause in typing, so that no hint comes between."""

FIELD = (sys.executable, "-m", "tests.benchmarks.typing_in", "--field")
BARE = (sys.executable, "-m", "tests.benchmarks.typing_in")


def milliseconds_a_key(command: tuple[str, ...], home: Path) -> list[float]:
    """From sending a letter to the first that is drawn of it, letter by letter."""
    figures = []
    with Terminal(home, command=command, TEXTUAL_ANIMATIONS="none") as terminal:
        terminal.wait_for("sorry if")
        _rest(terminal, QUIET)
        for number in range(KEYS):
            began = perf_counter()
            terminal.press("xy"[number % 2])
            assert terminal.read(5)
            figures.append(1000 * (perf_counter() - began))
            _rest(terminal, REPAINTED)
    return figures


def _rest(terminal: Terminal, seconds: float) -> None:
    """Read until nothing came for so long."""
    while terminal.read(seconds):
        pass


def test_typing_with_all_hints_on_is_about_as_fast_as_in_a_bare_text_area(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    figures: dict[str, list[float]] = {"a field with all hints on": [], "a bare TextArea": []}
    for _ in range(RUNS):
        for (name, found), command in zip(figures.items(), (FIELD, BARE), strict=True):
            found.extend(milliseconds_a_key(command, tmp_path / name.replace(" ", "-")))
    (ours, our_keys), (peer, peer_keys) = figures.items()

    with capsys.disabled():
        print(f"\nA key to its repaint in 10 kB, {RUNS} runs of {KEYS} keys by turns (reach: ≤ 1.2 ×)")
        for name, keys in figures.items():
            print(f"  {name:<34}p50 {median(keys):6.1f} ms   p95 {quantiles(keys, n=20)[-1]:6.1f} ms")
        print(f"  {'ratio':<34}p50 {median(our_keys) / median(peer_keys):6.2f}")
    assert ours != peer
