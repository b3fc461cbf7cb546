"""When it is decent to write to someone who didn't ask for anything: by day, in Amsterdam."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.clock.amsterdam import AMSTERDAM

FIRST_HOUR, LAST_HOUR = 9, 21
"""From nine in the morning until nine in the evening, by the clock on the wall."""


def decent(at: float) -> float:
    """The moment itself if it is by day, else the next morning; Unix seconds."""
    moment = datetime.fromtimestamp(at, AMSTERDAM)
    if FIRST_HOUR <= moment.hour < LAST_HOUR:
        return at
    morning = moment.replace(hour=FIRST_HOUR, minute=0, second=0, microsecond=0)
    if moment.hour >= LAST_HOUR:
        # By the calendar, so that a night of 23 or 25 hours ends at nine as well.
        morning = (morning + timedelta(days=1)).replace(tzinfo=AMSTERDAM)
    return morning.timestamp()
