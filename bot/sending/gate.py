"""Lets calls through one at a time, no faster than every limit allows.

A lane takes one of the few places and passes one gate for the limit over all, or is sent away from
it to wait for its own limits. At the gate those who wait stand in a row, so that a crowd doesn't
wake up for every message. Answers go before reminders: someone waits for an answer.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from bot.sending.backoff import LONGEST, Backoff
from bot.sending.lanes import Lane
from bot.sending.outgoing import is_message
from bot.sending.pacing import Limit, Pacing
from bot.sending.turns import Turns
from storage.post.outbox import OutboxRow

_AT_ONCE = 16
"""How many calls may be under way."""
_LOOK_AGAIN_SECONDS = 5.0
"""How soon it is noticed that a wait has come to an early end."""


class Gate:
    """Knows who may go now, and how long the others wait."""

    def __init__(
        self,
        pacing: Pacing,
        holds: Backoff,
        monotonic: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._pacing, self._backoff = pacing, holds
        self._monotonic, self._sleep = monotonic, sleep
        self._places = Turns(_AT_ONCE)
        self._row = Turns(1)

    async def through(
        self, lane: Lane, send: Callable[[Lane, OutboxRow], Awaitable[None]]
    ) -> float:
        """Let the lane's next row be sent, or give the seconds that the lane has to wait first."""
        async with self._places.taken_by(lane):
            wait = await self._through(lane, send)
        # A wait after a fault may end sooner; one that Telegram asks for can't.
        return min(wait, _LOOK_AGAIN_SECONDS) if wait <= LONGEST else wait

    def hurry(self, lane: Lane) -> None:
        """Someone waits for an answer now in this lane, where they were only to be reminded."""
        self._places.hurry(lane)
        self._row.hurry(lane)

    def moved(self, old: int, new: int) -> None:
        """A chat has another number: it waits no less for that."""
        self._backoff.moved(old, new)
        self._pacing.moved(old, new)

    async def _through(
        self, lane: Lane, send: Callable[[Lane, OutboxRow], Awaitable[None]]
    ) -> float:
        async with self._row.taken_by(lane):
            await self._anything_may_go()
            # While it stood in the row, its edit may have been superseded, or its chat given up.
            if not lane.rows:
                return 0.0
            row = next(iter(lane.rows.values()))
            now = self._monotonic()
            wait = max(
                self._backoff.delay(lane.chat_id, now),
                self._pacing.chat_delay(lane.chat_id, message=is_message(row), now=now),
            )
            if wait > 0.0:
                return wait
            taken = self._pacing.take(lane.chat_id, message=is_message(row), now=now)
            lane.sending = True
            if self._backoff.in_trouble:
                # One call to see whether things work again; the others wait for its outcome.
                await self._sent(send, lane, row, taken)
                return 0.0
        await self._sent(send, lane, row, taken)
        return 0.0

    async def _sent(
        self,
        send: Callable[[Lane, OutboxRow], Awaitable[None]],
        lane: Lane,
        row: OutboxRow,
        taken: Sequence[Limit],
    ) -> None:
        try:
            await send(lane, row)
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
