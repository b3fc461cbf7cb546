"""`python -m bot.sandbox`."""

import asyncio
import signal
import sys

import aiohttp

from bot.sandbox import Sandbox
from tests.support.patience import PATIENCE


async def start(*options: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.sandbox",
        *options,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


async def test_it_serves_until_it_is_told_to_stop(http: aiohttp.ClientSession) -> None:
    process = await start("--port", "0", "--token", "5:x", "--no-limits")
    assert process.stdout is not None
    url = (await process.stdout.readline()).decode().strip()
    assert url.startswith("http://127.0.0.1:")
    async with http.post(f"{url}/bot5:x/getMe") as response:
        assert (await response.json())["result"]["id"] == 5
    process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), PATIENCE) == 0


async def test_a_taken_port_is_one_clear_line(sandbox: Sandbox) -> None:
    port = sandbox.url.rpartition(":")[2]
    process = await start("--port", port)
    out, err = await process.communicate()
    assert (process.returncode, out) == (2, b"")
    lines = err.decode().splitlines()
    assert len(lines) == 1
    assert f"Port {port} can't be used" in lines[0]
