"""`try`: the real bot, as a process of its own, against the local sandbox and its chat page."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from pathlib import Path

from bot.sandbox import DEFAULT_TOKEN, Sandbox
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
    sandbox = Sandbox()
    try:
        await sandbox.start(port)
    except OSError as error:
        raise PortError(f"port {port} is taken; choose another one: PORT=8081 make try") from error
    stopped = until_signalled()
    _forget_earlier_tries()
    print(f"Open {sandbox.url} and say hello. Ctrl+C stops.", flush=True)
    try:
        return await _keep_running(sandbox.url, stopped)
    finally:
        await sandbox.stop()


async def _keep_running(url: str, stopped: asyncio.Event) -> int:
    while True:
        bot = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", env=_environment(url)
        )
        ended = asyncio.create_task(bot.wait())
        told = asyncio.create_task(stopped.wait())
        await asyncio.wait((ended, told), return_when=asyncio.FIRST_COMPLETED)
        told.cancel()
        if stopped.is_set():
            with contextlib.suppress(ProcessLookupError):
                bot.terminate()
            await ended
            return 0
        if bot.returncode == 2:
            return 2
        await asyncio.sleep(_CALM)


def _forget_earlier_tries() -> None:
    """The page begins with an empty chat, so the bot begins with an empty memory."""
    for path in DATABASE.parent.glob(f"{DATABASE.name}*"):
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
