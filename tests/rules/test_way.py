from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.evenings import COUPLE, LATER, TONIGHT, exercise, on, over, program, revealed, round_step, sat_down, to
from workshop.beginning import begin_card
from workshop.evening import THANKS, Evening
from workshop.pages import (
    Afterword,
    CardShown,
    CardThanks,
    CardTurn,
    Choosing,
    Editing,
    HandOver,
    KeptTonight,
    NextTime,
    Page,
    Promising,
    Questions,
    Reading,
    Resting,
    Reveal,
    Talking,
    Thanks,
    Writing,
)
from workshop.results import (
    AnotherCard,
    AskedCloserLook,
    AsksToEdit,
    Chose,
    KeepsNotes,
    Promised,
    Result,
    SatDown,
    SitsDownNext,
    SkippedStep,
    Stopped,
    Thanked,
    WentOn,
    Withdrew,
    Wrote,
)
from workshop.round import Draft, Fate
from workshop.way import back, can_go_back, can_skip, can_stop


def card() -> Evening:
    """Today's card, just drawn."""
    deck = program().cards
    assert deck is not None
    return begin_card(program(), deck, TONIGHT)


def shown(evening: Evening) -> list[str | None]:
    """What the reveal on screen shows of each one's words."""
    assert isinstance(evening.page, Reveal)
    return [answer and answer.words for _, answer in evening.revealed(evening.page).answers]


def kinds(evening: Evening, step: str) -> list[type[Page]]:
    """The kinds of that step's pages."""
    return [type(page) for page in evening.agenda.pages if page.step == step]


def with_words(words: str) -> Evening:
    """Sam has written these words, and nothing else yet."""
    writing = to(exercise("support"), Writing)
    return on(writing, Wrote(Draft(rating=3, words=words)))


# The round


def test_a_guidepost_goes_from_reading_apart_together_and_talking_to_one_small_thing_each() -> None:
    asked = round_step("fairness").asked
    apart = [HandOver, *[Writing] * asked, Choosing]

    assert kinds(exercise("fairness"), "fairness") == [
        *[Reading] * 3,
        Questions,
        *apart,
        *apart,
        *[Reveal] * asked,
        Talking,
        Promising,
        Promising,
    ]


def test_one_alone_has_no_hand_over() -> None:
    assert HandOver not in kinds(exercise("fairness", ("Sam",)), "fairness")


def test_what_was_written_is_there_on_the_way_back() -> None:
    evening = to(exercise("fairness"), Writing)
    draft = Draft(rating=4, words="half a sen")
    left = back(on(evening, Wrote(draft)), LATER, Wrote(Draft()))

    assert isinstance(left.page, Writing)
    assert left.draft_of(left.page) == draft


def test_back_keeps_what_stands_on_the_page_that_is_left() -> None:
    evening = to(exercise("fairness"), Writing)
    left = back(evening, LATER, Wrote(Draft(words="not done yet")))
    again = on(left, WentOn())

    assert isinstance(left.page, HandOver)
    assert isinstance(again.page, Writing)
    assert again.draft_of(again.page).words == "not done yet"


def test_back_from_the_next_hand_over_goes_to_the_hand_over_of_whoever_wrote() -> None:
    alexs = to(to(exercise("fairness"), Choosing), HandOver)
    left = back(alexs, LATER)

    assert left.page == HandOver(step="fairness", who="Sam")


def test_nothing_is_in_the_session_before_the_last_has_chosen() -> None:
    last = to(to(exercise("fairness"), Choosing, "Alex"), Choosing, "Alex")

    assert last.session is None
    assert on(last).session is not None


def test_opening_the_reveal_keeps_what_was_shared_and_the_round_is_gone() -> None:
    evening = revealed("fairness")

    assert evening.round is None
    assert {answer.by for answer in evening.answers_of("fairness")} == set(COUPLE)
    assert {HandOver, Writing, Choosing}.isdisjoint(kinds(evening, "fairness"))


