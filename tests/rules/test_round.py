from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from workshop.prose import Forms
from workshop.questions import Question, Rating
from workshop.round import Draft, Fate, Round, answer_from, draft_from
from workshop.session import Answer

FAIR = Question(
    id="fair", text=Forms(together="Fair to us?", alone="Fair to me?"), tap=Rating("low", "high"), line="Because:"
)
HEART = Question(id="heart", text="My heart in it?", line="Because:", for_oneself=True)
MISS = Question(id="miss", text="What would you miss?", line="It is:")
ROUND = Round("fairness", "Fairness", ("Sam", "Alex"), (FAIR, HEART, MISS))

drafts = st.builds(
    Draft,
    rating=st.none() | st.integers(0, 10),
    choices=st.lists(st.text(max_size=5), max_size=2).map(tuple),
    shares=st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=2).map(lambda s: tuple(s.items())),
    words=st.text(max_size=20),
)


def test_an_answer_not_given_yet_is_an_empty_draft() -> None:
    assert ROUND.draft("Sam", "fair").is_empty


@pytest.mark.parametrize("words", ["", " ", "\n\t "])
def test_words_of_nothing_but_blanks_are_a_pass(words: str) -> None:
    assert Draft(words=words).is_empty


@pytest.mark.parametrize(
    "draft", [Draft(rating=0), Draft(choices=("a",)), Draft(shares=(("a", "b"),)), Draft(words=".")]
)
def test_anything_tapped_or_written_is_an_answer(draft: Draft) -> None:
    assert not draft.is_empty


def test_what_was_written_is_there_again() -> None:
    assert ROUND.wrote("Sam", "fair", Draft(rating=3)).draft("Sam", "fair") == Draft(rating=3)


def test_only_what_was_answered_and_may_be_shown_is_to_choose() -> None:
    opened = ROUND.wrote("Sam", "fair", Draft(rating=3)).wrote("Sam", "heart", Draft(words="Some."))

    assert opened.to_choose("Sam") == (FAIR,)
    assert opened.to_choose("Alex") == ()


def test_nothing_is_chosen_for_anyone() -> None:
    assert ROUND.wrote("Sam", "fair", Draft(rating=3)).fate("Sam", "fair") is None


def test_an_answer_without_a_choice_is_refused() -> None:
    opened = ROUND.wrote("Sam", "fair", Draft(rating=3)).wrote("Sam", "miss", Draft(words="Tea."))

    with pytest.raises(ValueError, match="no choice for miss"):
        opened.chose("Sam", {"fair": Fate.SHARE})


def test_whoever_changes_an_answer_chooses_anew_for_it() -> None:
    chosen = ROUND.wrote("Sam", "fair", Draft(rating=3)).chose("Sam", {"fair": Fate.SHARE})
    changed = chosen.wrote("Sam", "fair", Draft(rating=4))

    assert changed.fate("Sam", "fair") is None
    assert "Sam" not in changed.finished


def test_an_answer_written_the_same_again_keeps_its_choice() -> None:
    chosen = ROUND.wrote("Sam", "fair", Draft(rating=3)).chose("Sam", {"fair": Fate.ALOUD})

    assert chosen.wrote("Sam", "fair", Draft(rating=3)).fate("Sam", "fair") is Fate.ALOUD


def test_nothing_is_shown_before_everyone_has_finished() -> None:
    opened = ROUND.wrote("Sam", "fair", Draft(rating=3)).chose("Sam", {"fair": Fate.SHARE})

    assert not opened.everyone_has_finished
    with pytest.raises(ValueError, match="before everyone has finished"):
        opened.shared()


def test_only_what_someone_chose_to_share_is_shown() -> None:
    opened = (
        ROUND.wrote("Sam", "fair", Draft(rating=3))
        .wrote("Sam", "miss", Draft(words="Tea."))
        .chose("Sam", {"fair": Fate.SHARE, "miss": Fate.KEEP})
        .wrote("Alex", "miss", Draft(words=" Walks.\n"))
        .chose("Alex", {"miss": Fate.SHARE})
    )

    assert [(answer.by, answer.ask, answer.rating, answer.words) for answer in opened.shared()] == [
        ("Sam", "fair", 3, None),
        ("Alex", "miss", None, "Walks."),
    ]


@pytest.mark.parametrize("fate", [Fate.ALOUD, Fate.KEEP])
def test_what_is_said_aloud_or_kept_leaves_no_trace(fate: Fate) -> None:
    opened = ROUND.wrote("Sam", "fair", Draft(rating=3)).chose("Sam", {"fair": fate}).chose("Alex", {})

    assert opened.shared() == ()


def test_what_is_answered_for_oneself_is_never_shown_whatever_is_chosen_for_it() -> None:
    opened = ROUND.wrote("Sam", "heart", Draft(words="Some.")).chose("Sam", {"heart": Fate.SHARE}).chose("Alex", {})

    assert opened.shared() == ()


def test_an_answer_taken_back_to_nothing_is_a_pass() -> None:
    opened = ROUND.wrote("Sam", "fair", Draft(rating=3)).chose("Sam", {"fair": Fate.SHARE}).chose("Alex", {})

    assert opened.wrote("Sam", "fair", Draft()).chose("Sam", {}).shared() == ()


def test_the_words_that_were_asked_are_kept_in_the_form_for_those_who_were_there() -> None:
    alone = replace(ROUND, partners=("Sam",)).wrote("Sam", "fair", Draft(rating=3)).chose("Sam", {"fair": Fate.SHARE})

    (answer,) = alone.shared()

    assert alone.is_alone
    assert answer.question == "Fair to me?"


@given(drafts.filter(lambda draft: not draft.is_empty))
def test_a_kept_answer_is_the_draft_again_but_for_blanks_around_its_words(draft: Draft) -> None:
    answer = answer_from(FAIR, "Sam", draft, "fairness", "Fairness", alone=False)
    words = draft.words.strip().replace("\r\n", "\n").replace("\r", "\n")

    assert draft_from(answer) == replace(draft, words=words)


def test_no_answer_is_an_empty_draft() -> None:
    assert draft_from(None) == Draft()


def test_an_empty_draft_makes_no_answer() -> None:
    with pytest.raises(ValueError, match="needs a rating"):
        answer_from(FAIR, "Sam", Draft(words=" "), "fairness", "Fairness", alone=False)


def test_a_draft_from_an_answer_has_all_its_parts() -> None:
    answer = Answer(question="?", by="Sam", rating=2, words="w", choices=("a",), shares={"care": "most"})

    assert draft_from(answer) == Draft(rating=2, choices=("a",), shares=(("care", "most"),), words="w")
