"""Finds a day that may be one of two: 'volgende donderdag', said on a Tuesday.

To some that is in two days, to others in nine. It is sure only where no such day is left in this
week, and none comes within two days.
"""

from __future__ import annotations

import re

from dialogs.days import Day, later
from dialogs.hearing.regexes import compiled
from dialogs.understanding.dates.typed_days import read_day, weekday_named

_NEXT = compiled(r"\b(?:volgende?|vlg\.?) (?:ma|di|wo|do|vr|za|zo)", re.IGNORECASE)
_DIGIT = compiled(r"\d")
_SOON = 2
"""Days: of a day so near some say 'next', and others mean the one after it."""


def either_day(text: str, today: Day) -> tuple[Day, Day] | None:
    """The two days that a text may mean, the nearest first; None if it means one, or no day."""
    day = read_day(text, today)
    in_words_only = _NEXT.search(text) is not None and _DIGIT.search(text) is None
    if day is None or not in_words_only or day != weekday_named(text, later(today, 7)):
        return None
    before, after = later(day, -7), later(day, 7)
    if before > today:
        return before, day
    return (day, after) if (day - today).days <= _SOON else None
