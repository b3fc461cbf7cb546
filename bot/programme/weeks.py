"""What staff are told about the waiting room: once a week, how many contributions are new, with
noise.

The number is made when someone first asks in a week and stays the same after that. Having been told
one reveals nothing, because it depends on who asks and not on who waits.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.clock.amsterdam import AMSTERDAM
from dialogs.edition.noise import noisy_standing
from dialogs.edition.rules import WITHIN_DAYS
from storage.programme.weekly import WeekTold
from storage.unit import UnitOfWork

_DAY = 86400.0


@dataclass(frozen=True, slots=True)
class WaitingNumbers:
    """`in_all`: since the last edition. Both may be negative, because the noise may be.
    `published`: an edition was made since this week's number was told, so that nothing is known of
    what waits until next week. `refused`: this week an edition was asked for, and the rules didn't
    allow it."""

    this_week: int
    in_all: int
    published: bool = False
    refused: bool = False


def tell(work: UnitOfWork, pack: str, at: float, key: bytes) -> WaitingNumbers:
    """The numbers that staff may know now. `key` is for the noise of a new week; never reuse it."""
    week = week_of(at)
    told = work.weekly.get(pack, week)
    if told is None:
        told = WeekTold(noisy_standing(work.weekly.count(pack, a_year_before(at)), key, week))
        work.weekly.tell(pack, week, told.value, at)
    in_all = sum(value for _, value in work.weekly.all(pack))
    return WaitingNumbers(told.value, in_all, told.published, told.refused)


def a_year_before(at: float) -> float:
    """Since when it matters in how many editions a project is."""
    return at - WITHIN_DAYS * _DAY


def week_of(at: float) -> str:
    """The calendar week in Amsterdam of a moment in Unix seconds, as '2026-W48'."""
    year, week, _ = datetime.fromtimestamp(at, AMSTERDAM).isocalendar()
    return f"{year}-W{week:02}"
