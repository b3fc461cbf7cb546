"""The state of the clock, the backups, the nights and the disk, for health and alerts."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from bot.clock.clockwatch import ClockWatch
from bot.clock.trust import Trust, past
from bot.operations.nightly import Nightly
from storage.database import Database
from storage.moments import BACKUP, NIGHTLY


@dataclass(frozen=True, slots=True)
class UpkeepState:
    """Moments are in Unix seconds, None for never.

    `nights_failed` counts failed tries in a row; `sound` is None before the first check of the
    database; `disk_free` is None if unknown.
    """

    now: float
    clock: Trust
    clock_jumps: int
    backup_at: float | None
    night_at: float | None
    nights_failed: int
    sound: bool | None
    disk_free: int | None

    @property
    def well(self) -> bool:
        """Whether nothing needs attention now."""
        return self.clock is not Trust.WRONG and not self.nights_failed and self.sound is not False


class Upkeep:
    """Gathers an `UpkeepState`."""

    def __init__(self, database: Database, nightly: Nightly, watch: ClockWatch) -> None:
        self._database, self._nightly, self._watch = database, nightly, watch

    async def condition(self) -> UpkeepState:
        """The state now. Raises StorageUnavailable."""
        seen = self._watch.look()
        backup, night = await self._database.read(
            lambda work: (work.moments.get(BACKUP), work.moments.get(NIGHTLY))
        )
        return UpkeepState(
            now=seen.now,
            clock=seen.trust,
            clock_jumps=self._watch.jumps,
            backup_at=past(backup, seen.now),
            night_at=past(night, seen.now),
            nights_failed=self._nightly.failures,
            sound=self._nightly.sound,
            disk_free=_free(self._database.path.parent),
        )


def _free(folder: Path) -> int | None:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None
