from __future__ import annotations

import tomllib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.strategies import sessions
from workshop.errors import SessionUnreadable
from workshop.session import Answer, Parked, Session
from workshop.session_file import session_bytes, session_from, session_text

HERE = Path("2026-11-23-1930-sam-alex.toml")
EVENING = Session(started=datetime(2026, 11, 23, 19, 30, tzinfo=UTC), partners=("Sam", "Alex"))

BY_HAND = """
format = 1
started = 2026-11-23T19:30:00
partners = ["Sam", "Alex"]
[[answers]]
question = "Does it feel fair?"
by = "Sam"
shares = { cooking = "most of it" }
[[answers]]
question = "And lately?"
by = "Alex"
rating = 6
"""


def reason(text: str | bytes) -> str:
    """Why that file cannot be read."""
    content = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(SessionUnreadable) as problem:
        session_from(content, HERE)
    return problem.value.reason


@settings(deadline=None)
@given(sessions())
def test_any_session_reads_back_equal_from_its_file(session: Session) -> None:
    again = session_from(session_bytes(session), HERE)

    assert again == session
    assert again.started.isoformat() == session.started.isoformat()


@settings(deadline=None)
@given(sessions())
def test_the_file_is_toml_to_any_other_program_too(session: Session) -> None:
    assert tomllib.loads(session_text(session))["partners"] == list(session.partners)


@pytest.mark.parametrize(
    "words",
    [
        "\x00\x7f\x1b[31m",
        "\n\nfirst",
        "last\n",
        '""" and """"""\n"',
        "\\\n  x",
        "\\",
        "\u2028\ufeff\uffff",
        "x" * 10**6,
    ],
    ids=lambda words: ascii(words)[:20],
)
def test_words_that_toml_finds_hard_read_back_equal(words: str) -> None:
    session = EVENING.with_answers([Answer(question="a\r\nb", by="Sam", words=words, shares={words[:9]: "a\r\nb"})])

    assert session_from(session_bytes(session), HERE) == session


def test_what_is_absent_is_not_written() -> None:
    assert session_text(EVENING) == (
        'format = 1\nstarted = 2026-11-23T19:30:00+00:00\npartners = [\n    "Sam",\n    "Alex",\n]\n'
    )


def test_every_entry_stands_under_its_own_heading() -> None:
    answer = Answer(question="Fair?", by="Sam", rating=6, shares={"cooking": "most"})
    session = Session(
        started=EVENING.started,
        partners=("Sam",),
        next=date(2026, 11, 30),
        answers=(answer,),
        parked=(Parked(topic="The move"),),
    )

    assert session_text(session).partition("next")[2] == (
        ' = 2026-11-30\n\n[[answers]]\nquestion = "Fair?"\nby = "Sam"\nrating = 6\n'
        '\n[answers.shares]\ncooking = "most"\n\n[[parked]]\ntopic = "The move"\n'
    )


def test_half_a_character_becomes_a_question_mark_on_the_disk() -> None:
    session = EVENING.with_answers([Answer(question="?", by="Sam", words="a\ud800b")])

    assert session_from(session_bytes(session), HERE).answers[0].words == "a?b"


def test_a_file_made_by_hand_may_leave_out_all_but_a_little() -> None:
    session = session_from(BY_HAND.encode(), HERE)

    assert [answer.by for answer in session.answers] == ["Sam", "Alex"]


def test_a_time_without_an_offset_is_local_time() -> None:
    started = session_from(BY_HAND.encode(), HERE).started

    assert started.isoformat().startswith("2026-11-23T19:30:00")
    assert started == datetime(2026, 11, 23, 19, 30).astimezone()


def test_a_byte_order_mark_does_no_harm() -> None:
    assert session_from(b"\xef\xbb\xbf" + BY_HAND.encode(), HERE) == session_from(BY_HAND.encode(), HERE)


def test_a_newer_format_is_said_to_be_newer() -> None:
    assert "newer version" in reason(BY_HAND.replace("format = 1", "format = 2\nmoods = []"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "it is empty"),
        (BY_HAND.replace("format = 1", ""), "format: it is missing"),
        (BY_HAND.replace("format = 1", "format = 0"), "format is 0"),
        (BY_HAND.replace("rating = 6", "rating = 11"), "answers, entry 2: a rating goes from 0 to 10, and this is 11"),
        (
            BY_HAND.replace("rating = 6", 'rating = "6"'),
            "answers, entry 2, rating: a whole number belongs here, and there is text in quotation marks",
        ),
        (BY_HAND.replace("rating = 6", ""), "answers, entry 2: an answer needs a rating, words, choices or shares"),
        (BY_HAND.replace('by = "Alex"', ""), "answers, entry 2, by: it is missing"),
        (BY_HAND.replace('by = "Alex"', 'by = "Kim"'), "answers, entry 2, by: “Kim” is none of the partners"),
        (BY_HAND.replace('by = "Alex"', 'bye = "Alex"'), "answers, entry 2, bye: nothing is known by this name"),
        (BY_HAND.replace('"most of it"', "3"), "answers, entry 1, shares: text in quotation marks belongs here"),
        (BY_HAND.replace("T19:30:00", ""), "started: a day and a time"),
        (BY_HAND.replace("2026-11-23T", "0001-01-01T"), "started: "),
        ("mood = 3\n" + BY_HAND, "mood: nothing is known by this name"),
        (BY_HAND + "rating = 7", "line 13: duplicate key"),
        (BY_HAND[:-10], "line 12: "),
        ("a = " + "[" * 1000, "recurse"),
        (b"\x7fELF\x00\xff", "line 1: this is not text in UTF-8"),
        (BY_HAND.encode() + b"\xff", "line 13: this is not text in UTF-8"),
    ],
    ids=lambda part: ascii(part)[-30:],
)
def test_what_is_wrong_is_said_with_its_place(text: str | bytes, said: str) -> None:
    assert said in reason(text)


def test_the_whole_sentence_says_that_the_file_was_left_alone() -> None:
    with pytest.raises(SessionUnreadable) as problem:
        session_from(b"", HERE)

    assert str(problem.value) == f"{HERE} cannot be read: it is empty. The file was left as it is."
