from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.evenings import COUPLE, LATER, TONIGHT, on, on_until, program, sat_down, session_of, to
from workshop.beginning import begin_card, begin_plan
from workshop.evening import Evening
from workshop.pages import (
    ARRIVING,
    Beginning,
    CardShown,
    HandOver,
    Keeping,
    Limits,
    Names,
    Page,
    Reading,
    Tonight,
    TonightAnswer,
    TonightTogether,
    WelcomeBack,
)
from workshop.results import (
    Begins,
    EndedHere,
    KeepsNotes,
    Named,
    SaidTonight,
    SkippedStep,
    SomeoneElse,
    TookCard,
    WentOn,
    Wrote,
)
from workshop.round import Draft
from workshop.session import Session
from workshop.way import back

YES, LIGHTER, ANOTHER = TonightAnswer


def begun(*past: Session) -> Evening:
    """The first page of an evening by the quarter-hour plan."""
    return begin_plan(program(), program().plan("15"), past, TONIGHT)


def asked_tonight(*answers: TonightAnswer, past: tuple[Session, ...] = ()) -> Evening:
    """Everyone has said whether tonight is a good night."""
    partners = COUPLE if len(answers) == 2 else ("Sam", "Alex", "Kim", "Jo")[: len(answers)]
    evening = on_until(begun(*past), lambda page: isinstance(page, HandOver | Tonight), partners)
    for answer in answers:
        evening = on(to(evening, Tonight), SaidTonight(answer))
    return evening


def kinds(evening: Evening) -> list[type[Page]]:
    """The kinds of all pages of arriving."""
    return [type(page) for page in evening.agenda.pages if page.step == ARRIVING]


def test_the_first_time_begins_with_what_this_is_and_who_is_here() -> None:
    limits = [Limits] * len(program().words.arriving.limits)

    assert kinds(begun()) == [*limits, Names]


def test_people_who_were_here_before_find_one_page() -> None:
    assert begun(session_of("fairness")).agenda.pages == (WelcomeBack(step=ARRIVING, partners=COUPLE),)


def test_others_than_the_last_time_are_introduced_like_anyone() -> None:
    evening = on(begun(session_of("fairness")), SomeoneElse())

    assert evening.page == Limits(step=ARRIVING, number=0)
    assert kinds(evening)[-1] is Names


def test_each_is_asked_behind_a_hand_over() -> None:
    evening = on(to(begun(), Names), Named(COUPLE))

    assert kinds(evening)[-4:] == [HandOver, Tonight, HandOver, Tonight]


def test_one_alone_is_asked_without_a_hand_over() -> None:
    evening = on(to(begun(), Names), Named(("Sam",)))

    assert evening.page == Tonight(step=ARRIVING, who="Sam")
    assert HandOver not in kinds(evening)


def test_nothing_comes_of_it_before_the_last_has_answered() -> None:
    evening = on(to(begun(), Tonight), SaidTonight(ANOTHER))

    assert evening.page == HandOver(step=ARRIVING, who="Alex")


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        ((YES, YES), YES),
        ((YES, LIGHTER), LIGHTER),
        ((LIGHTER, YES), LIGHTER),
        ((ANOTHER, YES), ANOTHER),
        ((LIGHTER, ANOTHER), ANOTHER),
        ((YES, YES, LIGHTER, YES), LIGHTER),
        ((YES,), YES),
    ],
)
def test_the_outcome_is_the_most_careful_answer(answers: tuple[TonightAnswer, ...], outcome: TonightAnswer) -> None:
    assert asked_tonight(*answers).page == TonightTogether(step=ARRIVING, outcome=outcome)


def test_the_result_is_the_same_whoever_said_it() -> None:
    assert asked_tonight(LIGHTER, YES) == asked_tonight(YES, LIGHTER)


def test_nothing_is_left_of_who_said_what() -> None:
    evening = asked_tonight(LIGHTER, YES)

    assert evening.said_tonight == {}
    assert {HandOver, Tonight}.isdisjoint(kinds(evening))
    assert evening.session is None


def test_back_from_the_outcome_everyone_is_asked_again() -> None:
    named = back(asked_tonight(LIGHTER, YES), LATER)

    assert isinstance(named.page, Names)
    assert isinstance(on(named).page, HandOver)


def test_the_first_time_it_is_asked_whether_to_keep_it_and_who_begins() -> None:
    evening = asked_tonight(YES, YES)

    assert kinds(evening)[-3:] == [TonightTogether, Keeping, Beginning]


def test_one_alone_is_asked_whether_to_keep_it_the_first_time() -> None:
    evening = on(asked_tonight(YES))

    assert isinstance(evening.page, Keeping)
    assert isinstance(on(evening, KeepsNotes(keeps=False)).page, Reading)