def test_what_someone_keeps_is_in_no_part_of_the_evening_after_the_reveal() -> None:
    evening = with_words("a secret of mine")
    evening = to(evening, Choosing, "Sam")
    chosen = {question.id: Fate.KEEP for question in evening.questions}
    evening = to(on(evening, Chose(chosen)), Reveal)

    assert "a secret of mine" not in repr(evening)


def test_a_round_of_nothing_but_passes_leaves_no_session() -> None:
    evening = to(exercise("fairness"), Questions)
    while not isinstance(evening.page, Reveal):
        evening = on(evening, Wrote(Draft())) if isinstance(evening.page, Writing) else on(evening)

    assert evening.session is None


def test_back_into_a_finished_round_goes_to_its_reveal_and_never_to_its_writing() -> None:
    evening = to(revealed("fairness"), Talking)
    seen = []
    while can_go_back(evening):
        evening = back(evening, LATER)
        seen.append(type(evening.page))

    assert seen[:4] == [Reveal, Reveal, Reveal, Questions]
    assert {HandOver, Writing, Choosing}.isdisjoint(seen)


def test_an_open_round_does_not_stand_in_the_way_to_an_earlier_reveal() -> None:
    evening = sat_down("90")
    evening = to(to(evening, Promising), Reading)
    writing = on(to(evening, Writing), Wrote(Draft(words="mine")))
    while not isinstance(writing.page, Reveal):
        writing = back(writing, LATER)

    assert writing.page.step == "fairness"
    assert writing.round is not None


def test_nobody_can_pass_over_their_own_page_without_an_answer() -> None:
    with pytest.raises(TypeError, match="WentOn on Writing"):
        on(to(exercise("fairness"), Writing), WentOn())


def test_a_question_for_oneself_is_neither_revealed_nor_kept() -> None:
    evening = to(exercise("reflection"), Talking)

    assert "my-heart-in-it" in [question.id for question in evening.questions]
    assert all(answer.ask != "my-heart-in-it" for answer in evening.answers_of("reflection"))
    assert all(not isinstance(page, Reveal) or page.question != "my-heart-in-it" for page in evening.agenda.pages)


# A closer look


def test_a_closer_look_adds_its_question_for_everyone() -> None:
    evening = on(to(exercise("fairness"), Questions), AskedCloserLook())

    assert isinstance(evening.page, Questions)
    assert not evening.can_look_closer
    assert sum(isinstance(page, Writing) and page.question == "own-share" for page in evening.agenda.pages) == 2
    assert any(isinstance(page, Reveal) and page.question == "own-share" for page in evening.agenda.pages)


def test_a_closer_look_asked_for_later_keeps_what_was_written() -> None:
    evening = to(exercise("fairness"), Writing)
    draft = Draft(rating=2)
    evening = back(on(evening, Wrote(draft)), LATER)
    evening = back(back(evening, LATER), LATER)
    evening = to(on(evening, AskedCloserLook()), Writing)

    assert isinstance(evening.page, Writing)
    assert evening.draft_of(evening.page) == draft


def test_after_the_reveal_it_is_too_late_for_a_closer_look() -> None:
    questions = back(revealed("fairness"), LATER)

    assert isinstance(questions.page, Questions)
    assert not questions.can_look_closer
    assert on(questions, AskedCloserLook()) == questions


def test_a_step_without_a_closer_look_has_none_to_offer() -> None:
    assert not to(exercise("support"), Questions).can_look_closer


# Second thoughts


def test_an_edit_passes_its_writers_hand_over_and_comes_back_to_the_reveal() -> None:
    evening = revealed("support")
    editing = on(evening, AsksToEdit("Alex"), WentOn())
    done = on(editing, Wrote(Draft(rating=1, words="better said")))

    assert on(evening, AsksToEdit("Alex")).page == HandOver(step="support", who="Alex")
    assert isinstance(editing.page, Editing)
    assert done.agenda == evening.agenda
    assert "better said" in repr(done.session)


def test_an_edit_begins_with_what_was_shared() -> None:
    editing = on(revealed("support"), AsksToEdit("Alex"), WentOn())

    assert isinstance(editing.page, Editing)
    assert editing.draft_of(editing.page).rating == 6


