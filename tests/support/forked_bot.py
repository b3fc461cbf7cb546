"""The bot as a process of its own that starts within moments, to be killed often."""

from __future__ import annotations

import asyncio
import sys

from tests.support.running_bot import PATIENCE, ROOT, BotProcess


class ForkedBot(BotProcess):
    """A bot that is started and killed by the one who forks it."""

    async def __aenter__(self) -> ForkedBot:
        self._one_at_a_time = asyncio.Lock()
        self._forker = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "tests.support.forker"),
            cwd=ROOT,
            env=self._environment,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        assert await self._answer() == "ready"
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._forker.stdin is not None
        self._forker.stdin.close()
        await asyncio.wait_for(self._forker.wait(), PATIENCE)

    async def order(self, word: str) -> str:
        """Give an order that the forker knows; what became of it."""
        assert self._forker.stdin is not None
        async with self._one_at_a_time:
            self._forker.stdin.write(f"{word}\n".encode())
            return await self._answer()

    async def _answer(self) -> str:
        assert self._forker.stdout is not None
        line = await asyncio.wait_for(self._forker.stdout.readline(), PATIENCE)
        return line.decode().strip()
