"""The bot with its workshop in this process, asked through the sandbox as the page asks it.

async with at_work_on(content, folder) as work, Person(work.url, 1) as anna:
    await work.saved(lambda: pack.change("begin.yaml", "Hoe heet het?", "En de naam?"))
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp

from bot.sandbox import Limits, Upstream
from bot.workshop.__main__ import at_work
from tests.support.packs import measuring
from tests.support.patience import PATIENCE
from tests.support.running_bot import settings
from tests.support.sandbox import running_sandbox

SECRET = "sesam"


class Work:
    """What an author's page does."""

    def __init__(self, url: str, direct: str, http: aiohttp.ClientSession) -> None:
        self.url = url
        """The sandbox's."""
        self.direct = direct
        """The workshop's own."""
        self._http = http
        self.number: int | None = None
        self.state: dict[str, Any] = {}

    async def moved(self) -> dict[str, Any]:
        """Wait until the state is another than the one seen last."""
        self.state = await self.get("state", since="" if self.number is None else str(self.number))
        self.number = self.state["number"]
        return self.state

    async def until(self, seen: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Wait for a state that fits; a closer look at the packs takes a moment more."""
        async with asyncio.timeout(PATIENCE):
            while not seen(self.state):
                await self.moved()
        return self.state

    async def saved(self, save: Callable[[], object]) -> dict[str, Any]:
        """Save something. Returns the state when it has been taken."""
        if self.number is None:
            await self.moved()
        now = datetime.now(UTC)
        save()
        return await self.until(lambda state: datetime.fromisoformat(state["read_at"]) > now)

    async def get(self, what: str, status: int = 200, **params: str) -> dict[str, Any]:
        async with self._http.get(f"{self.url}/workshop/{what}", params=params) as response:
            assert response.status == status, await response.text()
            return dict(await response.json())

    async def post(self, what: str, status: int = 200, **body: Any) -> dict[str, Any]:
        async with self._http.post(f"{self.url}/workshop/{what}", json=body) as response:
            assert response.status == status, await response.text()
            return dict(await response.json())

    async def jump(self, person: int, pack: str, question: str) -> list[dict[str, str]]:
        reply = await self.post("jump", person=person, pack=pack, question=question)
        assert reply["ok"] is True
        return list(reply["answers"])

    async def replay(self, person: int) -> dict[str, Any]:
        return await self.post("replay", person=person)


@asynccontextmanager
async def at_work_on(content: Path, folder: Path, *, measured: bool = False) -> AsyncIterator[Work]:
    """A bot with a workshop on the packs in `content`, with its database in `folder`. `measured`:
    whether its checks measure messages, which most tests here are not about."""
    with measuring(measured), socket.create_server(("127.0.0.1", 0)) as listening:
        direct = f"http://127.0.0.1:{listening.getsockname()[1]}"
        async with (
            running_sandbox(limits=Limits.off(), upstream=Upstream(direct, SECRET)) as sandbox,
            aiohttp.ClientSession() as http,
        ):
            stopped = asyncio.Event()
            its = settings(sandbox, folder, content=content)
            task = asyncio.create_task(at_work(listening.dup(), SECRET, its, stopped))
            try:
                yield Work(sandbox.url, direct, http)
                assert not task.done(), task.exception()
            finally:
                stopped.set()
                await task
