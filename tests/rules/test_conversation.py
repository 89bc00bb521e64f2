"""The stress-reducing conversation, by value and by `now`."""

from __future__ import annotations

import pytest

from workshop.conversation import Conversation, FinishedTurn, out_there
from workshop.phases import CLOSE, Floor, Phase, Role
from workshop.refusals import Event, Refusal

SAM, ALEX, KIM, RIO = "Sam", "Alex", "Kim", "Rio"
TURN = 240.0
START = 1_000.0


def begun(*participants: str, turn_seconds: float | None = TURN) -> Conversation:
    return out_there(participants or (SAM, ALEX), turn_seconds).begin(START)


def talking(*participants: str, turn_seconds: float | None = TURN) -> Conversation:
    """The first turn, begun at START."""
    return begun(*participants, turn_seconds=turn_seconds).go_on(START)


def in_phase(name: str) -> tuple[Conversation, float]:
    """Two people, standing in the first phase of that name, and a `now` in it."""
    if name == "not begun":
        return out_there((SAM, ALEX), TURN), START
    conversation = begun()
    if name == "over":
        while not conversation.is_over:
            conversation = conversation.go_on(START)
        return conversation, START
    if name in {"grace", "over time"}:
        return talking(), START + TURN + (10 if name == "grace" else 30)
    if name == "paused":
        return talking().pause(START + 20), START + 60
    while phase_name(conversation, START) != name:
        conversation = conversation.go_on(START)
    return conversation, START + 5


def phase_name(conversation: Conversation, now: float) -> str:
    phase = conversation.phase(now)
    return "over" if phase is None else phase.name


def do(conversation: Conversation, event: Event, now: float) -> Conversation:
    if event is Event.SET_TURN:
        return conversation.set_turn(600.0, now)
    deeds = {
        Event.BEGIN: conversation.begin,
        Event.GO_ON: conversation.go_on,
        Event.PAUSE: conversation.pause,
        Event.RESUME: conversation.resume,
        Event.TWO_MORE: conversation.two_more,
        Event.ABOUT_US: conversation.about_us,
    }
    return deeds[event](now)


IN_TURN = {
    Event.BEGIN: Refusal.BEGUN,
    Event.GO_ON: "says_back",
    Event.PAUSE: "talks",
    Event.RESUME: Refusal.NOT_PAUSED,
    Event.TWO_MORE: "talks",
    Event.ABOUT_US: "talks",
    Event.SET_TURN: Refusal.TURNS_BEGUN,
}


def between(here: str, following: str, set_turn: str | Refusal = Refusal.TURNS_BEGUN) -> dict[Event, str | Refusal]:
    return {
        Event.BEGIN: Refusal.BEGUN,
        Event.GO_ON: following,
        Event.PAUSE: here,
        Event.RESUME: Refusal.NOT_PAUSED,
        Event.TWO_MORE: Refusal.NO_TURN,
        Event.ABOUT_US: Refusal.NO_TURN,
        Event.SET_TURN: set_turn,
    }


WHAT_HAPPENS: dict[str, dict[Event, str | Refusal]] = {
    "not begun": dict.fromkeys(Event, Refusal.NOT_BEGUN) | {Event.BEGIN: "settle", Event.SET_TURN: "settle"},
    "settle": between("settle", "talks", set_turn="settle"),
    "talks": IN_TURN,
    "grace": {**IN_TURN, Event.PAUSE: "grace"},
    "over time": {**IN_TURN, Event.PAUSE: "grace", Event.TWO_MORE: Refusal.GRACE_OVER},
    "paused": {**IN_TURN, Event.GO_ON: Refusal.PAUSED, Event.PAUSE: Refusal.PAUSED, Event.RESUME: "talks"},
    "says_back": between("says_back", "what_helped"),
    "what_helped": between("what_helped", "swap"),
    "swap": between("swap", "talks"),
    "close": between("close", "over"),
    "over": dict.fromkeys(Event, Refusal.OVER),
}
"""Each event in each phase: the phase that follows from it, or why it is refused."""


@pytest.mark.parametrize(
    ("where", "event", "outcome"),
    [(where, event, outcome) for where, row in WHAT_HAPPENS.items() for event, outcome in row.items()],
)
def test_each_event_in_each_phase_does_this(where: str, event: Event, outcome: str | Refusal) -> None:
    conversation, now = in_phase(where)

    after = do(conversation, event, now)

    if isinstance(outcome, Refusal):
        assert (conversation.refusal(event, now), after) == (outcome, conversation)
    else:
        assert (conversation.refusal(event, now), phase_name(after, now)) == (None, outcome)
        assert after != conversation


