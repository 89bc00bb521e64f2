"""What a repair looks like. Look at a picture before you accept it: `pytest --snapshot-update`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.evenings import LATER, TONIGHT, on, program, sat_down
from tests.rules.repairs import acknowledged, apologized, at_field, at_kind, promised_before
from tests.screens.stage import Stage
from workshop.alone import begin_alone
from workshop.evening import Evening
from workshop.repair_results import AnsweredLetter, MadePromise, WroteField, WroteLetter
from workshop.results import WentOn
from workshop.way import back

Sameness = Callable[..., bool]

LAUGHED = "I laughed when you were telling your story"


def kind() -> Evening:
    return at_kind()


def field_with_hint() -> Evening:
    written = on(at_field(), WroteField("On Friday I came home at nine"), WroteField("I'm sorry if you waited, but"))
    return back(written, LATER)


def promise() -> Evening:
    return apologized()


def letter() -> Evening:
    return on(apologized(), MadePromise(None))


def read_aloud() -> Evening:
    return on(acknowledged(LAUGHED), WroteLetter(""), WentOn())


def hearing() -> Evening:
    return on(read_aloud(), WentOn(), WentOn())


def received() -> Evening:
    return on(hearing(), AnsweredLetter("needs time"))


def look_back() -> Evening:
    return sat_down("30", past=(promised_before("I call when I am late."),))


def outsider() -> Evening:
    step = program().alone
    assert step is not None
    return on(begin_alone(program(), step, TONIGHT), WentOn())


PAGES = (kind, field_with_hint, promise, letter, read_aloud, hearing, received, look_back, outsider)


def still(evening: Evening, theme: str = "hearth") -> Stage:
    """The page with nothing on it that moves."""
    stage = Stage(evening, theme)
    stage.animation_level = "none"
    return stage


@pytest.mark.parametrize("page", PAGES, ids=[page.__name__ for page in PAGES])
def test_a_page_of_a_repair(snap_compare: Sameness, page: Callable[[], Evening]) -> None:
    assert snap_compare(still(page()))


def test_the_letter_beside_its_field_on_a_wide_bright_screen(snap_compare: Sameness) -> None:
    assert snap_compare(still(field_with_hint(), "daylight"), terminal_size=(160, 50))
