"""The health page: whether the bot is well, as JSON."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from bot import VERSION
from bot.api.poll_state import POLL_SECONDS, PollState
from bot.operations.facts import OperatorContact
from bot.operations.upkeep import Upkeep
from storage.database import Database

LATE = POLL_SECONDS * 3.0
"""Seconds without a successful poll after which the bot counts as unhealthy."""


class HealthPage:
    """What `/healthz` says."""

    def __init__(
        self,
        database: Database,
        polling: PollState,
        upkeep: Upkeep,
        clock: Callable[[], float] = time.time,
        operator: OperatorContact | None = None,
    ) -> None:
        self._database, self._polling, self._upkeep = database, polling, upkeep
        self._clock, self._operator = clock, operator or OperatorContact(None)
        self._since = clock()

    async def report(self) -> dict[str, Any]:
        """The page as JSON. `ok` is False while no poll succeeds, or none has yet, and while the
        clock, the nightly work or the database needs attention. Durations are in seconds.
        """
        now = self._clock()
        counts = await self._database.read(lambda work: work.health.counts(now))
        house = await self._upkeep.condition()
        heard = self._polling.last_poll
        lag = now - (heard or self._since)
        return {
            "version": VERSION,
            "ok": heard is not None and lag < LATE and house.well,
            "up_seconds": round(max(0.0, now - self._since)),
            "polling_lag_seconds": round(lag, 1),
            "outbox": counts.outbox_depth,
            "outbox_age_seconds": round(counts.outbox_age, 1),
            "held": counts.held,
            "failed": counts.failed,
            "dead_letters": counts.dead_letters,
            "backup_age_seconds": _age(house.now, house.backup_at),
            "night_age_seconds": _age(house.now, house.night_at),
            "nights_failed": house.nights_failed,
            "database_sound": house.sound,
            "disk_free_bytes": house.disk_free,
            "clock": house.clock.value,
            "clock_jumps": house.clock_jumps,
            "operator": self._operator.reach.value,
        }


def _age(now: float, at: float | None) -> float | None:
    """How many seconds ago; None for never."""
    return None if at is None else round(max(0.0, now - at), 1)
