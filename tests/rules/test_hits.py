from __future__ import annotations

from tests.files.evenings import EVENING, with_words
from workshop.folding import wanted
from workshop.hits import AROUND, hits_in
from workshop.places import Place
from workshop.session import Promise, Repair


def test_a_hit_has_the_words_around_it_and_its_place() -> None:
    (hit,) = hits_in(with_words("You waited\nin the garden with me"), wanted("GARDEN"))

    assert hit.place == Place("answers", 0)
    assert (hit.by, hit.before, hit.found, hit.after) == ("Sam", "You waited in the ", "garden", " with me")


def test_long_words_around_are_left_out_whole() -> None:
    (hit,) = hits_in(with_words("before " * 50 + "needle" + " after" * 50), wanted("needle"))

    assert hit.before.startswith("…before ")
    assert hit.after.endswith(" after…")
    assert max(len(hit.before), len(hit.after)) <= AROUND + 1


def test_an_entry_is_found_once() -> None:
    assert len(list(hits_in(with_words("so so so"), wanted("so")))) == 1


def test_letters_what_was_still_needed_and_promises_are_found() -> None:
    letter = Repair(by="Sam", to="Alex", kind="apologize", letter="the soup", still_need="more soup")
    session = EVENING.with_repair(letter).with_promise(Promise(by="Alex", text="make soup")).with_parked("soup")

    assert [(hit.place, hit.by) for hit in hits_in(session, wanted("soup"))] == [
        (Place("repairs", 0), "Sam"),
        (Place("repairs", 0, still_need=True), "Alex"),
        (Place("promises", 0), "Alex"),
        (Place("parked", 0), None),
    ]


def test_the_questions_are_not_searched() -> None:
    assert not list(hits_in(with_words("yes"), wanted("?")))
