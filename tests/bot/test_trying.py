"""`try`: the bot beside the sandbox, killed and started again from the page."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from tests.support.person import Person
from tests.support.running_bot import ROOT


@pytest.fixture
async def url(tmp_path: Path) -> AsyncIterator[str]:
    """A running `try`, ended with SIGTERM."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", "try"),
        cwd=tmp_path,
        env=os.environ | {"PORT": port, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"},
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    line = (await process.stdout.readline()).decode()
    yield next(word for word in line.split() if word.startswith("http://"))
    process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), 5) == 0


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
