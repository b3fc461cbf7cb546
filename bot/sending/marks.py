"""Stores the outcome of each message, as a mark, soon but not one by one.

A mark is handed to the database thread without waiting for it. Marks that gather while that thread
is busy share one transaction, so under load they cost few.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import Awaitable, Callable

from storage.database import Database
from storage.errors import StorageUnavailable
from storage.unit import UnitOfWork

Mark = Callable[[UnitOfWork], None]

log = logging.getLogger(__name__)

_RETRY_SECONDS = 1.0
_SAY_AGAIN = 3600
"""Log one in this many failed tries."""


class Marks:
    """Marks on their way to the database, in order.

    Two threads share the queue; each single operation on it is atomic. `_posted` is cleared before
    the queue is emptied, so a mark that finds it set is sure to be stored with the others.
    """

    def __init__(self, database: Database, sleep: Callable[[float], Awaitable[None]]) -> None:
        self._database, self._sleep = database, sleep
        self._waiting: deque[Mark] = deque()
        self._posted = False
        self._failed_before, self._failures = False, 0
        self._retry: asyncio.Task[None] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    def add(self, mark: Mark) -> None:
        """Store a mark as soon as possible; returns at once."""
        self.keep(mark)
        self.store()

    def keep(self, mark: Mark) -> None:
        """Store a mark with the next one, or when `store` is called."""
        self._waiting.append(mark)

    def store(self) -> None:
        """Store the marks that are kept, as soon as possible; returns at once."""
        if self._waiting and not self._posted:
            self._post()

    async def stop(self, seconds: float) -> None:
        """Store all marks, retrying once those that failed before. Waits at most this many
        seconds."""
        if self._retry is not None:
            self._retry.cancel()
        if self._waiting:
            self._post()
        with contextlib.suppress(TimeoutError, StorageUnavailable):
            # The database thread works in order: after this read the marks are stored.
            async with asyncio.timeout(seconds):
                await self._database.read(lambda work: None)

    def _post(self) -> None:
        self._posted = True
        self._loop = asyncio.get_running_loop()
        taken: list[Mark] = []
        self._database.post(
            lambda work: self._store(work, taken), lambda error: self._failed(error, taken)
        )

    def _store(self, work: UnitOfWork, taken: list[Mark]) -> None:
        """Runs on the database thread."""
        self._posted = False
        if not self._failed_before:
            self._failures = 0
        self._failed_before = False
        while self._waiting:
            mark = self._waiting.popleft()
            taken.append(mark)
            mark(work)

    def _failed(self, error: Exception, taken: list[Mark]) -> None:
        """Runs on the database thread, before any later transaction, even if this one never
        began."""
        self._posted = False
        if not isinstance(error, StorageUnavailable):
            # These messages stay in the outbox, so a restart will send them twice.
            log.error("marks could not be stored: %s", type(error).__name__)
            return
        # The disk is full. The messages were sent, so their marks must be tried again.
        self._waiting.extendleft(reversed(taken))
        self._posted = True
        self._failed_before = True
        self._failures += 1
        if self._failures % _SAY_AGAIN == 1:
            log.warning("marks could not be stored yet: %s", error)
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._retry_later)

    def _retry_later(self) -> None:
        if self._retry is None:
            self._retry = asyncio.create_task(self._post_again())

    async def _post_again(self) -> None:
        try:
            await self._sleep(_RETRY_SECONDS)
        finally:
            self._retry = None
        self._post()
