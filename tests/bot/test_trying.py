"""`try`: the bot beside the sandbox, killed and started again from the page."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import psutil  # type: ignore[import-untyped]
import pytest

from tests.support.person import Person
from tests.support.running_bot import ROOT


@asynccontextmanager
async def trying(folder: Path, end: signal.Signals, **environment: str) -> AsyncIterator[str]:
    """A running `try`, which all its processes are told to end as a terminal would; its page."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", "try"),
        cwd=folder,
        env=os.environ | {"PORT": free_port(), "PYTHONPATH": str(ROOT), **environment},
        stdout=asyncio.subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout is not None
    line = (await process.stdout.readline()).decode()
    try:
        yield next(word for word in line.split() if word.startswith("http://"))
    finally:
        os.killpg(process.pid, end)
        assert await asyncio.wait_for(process.wait(), 6) == 0
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


def free_port() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


@pytest.fixture
async def url(tmp_path: Path) -> AsyncIterator[str]:
    """A running `try`, ended with SIGTERM."""
    async with trying(tmp_path, signal.SIGTERM) as url:
        yield url


async def switch(http: aiohttp.ClientSession, url: str, what: str) -> None:
    async with http.post(f"{url}/control/bot/{what}", json={}) as response:
        assert response.status == 200


async def test_a_killed_bot_stays_dead_until_it_is_started(url: str) -> None:
    async with aiohttp.ClientSession() as http, Person(url, 1001, session=http) as anna:
        await anna.say("/start")
        await anna.settle(0.5, timeout=20)
        await switch(http, url, "kill")
        async with http.get(f"{url}/control/bot") as response:
            assert await response.json() == {"state": "killed"}
        await anna.say("Elke dinsdag koken met de buurt")
        # Longer than a bot that fell over by itself stays away.
        await asyncio.sleep(2.5)
        assert anna.new_messages() == []
        await switch(http, url, "start")
        assert await anna.settle(0.5, timeout=20)


async def test_it_has_its_own_token_and_memory_and_a_bot_that_falls_over_comes_back(
    tmp_path: Path,
) -> None:
    real = tmp_path / "real.sqlite"
    settings = {"BOT_TOKEN": "1:real", "DATABASE": str(real), "ADMIN_PORT": "http"}
    async with trying(tmp_path, signal.SIGINT, **settings) as url, Person(url, 1001) as anna:
        await anna.say("/start")
        greeting = await anna.wait_for("Ontmoetwijzer", timeout=20)
        assert "oefenversie" in greeting.text
        await anna.settle(0.5)
        os.kill(bot_of(tmp_path), signal.SIGKILL)
        await anna.say("Elke dinsdag koken met de buurt")
        assert await anna.settle(timeout=20)
    assert not real.exists()


async def test_ctrl_c_at_once(tmp_path: Path) -> None:
    async with trying(tmp_path, signal.SIGINT):
        pass


def bot_of(folder: Path) -> int:
    """The process that `try` started in this folder to be the bot."""
    (found,) = (
        process.pid
        for process in psutil.process_iter(["cmdline", "cwd"])
        if process.info["cwd"] == str(folder) and process.info["cmdline"][-2:] == ["bot", "run"]
    )
    return int(found)
