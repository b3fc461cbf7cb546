"""Whether the clock can be trusted with what is deleted because of its age.

A clock that is wrong for one minute would have everything deleted. So it has to agree with
Telegram's, or else with what is stored and with a clock that nobody can set. Only decides: what
the clocks show is brought in.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

HOUR, DAY = 3600.0, 86400.0
NEAR = 7 * DAY
"""So close to the newest moment stored a start has to lie."""


class Trust(Enum):
    """How far the clock can be trusted."""

    AGREES = "agrees"
    """Telegram's says the same, within an hour."""
    STEADY = "steady"
    """It runs evenly since a start that fits what is stored, or since a day."""
    WAITS = "waits"
    """Nothing speaks against it, and nothing for it yet."""
    WRONG = "wrong"
    """Telegram's says something else, or it jumped."""

    @property
    def trusted(self) -> bool:
        """Whether what is old by this clock may go."""
        return self in (Trust.AGREES, Trust.STEADY)


@dataclass(frozen=True, slots=True)
class ClockReading:
    """What two clocks showed at one moment: the day's, and one that nobody can set."""

    wall: float
    steady: float

    def ahead(self, earlier: ClockReading) -> float:
        """How many seconds the day's clock moved further since then than it ran."""
        return (self.wall - earlier.wall) - (self.steady - earlier.steady)

    def runs_on(self, earlier: ClockReading) -> bool:
        """Whether it only ran since then, give or take an hour."""
        return abs(self.ahead(earlier)) <= HOUR


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of the clock. `begun`: since when it runs evenly. `fits`: whether that lies
    near the newest moment stored. `telegram`: what Telegram's clock said, and when that was heard.
    `moved`: where it runs since it jumped away from there."""

    begun: ClockReading
    fits: bool
    telegram: ClockReading | None = None
    moved: ClockReading | None = None


def at_start(now: ClockReading, newest: float | None) -> Evidence:
    """What is known when the bot starts; `newest` is the newest moment stored, if there is any."""
    return Evidence(now, newest is None or abs(now.wall - newest) <= NEAR)


def judge(now: ClockReading, evidence: Evidence) -> tuple[Trust, Evidence]:
    """How far the clock can be trusted now, and what is known of it from here on."""
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
    """A moment in the future, noted while the clock was ahead, counts as never."""
    return None if at is None or at > now + HOUR else at
