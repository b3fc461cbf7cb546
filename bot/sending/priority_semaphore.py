"""Limits how many queues do something at once: longest waiting first, answers before reminders."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.sending.chat_queues import ChatQueue

_Waiting = dict[int, asyncio.Future[None]]
"""By `id` of the queue, in order of arrival."""


class PrioritySemaphore:
    """A semaphore for `most` queues that lets answers go before reminders."""

    def __init__(self, most: int) -> None:
        self._free = most
        self._answers: _Waiting = {}
        self._reminders: _Waiting = {}

    @asynccontextmanager
    async def taken_by(self, queue: ChatQueue) -> AsyncIterator[None]:
        """Hold a slot, waiting for one first."""
        await self._take(queue)
        try:
            yield
        finally:
            self._give_back()

    def hurry(self, queue: ChatQueue) -> None:
        """Move a waiting queue ahead of reminders: it has an answer to bring now."""
        place = self._reminders.pop(id(queue), None)
        if place is not None:
            self._answers[id(queue)] = place

    async def _take(self, queue: ChatQueue) -> None:
        if self._free:
            self._free -= 1
            return
        place = asyncio.get_running_loop().create_future()
        (self._reminders if queue.only_reminds() else self._answers)[id(queue)] = place
        try:
            await place
        except asyncio.CancelledError:
            for waiting in (self._answers, self._reminders):
                waiting.pop(id(queue), None)
            if place.done() and not place.cancelled():
                self._give_back()
            raise

    def _give_back(self) -> None:
        """Pass the slot to the next queue, or free it."""
        for waiting in (self._answers, self._reminders):
            while waiting:
                place = waiting.pop(next(iter(waiting)))
                if not place.done():
                    place.set_result(None)
                    return
        self._free += 1
