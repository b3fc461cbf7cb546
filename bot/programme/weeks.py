"""What staff are told of the waiting room: once a week how many are new, with noise.

It is told when someone first asks in a week, and then stays what it is. That something was told
says nothing: who asks decides when, not who waits.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.amsterdam import AMSTERDAM
from dialogs.edition.rules import standing
from storage.unit import UnitOfWork


@dataclass(frozen=True, slots=True)
class Told:
    """`in_all`: since the last edition; both may be below zero, as noise may be."""

    this_week: int
    in_all: int


def tell(work: UnitOfWork, pack: str, at: float, key: bytes) -> Told:
    """What staff may know now; the key is used for a week that wasn't told yet, and then never
    again."""
    week = week_of(at)
    if not work.is_told(pack, week):
        work.tell_week(pack, week, standing(work.count_new(pack), key, week), at)
    weeks = work.weekly_numbers(pack)
    return Told(dict(weeks).get(week, 0), sum(value for _, value in weeks))


def week_of(at: float) -> str:
    """The week of a moment by the calendar in Amsterdam, as 2026-W48."""
    year, week, _ = datetime.fromtimestamp(at, AMSTERDAM).isocalendar()
    return f"{year}-W{week:02}"
