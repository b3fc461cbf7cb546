"""The bot as a process of its own that starts within moments, to be killed often."""

from __future__ import annotations

import asyncio

from tests.support.patience import PATIENCE
from tests.support.quick_process import start_quickly
from tests.support.running_bot import ROOT, BotProcess


class ForkedBot(BotProcess):
    """A bot that is started and killed by the one who forks it: see forker.py."""

    async def __aenter__(self) -> ForkedBot:
        self._one_at_a_time = asyncio.Lock()
        connected: asyncio.Future[tuple[asyncio.StreamReader, asyncio.StreamWriter]]
        connected = asyncio.get_running_loop().create_future()

        def connect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            connected.set_result((reader, writer))

        listening = await asyncio.start_server(connect, "127.0.0.1", 0)
        port = listening.sockets[0].getsockname()[1]
        self._forker = await start_quickly(
            "tests.support.forker", str(port), folder=ROOT, environment=self._environment
        )
        async with asyncio.timeout(PATIENCE):
            self._reader, self._writer = await connected
        listening.close()
        return self

    async def __aexit__(self, *_: object) -> None:
        self._writer.close()
        await asyncio.wait_for(self._forker.wait(), PATIENCE)

    async def order(self, word: str) -> str:
        """Give an order that the forker knows. Returns its answer."""
        async with self._one_at_a_time:
            self._writer.write(f"{word}\n".encode())
            line = await asyncio.wait_for(self._reader.readline(), PATIENCE)
            return line.decode().strip()
