"""Conversation: who has the floor, what each does now, and how long is left at `now`.

`now` is always seconds of a clock that never goes back (monotonic); none is read here, nothing ticks. Time moves
nobody onward either: a turn whose time is up becomes grace and then waits, for nobody is cut off.

What cannot be done now changes nothing: the same value comes back, and `refusal` says why.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from workshop.phases import (
    GRACE,
    GRACE_SECONDS,
    Course,
    CourseName,
    Floor,
    Moment,
    Phase,
    Role,
    course_of,
    unfold,
)
from workshop.refusals import REFUSALS, Event, Refusal
from workshop.timer import Stopwatch, Timer

TURN_LENGTHS = (240.0, 300.0, 420.0, 600.0, 900.0)
"""The seconds a turn may be given; None beside them is untimed."""

TWO_MINUTES = 120.0
LAST_MINUTE = 60.0
MOST_PARTICIPANTS = 4


class FinishedTurn(Struct, frozen=True, forbid_unknown_fields=True):
    """Who talked, and for how many seconds: time with the floor, grace included, pauses not."""

    who: str
    seconds: int


class Conversation(Struct, frozen=True, forbid_unknown_fields=True):
    """One conversation on its way. Everyone is offered the same time; how much of it they use is theirs."""

    participants: tuple[str, ...]
    """One to four names, in the order they talk."""
    course: Course
    turn_seconds: float | None
    """How long every turn is, in seconds; None is untimed."""
    clock_is_hidden: bool = False
    finished_turns: tuple[FinishedTurn, ...] = ()
    """Every turn whose talk is done, in order; a turn that was parked leaves nothing here."""
    has_begun: bool = False
    """False before the first phase, when taken up, and after a parked topic: `begin` starts the clock."""
    at: int = 0
    """The place among `moments`; past the last it is over."""
    watch: Stopwatch = Stopwatch()
    """The time of this phase alone."""
    has_two_more: bool = False

    def __post_init__(self) -> None:
        """Raise ValueError for no, too many or repeated participants, and for a turn without length."""
        if not 1 <= len(self.participants) <= MOST_PARTICIPANTS or len(set(self.participants)) < len(self.participants):
            raise ValueError(f"a conversation has one to four different participants, not {self.participants}")
        if self.turn_seconds is not None and not self.turn_seconds > 0:
            raise ValueError(f"a turn lasts longer than {self.turn_seconds} seconds")

    def refusal(self, event: Event, now: float) -> Refusal | None:
        """Why this cannot be done now; None when it can."""
        holds = {
            Refusal.OVER: self.is_over,
            Refusal.NOT_BEGUN: not self.has_begun,
            Refusal.BEGUN: self.has_begun,
            Refusal.PAUSED: self.is_paused,
            Refusal.NOT_PAUSED: not self.is_paused,
            Refusal.NO_TURN: not self._is_turn,
            Refusal.UNTIMED: self.turn_seconds is None,
            Refusal.HAD_TWO_MORE: self.has_two_more,
            Refusal.GRACE_OVER: self.is_over_time(now),
            Refusal.TURNS_BEGUN: self._turns_have_begun,
        }
        return next((reason for reason in REFUSALS[event] if holds[reason]), None)

    def did(self, event: Event, now: float) -> Conversation:
        """The same, by the event's name. Raises KeyError for `SET_TURN`, which needs its length."""
        return {
            Event.BEGIN: self.begin,
            Event.GO_ON: self.go_on,
            Event.PAUSE: self.pause,
            Event.RESUME: self.resume,
            Event.TWO_MORE: self.two_more,
            Event.ABOUT_US: self.about_us,
        }[event](now)

    def begin(self, now: float) -> Conversation:
        """Start the clock of the phase they stand before."""
        if self.refusal(Event.BEGIN, now):
            return self
        return replace(self, has_begun=True, watch=self.watch.start(now))

    def go_on(self, now: float) -> Conversation:
        """To the next phase, early or late. Leaving a turn finishes it. Not while paused."""
        if self.refusal(Event.GO_ON, now):
            return self
        finished = self.finished_turns
        if self._is_turn and self.speaker is not None:
            finished = (*finished, FinishedTurn(self.speaker, int(self.watch.seconds_run(now))))
        watch = Stopwatch().start(now)
        return replace(self, at=self.at + 1, watch=watch, has_two_more=False, finished_turns=finished)

    def pause(self, now: float) -> Conversation:
        """Stop the clock, whatever the phase."""
        return self if self.refusal(Event.PAUSE, now) else replace(self, watch=self.watch.pause(now))

    def resume(self, now: float) -> Conversation:
        """Let the clock run again from where it stopped."""
        return self if self.refusal(Event.RESUME, now) else replace(self, watch=self.watch.start(now))

    def two_more(self, now: float) -> Conversation:
        """Lengthen this turn by two minutes, once, while it lasts or in its grace."""
        return self if self.refusal(Event.TWO_MORE, now) else replace(self, has_two_more=True)

    def about_us(self, now: float) -> Conversation:
        """Park this topic: the same speaker stands before the turn again, with all of its time."""
        if self.refusal(Event.ABOUT_US, now):
            return self
        return replace(self, has_begun=False, watch=Stopwatch(), has_two_more=False)

    def set_turn(self, seconds: float | None, now: float) -> Conversation:
        """Give every turn this length; refused once a turn is under way or done, for all are to have the same."""
        return self if self.refusal(Event.SET_TURN, now) else replace(self, turn_seconds=seconds)

    def hide_clock(self, *, hidden: bool) -> Conversation:
        """Show or hide the clock; it runs all the same."""
        return replace(self, clock_is_hidden=hidden)

    def take_up(self, place: str, finished: tuple[FinishedTurn, ...] = ()) -> Conversation:
        """Stand before that place, not yet begun; an unknown place is the start. A turn cut short begins anew."""
        places = (*(moment.place for moment in self.moments), "over")
        at = places.index(place) if place in places else 0
        return replace(self, at=at, finished_turns=finished, has_begun=False, watch=Stopwatch(), has_two_more=False)

    @property
    def moments(self) -> tuple[Moment, ...]:
        """Everything it goes through, in order."""
        return tuple(unfold(self.course, len(self.participants)))

    @property
    def place(self) -> str:
        """Where it stands, as the notes keep it: "settle", "turn-2", "turn-2-says-back", "close", "over"."""
        return "over" if self._moment is None else self._moment.place

    @property
    def is_over(self) -> bool:
        """Whether the last phase has been left."""
        return self._moment is None

    @property
    def is_paused(self) -> bool:
        """Whether it has begun and its clock is stopped."""
        return self.has_begun and not self.is_over and not self.watch.is_running

    @property
    def turns(self) -> int:
        """How many turns there are: one for each."""
        return len(self.participants)

    @property
    def turn_number(self) -> int:
        """Which turn it is, or comes next, from 1; after the last, the last."""
        turn = self._turn
        return self.turns if turn is None else turn + 1

    @property
    def speaker(self) -> str | None:
        """Whose turn it is, or comes next; None after the last turn."""
        return None if self._turn is None else self.participants[self._turn]

    @property
    def listener(self) -> str | None:
        """Who listens aloud: the next in order. None for one alone, and after the last turn."""
        if self._turn is None or self.turns == 1:
            return None
        return self.participants[(self._turn + 1) % self.turns]

    def roles(self) -> dict[str, Role]:
        """What each one does now, in the order they talk."""
        floor = Floor.NOBODY if self._moment is None else self._moment.phase.floor
        if floor is Floor.NOBODY:
            return dict.fromkeys(self.participants, Role.TOGETHER)
        roles = dict.fromkeys(self.participants, Role.WITNESSES)
        for who, has_floor in ((self.speaker, floor is Floor.SPEAKER), (self.listener, floor is Floor.LISTENER)):
            if who is not None:
                roles[who] = Role.TALKS if has_floor else Role.LISTENS
        return roles

    def phase(self, now: float) -> Phase | None:
        """The phase at `now`; a turn whose time is up is grace until they go on. None when it is over."""
        if self._moment is None:
            return None
        return GRACE if self._turn_is_up(now) else self._moment.phase

    def offered(self, who: str) -> float | None:
        """Seconds of talk that are theirs to use, the two minutes more included; None is untimed. Raises KeyError."""
        if who not in self.participants:
            raise KeyError(who)
        return None if self.turn_seconds is None else self.turn_seconds + TWO_MINUTES

    def seconds_left(self, now: float) -> float | None:
        """Seconds to the end of this phase or turn, never below nought (and nought in grace); None is untimed."""
        return self._timer.seconds_left(now)

    def seconds_over(self, now: float) -> float:
        """Seconds past the end of this phase or turn."""
        return self._timer.seconds_over(now)

    def fraction(self, now: float) -> float | None:
        """How much of this phase or turn is gone, 0 to 1; None is untimed."""
        return self._timer.fraction(now)

    def last_minute(self, now: float) -> bool:
        """Whether a turn is in its last minute, and not yet in grace."""
        left = self.seconds_left(now)
        return self._is_turn and self.has_begun and left is not None and 0 < left <= LAST_MINUTE

    def in_grace(self, now: float) -> bool:
        """Whether a turn's time is up by less than half a minute."""
        return self._turn_is_up(now) and not self.is_over_time(now)

    def is_over_time(self, now: float) -> bool:
        """Whether a turn has outlasted its grace too. Nothing follows from it: they go on when they are done."""
        return self._is_turn and self.seconds_over(now) >= GRACE_SECONDS

    @property
    def _moment(self) -> Moment | None:
        moments = self.moments
        return moments[self.at] if self.at < len(moments) else None

    @property
    def _turn(self) -> int | None:
        return next((moment.turn for moment in self.moments[self.at :] if moment.turn is not None), None)

    @property
    def _is_turn(self) -> bool:
        return self._moment is not None and self._moment.phase.is_turn

    @property
    def _turns_have_begun(self) -> bool:
        begun = self.moments[: self.at + 1 if self.has_begun else self.at]
        return any(moment.phase.is_turn for moment in begun)

    def _turn_is_up(self, now: float) -> bool:
        return self._is_turn and self._timer.is_over(now)

    @property
    def _timer(self) -> Timer:
        if self._moment is None or not self._is_turn:
            return Timer(None if self._moment is None else self._moment.phase.seconds, self.watch)
        more = TWO_MINUTES if self.has_two_more else 0.0
        return Timer(None if self.turn_seconds is None else self.turn_seconds + more, self.watch)


def begin_course(name: CourseName, participants: tuple[str, ...], turn_seconds: float | None) -> Conversation:
    """Ready to begin a conversation of that kind. Raises ValueError as `Conversation` does."""
    return Conversation(participants, course_of(name, len(participants)), turn_seconds)


def out_there(participants: tuple[str, ...], turn_seconds: float | None) -> Conversation:
    """Ready to begin: "How was it out there?" Raises ValueError as `Conversation` does."""
    return begin_course(CourseName.OUT_THERE, participants, turn_seconds)
