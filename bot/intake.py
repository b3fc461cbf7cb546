"""The polling loop: a batch of updates in, one transaction, and only then the next offset.

Asking for the next offset is what confirms a batch to Telegram. So nothing is confirmed that
isn't stored, and what comes twice is known by its id.
"""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable
from typing import Any

from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.causes import cause
from bot.desk import Desk
from bot.incoming import ALLOWED_UPDATES, update_id
from bot.telegram_request import BotApi, UnclearError, seconds_to_wait
from storage.errors import StorageUnavailable

log = logging.getLogger(__name__)

POLL_SECONDS = 25
"""How long Telegram may keep us waiting for an update."""
BATCH = 100
LONGEST_PAUSE = 60.0
"""Longest wait in seconds between two tries when polling or storing fails."""


class Intake:
    """Takes updates in, one batch after the other, until it is cancelled."""

    def __init__(
        self,
        api: BotApi,
        desk: Desk,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._api, self._desk = api, desk
        self._clock, self._sleep = clock, sleep
        self.last_poll: float | None = None
        """When Telegram last answered, in Unix seconds."""

    async def run(self) -> None:
        """Poll for ever. A failing poll or a full disk is tried again, more and more calmly."""
        offset: int | None = None
        failures = 0
        while True:
            try:
                updates = await self._api.get_updates(
                    offset, POLL_SECONDS, BATCH, list(ALLOWED_UPDATES)
                )
                self.last_poll = self._clock()
                if updates:
                    await self._desk.take(updates)
                    offset = _after(updates)
                failures = 0
            except (TelegramError, StorageUnavailable) as error:
                failures += 1
                pause = _pause(error, failures)
                log.warning("poll failed: %s; next try in %.0f s", cause(error), pause)
                await self._sleep(pause)


def _after(updates: list[Any]) -> int:
    """The offset that confirms these updates. Raises UnclearError when none has an id."""
    ids = [number for raw in updates if (number := update_id(raw)) is not None]
    if not ids:
        # They can't be confirmed and come again at once, so the next try has to wait.
        raise UnclearError("updates without ids")
    return max(ids) + 1


def _pause(error: Exception, failures: int) -> float:
    calm = min(LONGEST_PAUSE, 2.0 ** min(failures - 1, 6)) * random.uniform(0.75, 1.0)  # noqa: S311
    if isinstance(error, RetryAfter):
        return max(calm, seconds_to_wait(error))
    return max(calm, 10.0) if isinstance(error, InvalidToken) else calm
