"""Local time in Amsterdam, also on a machine without time zone data.

Python takes time zones from the system, and a slim image may have none. The bot needs just this
one, for the nights, so the European rule is written out here instead of depending on a database of
all the world's zones.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_WINTER, _SUMMER = timedelta(hours=1), timedelta(hours=2)


class EuropeanRule(tzinfo):
    """One hour ahead of UTC; two from the last Sunday of March to the last of October, changing at
    1:00 UTC."""

    def fromutc(self, dt: datetime) -> datetime:
        """Convert a UTC datetime with this tzinfo to local time, as `datetime.astimezone` needs."""
        moment = dt.replace(tzinfo=None)
        begin, end = _summer(moment.year)
        local = moment + (_SUMMER if begin <= moment < end else _WINTER)
        # The hours before and after the end of summer time look the same.
        again = end <= moment < end + timedelta(hours=1)
        return local.replace(tzinfo=self, fold=int(again))

    def utcoffset(self, dt: datetime | None) -> timedelta:
        """How far local time is ahead of UTC."""
        if dt is None:
            return _WINTER
        wall = dt.replace(tzinfo=None, fold=0)
        begin, end = _summer(dt.year)
        # In the hour that is skipped or repeated, `fold` says which time is meant.
        clock = _WINTER if dt.fold else _SUMMER
        return _SUMMER if begin + clock <= wall < end + clock else _WINTER

    def dst(self, dt: datetime | None) -> timedelta:
        """The part of the offset that is summer time."""
        return self.utcoffset(dt) - _WINTER

    def tzname(self, dt: datetime | None) -> str:
        """'CET' or 'CEST'."""
        return "CEST" if self.dst(dt) else "CET"


def _summer(year: int) -> tuple[datetime, datetime]:
    return _last_sunday(year, 3), _last_sunday(year, 10)


def _last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31, 1)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def amsterdam() -> tzinfo:
    """The system's data for Amsterdam, or else the European rule."""
    try:
        return ZoneInfo("Europe/Amsterdam")
    except ZoneInfoNotFoundError:
        return EuropeanRule()


AMSTERDAM = amsterdam()


def last_time(hour: int, minute: int, now: float) -> float:
    """The last moment, at most `now`, at which it was this local time. Unix seconds."""
    local = datetime.fromtimestamp(now, AMSTERDAM)
    today = local.replace(hour=hour, minute=minute, second=0, microsecond=0, fold=0)
    if today.timestamp() > now:
        # Go by calendar days: one may have 23 or 25 hours.
        today = (today - timedelta(days=1)).replace(tzinfo=AMSTERDAM)
    return today.astimezone(UTC).timestamp()


FIRST_HOUR, LAST_HOUR = 9, 21
"""From nine in the morning until nine in the evening, local time."""


def decent(at: float) -> float:
    """`at` if it is daytime, else the next morning, so that no reminder comes at night. Unix
    seconds."""
    moment = datetime.fromtimestamp(at, AMSTERDAM)
    if FIRST_HOUR <= moment.hour < LAST_HOUR:
        return at
    morning = moment.replace(hour=FIRST_HOUR, minute=0, second=0, microsecond=0)
    if moment.hour >= LAST_HOUR:
        # By calendar days, so that it is nine o'clock even if the clocks change that night.
        morning = (morning + timedelta(days=1)).replace(tzinfo=AMSTERDAM)
    return morning.timestamp()
