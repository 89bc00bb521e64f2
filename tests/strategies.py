"""Values of every kind that may stand in a notebook, for properties."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import TypeVar

from hypothesis import strategies as st

from workshop.session import Answer, LookedBack, Parked, Promise, Repair, Session, Talk

words = st.text(max_size=80)
"""Any Unicode scalar values."""

names = st.text(min_size=1, max_size=32).filter(lambda name: name.strip() != "")

offsets = st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))

moments: st.SearchStrategy[datetime] = st.datetimes(timezones=offsets)


T = TypeVar("T")


def maybe(values: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """Such a value, or none."""
    return st.none() | values


def answers(by: st.SearchStrategy[str]) -> st.SearchStrategy[Answer]:
    """What one of them shared."""
    return st.builds(
        Answer,
        ask=maybe(words),
        step=maybe(words),
        title=maybe(words),
        question=words,
        by=by,
        rating=st.integers(0, 10),
        words=maybe(words),
        choices=maybe(st.lists(words, max_size=3).map(tuple)),
        shares=maybe(st.dictionaries(words, words, max_size=3)),
    ) | st.builds(Answer, question=words, by=by, words=st.text(min_size=1))


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    """An evening, with everything that people may have chosen to keep."""
    partners = draw(st.lists(names, min_size=1, max_size=4, unique=True))
    by = st.sampled_from(partners)
    return draw(
        st.builds(
            Session,
            started=moments,
            finished=maybe(moments),
            left_at=maybe(words),
            back_at=maybe(moments),
            partners=st.just(tuple(partners)),
            first=maybe(by),
            program=maybe(words),
            language=maybe(words),
            program_id=maybe(words),
            plan=maybe(words),
            next=maybe(st.dates()),
            answers=st.lists(answers(by), max_size=4).map(tuple),
            talks=st.lists(
                st.builds(Talk, speaker=by, topic=maybe(words), seconds=st.integers(0, 10**6)), max_size=2
            ).map(tuple),
            repairs=st.lists(
                st.builds(
                    Repair,
                    by=by,
                    to=maybe(words),
                    kind=st.sampled_from(("acknowledge", "apologize", "gesture")),
                    letter=words,
                    received=st.sampled_from((None, "taken", "needs time", "still needs")),
                    still_need=maybe(words),
                ),
                max_size=2,
            ).map(tuple),
            promises=st.lists(st.builds(Promise, by=by, text=words, look_back=maybe(st.dates())), max_size=2).map(
                tuple
            ),
            looked_back=st.lists(
                st.builds(
                    LookedBack,
                    by=by,
                    promise=words,
                    made=st.dates(),
                    outcome=st.sampled_from(("kept", "partly", "not kept", "no longer fits")),
                ),
                max_size=2,
            ).map(tuple),
            parked=st.lists(st.builds(Parked, topic=words), max_size=2).map(tuple),
        )
    )
