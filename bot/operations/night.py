"""The work of a night, in order: delete what is past its retention, then back up the rest.

A step that fails doesn't stop the others. A retry repeats only the steps that failed: a backup at
every retry would fill the disk.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.api.causes import cause
from bot.clock.clockwatch import ClockWatch
from bot.counters import Counters
from storage.backups.backup import back_up
from storage.backups.expiry import expire
from storage.checkup import is_sound
from storage.database import Database
from storage.erasing.retention import Periods, Purged
from storage.erasing.scrub import scrub
from storage.errors import StorageError
from storage.moments import SCRUB_DUE

log = logging.getLogger(__name__)

_DAY = 86400.0


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a night. `by_age`: it deletes by age, so it needs a trusted clock."""

    name: str
    do: Callable[[float], Awaitable[None]]
    by_age: bool = False


@dataclass(frozen=True, slots=True)
class NightResult:
    """The result of a night: the names of steps that failed, and of those that wait for a trusted
    clock."""

    failed: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether every step is done."""
        return not self.failed and not self.waiting


class Night:
    """Runs the steps for one database."""

    def __init__(
        self,
        database: Database,
        periods: Periods,
        watch: ClockWatch,
        first: Sequence[Step] = (),
        last: Sequence[Step] = (),
        counters: Counters | None = None,
    ) -> None:
        """`first`: extra steps to run before the backup; `last`: after everything else."""
        self._database, self._periods, self._watch = database, periods, watch
        self._counters = counters or Counters()
        # Expiry deletes unfinished copies, so it may not run during a backup.
        self._copying = asyncio.Lock()
        self.sound: bool | None = None
        """Whether the last check found the database undamaged; None before the first."""
        self.steps: tuple[Step, ...] = (
            Step("sound", lambda now: self.check()),
            *first,
            Step("from the future", self._bring_back, by_age=True),
            Step("past their time", self._purge, by_age=True),
            Step("for today only", self._let_go_of_today),
            Step("wiped", self._scrub),
            # Put steps that delete something above this line, or it ends up in the backup.
            Step("backup", self._back_up),
            Step("old backups", self._expire, by_age=True),
            *last,
        )
        self._begun, self._done = 0.0, set[str]()

    async def run_steps(self, begun: float) -> NightResult:
        """Run the steps not yet done of the night that began at this moment."""
        if self._begun != begun:
            self._begun, self._done = begun, set()
        failed, waiting = [], []
        for step in self.steps:
            if step.name in self._done:
                continue
            seen = self._watch.look()
            if step.by_age and not seen.trust.trusted:
                waiting.append(step.name)
            elif await self._could(step, seen.now):
                self._done.add(step.name)
            else:
                failed.append(step.name)
        if waiting:
            log.warning("what is old stays until the clock can be trusted: %s", seen.trust.value)
        return NightResult(tuple(failed), tuple(waiting))

    async def check(self) -> None:
        """Check that the database isn't damaged. Raises StorageError if it is."""
        self.sound = await self._database.on_connection(is_sound)
        if not self.sound:
            raise StorageError(
                f"the database {self._database.path} is damaged; stop the bot and restore a backup"
            )

    async def backup(self) -> Path:
        """Make a backup now; returns its path. Raises StorageError."""
        async with self._copying:
            copy = await back_up(self._database, self._watch.look().now)
        self._counters.backups += 1
        log.info("backup made: %s", copy.name)
        return copy

    async def _could(self, step: Step, now: float) -> bool:
        try:
            await step.do(now)
        except StorageError as error:
            log.error("the night's work failed: %s", error)
        except Exception as error:
            log.error("the night's work failed: %s", cause(error))
        else:
            return True
        return False

    async def _bring_back(self, now: float) -> None:
        mended = await self._database.unit(
            lambda work: work.redating.bring_back(self._periods, now)
        )
        if mended:
            log.warning("dates from the future brought back: %d", mended)

    async def _purge(self, now: float) -> None:
        purged = Purged()
        while slice_ := await self._database.unit(
            lambda work: work.retention.purge(self._periods, now)
        ):
            purged += slice_
        counts = ", ".join(f"{name} {count}" for name, count in asdict(purged).items() if count)
        log.info("past their time and deleted: %s", counts or "nothing")

    async def _let_go_of_today(self, now: float) -> None:
        """Delete what is kept for one day only. Not logged: a count would reveal how many people
        told something serious."""
        await self._database.unit(lambda work: work.walks.let_go_of_today(now))

    async def _scrub(self, now: float) -> None:
        if await self._database.read(lambda work: work.moments.get(SCRUB_DUE)) is None:
            return
        if not await self._database.on_connection(
            lambda connection: scrub(connection, largest=None)
        ):
            raise StorageError(
                "deleted bytes could not be wiped: another program has the database open"
            )

    async def _back_up(self, now: float) -> None:
        await self.backup()

    async def _expire(self, now: float) -> None:
        path, erasures = self._database.path, self._database.erasures
        async with self._copying:
            gone = await asyncio.to_thread(expire, path, now, self._periods, erasures)
        # Keep an erasure a day longer than the oldest backup that could still hold the person.
        before = now - self._periods.backups * _DAY
        await self._database.on_connection(
            lambda _: self._database.erasures.expire(before - _DAY, now)
        )
        if gone:
            log.info("old backups deleted: %d", gone)
