"""The real bot for tests: in this process, or as a process of its own that can be killed."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.app import run
from bot.configuration.packs import load_packs
from bot.configuration.settings import MachineSettings, Settings
from bot.sandbox import Sandbox
from dialogs.pack.definition import Dialog
from tests.support.patience import PATIENCE
from tests.support.quick_process import QuickProcess, start_quickly
from tests.support.real_pack import PACKS

ROOT = Path(__file__).resolve().parent.parent.parent

"""Seconds that a process gets to start or to end, on a busy machine too."""
NO_LIMITS = {"limit_per_second": 0, "limit_chat_per_second": 0, "limit_group_per_minute": 0}


def settings(sandbox: Sandbox, folder: Path, **others: object) -> Settings:
    """Settings for a bot on this sandbox with its database in `folder`, sending limits off."""
    values = {
        "bot_token": sandbox.token,
        "bot_api_url": sandbox.url,
        "database": folder / "bot.sqlite",
        **NO_LIMITS,
        **others,
    }
    return Settings.model_validate(values)


@asynccontextmanager
async def running_bot(sandbox: Sandbox, folder: Path, **others: object) -> AsyncIterator[None]:
    """Run the bot in this process, and stop it cleanly at the end.

    Our own packs are read once for all tests; other packs the bot reads itself.
    """
    stopped, given = asyncio.Event(), settings(sandbox, folder, **others)
    packs = _our_packs(given) if given.content == PACKS else None
    task = asyncio.create_task(run(given, stopped, packs))
    try:
        yield
        assert not task.done(), task.exception()
    finally:
        stopped.set()
        await task


def _our_packs(given: Settings) -> dict[str, Dialog]:
    key = given.model_dump_json(include=MachineSettings.model_fields.keys() - {"database"})
    if key not in _READ:
        _READ[key] = load_packs(given)
    return dict(_READ[key])


_READ: dict[str, dict[str, Dialog]] = {}
_MADE: list[BotProcess] = []


def put_down_the_forgotten() -> None:
    """Kill every bot that a test started and didn't end."""
    while _MADE:
        _MADE.pop().put_down()


class BotProcess:
    """The bot as a process of its own: `python -m bot run` with these settings, there quickly."""

    def __init__(self, sandbox: Sandbox, folder: Path, **environment: str) -> None:
        self._environment = {
            **{key: value for key, value in os.environ.items() if key != "BOT_TOKEN"},
            "BOT_TOKEN": sandbox.token,
            "BOT_API_URL": sandbox.url,
            "DATABASE": str(folder / "bot.sqlite"),
            "LIMIT_PER_SECOND": "0",
            "LIMIT_CHAT_PER_SECOND": "0",
            "LIMIT_GROUP_PER_MINUTE": "0",
            "PYTHONPATH": str(ROOT),
            **environment,
        }
        self._process: QuickProcess | None = None
        _MADE.append(self)

    async def start(self, *command: str) -> None:
        """Run the bot, or another `-m` command that does so."""
        module, *arguments = command or ("bot", "run")
        self._process = await start_quickly(
            module, *arguments, folder=ROOT, environment=self._environment
        )

    async def died(self, within: float = PATIENCE) -> None:
        """Wait until it was killed by SIGKILL."""
        code, error = await self.ended(within)
        assert code == -signal.SIGKILL, f"exit {code}: {error}"
        self._process = None

    async def kill(self) -> None:
        """SIGKILL: nothing is finished, nothing is tidied up."""
        process = self._running()
        process.kill()
        await asyncio.wait_for(process.communicate(), PATIENCE)
        self._process = None

    async def terminate(self, within: float = PATIENCE) -> int:
        """Send SIGTERM. Returns the exit code."""
        process = self._running()
        process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(process.wait(), within)

    async def ended(self, within: float = PATIENCE) -> tuple[int, str]:
        """The exit code and standard error of a bot that stops by itself."""
        process = self._running()
        _, error = await asyncio.wait_for(process.communicate(), within)
        return await process.wait(), error.decode()

    def put_down(self) -> None:
        """Kill it, if a failed test left it running."""
        if self._process is not None and self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._process.pid, signal.SIGKILL)

    @property
    def process_id(self) -> int:
        return self._running().pid

    def _running(self) -> QuickProcess:
        assert self._process is not None, "the bot isn't running"
        return self._process
