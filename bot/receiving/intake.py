"""The polling loop: fetch a batch of updates, store it in one transaction, and only then ask for
the next offset.

Asking for the next offset is what confirms a batch to Telegram. So nothing is confirmed before it
is stored, and an update that comes twice is recognised by its id.
"""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.api.causes import cause
from bot.api.poll_state import POLL_SECONDS, PollState
from bot.api.telegram_request import (
    BotApi,
    UnclearError,
    UnreadableError,
    seconds_to_wait,
)
from bot.counters import Counters
from bot.incoming.incoming import ALLOWED_UPDATES, update_id, update_ids_in
from storage.errors import StorageUnavailable

if TYPE_CHECKING:
    # The processor is still being imported when the first poll begins.
    from bot.receiving.update_processor import UpdateProcessor

log = logging.getLogger(__name__)

BATCH = 100
_FIRST_PAUSE = 1.0
"""Seconds between the first two tries; each next pause is twice as long."""
LONGEST_PAUSE = 10.0
"""Longest wait in seconds between two tries when polling or storing fails: an outage lasts
up to this much longer for the people who wait."""
_SAY_AGAIN_SECONDS = 3600.0
_LOCKED_OUT_SECONDS = 10.0
_QUIET_SECONDS = 86_400.0
"""After this many seconds without updates, poll without an offset. After a week Telegram continues
from a random id, which may be lower than the offset, and then we would never get that update."""


async def first_poll(api: BotApi) -> list[Any]:
    """Ask for the first batch. Doesn't wait for updates, to find out soon whether all is well.
    Raises TelegramError."""
    return await api.get_updates(None, 0, BATCH, list(ALLOWED_UPDATES))


class Intake:
    """Fetches batches and passes them to the update processor, until it is cancelled."""

    def __init__(
        self,
        api: BotApi,
        processor: UpdateProcessor,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        polling: PollState | None = None,
        counters: Counters | None = None,
    ) -> None:
        self._api, self._processor = api, processor
        self._clock, self._sleep = clock, sleep
        self.polling = polling or PollState(clock)
        self._counters = counters or Counters()
        self._batch = BATCH
        """How many to fetch: fewer while there is one among them that can't be dealt with."""
        self._reaching = False
        """An update that can't be read has no id either, so look for the next one that has."""
        self._failures = 0
        self._complained_at = 0.0

    async def run(self, begun: Awaitable[list[Any]] | None = None) -> None:
        """Poll for ever. Failures are retried with a growing pause. `begun`: the first poll, if it
        is under way already."""
        offset, newest = None, self._clock()
        while True:
            try:
                poll, begun = begun or self._poll(offset), None
                try:
                    updates = await poll
                except UnreadableError as error:
                    if not _is_telegrams(error.payload):
                        raise
                    self._heard()
                    offset = await self._past(error, offset)
                    continue
                now = self._clock()
                self._heard()
                if updates:
                    if not await self._taken(updates):
                        continue
                    offset, newest = _after(updates), now
                elif now - newest > _QUIET_SECONDS:
                    offset = None
                self._batch, self._reaching = min(BATCH, 2 * self._batch), False
                self._counters.polls += 1
                self.polling.last_poll = now
                self.polling.began.set()
                self._all_is_well()
            except Exception as error:
                # Also for bugs of ours: if the bot exited, it would restart with the same batch.
                pause = self._trouble(error)
                self.polling.began.set()
                await self._sleep(pause)

    def _poll(self, offset: int | None) -> Awaitable[list[Any]]:
        # The first poll after a failure doesn't wait for updates, to find out soon whether all is
        # well.
        wait = 0 if self.polling.deaf else POLL_SECONDS
        return self._api.get_updates(offset, wait, self._batch, list(ALLOWED_UPDATES))

    async def _taken(self, updates: list[Any]) -> bool:
        """Pass a batch on; False if that raised, so that it must be fetched again in smaller parts.
        A single update that raises is set aside. Raises StorageUnavailable."""
        try:
            await self._processor.take(updates)
        except StorageUnavailable:
            raise
        except Exception as error:
            if len(updates) > 1:
                self._batch = len(updates) // 2
                log.error("a batch is taken in parts: %s", cause(error))
                return False
            number = update_id(updates[0])
            if number is None:
                raise
            log.error("update set aside: %s", cause(error))
            await self._processor.pass_over(number, updates[0], cause(error))
        return True

    async def _past(self, error: UnreadableError, offset: int | None) -> int | None:
        """Get past an answer that can't be read; returns the next offset.

        Asks for fewer updates until one is left; that one is set aside by its id and skipped. If it
        has no valid id, it is skipped together with the next update that has one, as soon as that
        arrives.
        """
        ids = [n for n in update_ids_in(error.payload) if offset is None or n >= offset]
        if self._batch > 1 and not self._reaching:
            self._batch //= 2
            return offset
        if not self._reaching and ids:
            log.error("an update that can't be read is passed over")
            await self._processor.pass_over(ids[0], None, "unreadable")
            return ids[0] + 1
        if ids:
            log.error("update without an id passed over")
            self._reaching = False
            return ids[0]
        self._reaching = True
        if self._batch == BATCH:
            raise error
        self._batch = min(BATCH, 2 * self._batch)
        return offset

    def _heard(self) -> None:
        self.polling.heard_at = self._clock()
        if self.polling.deaf:
            self.polling.deaf = False
            self._processor.works_again()

    def _all_is_well(self) -> None:
        if self._failures:
            log.info("polling goes well again, after %d failures", self._failures)
        self._failures, self.polling.complaint = 0, ""

    def _trouble(self, error: Exception) -> float:
        """Count a failure; returns the seconds to wait. The same trouble is logged once an hour."""
        self._failures += 1
        self._counters.polls_failed += 1
        # If another process polls too, a short poll would succeed and the next long one fail again.
        self.polling.deaf = isinstance(error, TelegramError) and not isinstance(error, Conflict)
        pause, now = _pause(error, self._failures), self._clock()
        complaint = cause(error)
        if complaint != self.polling.complaint or now - self._complained_at >= _SAY_AGAIN_SECONDS:
            log.warning("poll failed: %s; next try in %.0f s", complaint, pause)
            self.polling.complaint, self._complained_at = complaint, now
        return pause


def _is_telegrams(payload: bytes) -> bool:
    """Whether an unreadable answer is Telegram's and not a proxy's error page."""
    return payload[:40].replace(b" ", b"").startswith(b'{"ok":true')


def _after(updates: list[Any]) -> int:
    """The offset that confirms these updates. Raises UnclearError when none has an id."""
    ids = [number for raw in updates if (number := update_id(raw)) is not None]
    if not ids:
        # Unconfirmed updates come again at once, so raise: then the next try waits.
        raise UnclearError("updates without ids")
    return max(ids) + 1


def _pause(error: Exception, failures: int) -> float:
    jitter = random.uniform(0.75, 1.0)  # noqa: S311 (no secret: it only spreads the retries)
    calm = min(LONGEST_PAUSE, _FIRST_PAUSE * 2.0 ** min(failures - 1, 6)) * jitter
    if isinstance(error, RetryAfter):
        return max(calm, seconds_to_wait(error))
    return max(calm, _LOCKED_OUT_SECONDS) if isinstance(error, InvalidToken) else calm
