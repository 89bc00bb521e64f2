"""How long until Home stands there, what it holds in memory, and how long `--version` takes.

Each figure beside its peer's, measured in turns on the same machine. Nothing fails on time.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest

from tests.terminal.terminal import HOUSE, WORKSHOP, Terminal

RUNS = 9

QUIET = 0.4
"""Seconds without a change after which a screen is whole."""

BARE = (sys.executable, "-m", "tests.benchmarks.bare")
VERSION = (sys.executable, "-c", "from workshop.cli import main; main(['--version'])")
NOTHING = (sys.executable, "-c", "pass")


def milliseconds_to_the_end(command: tuple[str, ...]) -> float:
    began = perf_counter()
    subprocess.run(command, cwd=HOUSE, check=True, capture_output=True)  # noqa: S603 - our own commands
    return (perf_counter() - began) * 1000


def milliseconds_to_the_last_cell(command: tuple[str, ...], home: Path) -> float:
    began = perf_counter()
    with Terminal(home, command=command) as terminal:
        return 1000 * (_last_change(terminal) - began)


def megabytes_at_rest(command: tuple[str, ...], home: Path) -> float:
    with Terminal(home, command=command) as terminal:
        _last_change(terminal)
        asked = ["ps", "-o", "rss=", "-p", str(terminal.pid)]
        return int(subprocess.check_output(asked)) / 1024  # noqa: S603 - no shell, and a number


def _last_change(terminal: Terminal) -> float:
    """When the last cell of the first page was drawn."""
    terminal.wait_for("Everyday Trust")
    changed, shown = perf_counter(), terminal.screen()
    while terminal.read(QUIET):
        if terminal.screen() != shown:
            changed, shown = perf_counter(), terminal.screen()
    return changed


def in_turns(measures: Mapping[str, Callable[[], float]]) -> dict[str, float]:
    """The median of each, measured one after the other in every run; the first run only warms up."""
    figures: dict[str, list[float]] = {name: [] for name in measures}
    for run in range(RUNS + 1):
        for name, measure in measures.items():
            figure = measure()
            if run:
                figures[name].append(figure)
    return {name: median(found) for name, found in figures.items()}


def show(capsys: pytest.CaptureFixture[str], title: str, unit: str, figures: dict[str, float], reach: str) -> None:
    (ours, our_figure), (peer, peer_figure) = figures.items()
    with capsys.disabled():
        print(f"\n{title}, median of {RUNS} (reach: {reach})")
        print(f"  {ours:<34}{our_figure:8.1f} {unit}")
        print(f"  {peer:<34}{peer_figure:8.1f} {unit}")
        print(f"  {'ratio':<34}{our_figure / peer_figure:8.2f}")


def test_the_version_is_told_about_as_fast_as_python_starts(capsys: pytest.CaptureFixture[str]) -> None:
    figures = in_turns(
        {
            "everyday-trust --version": lambda: milliseconds_to_the_end(VERSION),
            "python -c pass": lambda: milliseconds_to_the_end(NOTHING),
        }
    )

    show(capsys, "The version", "ms", figures, "≤ 5 ×")


def test_home_stands_there_about_as_fast_as_bare_textual(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    figures = in_turns(
        {
            "Home": lambda: milliseconds_to_the_last_cell(WORKSHOP, tmp_path),
            "the same widgets, bare": lambda: milliseconds_to_the_last_cell(BARE, tmp_path),
        }
    )

    show(capsys, "The first full frame", "ms", figures, "≤ 1.25 ×")


def test_home_holds_about_as_much_memory_as_bare_textual(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    figures = in_turns(
        {
            "Home": lambda: megabytes_at_rest(WORKSHOP, tmp_path),
            "the same widgets, bare": lambda: megabytes_at_rest(BARE, tmp_path),
        }
    )

    show(capsys, "Resident memory", "MB", figures, "≤ 1.3 ×")
