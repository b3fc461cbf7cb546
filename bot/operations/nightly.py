"""Starts each night's work: at half past three in Amsterdam, or soon after a start if a night was
missed. A night is over when all of its steps are done (`night.py`)."""

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
from bot.operations.night import Night, Passed, Step
from storage.database import Database
from storage.erasing.retention import Periods
from storage.errors import StorageError
from storage.moments import NIGHTLY, SCRUB_DUE

log = logging.getLogger(__name__)

HOUR, MINUTE = 3, 30
SETTLE = 60.0
"""Seconds after a start before a missed night is made up for: people come first."""
LOOK = 60.0
RETRY = 3600.0
OWED = 300.0
"""Seconds after which a wipe that is owed was forgotten, and not just about to be done."""


def periods(settings: MachineSettings) -> Periods:
    """How long each kind is kept, in days."""
    return Periods(
        unfinished=settings.retention_unfinished,
        finished=settings.retention_finished,
        dead_letters=settings.retention_dead_letters,
        backups=settings.retention_backups,
        sent=settings.retention_sent,
    )


class Nightly:
    """Looks after one database, night after night."""

    def __init__(
        self,
        database: Database,
        periods: Periods,
        watch: ClockWatch,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        first: Sequence[Step] = (),
    ) -> None:
        """`first`: extra steps, done before anything is copied."""
        self._database, self._night = database, Night(database, periods, watch, first)
        self._watch, self._sleep = watch, sleep
        self.failures = 0
        """How often in a row a night could not be done."""

    async def run(self) -> None:
        """Wait for each night, for ever. No failure ends this."""
        await self._first_look()
        await self._sleep(SETTLE)
        while True:
            pause = LOOK
            try:
                now = self._watch.look().now
                await self._make_up_for_lost_wipes(now)
                last = await self._database.read(lambda work: work.moments.get(NIGHTLY))
                if is_due(now, last) and not (await self.night()).whole:
                    pause = RETRY
            except Exception as error:
                log.error("the night's work failed: %s", cause(error))
                self.failures += 1
                pause = RETRY
            await self._sleep(pause)

    @property
    def sound(self) -> bool | None:
        """Whether the database was whole when it was last looked at."""
        return self._night.sound

    async def _first_look(self) -> None:
        try:
            await self._night.check()
        except StorageError as error:
            log.error("the database can't be relied on: %s", error)

    async def _make_up_for_lost_wipes(self, now: float) -> None:
        """Wipe now for someone who erased everything just before the bot was killed."""
        owed = await self._database.read(lambda work: work.moments.get(SCRUB_DUE))
        if owed is not None and abs(now - owed) > OWED:
            await self._database.unit(lambda work: work.retention.forget_strangers(now))
            await self._database.scrub()

    async def backup(self) -> Path:
        """Make a backup now; returns its path. Raises StorageError."""
        return await self._night.backup()

    async def night(self) -> Passed:
        """Do each step of this night that isn't done yet."""
        now = self._watch.look().now
        passed = await self._night.pass_by(last_time(HOUR, MINUTE, now))
        if passed.whole:
            await self._database.unit(lambda work: work.moments.note(NIGHTLY, now))
        self.failures = self.failures + 1 if passed.failed else 0
        return passed


def is_due(now: float, last: float | None) -> bool:
    """Whether a night has begun since the last one that was done."""
    done = past(last, now)
    return done is None or done < last_time(HOUR, MINUTE, now)
