from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.files.evenings import with_words
from tests.strategies import sessions
from workshop.folding import Span, first_in, folded, may_hold, mentions, wanted
from workshop.hits import hits_in
from workshop.places import said_in
from workshop.session_file import session_bytes


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("garden", "Our GARDEN."),
        ("gärten", "die Garten"),
        ("garten", "die Gärten"),
        ("garten", "die Ga\u0308rten"),
        ("strasse", "Unsere Straße"),
        ("STRASSE", "Unsere Straße"),
        ("straße", "STRASSE"),
        ("été", "Un ETE long"),
        ("ετος", "ΈΤΟΣ"),
        ("ёлка", "ЕЛКА"),
        ("한글", "우리 한글"),
        ("istanbul", "İstanbul"),
        ("I'm", "I\u2019m here"),
        ('"so"', "\u201cso\u201d"),
        ("came home", "you came\nhome"),
        ("came   home", "you came\u00a0home"),
        ("🌱", "grow 🌱 here"),
    ],
)
def test_words_are_found_whatever_their_case_and_accents(said: str, written: str) -> None:
    assert first_in(written, wanted(said)) is not None
    assert may_hold(session_bytes(with_words(written)), wanted(said))


@pytest.mark.parametrize(
    ("said", "written"), [("garden", "gardn"), ("come home", "comehome"), ("o", "\u0629"), ("", "a")]
)
def test_other_words_are_not(said: str, written: str) -> None:
    assert first_in(written, wanted(said)) is None


@pytest.mark.parametrize(
    ("said", "written", "found"),
    [
        ("garten", "die Gärten hier", "Gärten"),
        ("garten", "die Ga\u0308rten hier", "Ga\u0308rten"),
        ("cafe", "Cafe\u0301 hier", "Cafe\u0301"),
        ("s", "die aße", "ß"),
        ("ras", "die Straße", "raß"),
        ("a b", "x a \n\n b y", "a \n\n b"),
    ],
)
def test_what_is_found_stands_as_it_was_written(said: str, written: str, found: str) -> None:
    span = first_in(written, wanted(said))

    assert span is not None
    assert written[span.start : span.end] == found


def test_blanks_around_what_is_looked_for_do_not_matter() -> None:
    assert first_in("a garden", wanted("  Garden ")) == Span(2, 8)


def test_nothing_is_found_nowhere() -> None:
    assert first_in("a", wanted(" \n")) is None


@pytest.mark.parametrize("said", ["needle", "nëedle", 'a "needle"'])
def test_a_file_without_the_words_is_not_read(said: str) -> None:
    assert not may_hold(session_bytes(with_words("Gärten, Straße, “so”")), wanted(said))


@pytest.mark.parametrize("text", [r'words = "n\u0065edle"', 'words = """nee\\\n  dle"""', r'words = "n\x65edle"'])
def test_a_file_that_hides_letters_is_read(text: str) -> None:
    assert may_hold(text.encode(), wanted("needle"))
    assert mentions(text.encode(), "needle")


def test_bytes_that_are_no_text_hold_nothing() -> None:
    assert not may_hold(b"\xff\xfe" * 100, wanted("needle"))


@given(st.text(max_size=40))
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    once = folded(text).text

    assert folded(once).text == once


@given(st.data())
def test_no_file_that_holds_the_words_is_passed_over(data: st.DataObject) -> None:
    session = data.draw(sessions())
    texts = [said.text for said in said_in(session) if said.text.strip()]
    if not texts:
        return
    text = data.draw(st.sampled_from(texts))
    start = data.draw(st.integers(0, len(text) - 1))
    piece = data.draw(st.sampled_from([text, text.upper(), text.lower()]))[start : start + 12]
    look_for = wanted(piece)

    if any(hits_in(session, look_for)):
        assert may_hold(session_bytes(session), look_for)
