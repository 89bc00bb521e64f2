"""How the notes bear a lifetime of evenings: 20, 1,000 and 18,000 sessions.

Whole processes, each beside its peer, in turns on the same machine. Nothing fails on time.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest

from tests.notebooks import many_evenings, write_notebook
from tests.terminal.terminal import HOUSE
from workshop.notebook import Kept, Notebook

RUNS = 7

SIZES = (20, 1_000, 18_000)
LIFETIME = SIZES[-1]

NOTHING = (sys.executable, "-c", "pass")

OVER_TIME = """
import sys; from pathlib import Path
from workshop.folding import mentions; from workshop.notebook import Notebook
from workshop.sifting import Evening, sift
from workshop.trends import Key, trend
steps = sift(Notebook(Path(sys.argv[1])), lambda content: mentions(content, "sits-with-us"))
line = trend((step.read for step in steps if isinstance(step.read, Evening)), Key("Sam", "fairness", "sits-with-us"))
print(len(line.points))
"""

RTOML_ALONE = """
import sys, os, rtoml
for year in os.scandir(sys.argv[1]):
    for file in os.scandir(year): rtoml.loads(open(file).read())
"""

Figures = dict[str, float]


def plain_command(folder: Path, *arguments: str) -> tuple[str, ...]:
    script = "from workshop.cli import main; main()"
    return (sys.executable, "-c", script, "--notes", str(folder), "notes", *arguments)


def milliseconds(command: tuple[str, ...]) -> float:
    began = perf_counter()
    subprocess.run(command, cwd=HOUSE, check=False, capture_output=True)  # noqa: S603 - our own commands
    return (perf_counter() - began) * 1000


def in_turns(measures: Mapping[str, Callable[[], float]], runs: int = RUNS) -> Figures:
    """The median of each, measured one after the other in every run; the first run only warms up."""
    figures: dict[str, list[float]] = {name: [] for name in measures}
    for run in range(runs + 1):
        for name, measure in measures.items():
            figure = measure()
            if run:
                figures[name].append(figure)
    return {name: median(found) for name, found in figures.items()}


def show(capsys: pytest.CaptureFixture[str], title: str, figures: Figures, reach: str) -> None:
    """The last row is the peer's."""
    peer = list(figures.values())[-1]
    with capsys.disabled():
        print(f"\n{title} (reach: {reach})")
        for name, figure in figures.items():
            print(f"  {name:<44}{figure:10.2f} ms{figure / peer:8.2f} ×")


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    place = tmp_path_factory.mktemp("notebooks")
    return {size: write_notebook(place / str(size), size).folder for size in SIZES}


def test_the_newest_evenings_are_listed(capsys: pytest.CaptureFixture[str], folders: dict[int, Path]) -> None:
    measures = {
        f"notes list --limit 20, of {size:,}": lambda folder=folders[size]: milliseconds(
            plain_command(folder, "list", "--limit", "20")
        )
        for size in SIZES
    }
    figures = in_turns({**measures, "python -c pass": lambda: milliseconds(NOTHING)})

    show(capsys, "The newest 20 evenings", figures, "≤ 6 ×, the same for all sizes")


def test_words_are_searched(capsys: pytest.CaptureFixture[str], folders: dict[int, Path]) -> None:
    everything = folders[LIFETIME]
    measures = {
        f"notes search of {size:,}": lambda folder=folders[size]: milliseconds(
            plain_command(folder, "search", "needle")
        )
        for size in SIZES
    }
    with_accents = plain_command(everything, "search", "nagården")
    grep = ("grep", "-rliF", "needle", str(everything))
    peers = {
        f"the same, a word with accents, of {LIFETIME:,}": lambda: milliseconds(with_accents),
        f"grep -rliF of {LIFETIME:,}": lambda: milliseconds(grep),
    }

    show(capsys, "A word nobody wrote", in_turns({**measures, **peers}), "≤ 2 ×, at most linear")


def test_a_guidepost_is_followed_over_time(capsys: pytest.CaptureFixture[str], folders: dict[int, Path]) -> None:
    measures = {
        f"one line of {size:,}": lambda folder=str(folders[size]): milliseconds(
            (sys.executable, "-c", OVER_TIME, folder)
        )
        for size in SIZES
    }
    bare = (sys.executable, "-c", RTOML_ALONE, str(folders[LIFETIME]))
    figures = in_turns({**measures, f"rtoml alone, of {LIFETIME:,}": lambda: milliseconds(bare)}, runs=3)

    show(capsys, "A guidepost over time", figures, "≤ 1.5 ×, at most linear")


def test_an_evening_is_saved(capsys: pytest.CaptureFixture[str], folders: dict[int, Path], tmp_path: Path) -> None:
    (evening,) = many_evenings(1)
    kept: dict[Path, Kept] = {}

    def save(folder: Path) -> float:
        began = perf_counter()
        kept[folder] = Notebook(folder).save(evening, kept.get(folder))
        return (perf_counter() - began) * 1000

    measures = {f"saved among {size:,}": lambda folder=folders[size]: save(folder) for size in SIZES}
    figures = in_turns({**measures, "fsync, rename, fsync": lambda: _bare_save(tmp_path)}, runs=60)

    show(capsys, "Saving one evening again", figures, "≤ 2 ×, the same for all sizes")


def _bare_save(folder: Path, content: bytes = b"x" * 3_000) -> float:
    began = perf_counter()
    with (folder / "new").open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    (folder / "new").replace(folder / "old")
    opened = os.open(folder, os.O_RDONLY)
    os.fsync(opened)
    os.close(opened)
    return (perf_counter() - began) * 1000
