from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.evenings import LATER, on
from tests.rules.repairs import (
    APOLOGY,
    CONFESSED,
    DAY,
    acknowledged,
    apologized,
    at_field,
    at_kind,
    offered,
    promised,
    promised_before,
    said_keep,
    then,
)
from workshop.evening import Evening
from workshop.pages import HandOver, Thanks
from workshop.repair_pages import (
    BeforeReading,
    Heard,
    Hearing,
    KeepingLetter,
    LetterField,
    LetterKept,
    LetterOldPromise,
    LetterPage,
    NotTonight,
    OfferOther,
    ReadingAloud,
    RepairKindPage,
    RepairTo,
    WholeLetter,
)
from workshop.repair_results import (
    AnsweredLetter,
    BeganLetterAgain,
    ChoseKind,
    KeepsLetter,
    MadePromise,
    Repairs,
    RepairsWith,
    SaidHowItWent,
    WantsRepair,
    WroteField,
    WroteLetter,
)
from workshop.repairing import letter_of
from workshop.results import KeepsNotes, SkippedStep, Stopped, TookTimeOut, WentOn
from workshop.session import Promise
from workshop.way import back, can_go_back

READ = (WroteLetter(""), WentOn(), WentOn())
"""From the whole letter to the one who heard it."""


def heard(evening: Evening, answer: AnsweredLetter | None = None) -> Evening:
    """Read aloud, and answered; the first to say whether it is kept has the keyboard."""
    return then(evening, *READ, answer or AnsweredLetter("taken"), WentOn())


def test_not_tonight_is_a_whole_answer() -> None:
    evening = on(offered(), WantsRepair(yes=False))

    assert isinstance(evening.page, NotTonight)
    assert isinstance(on(evening).page, Thanks)


def test_whoever_begins_brings_it_to_the_other() -> None:
    evening = on(offered(), WantsRepair(yes=True), Repairs("Alex"))

    assert isinstance(evening.page, RepairKindPage)
    assert evening.repair is not None
    assert (evening.repair.by, evening.repair.to) == ("Alex", "Sam")


def test_among_three_it_is_asked_for_whom() -> None:
    evening = on(offered(("Sam", "Alex", "Kim")), WantsRepair(yes=True), Repairs("Sam"))

    assert isinstance(evening.page, RepairTo)
    assert isinstance(on(evening, RepairsWith("Kim")).page, RepairKindPage)


def test_the_writer_writes_behind_a_hand_over_and_the_hearer_answers_behind_another() -> None:
    pages = [page for page in on(at_kind(), ChoseKind("acknowledge")).agenda.pages if page.step == "repair"]

    assert [(type(page), page.private_to) for page in pages][3:] == [
        (HandOver, None),
        (LetterField, "Sam"),
        (LetterField, "Sam"),
        (WholeLetter, "Sam"),
        (BeforeReading, None),
        (ReadingAloud, None),
        (HandOver, None),
        (Hearing, "Alex"),
        (Heard, None),
        (HandOver, None),
        (KeepingLetter, "Sam"),
        (HandOver, None),
        (KeepingLetter, "Alex"),
    ]


def test_an_empty_required_field_stays_on_screen_with_nothing_lost() -> None:
    evening = on(at_field(), WroteField("  "))

    assert evening.page == at_field().page
    assert isinstance(on(evening, WroteField("I came at nine")).page, LetterField)


def test_back_keeps_what_stands_in_the_field() -> None:
    evening = on(at_field(), WroteField("I came at nine"))
    returned = back(evening, LATER, WroteField("you ate alone"))
    again = on(returned, WroteField("I came at ten"))

    assert letter_of(again) == "Alex,\n\nI came at ten. You ate alone."


def test_another_kind_begins_anew_and_the_same_kind_goes_on() -> None:
    evening = back(back(on(at_field("acknowledge"), WroteField(CONFESSED)), LATER), LATER)
    evening = back(evening, LATER)

    assert CONFESSED in letter_of(on(evening, ChoseKind("acknowledge")))
    assert CONFESSED not in letter_of(on(evening, ChoseKind("apologize")))


def test_a_letter_changed_by_hand_stays_until_it_is_made_again_from_the_answers() -> None:
    changed = on(acknowledged(), WroteLetter("My own words"))
    again = on(back(changed, LATER), WentOn())

    assert letter_of(changed) == "My own words"
    assert isinstance(again.page, LetterField)
    assert "My own words" not in letter_of(on(acknowledged(), BeganLetterAgain()))


def test_an_unchanged_letter_goes_on_growing_with_its_fields() -> None:
    evening = acknowledged()

    assert on(evening, WroteLetter(letter_of(evening))).repair == evening.repair


def test_an_offer_may_become_a_promise_whose_day_stands_in_the_letter() -> None:
    assert "Let us look at it again on Tuesday, December 1." in letter_of(promised())
    assert "look at it again" not in letter_of(on(apologized(), MadePromise(None)))


def test_nothing_of_a_letter_is_in_the_session_before_everyone_said_keep() -> None:
    evening = heard(promised())

    assert isinstance(evening.page, HandOver)
    assert evening.session is None
    assert said_keep(evening, "yes").session is None


