"""What holds of the time, whatever people do and whenever they do it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from tests.rules.test_conversation import do
from workshop.conversation import Conversation, out_there
from workshop.refusals import Event

NAMES = ("Sam", "Alex", "Kim", "Rio")
TURN = 240.0
GAPS = st.integers(min_value=0, max_value=1_600).map(lambda quarters: quarters / 4)
"""Quarters of a second, so that sums of them are exact."""


class Deed(Struct, frozen=True):
    """An event, and what stood before and after it at that moment."""

    event: Event
    now: float
    before: Conversation
    after: Conversation
    gap: float
    """Seconds until the next."""


@st.composite
def evenings(draw: st.DrawFn) -> list[Deed]:
    """Any events at any times, going on more often than not so that all turns are reached."""
    names = NAMES[: draw(st.integers(1, 4))]
    length = draw(st.sampled_from([TURN, TURN, None]))
    events = st.sampled_from([*Event, Event.GO_ON, Event.GO_ON, Event.BEGIN])
    conversation, now, deeds = out_there(names, length), 1_000.0, []
    for event, gap in draw(st.lists(st.tuples(events, GAPS), max_size=40)):
        after = do(conversation, event, now)
        deeds.append(Deed(event, now, conversation, after, gap))
        conversation, now = after, now + gap
    return deeds


@given(evenings())
def test_everyone_is_offered_the_same(deeds: list[Deed]) -> None:
    for deed in deeds:
        assert len({deed.after.offered(who) for who in deed.after.participants}) == 1


@given(evenings())
def test_every_turn_begins_with_the_same_length(deeds: list[Deed]) -> None:
    firsts = [
        deed.after.seconds_left(deed.now)
        for deed in deeds
        if deed.event is Event.GO_ON and deed.after is not deed.before and deed.after.place.count("-") == 1
        if (phase := deed.after.phase(deed.now)) is not None and phase.is_turn
    ]

    assert len(set(firsts)) <= 1


@given(evenings())
def test_time_left_in_a_turn_grows_only_by_the_two_minutes_or_a_parked_topic(deeds: list[Deed]) -> None:
    for deed in deeds:
        before, after = deed.before.seconds_left(deed.now), deed.after.seconds_left(deed.now)
        if deed.before.at != deed.after.at or before is None or after is None:
            continue
        match deed.event:
            case Event.TWO_MORE:
                assert 0 <= after - before <= 120
            case Event.ABOUT_US if deed.after is not deed.before:
                assert after == deed.after.turn_seconds
            case Event.SET_TURN if not deed.before.has_begun:
                assert after in {before, 600.0}
            case _:
                assert after == before


@given(evenings())
def test_time_left_only_falls_while_nobody_does_anything(deeds: list[Deed]) -> None:
    for deed in deeds:
        now, later = (deed.after.seconds_left(at) for at in (deed.now, deed.now + deed.gap))

        assert (now is None and later is None) or (now is not None and later is not None and 0 <= later <= now)


@given(evenings())
def test_paused_time_never_runs(deeds: list[Deed]) -> None:
    for deed in deeds:
        if not deed.after.is_paused:
            continue

        assert deed.after.seconds_left(deed.now) == deed.after.seconds_left(deed.now + deed.gap)
        assert deed.after.seconds_over(deed.now) == deed.after.seconds_over(deed.now + deed.gap)


@given(evenings())
def test_a_refused_event_changes_nothing(deeds: list[Deed]) -> None:
    for deed in deeds:
        refused = deed.before.refusal(deed.event, deed.now) is not None

        assert not refused or deed.after is deed.before


@given(evenings())
def test_nobody_is_moved_onward_by_time(deeds: list[Deed]) -> None:
    for deed in deeds:
        assert deed.after.at - deed.before.at == (
            1 if deed.event is Event.GO_ON and deed.after is not deed.before else 0
        )


@given(evenings())
def test_talked_seconds_are_those_with_the_floor_and_the_clock_running(deeds: list[Deed]) -> None:
    talked: list[int] = []
    held = 0.0
    for deed in deeds:
        moments = deed.before.moments[deed.before.at : deed.before.at + 1]
        if deed.after.at > deed.before.at and moments[0].phase.is_turn:
            talked.append(int(held))
        if deed.after.at > deed.before.at or not deed.after.has_begun:
            held = 0.0
        if deed.after.has_begun and not deed.after.is_paused:
            held += deed.gap

    if deeds:
        assert [turn.seconds for turn in deeds[-1].after.finished_turns] == talked


@given(evenings())
def test_each_talks_once_and_in_order(deeds: list[Deed]) -> None:
    for deed in deeds:
        turns = [turn.who for turn in deed.after.finished_turns]

        assert turns == list(deed.after.participants[: len(turns)])
