"""The line in the log, once a week, that says that the bot lives."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime

from bot import VERSION
from bot.clock.trust import past
from bot.counters import Counters
from storage.database import Database
from storage.moments import BACKUP, SIGN_OF_LIFE

log = logging.getLogger(__name__)

_DAY = 86_400.0
_EVERY = 6.5 * _DAY
"""A week, less what one night may be earlier than another."""


class SignOfLife:
    """Logs the line. The numbers are those since the start."""

    def __init__(
        self, database: Database, counters: Counters, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._database, self._counters, self._clock = database, counters, clock
        self._begun = clock()

    async def night(self, now: float) -> None:
        """Log the line if a week has passed since the last. Raises StorageUnavailable."""
        last, backup = await self._database.read(
            lambda work: (work.moments.get(SIGN_OF_LIFE), work.moments.get(BACKUP))
        )
        if (told := past(last, now)) is not None and now - told < _EVERY:
            return
        made = past(backup, now)
        log.info(
            "all goes on: version %s, days up %d, walks begun %d, messages sent %d, last backup %s",
            *(VERSION, (self._clock() - self._begun) / _DAY),
            *(self._counters.people.walks_begun, self._counters.sends),
            "never" if made is None else datetime.fromtimestamp(made, UTC).date(),
        )
        await self._database.unit(lambda work: work.moments.note(SIGN_OF_LIFE, now))
