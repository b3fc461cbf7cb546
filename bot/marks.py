"""What became of each message, stored soon but not one by one.

When it is quiet a mark is stored at once. While one transaction runs the next marks gather,
so under load they cost few transactions.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from storage.database import Database
from storage.errors import StorageUnavailable
from storage.unit import UnitOfWork

Mark = Callable[[UnitOfWork], None]

log = logging.getLogger(__name__)

_RETRY_SECONDS = 1.0


class Marks:
    """Marks that wait for their transaction, in order."""

    def __init__(self, database: Database, sleep: Callable[[float], Awaitable[None]]) -> None:
        self._database, self._sleep = database, sleep
        self._waiting: list[Mark] = []
        self._task: asyncio.Task[None] | None = None

    def add(self, mark: Mark) -> None:
        """Store a mark as soon as can be; returns at once."""
        self._waiting.append(mark)
        if self._task is None:
            self._task = asyncio.create_task(self._store())

    async def settled(self) -> None:
        """Wait until all marks so far are stored."""
        while self._task is not None:
            await asyncio.shield(self._task)

    async def stop(self, seconds: float) -> None:
        """Store what waits, for at most this long."""
        if self._task is not None:
            await asyncio.wait((self._task,), timeout=seconds)
        if self._task is not None:
            self._task.cancel()

    async def _store(self) -> None:
        try:
            while self._waiting:
                marks = self._waiting
                self._waiting = []
                try:
                    await self._database.unit(lambda work, marks=marks: _apply(marks, work))  # type: ignore[misc]
                except StorageUnavailable as error:
                    # A full disk: the messages are out, so they must not be forgotten here.
                    log.warning("marks could not be stored yet: %s", error)
                    self._waiting[:0] = marks
                    await self._sleep(_RETRY_SECONDS)
        finally:
            self._task = None


def _apply(marks: list[Mark], work: UnitOfWork) -> None:
    for mark in marks:
        mark(work)
