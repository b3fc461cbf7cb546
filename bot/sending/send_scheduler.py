"""Lets calls through one at a time, no faster than every limit allows.

A queue first takes one of a few slots for calls under way. Then one queue at a time checks the
overall limit and that of its own chat; if its chat has to wait, it leaves and comes back later.
Queues wait in line for this, so that they don't all wake up for every message. Answers go before
reminders, because someone is waiting for an answer.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from bot.sending.backoff import LONGEST, Backoff
from bot.sending.chat_queues import ChatQueue
from bot.sending.outgoing import is_message
from bot.sending.pacing import Limit, Pacing
from bot.sending.priority_semaphore import PrioritySemaphore
from storage.post.outbox import OutboxRow

_AT_ONCE = 16
"""How many calls may be under way."""
_LOOK_AGAIN_SECONDS = 5.0
"""How often a waiting queue checks whether its wait was cut short."""


class SendScheduler:
    """Decides which queue may send now and how long the others wait."""

    def __init__(
        self,
        pacing: Pacing,
        holds: Backoff,
        monotonic: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._pacing, self._backoff = pacing, holds
        self._monotonic, self._sleep = monotonic, sleep
        self._slots = PrioritySemaphore(_AT_ONCE)
        self._line = PrioritySemaphore(1)

    async def send_next(
        self, queue: ChatQueue, send: Callable[[ChatQueue, OutboxRow], Awaitable[None]]
    ) -> float:
        """Send the queue's next row, or return the seconds to wait before trying again."""
        async with self._slots.taken_by(queue):
            wait = await self._send_next(queue, send)
        # A wait of at most LONGEST may be our own backoff, which can be cut short: check again
        # soon.
        return min(wait, _LOOK_AGAIN_SECONDS) if wait <= LONGEST else wait

    def hurry(self, queue: ChatQueue) -> None:
        """Move this queue ahead of reminders: it now holds an answer that someone waits for."""
        self._slots.hurry(queue)
        self._line.hurry(queue)

    def moved(self, old: int, new: int) -> None:
        """Keep a chat's waits and limits when it gets a new id."""
        self._backoff.moved(old, new)
        self._pacing.moved(old, new)

    async def _send_next(
        self, queue: ChatQueue, send: Callable[[ChatQueue, OutboxRow], Awaitable[None]]
    ) -> float:
        async with self._line.taken_by(queue):
            await self._anything_may_go()
            # While it waited in line, its edit may have been superseded, or its chat given up.
            if not queue.rows:
                return 0.0
            row = next(iter(queue.rows.values()))
            now = self._monotonic()
            wait = max(
                self._backoff.delay(queue.chat_id, now),
                self._pacing.chat_delay(queue.chat_id, message=is_message(row), now=now),
            )
            if wait > 0.0:
                return wait
            taken = self._pacing.take(queue.chat_id, message=is_message(row), now=now)
            queue.sending = True
            if self._backoff.in_trouble:
                # This one call finds out whether things work again; the others wait for its
                # outcome.
                await self._sent(send, queue, row, taken)
                return 0.0
        await self._sent(send, queue, row, taken)
        return 0.0

    async def _sent(
        self,
        send: Callable[[ChatQueue, OutboxRow], Awaitable[None]],
        queue: ChatQueue,
        row: OutboxRow,
        taken: Sequence[Limit],
    ) -> None:
        try:
            await send(queue, row)
        finally:
            now = self._monotonic()
            for limit in taken:
                limit.back(now)

    async def _anything_may_go(self) -> None:
        while True:
            now = self._monotonic()
            wait = max(self._pacing.overall_delay(now), self._backoff.all_until - now)
            if wait <= 0.0:
                return
            await self._sleep(min(wait, _LOOK_AGAIN_SECONDS))
