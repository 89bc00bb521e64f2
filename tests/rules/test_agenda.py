from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.agenda import Agenda
from workshop.pages import Choosing, HandOver, Page, Questions, Reading, Reveal, Talking, Writing

QUESTIONS = Questions(step="fairness")
SAMS_HAND_OVER = HandOver(step="fairness", who="Sam")
SAM_WRITES = Writing(step="fairness", who="Sam", question="sits-with-us")
SAM_CHOOSES = Choosing(step="fairness", who="Sam")
ALEXS_HAND_OVER = HandOver(step="fairness", who="Alex")
ALEX_WRITES = Writing(step="fairness", who="Alex", question="sits-with-us")
REVEAL = Reveal(step="fairness", question="sits-with-us")
TALK = Talking(step="fairness")
ROUND = (QUESTIONS, SAMS_HAND_OVER, SAM_WRITES, SAM_CHOOSES, ALEXS_HAND_OVER, ALEX_WRITES, REVEAL)

pages = st.sampled_from((*ROUND, TALK, Reading(step="support", number=0)))
agendas = st.builds(Agenda, st.lists(pages, min_size=1, max_size=12).map(tuple)).flatmap(
    lambda agenda: st.integers(0, len(agenda.pages) - 1).map(agenda.jump)
)


def at(page: Page) -> Agenda:
    """The round, at that page."""
    return Agenda(ROUND, ROUND.index(page))


def test_it_begins_at_the_first_page() -> None:
    assert Agenda(ROUND).page == QUESTIONS


def test_the_next_page_follows() -> None:
    assert at(QUESTIONS).next().page == SAMS_HAND_OVER


def test_it_is_over_behind_the_last_page_and_stays_there() -> None:
    over = at(REVEAL).next()

    assert over.is_over
    assert over.next() == over == Agenda(ROUND).over()


def test_an_agenda_that_is_over_has_no_page() -> None:
    with pytest.raises(IndexError):
        _ = Agenda(ROUND).over().page


def test_back_goes_one_page_back_among_ones_own() -> None:
    assert at(SAM_CHOOSES).back().page == SAM_WRITES


def test_back_from_the_next_persons_hand_over_goes_to_the_hand_over_of_whose_pages_lie_before() -> None:
    assert at(ALEXS_HAND_OVER).back().page == SAMS_HAND_OVER


def test_back_from_what_all_see_passes_over_private_pages() -> None:
    assert at(REVEAL).back().page == ALEXS_HAND_OVER


def test_there_is_nothing_before_the_first_page() -> None:
    assert at(QUESTIONS).back() == at(QUESTIONS)


def test_there_is_nothing_before_a_page_with_only_private_pages_of_somebody_else_before_it() -> None:
    agenda = Agenda((SAM_WRITES, ALEX_WRITES), 1)

    assert agenda.back() == agenda


@given(agendas)
def test_back_never_reaches_a_private_page_of_somebody_else(agenda: Agenda) -> None:
    before = agenda.back()

    assert before == agenda or before.page.private_to in (None, agenda.page.private_to)


def test_inserted_pages_come_next() -> None:
    agenda = at(QUESTIONS).insert((TALK,))

    assert agenda.page == QUESTIONS
    assert agenda.pages[:3] == (QUESTIONS, TALK, SAMS_HAND_OVER)


def test_laid_pages_take_the_place_of_all_that_was_to_come() -> None:
    assert at(SAMS_HAND_OVER).lay((TALK,)) == Agenda((QUESTIONS, SAMS_HAND_OVER, TALK), 1)


def test_a_page_can_be_put_in_the_place_of_the_one_on_screen() -> None:
    assert at(SAMS_HAND_OVER).put(TALK).pages == (QUESTIONS, TALK, *ROUND[2:])


def test_without_pages_before_it_the_same_page_stays_on_screen() -> None:
    agenda = at(REVEAL).without(lambda page: page.private_to == "Sam")

    assert agenda.page == REVEAL
    assert SAM_WRITES not in agenda.pages


def test_a_dropped_page_on_screen_gives_way_to_what_follows_it() -> None:
    assert at(SAM_WRITES).without(lambda page: page.private_to == "Sam").page == ALEXS_HAND_OVER


@given(agendas, pages)
def test_dropping_pages_keeps_all_others_in_their_order(agenda: Agenda, dropped: Page) -> None:
    left = agenda.without(lambda page: page == dropped)

    assert left.pages == tuple(page for page in agenda.pages if page != dropped)


def test_the_first_page_of_a_kind_is_found() -> None:
    assert Agenda(ROUND).find(lambda page: isinstance(page, HandOver)) == 1
    assert Agenda(ROUND).find(lambda page: isinstance(page, Talking)) is None
