"""Evenings to look back at, and the way into Our notes."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from tests.screens.small_round import answer, evening_done
from tests.screens.still_clock import A_MONDAY
from tests.screens.table import Table
from workshop.session import Answer, LookedBack, Parked, Promise, Repair, Session, Talk

AIR = Promise(by="Alex", text="Open a window.", look_back=A_MONDAY.date())

LETTER = Repair(
    by="Sam",
    to="Alex",
    kind="apologize",
    letter="I was short with you at the door.\nI am sorry.",
    received="still needs",
    still_need="A day without hurry.",
)


def thanks(by: str, words: str) -> Answer:
    """What somebody thanked for."""
    return Answer(ask="thanks", step="closing", title="Closing", question="A thank-you?", by=by, words=words)


def full_evening(days_ago: int = 14) -> Session:
    """An evening with something of every kind."""
    evening = evening_done(
        answer("Sam", "door", "[b]a wreath[/b]"),
        answer("Alex", "light", "two windows", 7),
        thanks("Sam", "for the soup"),
        days_ago=days_ago,
    )
    return replace(
        evening,
        talks=(Talk(speaker="Sam", seconds=245, topic="the garden"),),
        repairs=(LETTER,),
        promises=(AIR,),
        parked=(Parked(topic="whose turn the bins are"),),
    )


def later_evening(days_ago: int = 2) -> Session:
    """The evening on which they looked back at Alex's promise."""
    made = full_evening().started.date()
    looked = LookedBack(by="Alex", promise=AIR.text, made=made, outcome="partly")
    return replace(evening_done(thanks("Alex", "for waiting"), days_ago=days_ago), looked_back=(looked,))


def lit(rating: int, weeks_ago: int, by: str = "Sam", words: str | None = None) -> Session:
    """An evening on which the same question got a number."""
    evening = evening_done(answer(by, "light", words, rating))
    started = A_MONDAY - timedelta(weeks=weeks_ago)
    return replace(evening, started=started, finished=started + timedelta(minutes=40))


async def open_notes(table: Table, *keys: str) -> None:
    """All have agreed; then these keys, once everything is read."""
    await table.choose("notes")
    await table.press("enter")
    await table.read_on()
    await table.press(*keys)
    await table.read_on()
