"""Whether the bot is well, for whoever watches over it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from bot.operations.facts import Reach
from bot.operations.upkeep import Upkeep
from bot.receiving.intake import POLL_SECONDS, Intake
from storage.database import Database

LATE = POLL_SECONDS * 3.0
"""Seconds without an answer to a poll after which the bot isn't well."""


class HealthPage:
    """What `/healthz` says."""

    def __init__(
        self,
        database: Database,
        intake: Intake,
        upkeep: Upkeep,
        clock: Callable[[], float] = time.time,
        operator: Callable[[], Reach] = lambda: Reach.NOBODY,
    ) -> None:
        """`operator` tells whether whoever runs the bot can be told something."""
        self._database, self._intake, self._upkeep = database, intake, upkeep
        self._clock, self._operator = clock, operator
        self._since = clock()

    async def report(self) -> dict[str, Any]:
        """All there is to know; `ok` is False while the bot hears nothing, also when it never did,
        and while the house needs a hand. Times in seconds.
        """
        now = self._clock()
        counts = await self._database.read(lambda work: work.health.counts(now))
        house = await self._upkeep.condition()
        heard = self._intake.last_poll
        lag = now - (heard or self._since)
        return {
            "ok": heard is not None and lag < LATE and house.well,
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
            "operator": self._operator().value,
        }


def _age(now: float, at: float | None) -> float | None:
    """How long ago something was; None when it never was."""
    return None if at is None else round(max(0.0, now - at), 1)
