"""Everything on the pages of a repair can be read, in both themes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.screens.stage import Stage
from tests.screens.table import sit_down
from tests.screens.test_contrast import hard_to_read
from tests.screens.test_repair_snapshots import PAGES
from workshop.evening import Evening


@pytest.mark.parametrize("theme", ["hearth", "daylight"])
@pytest.mark.parametrize("page", PAGES, ids=[page.__name__ for page in PAGES])
async def test_a_page_of_a_repair_can_be_read(page: Callable[[], Evening], theme: str) -> None:
    async with sit_down(Stage(page(), theme)) as table:
        assert hard_to_read(table.patches()) == []
