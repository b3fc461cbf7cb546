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
from typing import Any

import aiohttp
import psutil  # type: ignore[import-untyped]
import pytest

from bot.sandbox import Limits, Sandbox
from tests.support.packs import TinyPack
from tests.support.patience import PATIENCE
from tests.support.person import Person
from tests.support.running_bot import ROOT, BotProcess
from tests.support.sandbox import running_sandbox


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
        assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


def free_port() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


@pytest.fixture
def content(tmp_path: Path) -> str:
    """A folder with a tiny pack, where it doesn't matter which: `try` is done with it sooner."""
    folder = tmp_path / "packs" / "proef"
    folder.mkdir(parents=True)
    pack = TinyPack(folder)
    pack.change(
        "teksten.yaml", "begroeting: 'Zin begroeting", "begroeting: 'Zin begroeting {contact}"
    )
    return str(folder.parent)


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with running_sandbox(limits=Limits.off()) as sandbox:
        yield sandbox


async def switch(http: aiohttp.ClientSession, url: str, what: str) -> None:
    async with http.post(f"{url}/control/bot/{what}", json={}) as response:
        assert response.status == 200


async def test_a_bot_that_falls_over_comes_back_and_one_that_is_killed_stays_dead(
    tmp_path: Path, content: str
) -> None:
    """With a token and a memory of its own."""
    real = tmp_path / "real.sqlite"
    settings = {"BOT_TOKEN": "1:real", "DATABASE": str(real), "ADMIN_PORT": "http"}
    settings["CONTENT"] = content
    async with (
        trying(tmp_path, signal.SIGINT, **settings) as url,
        aiohttp.ClientSession() as http,
        Person(url, 1001, session=http) as anna,
    ):
        await anna.say("/start")
        greeting = await anna.wait_for("begroeting")
        assert "oefenversie" in greeting.text
        await anna.settle(0.5)
        os.kill(bot_of(tmp_path), signal.SIGKILL)
        await anna.say("Elke dinsdag koken met de buurt")
        assert await anna.settle()

        await switch(http, url, "kill")
        async with http.get(f"{url}/control/bot") as response:
            assert await response.json() == {"state": "killed"}
        await anna.say("/help")
        # Longer than the one that fell over by itself stayed away.
        await asyncio.sleep(2.5)
        assert anna.new_messages() == []
        await switch(http, url, "start")
        assert await anna.settle(0.5)
    assert not real.exists()


async def test_a_saved_change_is_soon_on_the_page_and_a_killed_bot_takes_it_up(
    tmp_path: Path,
) -> None:
    (tmp_path / "packs" / "proef").mkdir(parents=True)
    pack = TinyPack(tmp_path / "packs" / "proef")
    pack.change("begin.yaml", "soort: open", "soort: opne")
    content = str(tmp_path / "packs")
    async with (
        trying(tmp_path, signal.SIGTERM, CONTENT=content) as url,
        aiohttp.ClientSession() as http,
        Person(url, 1001, session=http) as anna,
    ):
        (mistake,) = (await state_of(http, url))["mistakes"]
        assert (mistake["file"], mistake["line"]) == ("proef/begin.yaml", 5)
        await anna.say("/start")
        pack.change("begin.yaml", "soort: opne", "soort: open")
        await anna.wait_for("Hoe heet het?")

        pack.change("begin.yaml", "Hoe heet het?", "En de naam?")
        await anna.wait_for("En de naam?")

        await switch(http, url, "kill")
        async with http.get(f"{url}/workshop/state") as response:
            assert response.status == 503
            assert "error" in await response.json()
        pack.change("begin.yaml", "En de naam?", "En hoe heet het?")
        await switch(http, url, "start")
        (known,) = (await state_of(http, url))["packs"]
        assert known["id"] == "proef"
        await anna.say("De tuin")
        await anna.wait_for("weer is het")


async def state_of(http: aiohttp.ClientSession, url: str) -> dict[str, Any]:
    """As soon as there is a bot to tell it that has read its packs."""
    async with asyncio.timeout(PATIENCE):
        while True:
            async with http.get(f"{url}/workshop/state") as response:
                told = dict(await response.json())
                if response.status == 200 and told["read_at"]:
                    return told
                assert response.status in (200, 503)
            await asyncio.sleep(0.1)


@pytest.mark.soak
async def test_two_at_a_time(tmp_path: Path, content: str) -> None:
    async with (
        trying(tmp_path, signal.SIGTERM, CONTENT=content) as one,
        trying(tmp_path, signal.SIGINT, CONTENT=content) as other,
        Person(one, 1001) as anna,
        Person(other, 1001) as bram,
    ):
        for person in (anna, bram):
            await person.say("/start")
        for person in (anna, bram):
            await person.wait_for("Hoe heet het?")
    assert len(list((tmp_path / "data").glob("try-*.sqlite"))) == 2


async def test_a_bot_that_runs_for_real_has_no_workshop(tmp_path: Path, sandbox: Sandbox) -> None:
    """Not even when it is handed all that `try` hands to its own."""
    bot = BotProcess(sandbox, tmp_path, WORKSHOP_SECRET="sesam")
    await bot.start()
    while not sandbox.world.polling:  # noqa: ASYNC110 (another process)
        await asyncio.sleep(0.02)
    ports = [
        connection.laddr.port
        for connection in psutil.Process(bot.process_id).net_connections()
        if connection.status == psutil.CONN_LISTEN
    ]
    assert len(ports) == 1, "only that of its health"
    async with (
        aiohttp.ClientSession(headers={"Authorization": "Bearer sesam"}) as http,
        http.get(f"http://127.0.0.1:{ports[0]}/workshop/state") as response,
    ):
        assert response.status == 403
    assert await bot.terminate() == 0


async def test_the_workshop_starts_by_try_only(tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot.workshop", "--socket", "3"),
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stderr=asyncio.subprocess.PIPE,
    )
    _, error = await process.communicate()
    assert process.returncode == 2
    assert b"python -m bot try" in error


async def test_ctrl_c_at_once(tmp_path: Path) -> None:
    async with trying(tmp_path, signal.SIGINT):
        pass


def bot_of(folder: Path) -> int:
    """The process that `try` started in this folder to be the bot."""
    (found,) = (
        process.pid
        for process in psutil.process_iter(["cmdline", "cwd"])
        if process.info["cwd"] == str(folder) and "bot.workshop" in process.info["cmdline"]
    )
    return int(found)
