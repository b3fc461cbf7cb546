"""Decides whether the clock can be trusted for deleting by age.

A clock that is wrong for one minute could make the bot delete everything. So it has to agree with
Telegram's, or else with the times stored and with a clock that nobody can set. Pure: callers pass
in what the clocks show.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

HOUR, DAY = 3600.0, 86400.0
NEAR = 7 * DAY
"""Seconds: a start must be this close to the newest moment stored."""


class Trust(Enum):
    """How far the clock can be trusted."""

    AGREES = "agrees"
    """Telegram's clock agrees, within an hour."""
    STEADY = "steady"
    """It has run evenly since a start that fits the times stored, or for a day."""
    WAITS = "waits"
    """No evidence against it, but none for it yet either."""
    WRONG = "wrong"
    """Telegram's clock differs, or it jumped."""

    @property
    def trusted(self) -> bool:
        """Whether data may be deleted because it is old by this clock."""
        return self in (Trust.AGREES, Trust.STEADY)


@dataclass(frozen=True, slots=True)
class ClockReading:
    """What two clocks showed at one moment: the time of day, and a clock that nobody can set."""

    wall: float
    steady: float

    def ahead(self, earlier: ClockReading) -> float:
        """How many seconds more the time of day advanced since then than the other clock."""
        return (self.wall - earlier.wall) - (self.steady - earlier.steady)

    def runs_on(self, earlier: ClockReading) -> bool:
        """Whether it didn't jump since then, give or take an hour."""
        return abs(self.ahead(earlier)) <= HOUR


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known about the clock. `begun`: since when it has run evenly. `fits`: whether that is
    near the newest moment stored. `telegram`: what Telegram's clock said, and when. `moved`: the
    first reading after a jump."""

    begun: ClockReading
    fits: bool
    telegram: ClockReading | None = None
    moved: ClockReading | None = None


def at_start(now: ClockReading, newest: float | None) -> Evidence:
    """The evidence when the bot starts. `newest` is the newest moment stored, if any."""
    return Evidence(now, newest is None or abs(now.wall - newest) <= NEAR)


def judge(now: ClockReading, evidence: Evidence) -> tuple[Trust, Evidence]:
    """How far the clock can be trusted now, and the updated evidence."""
    if (telegram := evidence.telegram) is not None:
        if now.runs_on(telegram):
            return Trust.AGREES, Evidence(now, True, telegram)
        return Trust.WRONG, evidence
    if now.runs_on(evidence.begun):
        proven = evidence.fits or now.steady - evidence.begun.steady >= DAY
        return (Trust.STEADY if proven else Trust.WAITS), replace(evidence, moved=None)
    moved = evidence.moved
    if moved is None or not now.runs_on(moved):
        return Trust.WRONG, replace(evidence, moved=now)
    if now.steady - moved.steady >= DAY:
        return Trust.STEADY, Evidence(moved, True)
    return Trust.WRONG, evidence


def past(at: float | None, now: float) -> float | None:
    """The moment, or None if it is in the future: then it was stored while the clock was ahead."""
    return None if at is None or at > now + HOUR else at
