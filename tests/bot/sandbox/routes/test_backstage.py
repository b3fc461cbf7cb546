"""What the page's drawer shows, and the bot's process."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot.sandbox import BotState, Sandbox
from tests.bot.sandbox.conftest import ANNA, Telegram
from tests.support.sandbox import running_sandbox


class Process:
    """A bot's process, played by the test."""

    def __init__(self) -> None:
        self.state: BotState = "running"

    async def kill(self) -> None:
        self.state = "killed"

    async def start(self) -> None:
        self.state = "running"


@pytest.fixture
async def with_process() -> AsyncIterator[Sandbox]:
    async with running_sandbox(bot_process=Process()) as sandbox:
        yield sandbox


async def get(
    http: aiohttp.ClientSession, sandbox: Sandbox, what: str
) -> tuple[int, dict[str, Any]]:
    async with http.get(f"{sandbox.url}/control/{what}") as response:
        return response.status, await response.json() if response.status != 404 else {}


async def test_what_is_watched_holds_no_texts(
    sandbox: Sandbox, telegram: Telegram, http: aiohttp.ClientSession
) -> None:
    await telegram.send("geheim")
    sandbox.faults.add("too_many_requests", retry_after=30, count=1, method="send*")
    await telegram.refused("sendMessage", chat_id=str(ANNA), text="geheim")
    sandbox.faults.add("outage")
    sandbox.people.block(ANNA)
    status, seen = await get(http, sandbox, "watch")
    assert status == 200
    assert "geheim" not in str(seen)
    first, second = seen["calls"]
    assert (first["method"], first["chat_id"], first["status"]) == ("sendMessage", ANNA, 200)
    assert (second["chat_id"], second["status"], second["fault"]) == (
        ANNA,
        429,
        "too_many_requests",
    )
    assert [fault["kind"] for fault in seen["faults"]] == ["outage"]
    assert (seen["blocked"], seen["last"], seen["bot"]) == ([ANNA], 2, None)
    assert (await get(http, sandbox, "watch?after=2"))[1]["calls"] == []
    assert (await get(http, sandbox, "watch?after=x"))[0] == 400


async def test_a_fault_on_all_that_sends(sandbox: Sandbox, telegram: Telegram) -> None:
    sandbox.faults.add("server_error", method="send*")
    assert await telegram.status("sendMessage", chat_id=ANNA, text="a") == 500
    assert await telegram.status("sendChatAction", chat_id=ANNA, action="typing") == 500
    assert await telegram.status("getMe") == 200


async def test_without_a_process_there_is_nothing_to_kill(
    sandbox: Sandbox, http: aiohttp.ClientSession
) -> None:
    assert (await get(http, sandbox, "bot"))[0] == 404
    async with http.post(f"{sandbox.url}/control/bot/kill", json={}) as response:
        assert response.status == 404


async def test_a_process_is_killed_and_started(
    with_process: Sandbox, http: aiohttp.ClientSession
) -> None:
    for what, state in (("kill", "killed"), ("start", "running")):
        async with http.post(f"{with_process.url}/control/bot/{what}", json={}) as response:
            assert await response.json() == {"state": state}
        assert (await get(http, with_process, "bot"))[1] == {"state": state}
        assert (await get(http, with_process, "watch"))[1]["bot"] == state
    async with http.post(f"{with_process.url}/control/bot/kill", data="{}") as response:
        assert response.status == 415
