"""How soon Our notes stand on the screen, with 20 and with 18,000 evenings, and how long a key waits meanwhile.

In a real pseudo-terminal, in turns on the same machine. Nothing fails on time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest

from tests.notebooks import write_notebook
from tests.terminal import people
from tests.terminal.terminal import Terminal

RUNS = 5

FEW, LIFETIME = 20, 18_000


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    place = tmp_path_factory.mktemp("notebooks")
    return {size: write_notebook(place / str(size), size).folder for size in (FEW, LIFETIME)}


def until_notes_stand_there(terminal: Terminal) -> float:
    """From the Enter that opens them to the first page, in milliseconds."""
    people.at_home(terminal)
    people.choose_row(terminal, "Our notes")
    terminal.wait_for("Are all of you here")
    began = perf_counter()
    terminal.press("enter")
    terminal.wait_for("Draw another")
    return (perf_counter() - began) * 1000


def first_page(home: Path, folder: Path) -> float:
    with Terminal(home, "--notes", str(folder)) as terminal:
        return until_notes_stand_there(terminal)


def key_meanwhile(home: Path, folder: Path) -> float:
    """From tab to tab, right after the first page, while the others are read."""
    with Terminal(home, "--notes", str(folder)) as terminal:
        until_notes_stand_there(terminal)
        began = perf_counter()
        terminal.press("right")
        terminal.wait_for("Monday, 23 November 2026 ")
        return (perf_counter() - began) * 1000


def show_in_turns(capsys: pytest.CaptureFixture[str], title: str, measures: Mapping[str, Callable[[], float]]) -> None:
    """The median of each, and its ratio to the first; the first run only warms up."""
    figures: dict[str, list[float]] = {name: [] for name in measures}
    for run in range(RUNS + 1):
        for name, measure in measures.items():
            figure = measure()
            if run:
                figures[name].append(figure)
    least = median(next(iter(figures.values())))
    with capsys.disabled():
        print(f"\n{title}, median of {RUNS} (reach: ≤ 1.3 ×)")
        for name, found in figures.items():
            print(f"  {name:<44}{median(found):10.1f} ms{median(found) / least:8.2f} ×")


def test_the_first_page_is_there_at_once(
    capsys: pytest.CaptureFixture[str], folders: dict[int, Path], tmp_path: Path
) -> None:
    measures = {
        f"of {size:,} evenings": lambda folder=folder: first_page(tmp_path, folder) for size, folder in folders.items()
    }

    show_in_turns(capsys, "Our notes on screen", measures)


def test_the_keys_never_wait(capsys: pytest.CaptureFixture[str], folders: dict[int, Path], tmp_path: Path) -> None:
    measures = {
        f"of {size:,} evenings": lambda folder=folder: key_meanwhile(tmp_path, folder)
        for size, folder in folders.items()
    }

    show_in_turns(capsys, "To the next tab while the rest is read", measures)
