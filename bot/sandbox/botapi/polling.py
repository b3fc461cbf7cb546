"""getUpdates: one long poll at a time."""

import asyncio
from typing import Any

from bot.sandbox.botapi.api_errors import conflict
from bot.sandbox.world.world import World

# Seconds without a poll after which the page says that the bot has stopped.
IDLE_SECONDS = 3.0


class Poller:
    """Waits for updates on behalf of the bot, and notices whether it still asks."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._waiting: asyncio.Future[bool] | None = None
        self._in_flight = 0
        self._idle: asyncio.TimerHandle | None = None
        self.hungry = asyncio.Event()
        """Set while the bot has confirmed every update and waits for the next."""
        world.updates.on_change = self._wake

    async def fetch(self, limit: int, timeout_seconds: float) -> list[Any]:
        """The next batch, after waiting for one if need be."""
        self._take_over()
        self._begin()
        self._world.updates.expire()
        try:
            if not len(self._world.updates) and timeout_seconds > 0:
                await self._wait(timeout_seconds)
            return self._world.updates.fetch(limit)
        finally:
            self._end()

    def stop(self) -> None:
        """End the waiting poll with an empty batch."""
        self._wake()
        if self._idle is not None:
            self._idle.cancel()
            self._idle = None

    def _take_over(self) -> None:
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(False)

    async def _wait(self, timeout_seconds: float) -> None:
        waiting = self._waiting = asyncio.get_running_loop().create_future()
        self.hungry.set()
        try:
            async with asyncio.timeout(timeout_seconds):
                alone = await waiting
        except TimeoutError:
            return
        finally:
            if self._waiting is waiting:
                self._waiting = None
                self.hungry.clear()
        if not alone:
            raise conflict()

    def _wake(self) -> None:
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(True)
            self.hungry.clear()

    def _begin(self) -> None:
        self._in_flight += 1
        if self._idle is not None:
            self._idle.cancel()
            self._idle = None
        self._world.set_polling(True)

    def _end(self) -> None:
        self._in_flight -= 1
        if self._in_flight == 0:
            loop = asyncio.get_running_loop()
            self._idle = loop.call_later(IDLE_SECONDS, self._world.set_polling, False)
