from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.safe_text import STAND_IN, safe

any_text = st.text(st.characters())


@given(any_text)
def test_a_place_in_the_shown_words_is_the_same_place_in_theirs(text: str) -> None:
    shown = safe(text)

    assert len(shown) == len(text)
    assert all(mine in (theirs, STAND_IN, " ") for mine, theirs in zip(shown, text, strict=True))


@given(any_text)
def test_no_control_character_but_tab_and_line_feed_is_shown(text: str) -> None:
    assert not [c for c in safe(text) if unicodedata.category(c) in {"Cc", "Cs"} and c not in "\n\t"]


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\r", "\x7f", "\x9b", "\u202e", "\u2066", "\ud800"])
def test_what_would_steer_a_terminal_becomes_a_stand_in(character: str) -> None:
    assert safe(f"a{character}b") == f"a{STAND_IN}b"


@pytest.mark.parametrize(
    "words",
    [
        "plain\n\tlines",
        "می\u200cرم",  # the joiner's opposite, which Persian needs
        "👩\u200d❤️\u200d👨",
        "שלום\u200f!",
        "e\u0301",
        "[/b] and [bold]markup",
    ],
)
def test_words_of_every_script_stay_as_they_are(words: str) -> None:
    assert safe(words) == words


def test_line_ends_that_only_some_programs_know_become_blanks() -> None:
    assert safe("one\u2028two\u2029three") == "one two three"