def test_kept_by_both_it_stands_in_the_session_with_how_it_was_received() -> None:
    evening = said_keep(heard(promised(), AnsweredLetter("needs time")), "yes", "yes")

    assert evening.page == LetterKept(step="repair", is_kept=True)
    assert evening.session is not None
    (repair,) = evening.session.repairs
    assert (repair.by, repair.to, repair.kind, repair.received) == ("Sam", "Alex", "apologize", "needs time")
    assert repair.letter.startswith("Alex,\n\nI came at nine.")
    assert evening.session.promises == (Promise(by="Sam", text=APOLOGY["change"], look_back=DAY),)


@pytest.mark.parametrize("words", [("yes", "no"), ("no", "yes"), ("no", "no")])
def test_one_no_keeps_neither_letter_nor_promise_and_shows_the_same_whoever_said_it(words: tuple[str, ...]) -> None:
    evening = said_keep(heard(promised()), *words)

    assert evening.page == LetterKept(step="repair", is_kept=False)
    assert evening.session is None
    assert evening.repair is None
    assert not any(isinstance(page, LetterPage) for page in evening.agenda.pages)


def test_among_three_one_no_is_enough() -> None:
    three = ("Sam", "Alex", "Kim")
    evening = then(on(at_kind(three), RepairsWith("Kim"), ChoseKind("acknowledge")), WroteField("x"), WroteField("y"))
    kept = said_keep(heard(evening), "yes", "yes", "no")

    assert kept.page == LetterKept(step="repair", is_kept=False)


def test_on_an_evening_that_is_not_kept_nobody_is_asked() -> None:
    unsaved = replace(at_kind(), saves=False)
    written = then(on(unsaved, ChoseKind("acknowledge")), WroteField("x"), WroteField("y"))
    evening = then(written, *READ, AnsweredLetter("taken"), WentOn())

    assert evening.page == LetterKept(step="repair", is_kept=False)
    assert evening.repair is None


def test_what_is_still_needed_is_kept_in_the_hearers_words() -> None:
    evening = said_keep(heard(acknowledged(), AnsweredLetter("still needs", " to be asked ")), "yes", "yes")

    assert evening.session is not None
    assert evening.session.repairs[0].still_need == "to be asked"


def test_the_other_is_offered_the_same_once() -> None:
    offer = on(said_keep(heard(acknowledged()), "no", "no"), WentOn())
    second = on(offer, WantsRepair(yes=True), ChoseKind("acknowledge"))
    ended = said_keep(heard(then(second, WroteField("x"), WroteField("y"))), "yes", "yes")

    assert offer.page == OfferOther(step="repair", by="Alex", to="Sam")
    assert ended.session is not None
    assert [repair.by for repair in ended.session.repairs] == ["Alex"]
    assert isinstance(on(ended).page, Thanks)


def test_a_new_promise_asks_how_the_old_one_went_and_keeps_both_together() -> None:
    evening = promised((promised_before("I cook"),))
    assert isinstance(evening.page, LetterOldPromise)
    answered = on(evening, SaidHowItWent("partly"))

    assert answered.session is None
    kept = said_keep(heard(answered), "yes", "yes").session
    assert kept is not None
    assert [(looked.promise, looked.outcome) for looked in kept.looked_back] == [("I cook", "partly")]
    assert said_keep(heard(answered), "yes", "no").session is None


@pytest.mark.parametrize("leaving", [SkippedStep(), Stopped()])
def test_a_letter_that_is_left_is_gone(leaving: SkippedStep | Stopped) -> None:
    left = on(on(acknowledged(), *READ[:2]), leaving)

    assert CONFESSED not in repr((left.repair, left.agenda, left.session))
    assert not any(isinstance(page, LetterPage) for page in left.agenda.pages)


def test_a_time_out_comes_back_to_the_letter_through_its_writers_hand_over() -> None:
    evening = on(acknowledged(), TookTimeOut(at=0, standing=WroteLetter("as it stands")))

    assert evening.session is None
    assert letter_of(evening) == "as it stands"
    returned = back(evening, LATER)
    assert returned.page == HandOver(step="repair", who="Sam")
    assert letter_of(returned) == "as it stands"


def test_back_from_the_outcome_finds_no_letter() -> None:
    evening = said_keep(heard(acknowledged()), "no", "no")
    while can_go_back(evening):
        evening = back(evening, LATER)

        assert not isinstance(evening.page, LetterPage)


def test_one_alone_reads_it_and_nothing_is_kept_by_itself() -> None:
    evening = on(acknowledged(partners=("Sam",)), WroteLetter(""), WentOn())

    assert evening.page == KeepingLetter(step="repair", who="Sam")
    assert on(evening, KeepsLetter(keeps=False)).session is None


def test_one_alone_may_keep_it_in_the_notes() -> None:
    evening = on(acknowledged(partners=("Sam",)), WroteLetter(""), WentOn(), KeepsLetter(keeps=True))

    assert evening.session is not None
    assert evening.session.repairs[0].to is None


def test_a_result_the_page_cannot_give_is_refused() -> None:
    with pytest.raises(TypeError, match="KeepsNotes on LetterField"):
        on(at_field(), KeepsNotes(keeps=True))
