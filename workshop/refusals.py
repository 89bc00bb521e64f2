"""Refusals: what people can do to a conversation, and what may stand against it."""

from __future__ import annotations

from enum import StrEnum


class Event(StrEnum):
    """What people can do to a conversation."""

    BEGIN = "begin"
    GO_ON = "go_on"
    PAUSE = "pause"
    RESUME = "resume"
    TWO_MORE = "two_more"
    ABOUT_US = "about_us"
    SET_TURN = "set_turn"


class Refusal(StrEnum):
    """Why something cannot be done now: the key of the words that say it."""

    OVER = "over"
    NOT_BEGUN = "not_begun"
    BEGUN = "begun"
    PAUSED = "paused"
    NOT_PAUSED = "not_paused"
    NO_TURN = "no_turn"
    UNTIMED = "untimed"
    HAD_TWO_MORE = "had_two_more"
    GRACE_OVER = "grace_over"
    TURNS_BEGUN = "turns_begun"


REFUSALS: dict[Event, tuple[Refusal, ...]] = {
    Event.BEGIN: (Refusal.OVER, Refusal.BEGUN),
    Event.GO_ON: (Refusal.OVER, Refusal.NOT_BEGUN, Refusal.PAUSED),
    Event.PAUSE: (Refusal.OVER, Refusal.NOT_BEGUN, Refusal.PAUSED),
    Event.RESUME: (Refusal.OVER, Refusal.NOT_BEGUN, Refusal.NOT_PAUSED),
    Event.TWO_MORE: (
        Refusal.OVER,
        Refusal.NOT_BEGUN,
        Refusal.NO_TURN,
        Refusal.UNTIMED,
        Refusal.HAD_TWO_MORE,
        Refusal.GRACE_OVER,
    ),
    Event.ABOUT_US: (Refusal.OVER, Refusal.NOT_BEGUN, Refusal.NO_TURN),
    Event.SET_TURN: (Refusal.OVER, Refusal.TURNS_BEGUN),
}
"""What may stand against each event; the first that holds is the reason given."""
