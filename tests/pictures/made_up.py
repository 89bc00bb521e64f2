"""People who do not exist, and what they kept: for the pictures in the README and for snapshots."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from tests.screens.still_clock import A_MONDAY
from workshop.session import Answer, Promise, Session

ROBIN, KIM = "Robin", "Kim"


def shared(by: str, ask: str, question: str, rating: int | None = None, words: str | None = None) -> Answer:
    """What one of them shared of the fairness guidepost."""
    title = "Fairness and having a say"
    return Answer(ask=ask, step="fairness", title=title, question=question, by=by, rating=rating, words=words)


FAIR = "Does it feel fair to you, lately?"
MISS = "What would you miss if nobody did it any more?"

FAIRNESS = (
    shared(ROBIN, "sits-with-us", FAIR, rating=6),
    shared(KIM, "sits-with-us", FAIR, rating=3),
    shared(ROBIN, "would-miss", MISS, words="You warm the car on cold mornings, and never say so."),
    shared(KIM, "would-miss", MISS, words="Somebody always knows when the bins go out. It isn’t me."),
)

THANKS = Answer(
    ask="thanks",
    step="closing",
    title="Closing",
    question="A thank-you, for something tonight or this week.",
    by=KIM,
    words="for the soup on Wednesday, when I came home late",
)


def left(left_at: str, *answers: Answer, partners: tuple[str, ...] = (ROBIN, KIM)) -> Session:
    """Tonight's evening, left at that place an hour ago."""
    started = A_MONDAY - timedelta(hours=1)
    return Session(started=started, left_at=left_at, partners=partners, first=partners[0], answers=answers)


def finished(days_ago: int, *answers: Answer) -> Session:
    """An earlier evening."""
    started = A_MONDAY - timedelta(days=days_ago)
    done = Session(started=started, partners=(ROBIN, KIM), first=ROBIN, answers=answers)
    return replace(done, finished=started + timedelta(hours=1))


LAST_WEEK = replace(
    finished(7, *FAIRNESS, THANKS),
    promises=(Promise(by=ROBIN, text="Ask before I say yes to a weekend.", look_back=A_MONDAY.date()),),
    next=A_MONDAY.date(),
)