def test_two_people_go_through_all_phases_in_this_order() -> None:
    conversation, seen = begun(), []
    while not conversation.is_over:
        seen.append((phase_name(conversation, START), conversation.speaker))
        conversation = conversation.go_on(START)

    assert seen == [
        ("settle", SAM),
        ("talks", SAM),
        ("says_back", SAM),
        ("what_helped", SAM),
        ("swap", ALEX),
        ("talks", ALEX),
        ("says_back", ALEX),
        ("what_helped", ALEX),
        ("close", None),
    ]


def test_one_alone_talks_and_thinks_it_through() -> None:
    conversation, seen = begun(SAM), []
    while not conversation.is_over:
        seen.append(phase_name(conversation, START))
        conversation = conversation.go_on(START)

    assert seen == ["settle", "talks", "thinks_it_through", "close"]


def test_four_people_have_four_turns() -> None:
    conversation = begun(SAM, ALEX, KIM, RIO)
    while not conversation.is_over:
        conversation = conversation.go_on(START)

    assert [turn.who for turn in conversation.finished_turns] == [SAM, ALEX, KIM, RIO]


def test_the_next_in_order_listens_and_the_others_witness() -> None:
    assert talking(SAM, ALEX, KIM, RIO).roles() == {
        SAM: Role.TALKS,
        ALEX: Role.LISTENS,
        KIM: Role.WITNESSES,
        RIO: Role.WITNESSES,
    }


def test_the_first_listens_to_the_last() -> None:
    conversation = out_there((SAM, ALEX, KIM), TURN).take_up("turn-3").begin(START).go_on(START)

    assert conversation.roles() == {SAM: Role.LISTENS, ALEX: Role.WITNESSES, KIM: Role.TALKS}


def test_the_listener_talks_when_saying_back() -> None:
    conversation = talking(SAM, ALEX, KIM).go_on(START + 60)

    assert conversation.roles() == {SAM: Role.LISTENS, ALEX: Role.TALKS, KIM: Role.WITNESSES}


def test_nobody_has_the_floor_while_they_settle() -> None:
    assert begun().roles() == {SAM: Role.TOGETHER, ALEX: Role.TOGETHER}


def test_one_alone_talks_and_nobody_listens() -> None:
    conversation = talking(SAM)

    assert (conversation.roles(), conversation.listener) == ({SAM: Role.TALKS}, None)


def test_a_turn_whose_time_is_up_is_grace_until_they_go_on() -> None:
    conversation = talking()

    assert [phase_name(conversation, START + at) for at in (0, 239.9, 240, 269.9, 9_000)] == [
        "talks",
        "talks",
        "grace",
        "grace",
        "grace",
    ]


def test_after_half_a_minute_of_grace_it_is_over_time_and_waits() -> None:
    conversation, up = talking(), START + TURN

    assert [conversation.in_grace(now) for now in (up - 1, up, up + 29, up + 30)] == [False, True, True, False]
    assert [conversation.is_over_time(now) for now in (up - 1, up, up + 29, up + 30)] == [False, False, False, True]
    assert conversation.seconds_over(up + 45) == 45


def test_the_last_minute_ends_where_grace_begins() -> None:
    conversation, up = talking(), START + TURN

    assert [conversation.last_minute(now) for now in (up - 61, up - 60, up - 1, up)] == [False, True, True, False]


@pytest.mark.parametrize("name", ["settle", "says_back", "what_helped", "close"])
def test_a_short_phase_outlasts_its_seconds_and_waits(name: str) -> None:
    conversation, now = in_phase(name)

    assert phase_name(conversation, now + 600) == name
    assert conversation.seconds_left(now + 600) == 0
    assert not conversation.is_over_time(now + 600)


def test_an_untimed_turn_has_no_end() -> None:
    conversation = talking(turn_seconds=None)

    assert conversation.seconds_left(START + 5_000) is None
    assert conversation.fraction(START + 5_000) is None
    assert phase_name(conversation, START + 5_000) == "talks"
    assert conversation.refusal(Event.TWO_MORE, START) is Refusal.UNTIMED


def test_two_minutes_more_pressed_ten_times_are_given_once() -> None:
    conversation = talking()
    for _ in range(10):
        conversation = conversation.two_more(START + 10)

    assert conversation.seconds_left(START + 10) == TURN - 10 + 120
    assert conversation.refusal(Event.TWO_MORE, START + 10) is Refusal.HAD_TWO_MORE