def test_an_edit_to_nothing_withdraws() -> None:
    evening = on(revealed("support"), AsksToEdit("Alex"), WentOn(), Wrote(Draft()))

    assert isinstance(evening.page, Reveal)
    assert evening.revealed(evening.page).answers[1] == ("Alex", None)


def test_an_edit_that_is_left_changes_nothing_and_loses_no_words() -> None:
    evening = revealed("support")
    editing = on(evening, AsksToEdit("Alex"), WentOn())
    left = back(back(editing, LATER, Wrote(Draft(words="half a sen"))), LATER)
    again = on(left, AsksToEdit("Alex"), WentOn())

    assert left.session == evening.session
    assert left.agenda == evening.agenda
    assert isinstance(again.page, Editing)
    assert again.draft_of(again.page).words == "half a sen"


def test_what_is_withdrawn_looks_like_what_was_never_shared() -> None:
    evening = on(revealed("support"), Withdrew("Sam"))

    assert shown(evening)[0] is None
    assert evening.revealed(evening.page).sentences == () if isinstance(evening.page, Reveal) else False


def test_one_alone_edits_without_a_hand_over() -> None:
    evening = on(revealed("support", ("Sam",)), AsksToEdit("Sam"))

    assert isinstance(evening.page, Editing)


# Promises, thanks, the next time


def test_a_promise_has_a_day_two_weeks_on_unless_another_is_said() -> None:
    evening = on(to(exercise("fairness"), Promising), Promised(" I cook. "), Promised("I call.", date(2026, 12, 1)))
    assert evening.session is not None

    assert [(promise.by, promise.text, promise.look_back) for promise in evening.session.promises] == [
        ("Sam", "I cook.", date(2026, 12, 7)),
        ("Alex", "I call.", date(2026, 12, 1)),
    ]


def test_a_promise_made_empty_again_is_gone() -> None:
    evening = on(to(exercise("fairness"), Promising), Promised("I cook."))
    evening = on(back(evening, LATER), Promised(" "))

    assert evening.promise_of("Sam") is None


def test_thanks_are_kept_when_they_are_written_and_gone_when_they_are_not() -> None:
    evening = to(sat_down("90"), Thanks)
    thanked = on(evening, Thanked("For the tea."))
    unthanked = on(back(thanked, LATER), Thanked(""))

    assert thanked.session is not None
    assert thanked.session.answer_of("Sam", "closing", THANKS) is not None
    assert unthanked.thanks_of("Sam") == ""


def test_the_next_time_is_kept_and_can_be_taken_back() -> None:
    evening = to(exercise("fairness"), NextTime)
    said = on(evening, SitsDownNext(date(2026, 11, 30)))
    unsaid = on(back(said, LATER), SitsDownNext(None))

    assert said.session is not None
    assert said.session.next == date(2026, 11, 30)
    assert unsaid.session is not None
    assert unsaid.session.next is None


def test_at_the_end_it_can_be_unsaid_and_said_again_that_it_is_kept() -> None:
    evening = to(exercise("fairness"), KeptTonight)

    assert not on(evening, KeepsNotes(keeps=False)).saves
    assert on(evening, KeepsNotes(keeps=False), KeepsNotes(keeps=True)).saves


def test_at_its_end_an_evening_is_finished_and_has_no_place_to_take_it_up_at() -> None:
    evening = over(exercise("fairness"))
    assert evening.session is not None

    assert evening.session.finished == LATER
    assert evening.session.left_at is None


def test_the_notes_know_the_place_where_an_evening_stands() -> None:
    evening = to(revealed("fairness"), Talking)
    assert evening.session is not None

    assert evening.session.left_at == "fairness/talk"


# Ways out


def test_skipping_a_step_drops_its_open_round_and_keeps_what_came_before() -> None:
    evening = to(to(sat_down("90"), Promising), Reading)
    writing = on(to(evening, Writing), Wrote(Draft(words="mine")))
    skipped = on(writing, SkippedStep())

    assert skipped.page == Resting(step="stretch")
    assert skipped.round is None
    assert skipped.answers_of("fairness")
    assert "mine" not in repr(skipped)


