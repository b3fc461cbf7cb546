"""Nothing is deleted by age on the word of a clock alone."""

import logging
from dataclasses import replace

import pytest

from bot.clock.clockwatch import ClockWatch, since_boot
from bot.clock.trust import DAY, HOUR, ClockReading, Evidence, Trust, at_start, judge, past

TODAY, BOOT = 1_700_000_000.0, 5_000.0
START = ClockReading(TODAY, BOOT)


def later(seconds: float, jump: float = 0.0) -> ClockReading:
    return ClockReading(TODAY + seconds + jump, BOOT + seconds)


def told(off: float, after: float = 0.0) -> Evidence:
    """Telegram's clock, ahead of ours at the start by so much."""
    return replace(at_start(START, None), telegram=ClockReading(TODAY + after + off, BOOT + after))


@pytest.mark.parametrize(
    ("off", "trust"),
    [
        (0.0, Trust.AGREES),
        (HOUR, Trust.AGREES),
        (-HOUR, Trust.AGREES),
        (HOUR + 1, Trust.WRONG),
        (-HOUR - 1, Trust.WRONG),
        (-400 * DAY, Trust.WRONG),
    ],
)
def test_it_has_to_agree_with_telegram_within_an_hour(off: float, trust: Trust) -> None:
    assert judge(later(60.0), told(off))[0] is trust
    # What Telegram said holds on while it is out of reach.
    assert judge(later(30 * DAY), told(off))[0] is trust


def test_what_telegram_says_is_worth_more_than_how_it_ran() -> None:
    _, known = judge(later(1.0), at_start(START, TODAY))
    known = replace(known, telegram=ClockReading(TODAY - 400 * DAY, BOOT + 2.0))
    assert judge(later(3 * DAY), known)[0] is Trust.WRONG


@pytest.mark.parametrize(
    ("newest", "trust"),
    [
        (None, Trust.STEADY),
        (TODAY - 7 * DAY, Trust.STEADY),
        (TODAY + 7 * DAY, Trust.STEADY),
        (TODAY - 8 * DAY, Trust.WAITS),
        (TODAY - 400 * DAY, Trust.WAITS),
        (TODAY + 400 * DAY, Trust.WAITS),
    ],
)
def test_without_telegram_the_start_has_to_fit_what_is_stored(
    newest: float | None, trust: Trust
) -> None:
    known = at_start(START, newest)
    assert judge(later(DAY - 1), known)[0] is trust
    assert judge(later(DAY), known)[0] is Trust.STEADY


def test_a_jump_for_a_minute_is_wrong_for_that_minute() -> None:
    known = at_start(START, TODAY)
    for now, trust in (
        (later(60.0), Trust.STEADY),
        (later(120.0, jump=400 * DAY), Trust.WRONG),
        (later(170.0, jump=400 * DAY), Trust.WRONG),
        (later(180.0), Trust.STEADY),
    ):
        found, known = judge(now, known)
        assert found is trust


@pytest.mark.parametrize("jump", [400 * DAY, -400 * DAY, 2 * HOUR])
def test_a_jump_that_stays_is_believed_after_a_day(jump: float) -> None:
    known = at_start(START, TODAY)
    for seconds, trust in (
        (60.0, Trust.WRONG),
        (60.0 + DAY - 1, Trust.WRONG),
        (60.0 + DAY, Trust.STEADY),
        (60.0 + 2 * DAY, Trust.STEADY),
    ):
        found, known = judge(later(seconds, jump), known)
        assert found is trust
    assert judge(later(3 * DAY), known)[0] is Trust.WRONG


def test_who_jumps_again_begins_the_day_anew() -> None:
    _, known = judge(later(60.0, jump=400 * DAY), at_start(START, TODAY))
    _, known = judge(later(DAY, jump=800 * DAY), known)
    assert judge(later(DAY + 120.0, jump=800 * DAY), known)[0] is Trust.WRONG


def test_where_telegram_agrees_a_jump_was_a_correction() -> None:
    known = replace(at_start(START, TODAY), telegram=ClockReading(TODAY + 400 * DAY, BOOT + 1.0))
    found, known = judge(later(60.0, jump=400 * DAY), known)
    assert found is Trust.AGREES
    assert judge(later(120.0, jump=400 * DAY), replace(known, telegram=None))[0] is Trust.STEADY


def test_a_moment_in_the_future_counts_as_never() -> None:
    assert past(None, TODAY) is None
    assert past(TODAY - 1.0, TODAY) == TODAY - 1.0
    assert past(TODAY + HOUR, TODAY) == TODAY + HOUR
    assert past(TODAY + 400 * DAY, TODAY) is None


class TwoClocks:
    def __init__(self) -> None:
        self.seconds, self.jump = 0.0, 0.0

    def wall(self) -> float:
        return TODAY + self.seconds + self.jump

    def steady(self) -> float:
        return BOOT + self.seconds


def test_a_jump_is_told_once_each_way(caplog: pytest.LogCaptureFixture) -> None:
    clocks = TwoClocks()
    watch = ClockWatch(clocks.wall, clocks.steady, newest=TODAY)
    caplog.set_level(logging.INFO)
    for clocks.jump in (0.0, 400 * DAY, 400 * DAY, 0.0, 0.0):
        clocks.seconds += 30.0
        watch.look()
    lines = [(record.levelname, record.getMessage()) for record in caplog.records]
    assert lines == [
        ("ERROR", "the clock jumped by 9600.0 hours"),
        ("ERROR", "the clock jumped by -9600.0 hours"),
    ]
    assert watch.jumps == 2


def test_what_telegram_says_is_heard() -> None:
    clocks = TwoClocks()
    watch = ClockWatch(clocks.wall, clocks.steady, newest=TODAY - 400 * DAY)
    assert watch.look().trust is Trust.WAITS
    watch.telegram_says(TODAY - 30.0)
    clocks.seconds += 60.0
    assert watch.look().trust is Trust.AGREES
    watch.telegram_says(TODAY - 400 * DAY)
    assert watch.look().trust is Trust.WRONG


def test_the_steady_clock_runs() -> None:
    before = since_boot()
    assert since_boot() >= before > 0.0
