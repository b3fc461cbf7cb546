"""What staff are told of the waiting room: once a week, how many are new, with noise.

It is told when someone first asks in a week, and then stays what it is. That something was told
says nothing: who asks decides when, not who waits.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.clock.amsterdam import AMSTERDAM
from dialogs.edition.rules import standing
from storage.unit import UnitOfWork


@dataclass(frozen=True, slots=True)
class WaitingNumbers:
    """`in_all`: since the last edition, which may have been made this week; both may be below zero,
    as noise may be."""

    this_week: int
    in_all: int


def tell(work: UnitOfWork, pack: str, at: float, key: bytes) -> WaitingNumbers:
    """What staff may know now. `key` is for the noise of a new week; never reuse it."""
    week = week_of(at)
    this_week = work.weekly.get(pack, week)
    if this_week is None:
        this_week = standing(work.weekly.count(pack), key, week)
        work.weekly.tell(pack, week, this_week, at)
    return WaitingNumbers(this_week, sum(value for _, value in work.weekly.all(pack)))


def week_of(at: float) -> str:
    """The week of a moment by the calendar in Amsterdam, as 2026-W48."""
    year, week, _ = datetime.fromtimestamp(at, AMSTERDAM).isocalendar()
    return f"{year}-W{week:02}"
