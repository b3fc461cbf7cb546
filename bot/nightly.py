"""The quiet hour: what is past its time goes, the rest is copied.

At half past three in Amsterdam, or soon after a start when a night was missed. A step that fails
doesn't keep the others from being done; the night is over when all of them have been.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from pathlib import Path

from bot.amsterdam import last_time
from bot.causes import cause
from bot.settings import House
from storage.backup import back_up, expire
from storage.database import Database
from storage.errors import StorageError
from storage.moments import NIGHTLY, SCRUB_DUE
from storage.records import Periods, Purged
from storage.scrub import scrub

log = logging.getLogger(__name__)

HOUR, MINUTE = 3, 30
SETTLE = 60.0
"""Seconds after a start before a missed night is made up for: people come first."""
LOOK = 60.0
RETRY = 3600.0
OWED = 300.0
"""Seconds after which a wipe that is owed was forgotten, and not just about to be done."""
_DAY = 86400.0


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
        self._database, self._periods = database, periods
        self._clock, self._sleep = clock, sleep
        # Expiry clears away what looks cut off, so it must not meet a backup on its way.
        self._copying = asyncio.Lock()

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
        async with self._copying:
            copy = await back_up(self._database, self._clock())
        log.info("backup made: %s", copy.name)
        return copy

    async def night(self, now: float) -> bool:
        """Do all that a night asks; returns whether all of it could be done."""
        steps = (self._purge, self._scrub, self._back_up, self._expire)
        done = [await self._step(step, now) for step in steps]
        if all(done):
            await self._database.unit(lambda work: work.note_moment(NIGHTLY, now))
        return all(done)

    async def _step(self, step: Callable[[float], Awaitable[None]], now: float) -> bool:
        try:
            await step(now)
        except StorageError as error:
            log.error("the night's work failed: %s", error)
        except Exception as error:
            log.error("the night's work failed: %s", cause(error))
        else:
            return True
        return False

    async def _purge(self, now: float) -> None:
        purged = Purged()
        while slice_ := await self._database.unit(lambda work: work.purge(self._periods, now)):
            purged += slice_
        counts = ", ".join(f"{name} {count}" for name, count in asdict(purged).items() if count)
        log.info("past their time and deleted: %s", counts or "nothing")

    async def _scrub(self, now: float) -> None:
        if await self._database.read(lambda work: work.moment(SCRUB_DUE)) is None:
            return
        if not await self._database.alone(lambda connection: scrub(connection, largest=None)):
            raise StorageError(
                "deleted bytes could not be wiped: another program has the database open"
            )

    async def _back_up(self, now: float) -> None:
        await self.backup()

    async def _expire(self, now: float) -> None:
        before = now - self._periods.backups * _DAY
        async with self._copying:
            gone = await asyncio.to_thread(expire, self._database.path, before)
        # A day longer than the oldest backup that could hold who is in it.
        await self._database.alone(lambda _: self._database.erasures.expire(before - _DAY))
        if gone:
            log.info("old backups deleted: %d", gone)


def is_due(now: float, last: float | None) -> bool:
    """Whether a night has begun since the last one that was done."""
    return last is None or last < last_time(HOUR, MINUTE, now)
