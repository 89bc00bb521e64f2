"""Time that can be paused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.timer import Stopwatch, Timer

QUARTERS = st.integers(min_value=0, max_value=40_000).map(lambda quarters: quarters / 4)


def test_a_timer_not_started_keeps_its_time() -> None:
    timer = Timer(60)

    assert timer.seconds_left(5_000) == 60
    assert not timer.is_running


def test_a_timer_runs_out_and_no_further() -> None:
    timer = Timer(60).start(100)

    assert timer.seconds_left(145) == 15
    assert timer.seconds_left(200) == 0
    assert timer.seconds_over(200) == 40


def test_a_timer_is_over_at_its_end() -> None:
    timer = Timer(60).start(100)

    assert not timer.is_over(159.9)
    assert timer.is_over(160)


def test_a_fraction_goes_from_nought_to_one() -> None:
    timer = Timer(80).start(0)

    assert [timer.fraction(now) for now in (0, 20, 80, 200)] == [0, 0.25, 1, 1]


def test_an_untimed_timer_has_no_end() -> None:
    timer = Timer(None).start(0)

    assert timer.seconds_left(900) is None
    assert timer.fraction(900) is None
    assert timer.seconds_over(900) == 0
    assert not timer.is_over(900)
    assert timer.seconds_run(900) == 900


def test_a_timer_goes_on_from_its_pause() -> None:
    timer = Timer(60).start(0).pause(10).start(500)

    assert timer.seconds_left(520) == 30


def test_starting_what_runs_and_pausing_what_stands_changes_nothing() -> None:
    watch = Stopwatch().start(10)

    assert watch.start(40) == watch
    assert watch.pause(50).pause(90) == watch.pause(50)


@pytest.mark.parametrize("length", [0, -1.0, float("nan")])
def test_a_length_must_be_above_nought(length: float) -> None:
    with pytest.raises(ValueError, match="above nought"):
        Timer(length)


@given(st.lists(st.tuples(st.booleans(), QUARTERS), max_size=20))
def test_time_run_is_the_sum_of_the_times_it_ran(stretches: list[tuple[bool, float]]) -> None:
    timer, now, run = Timer(600), 1_000.0, 0.0
    for runs, seconds in stretches:
        timer = timer.start(now) if runs else timer.pause(now)
        now += seconds
        run += seconds if runs else 0

    assert timer.seconds_run(now) == run
    assert timer.seconds_left(now) == max(0, 600 - run)
