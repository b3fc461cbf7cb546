"""The load: people who answer only once the next question is there."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import aiohttp

from tests.bench.pack import SENTENCE, Kind
from tests.bench.processes import BenchError

_PATIENCE_SECONDS = 20.0


class Crowd:
    """People with the chat open, at one sandbox. Nobody comes twice."""

    def __init__(self, root: str) -> None:
        self.root = root
        self._next_id = 1000

    @asynccontextmanager
    async def people(
        self, number: int, *, asked: bool, greet: bool = True
    ) -> AsyncIterator[list[BenchPerson]]:
        """A number of new people. If they greet, each has the first question on their screen.

        `asked`: what they wait for has buttons.
        """
        async with AsyncExitStack() as stack:
            session = await stack.enter_async_context(aiohttp.ClientSession(self.root))
            people = []
            for _ in range(number):
                self._next_id += 1
                socket = await stack.enter_async_context(
                    session.ws_connect(f"/app/events?person={self._next_id}&after=0")
                )
                people.append(BenchPerson(self._next_id, session, socket))
            for person in people if greet else ():
                await person.say("/start")
                await person.next()
            for person in people:
                person.asked = asked
            yield people

    async def calls(self, after: int) -> tuple[list[dict[str, Any]], int]:
        """The bot's calls after number `after`, without its polls, and the number of the last
        call."""
        log = await self._log(f"after={after}")
        calls = [call for call in log["calls"] if call["method"] != "getUpdates"]
        for call in calls:
            if call["status"] != 200:
                raise BenchError(f"{call['method']} was refused: {call['error']}")
        return calls, log["last"]

    async def first_poll(self) -> float:
        """When the bot first asked for updates, in Unix seconds."""
        first = (await self._log("method=getUpdates"))["calls"][0]
        return float(first["time"] - first["duration"])

    async def _log(self, query: str) -> dict[str, Any]:
        async with (
            aiohttp.ClientSession(self.root) as session,
            session.get(f"/control/log?{query}") as response,
        ):
            log: dict[str, Any] = await response.json()
            return log


class BenchPerson:
    """Somebody who answers by typing or with the first button."""

    def __init__(
        self,
        person_id: int,
        session: aiohttp.ClientSession,
        socket: aiohttp.ClientWebSocketResponse,
    ) -> None:
        self._id, self._session, self._socket = person_id, session, socket
        self._screen: dict[str, Any] = {}
        self.asked = True

    async def say(self, text: str) -> None:
        await self._post("say", text=text)

    async def answer(self, kind: Kind, times: int) -> None:
        """Answer so many questions, one after the other."""
        for _ in range(times):
            if kind == "text":
                await self.say(SENTENCE)
            else:
                data = self._screen["keyboard"][0][0]["callback_data"]
                await self._post("tap", message_id=self._screen["message_id"], data=data)
            await self.next()

    async def next(self) -> None:
        """Wait for the bot's next message."""
        async with asyncio.timeout(_PATIENCE_SECONDS):
            async for frame in self._socket:
                content = frame.json()
                if content["type"] != "message" or content["message"]["from"] != "bot":
                    continue
                if content["message"]["keyboard"] or not self.asked:
                    self._screen = content["message"]
                    return
        raise BenchError("the sandbox hung up")

    async def _post(self, what: str, **body: Any) -> None:
        async with self._session.post(f"/app/{what}", json={"person": self._id, **body}) as reply:
            if reply.status != 200:
                raise BenchError(f"{what}: {await reply.text()}")
