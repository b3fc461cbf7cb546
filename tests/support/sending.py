"""A real sender on a real database, with an API and a time that the test controls."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.sending.outgoing import Maker
from bot.sending.pacing import Pacing
from bot.sending.sender import Sender
from storage.database import Database, open_database
from storage.post.outbox import OutboxRow
from storage.unit import UnitOfWork
from tests.storage.raw import make_known

BOOT = 5000.0
"""What the monotonic clock shows at the start; it has nothing to do with the time of day."""
TODAY = 1_700_000_000.0


class Time:
    """Stands still until the test lets it pass."""

    def __init__(self) -> None:
        self.now = 0.0
        self.jump = 0.0
        """How far the clock of the day is off, which the monotonic one never is."""
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._count = 0

    def clock(self) -> float:
        return TODAY + self.now + self.jump

    def monotonic(self) -> float:
        return BOOT + self.now

    async def sleep(self, seconds: float) -> None:
        self._count += 1
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.now + seconds, self._count, done))
        await done

    def next_wake(self) -> float | None:
        while self._sleepers and self._sleepers[0][2].done():
            heapq.heappop(self._sleepers)
        return self._sleepers[0][0] if self._sleepers else None

    def wake(self) -> None:
        while (at := self.next_wake()) is not None and at <= self.now:
            heapq.heappop(self._sleepers)[2].set_result(None)


@dataclass(frozen=True, slots=True)
class Made:
    """A call that was made, and when."""

    at: float
    method: str
    params: dict[str, Any]

    @property
    def chat_id(self) -> int:
        return int(self.params["chat_id"])

    @property
    def text(self) -> str:
        return str(self.params.get("text", ""))


Answer = Callable[[Made], Any]


class FakeApi:
    """Notes each call; `answer` may raise, and with `hold` calls hang until `let_go`."""

    def __init__(self, time: Time) -> None:
        self.made: list[Made] = []
        self.answer: Answer | None = None
        self.under_way = 0
        self.most_under_way = 0
        self._time = time
        self._last_message_id = 0
        self._open = asyncio.Event()
        self._open.set()

    def hold(self) -> None:
        self._open.clear()

    def let_go(self) -> None:
        self._open.set()

    async def call(self, method: str, params: dict[str, Any]) -> Any:
        made = Made(self._time.now, method, params)
        self.made.append(made)
        self.under_way += 1
        self.most_under_way = max(self.most_under_way, self.under_way)
        try:
            await self._open.wait()
            if self.answer is not None:
                self.answer(made)
        finally:
            self.under_way -= 1
        self._last_message_id += 1
        return {"message_id": self._last_message_id} if method.startswith("send") else True

    def texts(self, chat_id: int | None = None) -> list[str]:
        return [made.text for made in self.made if chat_id in (None, made.chat_id)]


class _Asked:
    """Counts what is put in the queue of the database's thread."""

    def __init__(self, database: Database) -> None:
        self.number = 0
        self._queue = database._tx
        database._tx = self  # type: ignore[assignment]

    def put_nowait(self, job: Any) -> None:
        self.number += 1
        self._queue.put_nowait(job)


_MOST_ROUNDS = 50
"""Of settling: a test in which one thing follows another without end should fail, not hang."""


@dataclass(slots=True)
class Sending:
    """The sender with everything around it."""

    time: Time
    api: FakeApi
    database: Database
    sender: Sender
    _asked: _Asked

    async def put(
        self,
        chat_id: int,
        *texts: str,
        method: str = "sendMessage",
        slot: str | None = None,
        **params: Any,
    ) -> list[OutboxRow]:
        """Commit messages and hand them to the sender."""

        def enqueue(work: UnitOfWork) -> list[OutboxRow]:
            make_known(work, chat_id)
            at = self.time.clock()
            return [
                work.outbox.enqueue(chat_id, method, {"text": text, **params}, at, slot, None)
                for text in texts
            ]

        rows = await self.database.unit(enqueue)
        self.sender.submit(rows)
        return rows

    async def settle(self) -> None:
        """Let everything happen that takes no time.

        The loop looks idle while the database's thread works. That does one thing after another, so
        when a read comes back, what was asked before it has been done; and if nothing was asked
        since, nothing follows.
        """
        loop = asyncio.get_running_loop()
        for _ in range(_MOST_ROUNDS):
            await _until_idle(loop)
            asked = self._asked.number
            await self.database.read(lambda work: None)
            await _until_idle(loop)
            if self._asked.number == asked + 1:
                return
        raise AssertionError("there is no end to what follows")

    async def passes(self, seconds: float) -> None:
        """Let time pass, from one moment at which something happens to the next."""
        await self.settle()
        end = self.time.now + seconds
        while (wake := self.time.next_wake()) is not None and wake <= end:
            self.time.now = max(wake, self.time.now)
            self.time.wake()
            await self.settle()
        self.time.now = end

    async def waiting(self) -> list[OutboxRow]:
        return await self.database.read(lambda work: work.outbox.waiting())

    def new_sender(
        self,
        pacing: Pacing | None = None,
        makers: Mapping[str, Maker] | None = None,
        **told: Any,
    ) -> Sender:
        """Another sender on the same database, as after a restart; `told`: its `sorry` and whether
        `token_works`."""
        self.sender = _sender(self.api, self.database, self.time, pacing, makers, **told)
        return self.sender


async def _until_idle(loop: asyncio.AbstractEventLoop) -> None:
    """Let all tasks go on until each waits for something."""
    for _ in range(20):
        await asyncio.sleep(0)
        if not loop._ready:  # type: ignore[attr-defined]
            return


def _sender(
    api: FakeApi,
    database: Database,
    time: Time,
    pacing: Pacing | None,
    makers: Mapping[str, Maker] | None = None,
    *,
    sorry: str = "",
    token_works: bool = False,
) -> Sender:
    return Sender(
        api,
        database,
        pacing or Pacing(per_second=0, chat_per_second=0, group_per_minute=0),
        clock=time.clock,
        monotonic=time.monotonic,
        sleep=time.sleep,
        jitter=lambda: 1.0,
        makers=makers or {},
        sorry=lambda: sorry,
        token_works=lambda: token_works,
    )


@asynccontextmanager
async def sending(path: Path, pacing: Pacing | None = None) -> AsyncIterator[Sending]:
    """A started sender without limits, unless `pacing` says otherwise."""
    time = Time()
    database = await open_database(path)
    api = FakeApi(time)
    sender = _sender(api, database, time, pacing)
    on_way = Sending(time, api, database, sender, _Asked(database))
    await on_way.sender.start()
    try:
        yield on_way
    finally:
        api.let_go()
        await on_way.sender.stop()
        await database.close()
