"""Days in Amsterdam: which day it is, what a text says, and the European rule."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

from dialogs import days
from dialogs.days import (
    EuropeanRule,
    day_and_moment,
    day_of,
    evening_of,
    exact,
    in_words,
    is_holiday,
    last_of_month,
    last_of_week,
    later,
    moment,
    next_workday,
    stored_day,
    week_of,
)

RULE = EuropeanRule()
NO_ZONES = "the system knows no time zones"


def system() -> ZoneInfo:
    try:
        return ZoneInfo("Europe/Amsterdam")
    except ZoneInfoNotFoundError:
        pytest.skip(NO_ZONES)


def test_the_rule_says_what_the_system_says() -> None:
    zone = system()
    for hours in range(0, 12 * 366 * 24, 5):
        moment = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(hours=hours)
        assert moment.astimezone(RULE).isoformat() == moment.astimezone(zone).isoformat()


@pytest.mark.parametrize("day", [datetime(2026, 3, 29), datetime(2026, 10, 25)])
def test_also_around_the_change(day: datetime) -> None:
    zone = system()
    for minutes in range(-120, 6 * 60, 7):
        moment = (day + timedelta(minutes=minutes)).replace(tzinfo=UTC)
        mine, theirs = moment.astimezone(RULE), moment.astimezone(zone)
        assert (mine.isoformat(), mine.fold) == (theirs.isoformat(), theirs.fold)
        assert mine.timestamp() == moment.timestamp()
        assert (mine.tzname(), mine.dst()) == (theirs.tzname(), theirs.dst())
        for fold in (0, 1):
            wall = (day + timedelta(minutes=minutes)).replace(fold=fold)
            assert wall.replace(tzinfo=RULE).timestamp() == wall.replace(tzinfo=zone).timestamp()


MONDAY = date(2026, 11, 30)
EVERY_DAY = [later(date(2023, 12, 1), n) for n in range(4 * 366)]


def test_it_reads_no_clock() -> None:
    """It may import `datetime`, which nothing else in the core may, for reckoning only."""
    source = Path(days.__file__).read_text(encoding="utf-8")
    assert not re.search(r"\b(?:now|utcnow|today)\(|import time", source)


@pytest.mark.parametrize("hour", [0, 10, 16, 23])
def test_a_moment_on_a_day_falls_on_that_day(hour: int) -> None:
    for day in EVERY_DAY:
        at = moment(day, hour)
        assert day_of(at) == day
        assert datetime.fromtimestamp(at, RULE).hour == hour


def test_each_day_begins_at_midnight() -> None:
    for day in EVERY_DAY:
        assert day_of(moment(day, 0) - 1) == later(day, -1)


def test_the_next_workday_is_the_first_outside_a_weekend_and_a_holiday() -> None:
    for day in EVERY_DAY:
        then = next_workday(day)
        assert then.weekday() < 5
        assert not is_holiday(then)
        between = (later(day, number) for number in range((then - day).days))
        assert all(one.weekday() > 4 or is_holiday(one) for one in between)


@pytest.mark.parametrize(
    "holiday",
    [
        *("2024-01-01", "2024-04-01", "2025-04-26", "2026-04-27", "2026-05-14", "2026-05-25"),
        *("2027-03-29", "2026-12-25", "2026-12-26"),
    ],
)
def test_nobody_is_written_to_on_a_holiday(holiday: str) -> None:
    day = date.fromisoformat(holiday)
    assert is_holiday(day)
    assert not is_holiday(later(day, -10))


def test_a_week_ends_no_later_than_on_its_sunday() -> None:
    for day in EVERY_DAY:
        last = last_of_week(day)
        assert day <= last <= later(day, 6 - day.weekday())
        assert last.weekday() == (4 if day.weekday() < 4 else 6)


def test_a_month_ends_on_a_workday() -> None:
    for day in EVERY_DAY:
        last = last_of_month(day)
        assert (last.year, last.month) == (day.year, day.month)
        assert last.weekday() < 5
        assert next_workday(later(last, 1)).month != day.month


def test_a_stored_day_is_read_again() -> None:
    assert all(stored_day(day.isoformat()) == day for day in EVERY_DAY)
    assert (stored_day(""), stored_day("ooit")) == (None, None)


def test_a_week_is_said_as_a_week_and_stored_as_one() -> None:
    week = week_of(date(2026, 12, 23))
    assert exact(week) == date(2026, 12, 24)  # the Friday is Christmas
    assert in_words(week) == "in de week van 21 december"
    again = stored_day(week.isoformat())
    assert again is not None
    assert (in_words(again), exact(again)) == (in_words(week), exact(week))
    assert in_words(exact(week)) == "donderdag 24 december"


def test_what_is_over_in_the_evening_is_asked_about_on_the_workday_after() -> None:
    wednesday, friday = date(2026, 12, 2), date(2026, 12, 4)
    again = stored_day(evening_of(wednesday).isoformat())
    assert again is not None
    assert (in_words(again), next_workday(again)) == ("woensdag 2 december", date(2026, 12, 3))
    assert next_workday(evening_of(friday)) == date(2026, 12, 7)
    assert stored_day("T18") is None


def test_on_what_a_day_depends_is_quoted() -> None:
    assert day_and_moment("2023-11-28 as t droog is", "dinsdag") == "dinsdag, ‘as t droog is’"
    assert day_and_moment("2023-11-28 na het eten", "dinsdag") == "dinsdag, na het eten"
    assert day_and_moment("2023-11-28 na t eten", "dinsdag") == "dinsdag, na het eten"
