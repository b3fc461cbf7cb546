"""Local time in Amsterdam, for the nights and for what the bot writes down."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dialogs.days import EuropeanRule


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