def test_two_minutes_more_in_grace_make_it_a_turn_again() -> None:
    conversation = talking().two_more(START + TURN + 20)

    assert phase_name(conversation, START + TURN + 20) == "talks"
    assert conversation.seconds_left(START + TURN + 20) == 100


def test_the_next_turn_may_be_lengthened_too() -> None:
    conversation = talking().two_more(START).take_up("turn-2").begin(START).go_on(START)

    assert conversation.refusal(Event.TWO_MORE, START) is None
    assert conversation.seconds_left(START) == TURN


def test_a_parked_topic_gives_all_the_time_back_to_the_same_speaker() -> None:
    conversation = talking().two_more(START).about_us(START + 200)

    assert (conversation.speaker, conversation.has_begun) == (SAM, False)
    assert conversation.seconds_left(START + 900) == TURN
    assert conversation.begin(START + 900).refusal(Event.TWO_MORE, START + 900) is None


def test_a_parked_topic_counts_as_no_turn() -> None:
    conversation = talking().about_us(START + 200).begin(START + 500).go_on(START + 530)

    assert conversation.finished_turns == (FinishedTurn(SAM, 30),)


def test_a_parked_topic_before_any_turn_was_done_leaves_the_length_free() -> None:
    conversation = talking().about_us(START + 200).set_turn(300.0, START + 200)

    assert conversation.seconds_left(START + 200) == 300


def test_a_finished_turn_tells_the_seconds_with_the_floor() -> None:
    conversation = talking().pause(START + 60).resume(START + 160).go_on(START + 375.9)

    assert conversation.finished_turns == (FinishedTurn(SAM, 275),)


def test_pausing_stops_every_clock() -> None:
    conversation = talking().pause(START + 60)

    assert conversation.is_paused
    assert conversation.seconds_left(START + 60) == conversation.seconds_left(START + 9_000) == 180


def test_every_turn_has_the_length_that_was_set_before_the_first() -> None:
    conversation = out_there((SAM, ALEX), TURN).set_turn(600.0, START)

    assert [conversation.take_up(place).turn_seconds for place in ("turn-1", "turn-2")] == [600, 600]


def test_a_turn_without_length_is_refused() -> None:
    with pytest.raises(ValueError, match="lasts longer"):
        out_there((SAM, ALEX), TURN).set_turn(0.0, START)


@pytest.mark.parametrize("participants", [(), (SAM, SAM), ("A", "B", "C", "D", "E")])
def test_a_conversation_has_one_to_four_different_people(participants: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="one to four"):
        out_there(participants, TURN)


def test_only_a_participant_is_offered_time() -> None:
    with pytest.raises(KeyError):
        begun().offered(KIM)


def test_places_are_named_by_turn() -> None:
    conversation, places = begun(), []
    while not conversation.is_over:
        places.append(conversation.place)
        conversation = conversation.go_on(START)

    assert places[:5] == ["settle", "turn-1", "turn-1-says-back", "turn-1-what-helped", "turn-2"]
    assert (places[-1], conversation.place) == ("close", "over")


def test_it_is_taken_up_before_the_turn_with_what_was_talked_before() -> None:
    earlier = (FinishedTurn(SAM, 200),)

    conversation = out_there((SAM, ALEX), TURN).take_up("turn-2", earlier)

    assert (conversation.speaker, conversation.turn_number, conversation.has_begun) == (ALEX, 2, False)
    assert conversation.finished_turns == earlier
    assert conversation.refusal(Event.SET_TURN, START) is Refusal.TURNS_BEGUN


def test_an_unknown_place_is_the_start() -> None:
    assert out_there((SAM, ALEX), TURN).take_up("turn-9").place == "settle"


def test_hiding_the_clock_leaves_it_running() -> None:
    conversation = talking().hide_clock(hidden=True)

    assert conversation.clock_is_hidden
    assert conversation.seconds_left(START + 40) == 200


def test_another_kind_of_conversation_is_another_course() -> None:
    tells = Phase("tells", floor=Floor.SPEAKER, is_turn=True)
    conversation = Conversation((SAM, ALEX), ((tells,), (Phase("own_part", 60),), CLOSE), TURN)

    assert [moment.place for moment in conversation.moments] == [
        "turn-1",
        "turn-2",
        "turn-1-own-part",
        "turn-2-own-part",
        "close",
    ]
