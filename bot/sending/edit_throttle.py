"""Delays edits of messages that change all the time.

'How many are ready' changes with every answer, but its reader only needs the newest number. So such
an edit goes out at once after a quiet time; shortly after another it waits a little, and a newer
one replaces it. It stays in the outbox meanwhile, so a restart sends it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable

from storage.post.outbox import OutboxRow

_Key = tuple[int, str | None]


class EditThrottle:
    """Lets each message change at most once per interval; only `patient` edits are held back."""

    def __init__(
        self,
        seconds: float,
        submit: Callable[[OutboxRow], None],
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        """`submit` is called with each row that has waited long enough."""
        self._seconds, self._submit, self._sleep = seconds, submit, sleep
        self._waiting: dict[_Key, OutboxRow | None] = {}
        """The messages that changed a moment ago, with what waits to change them once more."""
        self._tasks: set[asyncio.Task[None]] = set()

    def takes(self, row: OutboxRow) -> bool:
        """Hold the row back; False if it can go now."""
        self.withdraw(row.superseded)
        key = row.chat_id, row.slot
        if not (row.patient and self._seconds):
            return False
        if key in self._waiting:
            self._waiting[key] = row
            return True
        self._waiting[key] = None
        task = asyncio.create_task(self._rest(key))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return False

    def withdraw(self, ids: Iterable[int]) -> None:
        """Drop these rows."""
        gone = set(ids)
        self._drop(lambda row: row.id in gone)

    def forget(self, chat_id: int) -> None:
        """Drop what waits for this chat."""
        self._drop(lambda row: row.chat_id == chat_id)

    def stop(self) -> None:
        """Release nothing any more."""
        for task in self._tasks:
            task.cancel()

    def _drop(self, is_gone: Callable[[OutboxRow], bool]) -> None:
        for key, row in self._waiting.items():
            if row is not None and is_gone(row):
                self._waiting[key] = None

    async def _rest(self, key: _Key) -> None:
        await self._sleep(self._seconds)
        while (row := self._waiting[key]) is not None:
            self._waiting[key] = None
            self._submit(row)
            await self._sleep(self._seconds)
        del self._waiting[key]
