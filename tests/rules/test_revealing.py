from __future__ import annotations

from tests.evenings import LATER, exercise, on, revealed, to
from workshop.evening import Evening
from workshop.pages import (
    Editing,
    HandOver,
    Questions,
    Reveal,
    Writing,
)
from workshop.results import (
    AskedCloserLook,
    AsksToEdit,
    WentOn,
    Withdrew,
    Wrote,
)
from workshop.round import Draft
from workshop.way import back


def shown(evening: Evening) -> list[str | None]:
    """What the reveal on screen shows of each one's words."""
    assert isinstance(evening.page, Reveal)
    return [None if answer is None else answer.words for _, answer in evening.revealed(evening.page).answers]


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
