"""`try`: the real bot, as a process of its own, against the local sandbox and its chat page."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from collections.abc import Callable, Coroutine
from itertools import chain
from pathlib import Path
from typing import Any

from bot.sandbox import DEFAULT_TOKEN, BotState, Sandbox
from bot.signals import until_signalled

DATABASE = Path("data/try.sqlite")
"""Where the tried conversation is kept; a bot that runs for real has another."""

CONTACT = "Je praat nu met de oefenversie op deze computer. Alleen jij kunt meelezen."
_CALM = 2.0
"""Seconds before a bot that stopped by itself is started again."""


class PortError(Exception):
    """The page's port is taken."""


async def try_out(port: int) -> int:
    """Serve the page and keep a bot running until SIGINT or SIGTERM.

    Returns the exit code: the bot's own when it can't start. Raises PortError.
    """
    bot = TriedBot()
    sandbox = Sandbox(bot_process=bot)
    try:
        await sandbox.start(port)
    except OSError as error:
        raise PortError(f"port {port} is taken; choose another one: PORT=8081 make try") from error
    stopped = until_signalled()
    _forget_earlier_tries()
    print(f"Open {sandbox.url} and say hello. Ctrl+C stops.", flush=True)
    try:
        return await bot.keep_running(sandbox.url, stopped, lambda: sandbox.log.last_id > 0)
    finally:
        await sandbox.stop()


class TriedBot:
    """The bot's process. One that stops by itself comes back; one that was killed on the page
    stays dead until it is started there."""

    def __init__(self) -> None:
        self._process: asyncio.subprocess.Process | None = None
        self._wanted = asyncio.Event()
        self._wanted.set()

    @property
    def state(self) -> BotState:
        """What the page shows."""
        if not self._wanted.is_set():
            return "killed"
        return "running" if self._process is not None else "restarting"

    async def kill(self) -> None:
        """SIGKILL, as if the plug were pulled."""
        self._wanted.clear()
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()
            await self._process.wait()

    async def start(self) -> None:
        """Want it to run again."""
        self._wanted.set()

    async def keep_running(
        self, url: str, stopped: asyncio.Event, was_heard: Callable[[], bool]
    ) -> int:
        """Run the bot until it is told to stop; the exit code. A bot that was never heard of and
        ends with 2 can't start at all."""
        told = asyncio.create_task(stopped.wait())
        try:
            while True:
                await _first(self._wanted.wait(), told)
                if told.done():
                    return 0
                code = await self._run_once(url, told)
                if told.done():
                    return 0
                if code == 2 and not was_heard():
                    return 2
                if self._wanted.is_set():
                    await _first(asyncio.sleep(_CALM), told)
        finally:
            told.cancel()

    async def _run_once(self, url: str, told: asyncio.Task[bool]) -> int | None:
        bot = self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", env=_environment(url)
        )
        try:
            if not self._wanted.is_set():
                bot.kill()
            await _first(bot.wait(), told)
            if bot.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    bot.terminate()
            return await bot.wait()
        finally:
            self._process = None


async def _first(something: Coroutine[Any, Any, Any], told: asyncio.Task[bool]) -> None:
    """Wait for something, or for being told to stop."""
    task = asyncio.ensure_future(something)
    await asyncio.wait((task, told), return_when=asyncio.FIRST_COMPLETED)
    if not task.done():
        task.cancel()


def _forget_earlier_tries() -> None:
    """The page begins with an empty chat, so the bot begins with an empty memory."""
    kept = (f"{DATABASE.name}*", f"backups/{DATABASE.stem}-*", f"backups/{DATABASE.stem}.erasures")
    for path in chain.from_iterable(map(DATABASE.parent.glob, kept)):
        path.unlink(missing_ok=True)


def _environment(url: str) -> dict[str, str]:
    """The settings of the tried bot: its own token, database and port, whatever is set."""
    return os.environ | {
        "BOT_TOKEN": DEFAULT_TOKEN,
        "BOT_API_URL": url,
        "DATABASE": str(DATABASE),
        "ADMIN_PORT": "0",
        "CONTACT": os.environ.get("CONTACT") or CONTACT,
    }
