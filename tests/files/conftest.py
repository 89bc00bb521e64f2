from __future__ import annotations

from pathlib import Path

import pytest

from tests.files.evenings import EVENING
from workshop.notebook import Kept, Notebook


@pytest.fixture
def notebook(tmp_path: Path) -> Notebook:
    return Notebook(tmp_path / "notes")


@pytest.fixture
def kept(notebook: Notebook) -> Kept:
    return notebook.save(EVENING, None)
