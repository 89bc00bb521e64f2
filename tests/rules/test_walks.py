"""Random evenings: whatever people do, nobody's words are seen too early or by the wrong eyes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.evenings import TONIGHT, program, session_of
from tests.rules.walk import PEOPLE, Chance, Walk
from workshop.beginning import begin_card, begin_exercise, begin_plan
from workshop.evening import Evening
from workshop.session import Session

decisions = st.binary(min_size=400, max_size=400)
companies = st.integers(1, len(PEOPLE)).map(lambda count: PEOPLE[:count])


def walk(evening: Evening, partners: tuple[str, ...], decided: bytes) -> None:
    """Whatever is decided, all that must be true is true."""
    Walk(evening, partners, Chance(decided)).go()


def earlier(partners: tuple[str, ...], *, were_here: bool) -> tuple[Session, ...]:
    """An evening before this one, or none."""
    return (session_of("fairness", partners=partners),) if were_here else ()


@pytest.mark.parametrize("plan", [plan.id for plan in program().words.plans])
@settings(deadline=None, max_examples=25)
@given(partners=companies, were_here=st.booleans(), decided=decisions)
def test_an_evening_stays_private_until_the_reveal(
    plan: str, partners: tuple[str, ...], decided: bytes, *, were_here: bool
) -> None:
    past = earlier(partners, were_here=were_here)

    walk(begin_plan(program(), program().plan(plan), past, TONIGHT), partners, decided)


@pytest.mark.parametrize("step", [step.id for step in program().exercises])
@settings(deadline=None, max_examples=25)
@given(partners=companies, were_here=st.booleans(), decided=decisions)
def test_an_exercise_stays_private_until_the_reveal(
    step: str, partners: tuple[str, ...], decided: bytes, *, were_here: bool
) -> None:
    chosen = next(other for other in program().exercises if other.id == step)
    past = earlier(partners, were_here=were_here)

    walk(begin_exercise(program(), chosen, past, TONIGHT), partners, decided)


@settings(deadline=None)
@given(partners=companies, decided=st.binary(min_size=40, max_size=40))
def test_a_card_leaves_nothing(partners: tuple[str, ...], decided: bytes) -> None:
    deck = program().cards
    assert deck is not None
    walked = Walk(begin_card(program(), deck, TONIGHT), partners, Chance(decided))
    walked.go()

    assert walked.evening.session is None
