"""A repair: what is missing, and the letter it makes."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import convert

from workshop.repair import RepairScript
from workshop.repair_step import RepairKind, RepairStep

CONTENT = Path(__file__).parents[2] / "content" / "en" / "70-repair.toml"
STEP = convert({"id": "repair", **tomllib.loads(CONTENT.read_text(encoding="utf-8"))}, RepairStep)
AROUND = STEP.letter


def script(kind: RepairKind, to: str = "Alex", **words: str) -> RepairScript:
    made = RepairScript(form=STEP.form(kind), by="Sam", to=to)
    for field_id, written in words.items():
        made = made.with_words(field_id, written)
    return made


def letter(kind: RepairKind, to: str = "Alex", **words: str) -> str:
    return script(kind, to, **words).letter(AROUND)


def test_a_whole_apology_reads_like_a_letter() -> None:
    """Feeling before argument; what comes next on its own; the why last."""
    made = script(
        "apologize",
        did="On Friday I said I'd be home at six. I came at nine",
        hurt="you ate alone",
        part="I saw the time and stayed",
        regret="That you had to wonder",
        change="If I see I'll be late, then I call",
        offer="to cook on Sunday",
        why="because I was proud of the work",
    ).with_day("Sunday, November 29")

    assert made.letter(AROUND) == (
        "Alex,\n\n"
        "On Friday I said I'd be home at six. I came at nine. You ate alone. I saw the time and stayed. "
        "I am sorry that you had to wonder.\n\n"
        "If I see I'll be late, then I call. I offer to cook on Sunday. "
        "Let us look at it again on Sunday, November 29.\n\n"
        "It happened because I was proud of the work."
    )


def test_half_sentences_become_whole_ones() -> None:
    """Whatever the first word is, something comes before it that fits."""
    assert letter("apologize", did="left you with the dishes", part="lazy, that's all") == (
        "Alex,\n\nThis is what I did: left you with the dishes. My part in it: lazy, that's all."
    )


def test_an_acknowledgement_is_two_answers_and_a_last_word() -> None:
    """One minute: what I did, how it was, and that it matters."""
    assert letter("acknowledge", did="I laughed at your story", hurt="You went quiet.") == (
        "Alex,\n\nI laughed at your story. You went quiet. I did not mean it so, and how it was for you matters to me."
    )


def test_a_gesture_asks_first() -> None:
    """One's own words get their question as well."""
    assert letter("gesture", gesture="bring you breakfast", about="this morning") == (
        "Alex,\n\nMay I do this for you: bring you breakfast. This morning."
    )


def test_every_gesture_asks_may_i() -> None:
    """With touch and without."""
    gestures = STEP.form("gesture").gestures

    assert all(gesture.may_i.startswith("May I ") and gesture.may_i.endswith(("?", ".")) for gesture in gestures)
    assert {gesture.touch for gesture in gestures} == {True, False}


def test_an_empty_script_makes_no_letter() -> None:
    """Spaces count as nothing."""
    assert letter("apologize", did="  \n ") == ""


def test_one_alone_may_write_to_nobody_by_name() -> None:
    """The letter then begins with its first sentence."""
    assert letter("acknowledge", to="", did="I left").startswith("I left. ")


@pytest.mark.parametrize(
    "name", ["O'Brien", "D\u2019Arcy", "\u05d3\u05e0\u05d4", "\u674e\u96f7", "{words}", "[b]", "%s"]
)
def test_any_name_stands_in_the_letter_as_it_is(name: str) -> None:
    """Apostrophes, other scripts, and what looks like code."""
    assert letter("acknowledge", to=name, did="I left").splitlines()[0] == f"{name},"


def test_words_that_look_like_slots_stay_words() -> None:
    """People may write braces."""
    assert "I wrote {day} and {to} {words} too." in letter("apologize", did="I wrote {day} and {to} {words} too")


@pytest.mark.parametrize("ending", [".", "!", "?", "\u2026", '."', ":)", "\u3002"])
def test_a_sentence_that_has_its_end_gets_no_other(ending: str) -> None:
    """Whatever ends it."""
    assert f"I left{ending}" in letter("apologize", did=f"I left{ending}")
    assert f"I left{ending}." not in letter("apologize", did=f"I left{ending}")


def test_a_quotation_at_the_end_gets_its_full_stop() -> None:
    """The quoted words stay untouched."""
    assert letter("apologize", did='I said "fine"').endswith('I said "fine".')


