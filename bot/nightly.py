"""When the quiet hour is: at half past three in Amsterdam, or soon after a start when a night was
missed. The night is over when all of its steps could be done (`night.py`)."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from bot.amsterdam import last_time
from bot.causes import cause
from bot.night import Night
from bot.settings import House
from storage.database import Database
from storage.moments import NIGHTLY, SCRUB_DUE
from storage.records import Periods

log = logging.getLogger(__name__)

HOUR, MINUTE = 3, 30
SETTLE = 60.0
"""Seconds after a start before a missed night is made up for: people come first."""
LOOK = 60.0
RETRY = 3600.0
OWED = 300.0
"""Seconds after which a wipe that is owed was forgotten, and not just about to be done."""


def periods(settings: House) -> Periods:
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
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._database, self._night = database, Night(database, periods)
        self._clock, self._sleep = clock, sleep

    async def run(self) -> None:
        """Wait for each night, for ever. No failure ends this."""
        await self._sleep(SETTLE)
        while True:
            pause = LOOK
            try:
                now = self._clock()
                await self._make_up_for_lost_wipes(now)
                last = await self._database.read(lambda work: work.moment(NIGHTLY))
                if is_due(now, last) and not await self.night(now):
                    pause = RETRY
            except Exception as error:
                log.error("the night's work failed: %s", cause(error))
                pause = RETRY
            await self._sleep(pause)

    async def _make_up_for_lost_wipes(self, now: float) -> None:
        """Who erased themselves just before the bot was killed doesn't wait for the night."""
        owed = await self._database.read(lambda work: work.moment(SCRUB_DUE))
        if owed is not None and now - owed > OWED:
            await self._database.unit(lambda work: work.forget_strangers(now))
            await self._database.scrub()

    async def backup(self) -> Path:
        """Make a backup now; returns its path. Raises StorageError."""
        return await self._night.backup(self._clock())

    async def night(self, now: float) -> bool:
        """Do all that a night asks; returns whether all of it could be done."""
        whole = await self._night.pass_by(last_time(HOUR, MINUTE, now), now)
        if whole:
            await self._database.unit(lambda work: work.note_moment(NIGHTLY, now))
        return whole


def is_due(now: float, last: float | None) -> bool:
    """Whether a night has begun since the last one that was done."""
    return last is None or last < last_time(HOUR, MINUTE, now)
