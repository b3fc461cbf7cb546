"""Run `python -m …` as a process of its own, within moments.

process = await start_quickly("bot", "run", folder=tmp_path, environment={"BOT_TOKEN": "…"})
output, errors = await process.communicate()

It is used like a process of asyncio. A few tests show that the real command starts like this; the
others needn't wait for its imports: see quick_starter.py.
"""

from __future__ import annotations

import asyncio
import atexit
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from tests.support.patience import PATIENCE
from tests.support.quick_starter import LENGTH

ROOT = Path(__file__).resolve().parent.parent.parent


class _Heard(asyncio.Protocol):
    """Collects all that comes out of a pipe or a socket."""

    def __init__(self) -> None:
        self.data = bytearray()
        self.first = asyncio.Event()
        self.all = asyncio.Event()

    def data_received(self, data: bytes) -> None:
        self.data += data
        self.first.set()

    def connection_lost(self, error: Exception | None) -> None:
        self.first.set()
        self.all.set()


class QuickProcess:
    """A process that runs or ran."""

    def __init__(self, told: _Heard, output: _Heard, errors: _Heard) -> None:
        self._told, self._output, self._errors = told, output, errors
        self.pid = int(told.data.split()[0])

    @property
    def returncode(self) -> int | None:
        told = self._told.data.split()
        return int(told[1]) if len(told) > 1 else None

    async def wait(self) -> int:
        await self._told.all.wait()
        assert self.returncode is not None, "who started it is gone"
        return self.returncode

    async def communicate(self) -> tuple[bytes, bytes]:
        """Its output and its errors, when it has ended."""
        await self.wait()
        await self._output.all.wait()
        await self._errors.all.wait()
        return bytes(self._output.data), bytes(self._errors.data)

    def send_signal(self, number: int) -> None:
        if self.returncode is not None:
            raise ProcessLookupError
        os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


async def start_quickly(
    module: str, *arguments: str, folder: Path, environment: Mapping[str, str]
) -> QuickProcess:
    """Run a module of ours as `python -m` would. Raises TimeoutError if it isn't begun."""
    order = {
        "module": module,
        "arguments": arguments,
        "folder": str(folder),
        "environment": dict(environment),
    }
    body = json.dumps(order).encode()
    told, tells = socket.socketpair()
    output, writes = os.pipe()
    errors, complains = os.pipe()
    with tells:
        socket.send_fds(
            _starter(), [LENGTH.pack(len(body)), body], [tells.fileno(), writes, complains]
        )
    for file in (writes, complains):
        os.close(file)
    loop = asyncio.get_running_loop()
    _, telling = await loop.create_unix_connection(_Heard, sock=told)
    _, said = await loop.connect_read_pipe(_Heard, os.fdopen(output, "rb", 0))
    _, complained = await loop.connect_read_pipe(_Heard, os.fdopen(errors, "rb", 0))
    await asyncio.wait_for(telling.first.wait(), PATIENCE)
    return QuickProcess(telling, said, complained)


@cache
def _starter() -> socket.socket:
    """A socket to the starter that all tests of this process share."""
    ours, theirs = socket.socketpair()
    command = [sys.executable, "-m", "tests.support.quick_starter"]
    with theirs:
        starter = subprocess.Popen(command, cwd=ROOT, stdin=theirs.fileno())

    def end() -> None:
        ours.close()
        starter.wait()

    atexit.register(end)
    return ours
