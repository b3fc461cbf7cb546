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
"""Seconds between two readings: short enough to notice a jump that lasts a minute."""


def since_boot() -> float:
    """Seconds on a clock that nobody can set. If the system can tell, it includes time that the
    machine slept."""
    boottime = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boottime is None else time.clock_gettime(boottime)


@dataclass(frozen=True, slots=True)
class Seen:
    """The time, and how far this reading can be trusted."""

    now: float
    trust: Trust


class ClockWatch:
    """Reads the clock and gathers evidence for and against it."""

    def __init__(
        self,
        clock: Callable[[], float] = time.time,
        steady: Callable[[], float] = since_boot,
        newest: float | None = None,
    ) -> None:
        """Make it when the bot starts. `newest` is the newest moment stored."""
        self._clock, self._steady = clock, steady
        self._last = self._read()
        self._evidence = at_start(self._last, newest)
        self.jumps = 0
        """How often it jumped since the start."""

    def look(self) -> Seen:
        """Read the clock."""
        now = self._read()
        ahead = now.ahead(self._last)
        self._last = now
        if abs(ahead) > HOUR:
            self.jumps += 1
            log.error("the clock jumped by %.1f hours", ahead / HOUR)
        trust, self._evidence = judge(now, self._evidence)
        return Seen(now.wall, trust)

    def is_wrong(self) -> bool:
        """Whether Telegram's clock differs now, or ours jumped."""
        return self.look().trust is Trust.WRONG

    def telegram_says(self, at: float) -> None:
        """Note what Telegram's clock shows now."""
        self._evidence = replace(self._evidence, telegram=ClockReading(at, self._steady()))

    async def run(self) -> None:
        """Read the clock every few seconds, for ever."""
        while True:
            self.look()
            await asyncio.sleep(EVERY)

    def _read(self) -> ClockReading:
        return ClockReading(self._clock(), self._steady())
