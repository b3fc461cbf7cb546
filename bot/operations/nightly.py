"""Starts each night's work: at half past three in Amsterdam, or soon after a start if a night was
missed. A night is done when all its steps are (`night.py`)."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from bot.api.causes import cause
from bot.clock.amsterdam import last_time
from bot.clock.clockwatch import ClockWatch
from bot.clock.trust import past
from bot.configuration.settings import MachineSettings
from bot.counters import Counters
from bot.operations.night import Night, NightResult, Step
from storage.database import Database
from storage.erasing.retention import Periods
from storage.errors import StorageError
from storage.moments import NIGHTLY, SCRUB_DUE

log = logging.getLogger(__name__)

HOUR, MINUTE = 3, 30
SETTLE = 60.0
"""Seconds to wait after a start before catching up on a missed night, because people come first."""
LOOK = 60.0
RETRY = 3600.0
OWED = 300.0
"""Seconds after which a wipe that is due must have been lost, rather than still under way."""


def periods(settings: MachineSettings) -> Periods:
    """The retention of each kind of data, in days."""
    return Periods(
        unfinished=settings.retention_unfinished,
        finished=settings.retention_finished,
        dead_letters=settings.retention_dead_letters,
        backups=settings.retention_backups,
        sent=settings.retention_sent,
    )


class Nightly:
    """Runs the nightly work for one database."""

    def __init__(
        self,
        database: Database,
        periods: Periods,
        watch: ClockWatch,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        first: Sequence[Step] = (),
        last: Sequence[Step] = (),
        counters: Counters | None = None,
    ) -> None:
        """`first`: extra steps to run before the backup; `last`: after everything else."""
        self._counters = counters or Counters()
        self._database = database
        self._night = Night(database, periods, watch, first, last, self._counters)
        self._watch, self._sleep = watch, sleep
        self.failures = 0
        """How many tries in a row failed."""

    async def run(self) -> None:
        """Run every night, for ever. No exception ends this."""
        await self._first_look()
        await self._sleep(SETTLE)
        while True:
            pause = LOOK
            try:
                now = self._watch.look().now
                await self._make_up_for_lost_wipes(now)
                last = await self._database.read(lambda work: work.moments.get(NIGHTLY))
                if is_due(now, last) and not (await self.night()).complete:
                    pause = RETRY
            except Exception as error:
                log.error("the night's work failed: %s", cause(error))
                self.failures += 1
                pause = RETRY
            await self._sleep(pause)

    @property
    def sound(self) -> bool | None:
        """Whether the last check found the database undamaged; None before the first."""
        return self._night.sound

    async def _first_look(self) -> None:
        try:
            await self._night.check()
        except StorageError as error:
            log.error("the database can't be relied on: %s", error)

    async def _make_up_for_lost_wipes(self, now: float) -> None:
        """Do the wipe that an erasure just before a crash still needs."""
        owed = await self._database.read(lambda work: work.moments.get(SCRUB_DUE))
        if owed is not None and abs(now - owed) > OWED:
            await self._database.unit(lambda work: work.retention.forget_strangers(now))
            await self._database.scrub()

    async def backup(self) -> Path:
        """Make a backup now; returns its path. Raises StorageError."""
        return await self._night.backup()

    async def night(self) -> NightResult:
        """Run the steps of this night that aren't done yet."""
        now = self._watch.look().now
        self._counters.tonight()
        result = await self._night.run_steps(last_time(HOUR, MINUTE, now))
        if result.complete:
            self._counters.nights += 1
            await self._database.unit(lambda work: work.moments.note(NIGHTLY, now))
        self.failures = self.failures + 1 if result.failed else 0
        return result


def is_due(now: float, last: float | None) -> bool:
    """Whether a night has begun since the last one that was completed."""
    done = past(last, now)
    return done is None or done < last_time(HOUR, MINUTE, now)
