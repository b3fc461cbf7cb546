"""The processes that are measured, and what they use."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import psutil  # type: ignore[import-untyped]

from bot.configuration.settings import ROOT
from bot.sandbox import DEFAULT_TOKEN

_IDLE = 0.05
"""Seconds of CPU in a second: less is only looking whether there is something to do."""
_NO_LIMITS = ("LIMIT_PER_SECOND", "LIMIT_CHAT_PER_SECOND", "LIMIT_GROUP_PER_MINUTE")


class BenchError(Exception):
    """The measurement itself went wrong."""


class Process:
    """A Python process of ours, with its use of CPU and memory."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self._usage = psutil.Process(process.pid)

    def cpu_seconds(self) -> float:
        """User and system time so far, of all threads."""
        if sys.platform == "linux":
            # The process's own clock (as clock_getcpuclockid makes it): psutil counts in 10 ms.
            return time.clock_gettime(~self.process.pid << 3 | 2)
        times = self._usage.cpu_times()
        return float(times.user + times.system)

    async def quiet(self) -> None:
        """Wait until it has nothing to do any more, such as what it makes after its start."""
        before = -_IDLE
        while (now := self.cpu_seconds()) - before >= _IDLE:
            before = now
            await asyncio.sleep(1.0)

    def megabytes(self) -> float:
        """Resident memory now, that of its children included."""
        found = float(self._usage.memory_info().rss)
        for child in self._usage.children(recursive=True):
            # One may end in between.
            with contextlib.suppress(psutil.NoSuchProcess):
                found += child.memory_info().rss
        return found / 1e6


@asynccontextmanager
async def sandbox(log: Path, *, limits: bool = False) -> AsyncIterator[str]:
    """A sandbox that sets no limits, or else Telegram's; gives its root."""
    arguments = ("-m", "bot.sandbox", "--port", "0", *(() if limits else ("--no-limits",)))
    async with _running(arguments, {}, log, read=True) as child:
        assert child.process.stdout is not None
        root = (await child.process.stdout.readline()).decode().strip()
        if not root:
            raise BenchError("the sandbox didn't start")
        yield root


@asynccontextmanager
async def our_bot(
    root: str, database: Path, content: Path, log: Path, *, limits: bool = False
) -> AsyncIterator[Process]:
    """The bot as an operator runs it, sending limits off unless `limits`."""
    settings = {
        "BOT_TOKEN": DEFAULT_TOKEN,
        "BOT_API_URL": root,
        "DATABASE": str(database),
        "CONTENT": str(content),
        "ADMIN_PORT": "0",
        "LOG_LEVEL": "INFO",
        **({} if limits else dict.fromkeys(_NO_LIMITS, "0")),
    }
    async with _running(("-m", "bot", "run"), settings, log) as process:
        yield process


@asynccontextmanager
async def echo_bot(root: str, log: Path) -> AsyncIterator[Process]:
    """The baseline."""
    arguments = ("-m", "tests.bench.echo", root, DEFAULT_TOKEN)
    async with _running(arguments, {}, log) as process:
        yield process


@asynccontextmanager
async def _running(
    arguments: tuple[str, ...], settings: dict[str, str], log: Path, *, read: bool = False
) -> AsyncIterator[Process]:
    with log.open("ab") as errors:
        child = await asyncio.create_subprocess_exec(
            sys.executable,
            *arguments,
            cwd=ROOT,
            env={**os.environ, **settings},
            stdout=asyncio.subprocess.PIPE if read else errors,
            stderr=errors,
        )
    try:
        yield Process(child)
    finally:
        await _end(child)


async def _end(child: asyncio.subprocess.Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        child.terminate()
    try:
        await asyncio.wait_for(child.wait(), 10)
    except TimeoutError:
        child.kill()
        await child.wait()
