"""What became of each message, stored at once but not one by one.

A mark is handed to the database thread without waiting for it. What gathers while that thread
is busy goes into one transaction, so under load marks cost few of them.
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
"""How many tries that fail are one line in the log."""


class Marks:
    """Marks on their way to the database, in order.

    Two threads share the queue; each single step on it is atomic. `_posted` goes down before
    the queue is emptied: a mark that still finds it up will be taken along.
    """

    def __init__(self, database: Database, sleep: Callable[[float], Awaitable[None]]) -> None:
        self._database, self._sleep = database, sleep
        self._waiting: deque[Mark] = deque()
        self._posted = False
        self._failed_before, self._failures = False, 0
        self._retry: asyncio.Task[None] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    def add(self, mark: Mark) -> None:
        """Store a mark as soon as can be; returns at once."""
        self.keep(mark)
        self.store()

    def keep(self, mark: Mark) -> None:
        """Store a mark with the next one, or when `store` is called."""
        self._waiting.append(mark)

    def store(self) -> None:
        """Store what is kept as soon as can be; returns at once."""
        if self._waiting and not self._posted:
            self._post()

    async def stop(self, seconds: float) -> None:
        """Store what waits, once more if that failed before; for at most this long."""
        if self._retry is not None:
            self._retry.cancel()
        if self._waiting:
            self._post()
        with contextlib.suppress(TimeoutError, StorageUnavailable):
            # The database thread takes things in order: after this the marks are stored.
            await asyncio.wait_for(self._database.read(lambda work: None), seconds)

    def _post(self) -> None:
        self._posted = True
        self._loop = asyncio.get_running_loop()
        taken: list[Mark] = []
        self._database.post(
            lambda work: self._store(work, taken), lambda error: self._failed(error, taken)
        )

    def _store(self, work: UnitOfWork, taken: list[Mark]) -> None:
        """On the database thread."""
        self._posted = False
        if not self._failed_before:
            self._failures = 0
        self._failed_before = False
        while self._waiting:
            mark = self._waiting.popleft()
            taken.append(mark)
            mark(work)

    def _failed(self, error: Exception, taken: list[Mark]) -> None:
        """On the database thread, before any later transaction. It may not even have begun."""
        self._posted = False
        if not isinstance(error, StorageUnavailable):
            # Their messages stay in the outbox and are sent again after a restart.
            log.error("marks could not be stored: %s", type(error).__name__)
            return
        # A full disk: the messages are out, so what became of them must not be forgotten.
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