def test_what_is_missing_is_said_in_the_letters_order() -> None:
    """One sentence for each required field, none for the others."""
    fields = {field.id: field.missing for field in STEP.form("apologize").fields}

    assert script("apologize", hurt="you waited").missing == (fields["did"], fields["part"])


def test_required_fields_are_enough() -> None:
    """Everything else may stay empty."""
    assert script("apologize", did="I left", part="I chose to").is_whole
    assert script("acknowledge", did="I left", hurt="you waited").is_whole
    assert script("gesture", gesture="May I make tea?").is_whole


def test_an_unknown_field_is_refused() -> None:
    """A slip in the code, not in what people write."""
    with pytest.raises(KeyError):
        script("acknowledge", offer="tea")


def test_the_last_word_on_a_field_counts() -> None:
    """Writing anew replaces what stood there."""
    assert script("apologize", did="I left").with_words("did", "I went").words("did") == "I went"


def test_the_offer_is_the_promise() -> None:
    """And where there is none, what will change."""
    assert script("apologize", change="I call first", offer="I cook").promise == "I cook"
    assert script("apologize", change="I call first").promise == "I call first"
    assert script("apologize", did="I left").promise == ""


def test_not_knowing_yet_is_whole_and_no_promise() -> None:
    """It stands in the letter as it is."""
    unsure = next(field.unsure for field in STEP.form("apologize").fields if field.unsure)
    made = script("apologize", did="I left", part="I chose to", offer=unsure)

    assert made.is_whole
    assert made.promise == ""
    assert made.letter(AROUND).endswith(unsure)


def test_the_day_stands_after_what_is_promised() -> None:
    """Not after what is not."""
    made = script("apologize", change="I call first", offer="I don't know yet what would help. May I ask you?")

    assert "I call first. Let us look at it again on Monday, May 4. I don't know" in (
        made.with_day("Monday, May 4").letter(AROUND)
    )


def test_a_day_without_a_promise_is_not_spoken_of() -> None:
    """Nothing is there to look back at."""
    assert "look at it again" not in script("apologize", did="I left").with_day("Monday, May 4").letter(AROUND)


def test_a_letter_changed_by_its_writer_stays_as_they_left_it() -> None:
    """Also when a field changes afterward, until they have it made again."""
    changed = script("acknowledge", did="I left").with_letter("  Mine.\n")

    assert changed.with_words("did", "I went").letter(AROUND) == "  Mine.\n"
    assert "I went." in changed.with_words("did", "I went").from_fields().letter(AROUND)


def test_an_emptied_letter_is_the_fields_own_again() -> None:
    """There is always something to read aloud."""
    assert "I left." in script("acknowledge", did="I left").with_letter(" \n").letter(AROUND)


def test_twenty_thousand_letters_in_one_field_stay_whole() -> None:
    """Nothing is cut."""
    words = "I left and came back. " * 1000

    assert words.strip() in letter("apologize", did=words)


@given(
    kind=st.sampled_from(["acknowledge", "apologize", "gesture"]),
    answers=st.lists(st.text() | st.sampled_from(["that we left", "To call", "because", "I", "you waited\n\nlong"])),
)
def test_no_written_word_is_dropped_or_changed(kind: RepairKind, answers: list[str]) -> None:
    """Only the first letter's case may change, and the order is that of the fields."""
    fields = [field.id for field in STEP.form(kind).fields]
    words = dict(zip(fields, answers, strict=False))
    made = letter(kind, **words)
    place = 0
    for written in words.values():
        found = made.find(written.strip()[1:], place)

        assert found >= 0
        place = found


@given(st.lists(st.sampled_from(["did", "hurt", "part", "regret", "change", "offer", "why"]), unique=True))
def test_any_field_may_be_empty_and_the_letter_still_reads_well(filled: list[str]) -> None:
    """No empty line too many, no slot left, no double space."""
    made = letter("apologize", **dict.fromkeys(filled, "so it was"))

    assert made.count("o it was.") == len(filled)
    assert not any(flaw in made for flaw in ("\n\n\n", "  ", "{", "}", ": .", " ."))


def test_the_letters_own_words_draw_no_line_between_people() -> None:
    """Every question that names the hearer has a form for one alone."""
    texts = [field.question for form in STEP.forms for field in form.fields]

    assert not [text for text in texts if isinstance(text, str) and "{to}" in text]
