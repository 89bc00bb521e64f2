from __future__ import annotations

import pytest

from tests.evenings import COUPLE, LATER, TONIGHT, exercise, on, program, revealed, round_step, sat_down, to
from workshop.beginning import begin_card
from workshop.evening import Evening
from workshop.pages import (
    Choosing,
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
    Chose,
    SkippedStep,
    Stopped,
    WentOn,
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
    return [None if answer is None else answer.words for _, answer in evening.revealed(evening.page).answers]


def kinds(evening: Evening, step: str) -> list[type[Page]]:
    """The kinds of that step's pages."""
    return [type(page) for page in evening.agenda.pages if page.step == step]


def with_words(words: str) -> Evening:
    """Sam has written these words, and nothing else yet."""
    writing = to(exercise("support"), Writing)
    return on(writing, Wrote(Draft(rating=3, words=words)))


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


def test_skipping_a_step_drops_its_open_round_and_keeps_what_came_before() -> None:
    evening = to(to(sat_down("90"), Promising), Reading)
    writing = on(to(evening, Writing), Wrote(Draft(words="words of mine")))
    skipped = on(writing, SkippedStep())

    assert skipped.page == Resting(step="break")
    assert skipped.round is None
    assert skipped.answers_of("fairness")
    assert "words of mine" not in repr(skipped)


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