def test_back_into_a_skipped_round_begins_it_again_at_its_questions() -> None:
    evening = on(to(sat_down("90"), Writing), SkippedStep())
    returned = back(evening, LATER)

    assert returned.page == Questions(step="fairness")
    assert to(returned, Writing).round is None


def test_back_from_the_thanks_after_stopping_no_unopened_reveal_is_shown() -> None:
    evening = back(on(to(sat_down("90"), Writing), Stopped()), LATER)

    assert evening.page == Questions(step="reflection")


def test_stopping_goes_straight_to_the_thanks() -> None:
    evening = on(to(sat_down("90"), Writing), Stopped())

    assert isinstance(evening.page, Thanks)
    assert evening.round is None


def test_stopping_at_the_thanks_goes_one_page_on() -> None:
    assert isinstance(on(to(exercise("fairness"), Thanks), Stopped()).page, NextTime)


def test_stopping_the_card_ends_it() -> None:
    assert on(card(), Stopped()).is_over


def test_a_round_and_a_break_can_be_skipped_and_the_closing_cannot() -> None:
    evening = to(sat_down("90"), Talking)

    assert can_skip(evening)
    assert can_skip(to(evening, Resting))
    assert not can_skip(to(evening, Thanks))


def test_one_can_stop_from_the_first_step_to_the_page_before_the_last() -> None:
    evening = sat_down("90")

    assert can_stop(evening)
    assert can_stop(to(evening, NextTime))
    assert not can_stop(to(evening, KeptTonight))


def test_arriving_is_settled_once_the_first_step_has_begun() -> None:
    evening = sat_down()

    assert not can_go_back(evening)
    assert back(evening, LATER) == evening


# The card


def test_a_card_gives_everyone_a_turn_and_a_thank_you() -> None:
    evening = on(card(), SatDown(3))

    assert [type(page) for page in evening.agenda.pages] == [CardShown, CardTurn, CardTurn, CardTurn, CardThanks]


def test_another_card_takes_the_place_of_the_first() -> None:
    first = card()
    other = on(first, AnotherCard())

    assert isinstance(first.page, CardShown)
    assert isinstance(other.page, CardShown)
    assert other.page.card != first.page.card
    assert len(other.agenda.pages) == 1


def test_nothing_of_a_card_is_kept() -> None:
    assert over(card()).session is None


# Time


def test_a_step_is_a_little_over_when_its_minutes_are_through() -> None:
    evening = to(exercise("fairness"), Talking)
    minutes = timedelta(minutes=evening.minutes)

    assert not evening.is_a_little_over(evening.step_began + minutes)
    assert evening.is_a_little_over(evening.step_began + minutes + timedelta(seconds=1))


def test_the_clock_of_a_step_begins_with_its_first_page() -> None:
    later = LATER + timedelta(minutes=20)
    evening = on(to(sat_down("90"), Promising), Promised(""), Promised(""), now=later)

    assert evening.page.step == "dependability"
    assert evening.step_began == later


def test_minutes_that_the_plan_adds_lengthen_the_talk() -> None:
    longer = to(sat_down("90"), Talking)
    step = longer.round_step

    assert longer.talk_minutes == pytest.approx(step.talk_minutes + longer.minutes - step.minutes)
    assert longer.talk_minutes > step.talk_minutes


def test_the_path_counts_the_steps_that_lie_behind() -> None:
    evening = to(sat_down("90"), Resting)

    assert evening.steps_done == 2
    assert evening.title == "Stretch"


def test_an_afterword_stands_at_the_end_of_a_step_that_has_one() -> None:
    assert kinds(exercise("reflection"), "reflection")[-1] is Afterword


@pytest.mark.parametrize(
    "result", [Wrote(Draft()), Chose({}), Promised(""), SatDown(2), AnotherCard(), Withdrew("Sam"), KeepsNotes(keeps=True)]
)
def test_a_result_that_the_page_cannot_give_is_refused(result: Result) -> None:
    with pytest.raises(TypeError, match="on Talking"):
        on(to(exercise("fairness"), Talking), result)
