"""Finds the days that a team names in what it is going to do, because it may want to look together
on one of them."""

from __future__ import annotations

from dialogs.days import Day, day_of, later
from dialogs.understanding.dates.typed_days import names_date, read_day
from dialogs.walk.intentions import PointWording
from dialogs.walk.state import Walk

_FARTHEST = 365
"""Days, because answers aren't kept longer."""


def days_named(walk: Walk) -> tuple[Day, ...]:
    """The days that their own sentences name and that are still to come, the earliest first."""
    today = day_of(walk.seen_at)
    own = (one.told for one in walk.intentions.to_do if one.wording is PointWording.OWN)
    days = {read_day(text, today) for text in own if names_date(text)}
    last = later(today, _FARTHEST)
    return tuple(sorted(day for day in days if day is not None and today < day <= last))
