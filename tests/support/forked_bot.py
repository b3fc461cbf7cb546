"""The bot as a process of its own that starts within moments, to be killed often.

`python -m tests.support.forked_bot` imports everything once and then obeys its standard input:
on `start` it forks a bot, on `kill` it kills it with SIGKILL, on `stop` it tells it to stop.
Each is answered with a line. When its input ends, so does the bot.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys

from tests.support.running_bot import ROOT, BotProcess


class ForkedBot(BotProcess):
    """A bot that is started and killed by the one who forks it."""

    async def __aenter__(self) -> ForkedBot:
        self._forker = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "tests.support.forked_bot"),
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
        await asyncio.wait_for(self._forker.wait(), 10.0)

    async def order(self, word: str) -> str:
        """Give an order; what became of it."""
        assert self._forker.stdin is not None
        self._forker.stdin.write(f"{word}\n".encode())
        return await self._answer()

    async def _answer(self) -> str:
        assert self._forker.stdout is not None
        line = await asyncio.wait_for(self._forker.stdout.readline(), 20.0)
        return line.decode().strip()


def obey() -> None:
    from bot import app, cli  # noqa: F401 (so that a fork finds it all there)

    child = 0
    print("ready", flush=True)
    for line in sys.stdin:
        match line.strip():
            case "start":
                child = os.fork()
                if not child:
                    os.close(0)
                    os._exit(cli.main(["run"]))
                print("started", flush=True)
            case "kill":
                print(_end(child, signal.SIGKILL), flush=True)
                child = 0
            case "stop":
                print(_end(child, signal.SIGTERM), flush=True)
                child = 0
    if child:
        _end(child, signal.SIGKILL)


def _end(child: int, number: signal.Signals) -> int:
    """End the bot; its exit code, below zero for the signal that ended it."""
    os.kill(child, number)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    obey()
