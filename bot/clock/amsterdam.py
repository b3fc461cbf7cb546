"""The clock on the wall in Amsterdam, also on a machine that knows no time zones.

Python asks the system for time zones, and a slim image may have none. The bot needs just one,
to let people and the machine rest at night; so the European rule stands here for that case,
in place of a dependency on a database of all zones of the world.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_WINTER, _SUMMER = timedelta(hours=1), timedelta(hours=2)


class EuropeanRule(tzinfo):
    """An hour ahead of UTC; from the last Sunday of March to that of October, 1:00 UTC, two."""

    def fromutc(self, dt: datetime) -> datetime:
        """From a moment in UTC, that bears this zone, to the clock on the wall."""
        moment = dt.replace(tzinfo=None)
        begin, end = _summer(moment.year)
        local = moment + (_SUMMER if begin <= moment < end else _WINTER)
        # The hour before and the hour after the end read the same.
        again = end <= moment < end + timedelta(hours=1)
        return local.replace(tzinfo=self, fold=int(again))

    def utcoffset(self, dt: datetime | None) -> timedelta:
        """How far the clock on the wall is ahead of UTC."""
        if dt is None:
            return _WINTER
        wall = dt.replace(tzinfo=None, fold=0)
        begin, end = _summer(dt.year)
        # In the hour that is skipped or comes twice, `fold` says which clock is read.
        clock = _WINTER if dt.fold else _SUMMER
        return _SUMMER if begin + clock <= wall < end + clock else _WINTER

    def dst(self, dt: datetime | None) -> timedelta:
        """How much of that is summer time."""
        return self.utcoffset(dt) - _WINTER

    def tzname(self, dt: datetime | None) -> str:
        """The usual letters."""
        return "CEST" if self.dst(dt) else "CET"


def _summer(year: int) -> tuple[datetime, datetime]:
    return _last_sunday(year, 3), _last_sunday(year, 10)


def _last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31, 1)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def amsterdam() -> tzinfo:
    """What the system knows of Amsterdam, or else the European rule."""
    try:
        return ZoneInfo("Europe/Amsterdam")
    except ZoneInfoNotFoundError:
        return EuropeanRule()


AMSTERDAM = amsterdam()


def last_time(hour: int, minute: int, now: float) -> float:
    """The last moment up to now at which the clock on the wall said so; Unix seconds."""
    local = datetime.fromtimestamp(now, AMSTERDAM)
    today = local.replace(hour=hour, minute=minute, second=0, microsecond=0, fold=0)
    if today.timestamp() > now:
        # By the calendar: a day may have 23 or 25 hours.
        today = (today - timedelta(days=1)).replace(tzinfo=AMSTERDAM)
    return today.astimezone(UTC).timestamp()


FIRST_HOUR, LAST_HOUR = 9, 21
"""From nine in the morning until nine in the evening, by the clock on the wall."""


def decent(at: float) -> float:
    """The moment itself if it is by day, else the next morning, so that no reminder comes at night.
    Unix seconds."""
    moment = datetime.fromtimestamp(at, AMSTERDAM)
    if FIRST_HOUR <= moment.hour < LAST_HOUR:
        return at
    morning = moment.replace(hour=FIRST_HOUR, minute=0, second=0, microsecond=0)
    if moment.hour >= LAST_HOUR:
        # By the calendar, so that a night of 23 or 25 hours ends at nine as well.
        morning = (morning + timedelta(days=1)).replace(tzinfo=AMSTERDAM)
    return morning.timestamp()