def test_returning_they_are_neither_asked_whether_to_keep_it_nor_who_begins() -> None:
    evening = asked_tonight(YES, YES, past=(session_of("fairness"),))

    assert kinds(evening)[-1] is TonightTogether
    assert on(evening).page.step != ARRIVING


def test_returning_it_is_asked_who_begins_where_the_notes_do_not_say() -> None:
    evening = on(asked_tonight(YES, YES, past=(replace(session_of("fairness"), first=None),)))

    assert isinstance(evening.page, Beginning)
    assert on(evening, Begins("Alex")).order == ("Alex", "Sam")


def test_on_a_lighter_night_nothing_more_is_asked() -> None:
    assert kinds(asked_tonight(LIGHTER, YES))[-1] is TonightTogether


def test_one_dont_save_is_enough_and_it_goes_on() -> None:
    evening = on(to(begun(), Keeping), KeepsNotes(keeps=False))

    assert not evening.saves
    assert isinstance(evening.page, Beginning)


def test_whether_to_keep_it_can_be_said_on_the_welcome_page_which_stays() -> None:
    welcome = begun(session_of("fairness"))
    evening = on(welcome, KeepsNotes(keeps=False))

    assert not evening.saves
    assert evening.page == welcome.page


def test_whoever_begins_comes_first_in_every_round() -> None:
    evening = on(to(begun(), Beginning), Begins("Alex"))

    assert [page.who for page in evening.agenda.pages if isinstance(page, HandOver)] == ["Alex", "Sam"]


def test_the_next_time_it_is_the_others_turn_to_begin() -> None:
    assert sat_down(past=(session_of("fairness", first="Sam"),)).order == ("Alex", "Sam")
    assert sat_down(past=(session_of("fairness", first="Alex"),)).order == ("Sam", "Alex")


def test_three_take_turns_in_beginning_round_the_table() -> None:
    three = ("Sam", "Alex", "Kim")
    past = (session_of("fairness", partners=three, first="Alex"),)

    assert sat_down(partners=three, past=past).order == ("Kim", "Sam", "Alex")


def test_only_evenings_of_the_same_people_count() -> None:
    others = session_of("fairness", partners=("Kim", "Jo"))
    evening = on(on_until(on(begun(others), SomeoneElse()), lambda page: isinstance(page, Names)), Named(COUPLE))

    assert evening.past == ()
    assert evening.first == ""


def test_a_name_mended_after_going_back_finds_its_earlier_evenings() -> None:
    ours = session_of("fairness")
    named = on(to(on(begun(ours), SomeoneElse()), Names), Named(("Sm", "Alex")))
    mended = on(back(named, LATER), Named(("Alex", "Sam")))

    assert mended.past == (ours,)
    assert mended.first == "Alex"


def test_the_steps_follow_the_earlier_evenings_of_those_who_are_here() -> None:
    ours = (session_of("fairness"), session_of("dependability", days_ago=14))
    theirs = (session_of("support", days_ago=1, partners=("Kim", "Jo")),)
    evening = on(to(on(begun(*theirs, *ours), SomeoneElse()), Names), Named(COUPLE))

    assert evening.steps[0].id == "support"


def test_a_card_can_take_the_place_of_the_plan() -> None:
    evening = on(asked_tonight(LIGHTER, YES), TookCard())

    assert isinstance(evening.page, CardShown)
    assert [step.id for step in evening.steps] == ["card"]


def test_another_night_ends_it_with_nothing_kept() -> None:
    evening = on(asked_tonight(ANOTHER, YES), EndedHere())

    assert evening.is_over
    assert evening.session is None


def test_a_program_without_cards_ends_where_a_card_was_wanted() -> None:
    evening = asked_tonight(LIGHTER, YES)
    without = replace(program(), steps=tuple(step for step in program().steps if step.id != "card"))

    assert on(replace(evening, program=without), TookCard()).is_over


def test_a_reading_once_read_is_not_offered_again() -> None:
    past = (session_of("dependability", "support", days_ago=14), session_of("fairness", days_ago=21))

    assert not isinstance(sat_down(past=past).page, Reading)


def test_today_s_card_asks_nobody_anything_and_keeps_nothing() -> None:
    deck = program().cards
    assert deck is not None
    evening = begin_card(program(), deck, TONIGHT)

    assert isinstance(evening.page, CardShown)
    assert not evening.saves


@pytest.mark.parametrize("result", [Wrote(Draft()), SkippedStep()])
def test_what_does_not_belong_to_arriving_is_refused(result: Wrote | SkippedStep) -> None:
    with pytest.raises(TypeError, match="arriving"):
        on(begun(), result)


def test_arriving_has_its_own_minutes() -> None:
    assert begun().minutes == program().plan("15").arrive
    assert begun().title == "Arriving"


def test_on_the_first_page_of_all_the_limits_are_read_one_by_one() -> None:
    assert on(begun(), WentOn()).page == Limits(step=ARRIVING, number=1)
