"""Reads the clock and logs when it jumps; `trust` decides whether to believe it."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.clock.trust import HOUR, ClockReading, Trust, at_start, judge

log = logging.getLogger(__name__)

EVERY = 5.0
"""Seconds between two looks, so that a jump for a minute is seen too."""


def since_boot() -> float:
    """Seconds that nobody can set; where the system can tell, sleep of the machine counts too."""
    boottime = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boottime is None else time.clock_gettime(boottime)


@dataclass(frozen=True, slots=True)
class Seen:
    """The time, and how far to trust that very reading."""

    now: float
    trust: Trust


class ClockWatch:
    """The clock, and the evidence for and against it."""

    def __init__(
        self,
        clock: Callable[[], float] = time.time,
        steady: Callable[[], float] = since_boot,
        newest: float | None = None,
    ) -> None:
        """Begins when the bot starts; `newest` is the newest moment stored."""
        self._clock, self._steady = clock, steady
        self._last = self._read()
        self._evidence = at_start(self._last, newest)
        self.jumps = 0
        """How often it jumped since the start."""

    def look(self) -> Seen:
        """Read it."""
        now = self._read()
        ahead = now.ahead(self._last)
        self._last = now
        if abs(ahead) > HOUR:
            self.jumps += 1
            log.error("the clock jumped by %.1f hours", ahead / HOUR)
        trust, self._evidence = judge(now, self._evidence)
        return Seen(now.wall, trust)

    def is_wrong(self) -> bool:
        """Whether Telegram's clock says something else now, or this one jumped."""
        return self.look().trust is Trust.WRONG

    def telegram_says(self, at: float) -> None:
        """Telegram's clock shows this now."""
        self._evidence = replace(self._evidence, telegram=ClockReading(at, self._steady()))

    async def run(self) -> None:
        """Look every few seconds, for ever."""
        while True:
            self.look()
            await asyncio.sleep(EVERY)

    def _read(self) -> ClockReading:
        return ClockReading(self._clock(), self._steady())
