from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from tests.noted import Noted, on, rated, thanked
from workshop.places import Place
from workshop.session import LookedBack, Parked, Promise, Repair, Talk
from workshop.taking_out import clues, taking_out, taking_out_evening

PROMISE = Promise(by="Sam", text="Call before nine.")
LETTER = Repair(
    by="Sam", to="Alex", kind="apologize", letter="I was short with you. I will call before nine!", still_need="a hug"
)
LOOKED_BACK = LookedBack(by="Sam", promise=PROMISE.text, made=date(2026, 1, 1), outcome="kept")

FIRST = Noted(
    "2026-01-01",
    replace(on("2026-01-01", rated(5), thanked("tea")).session, repairs=(LETTER,), promises=(PROMISE,)),
)
LATER = Noted("2026-01-15", on("2026-01-15", rated(6)).session.with_looked_back(LOOKED_BACK))
OTHER = on("2026-01-22", rated(7))
ALL = (FIRST, LATER, OTHER)


def test_an_answer_goes_wholly_and_nothing_else() -> None:
    (change,) = taking_out(FIRST, Place("answers", 0), ALL)

    assert change.after == replace(FIRST.session, answers=(thanked("tea"),))
    assert [said.text for said in change.gone] == ["5 of 10"]


def test_a_promise_goes_with_its_letter_and_its_look_back() -> None:
    first, later = taking_out(FIRST, Place("promises", 0), ALL)

    assert (first.name, first.after) == (FIRST.name, replace(FIRST.session, promises=(), repairs=()))
    assert (later.name, later.after) == (LATER.name, replace(LATER.session, looked_back=()))
    assert [said.text for said in first.gone] == [LETTER.letter, "a hug", PROMISE.text]


def test_a_letter_goes_with_the_promise_in_it() -> None:
    changes = taking_out(FIRST, Place("repairs", 0), ALL)

    assert [change.name for change in changes] == [FIRST.name, LATER.name]
    assert changes[0].after == replace(FIRST.session, promises=(), repairs=())


def test_a_letter_leaves_a_promise_that_is_not_in_it() -> None:
    session = replace(FIRST.session, promises=(Promise(by="Sam", text="call"), Promise(by="Alex", text=PROMISE.text)))
    other_words = Noted(FIRST.name, replace(session, repairs=(replace(LETTER, letter="I recall before."),)))
    (change,) = taking_out(other_words, Place("repairs", 0), [LATER])

    assert change.after == replace(session, repairs=())


def test_a_look_back_goes_with_its_promise() -> None:
    changes = taking_out(LATER, Place("looked_back", 0), ALL)

    assert [change.name for change in changes] == [LATER.name, FIRST.name]


def test_what_was_still_needed_can_go_alone() -> None:
    (change,) = taking_out(FIRST, Place("repairs", 0, still_need=True), ALL)

    assert change.after == replace(FIRST.session, repairs=(replace(LETTER, still_need=None),))


def test_a_parked_topic_goes_wherever_it_stands_and_the_talk_stays() -> None:
    parked = Noted("2026-01-01", replace(FIRST.session, parked=(Parked(topic="money"),)))
    talk = Talk(speaker="Sam", topic="money", seconds=300)
    later = Noted("2026-02-01", on("2026-02-01").session.with_talk(talk).with_parked("money").with_parked("the move"))
    first, second = taking_out(parked, Place("parked", 0), [parked, later, OTHER])

    assert first.after == FIRST.session
    assert second.after is not None
    assert second.after.talks == (replace(talk, topic=None),)
    assert second.after.parked == (Parked(topic="the move"),)


def test_a_talk_goes_wholly() -> None:
    talked = Noted("x", FIRST.session.with_talk(Talk(speaker="Sam", seconds=300)))
    (change,) = taking_out(talked, Place("talks", 0), ())

    assert change.after == FIRST.session


def test_what_is_not_there_changes_nothing() -> None:
    assert taking_out(FIRST, Place("answers", 9), ALL) == ()
    assert taking_out(OTHER, Place("repairs", 0, still_need=True), ALL) == ()


def test_a_whole_evening_goes_with_the_look_backs_at_its_promises() -> None:
    first, later = taking_out_evening(FIRST, ALL)

    assert (first.name, first.after) == (FIRST.name, None)
    assert later.after == replace(LATER.session, looked_back=())


def test_the_promise_of_somebody_else_stays() -> None:
    theirs = Noted("y", replace(FIRST.session, promises=(), repairs=(replace(LETTER, by="Alex"),)))

    assert [change.name for change in taking_out(FIRST, Place("promises", 0), [theirs])] == [FIRST.name]


def test_only_what_has_copies_sends_one_looking() -> None:
    assert clues(FIRST, Place("answers", 0)) == ()
    assert clues(FIRST, Place("promises", 0)) == ("2026-01-01",)
    assert clues(FIRST, None) == ("2026-01-01",)
    assert clues(OTHER, None) == ()
