"""`try`: the real bot, as a process of its own, against the local sandbox and its chat page."""

from __future__ import annotations

import asyncio
import contextlib
import os
import secrets
import socket
import sys
from collections.abc import Callable, Coroutine
from itertools import chain
from pathlib import Path
from typing import Any

from bot.commandline.serving import SECRET
from bot.configuration.settings import ROOT, PageSettings
from bot.process.signals import until_signalled
from bot.sandbox import DEFAULT_TOKEN, HOST, BotState, Sandbox, Upstream

DATA = Path("data")
CONTACT = "Dit is de oefenversie: wie deze computer gebruikt, beheert de bot. Alles blijft hier."
_SEEN_BY_OTHERS = (
    "PAGE_ADDRESS: every machine that can reach port {port} can read this conversation and change"
    " it. In a container, let only this computer reach it: docker run -p 127.0.0.1:{port}:{port}"
)
_HANDS_OVER = hasattr(os, "fork")
"""Whether a child can be handed an open socket; on Windows it can't."""
_CALM = 2.0
"""Seconds before a bot that stopped by itself is started again."""


class PortError(Exception):
    """The page's port is taken."""


async def try_out(page: PageSettings) -> int:
    """Serve the page and keep a bot running until a signal.

    Returns the exit code: the bot's own when it can't start. Raises PortError.
    """
    port = page.port
    with socket.create_server((HOST, 0)) as workshop:
        bot = TriedBot(database(port), workshop)
        sandbox = Sandbox(bot_process=bot, upstream=bot.upstream)
        try:
            await sandbox.start(port, page.page_address)
        except OSError as error:
            raise PortError(
                f"port {port} is taken; set PORT to another one, such as 8081"
            ) from error
        stopped = until_signalled()
        _forget_earlier_tries(bot.database)
        if page.page_address != HOST:
            print(_SEEN_BY_OTHERS.format(port=port), file=sys.stderr, flush=True)
        print(f"Open {sandbox.url} and say hello. Ctrl+C stops.", flush=True)
        try:
            return await bot.keep_running(sandbox.url, stopped, lambda: sandbox.log.last_id > 0)
        finally:
            await sandbox.stop()


def database(port: int) -> Path:
    """The database of the bot tried on this port, separate from that of a real bot."""
    return DATA / f"try-{port}.sqlite"


class TriedBot:
    """The bot's process. If it stops by itself it is restarted; if it was killed from the page it
    stays dead until started there.

    It serves the workshop on a socket that this process keeps open, so every restarted bot gets the
    same one, and no other program can take it. If that isn't possible, each bot opens the same
    port.
    """

    def __init__(self, database: Path, workshop: socket.socket) -> None:
        self.database = database
        address, port = workshop.getsockname()
        self.upstream = Upstream(f"http://{address}:{port}", secrets.token_urlsafe(32))
        self._process: asyncio.subprocess.Process | None = None
        self._wanted = asyncio.Event()
        self._wanted.set()
        if _HANDS_OVER:
            number = workshop.fileno()
            self._listens = ("--socket", str(number))
            self._handed: dict[str, Any] = {"pass_fds": (number,)}
        else:
            self._listens, self._handed = ("--port", str(port)), {}
            workshop.close()

    @property
    def state(self) -> BotState:
        """What the page shows."""
        if not self._wanted.is_set():
            return "killed"
        return "running" if self._process is not None else "restarting"

    async def kill(self) -> None:
        """Send SIGKILL, as if the power failed."""
        self._wanted.clear()
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()
            await self._process.wait()

    async def start(self) -> None:
        """Let it run again."""
        self._wanted.set()

    async def keep_running(
        self, url: str, stopped: asyncio.Event, was_heard: Callable[[], bool]
    ) -> int:
        """Run the bot until it is told to stop; returns the exit code. A bot that exits with 2
        before it was ever up can't start at all."""
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
            # Not from a folder 'bot' that happens to be here.
            *(sys.executable, "-P", "-m", "bot.workshop", *self._listens),
            env=self._environment(url),
            **self._handed,
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

    def _environment(self, url: str) -> dict[str, str]:
        """The settings of the tried bot: its own token, database and port, whatever is set."""
        return os.environ | {
            "BOT_TOKEN": DEFAULT_TOKEN,
            "BOT_API_URL": url,
            "DATABASE": str(self.database),
            "ADMIN_PORT": "0",
            "CONTACT": os.environ.get("CONTACT") or CONTACT,
            SECRET: self.upstream.secret,
            "PYTHONPATH": os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH")))),
        }


async def _first(something: Coroutine[Any, Any, Any], told: asyncio.Task[bool]) -> None:
    """Wait for `doing`, or until told to stop."""
    task = asyncio.ensure_future(something)
    await asyncio.wait((task, told), return_when=asyncio.FIRST_COMPLETED)
    if not task.done():
        task.cancel()


def _forget_earlier_tries(database: Path) -> None:
    """The page begins with an empty chat, so the bot begins with an empty memory."""
    kept = (f"{database.name}*", f"backups/{database.stem}[-.]*")
    for path in chain.from_iterable(map(database.parent.glob, kept)):
        path.unlink(missing_ok=True)
