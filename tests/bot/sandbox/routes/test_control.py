"""The tests' requests over HTTP."""

from typing import Any

import aiohttp

from bot.sandbox import Sandbox
from tests.bot.sandbox.conftest import ANNA, Telegram


async def post(
    http: aiohttp.ClientSession, sandbox: Sandbox, what: str, body: Any
) -> tuple[int, Any]:
    async with http.post(f"{sandbox.url}/control/{what}", json=body) as response:
        return response.status, await response.json()


async def get(http: aiohttp.ClientSession, sandbox: Sandbox, what: str) -> tuple[int, Any]:
    async with http.get(f"{sandbox.url}/control/{what}") as response:
        return response.status, await response.json()


async def test_faults(sandbox: Sandbox, telegram: Telegram, http: aiohttp.ClientSession) -> None:
    given = {"kind": "server_error", "status": 500, "method": "sendMessage", "chat_id": "*"}
    status, fault = await post(http, sandbox, "faults", given | {"count": None})
    assert (status, fault["id"], fault["count"]) == (200, 1, None)
    await post(http, sandbox, "faults", {"kind": "slow", "seconds": 0.5, "method": "getMe"})
    assert await telegram.status("sendMessage", chat_id=ANNA, text="a") == 500
    _, listed = await get(http, sandbox, "faults")
    assert [fault["kind"] for fault in listed["faults"]] == ["server_error", "slow"]
    await post(http, sandbox, "faults/clear", {"id": 1})
    await telegram.send()
    await post(http, sandbox, "faults/clear", {})
    assert list(sandbox.faults) == []


async def test_blocking(sandbox: Sandbox, telegram: Telegram, http: aiohttp.ClientSession) -> None:
    await post(http, sandbox, "faults", {"kind": "block", "chat_id": ANNA})
    assert await telegram.status("sendMessage", chat_id=ANNA, text="a") == 403
    assert (await get(http, sandbox, "faults"))[1]["blocked"] == [ANNA]
    await post(http, sandbox, "faults", {"kind": "unblock", "chat_id": ANNA})
    await telegram.send()


async def test_wrong_faults(sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
    for wrong in (
        {},
        {"kind": "brand"},
        {"kind": "block"},
        {"kind": "slow", "count": "1"},
        {"kind": "slow", "count": 0},
        {"kind": "slow", "duration": 1},
    ):
        status, body = await post(http, sandbox, "faults", wrong)
        assert (status, list(body)) == (400, ["error"])


async def test_updates(sandbox: Sandbox, telegram: Telegram, http: aiohttp.ClientSession) -> None:
    sandbox.world.updates.clear()
    assert (await post(http, sandbox, "updates", {"update_id": 5, "x": 1}))[0] == 200
    assert (await post(http, sandbox, "updates", [1]))[1] == {"update": [1]}
    assert await telegram.updates() == [{"update_id": 5, "x": 1}, [1]]
    headers = {"Content-Type": "application/json"}
    async with http.post(f"{sandbox.url}/control/updates", data="{", headers=headers) as response:
        assert response.status == 400


async def test_the_log(sandbox: Sandbox, telegram: Telegram, http: aiohttp.ClientSession) -> None:
    await telegram.send("een")
    await telegram.ok("getMe")
    await telegram.refused("sendMessage", chat_id=ANNA, txt="a")
    _, body = await get(http, sandbox, "log?after=1&method=sendmessage")
    assert body["last"] == 3
    assert len(body["calls"]) == 1
    call = body["calls"][0]
    assert (call["id"], call["status"]) == (3, 400)
    assert call["problem"] == "unknown or unsupported parameter txt"
    assert call["params"] == {"chat_id": ANNA, "txt": "a"}
    assert call["duration"] >= 0
    assert (await get(http, sandbox, "log?after=x"))[0] == 400


async def test_a_chat(sandbox: Sandbox, telegram: Telegram, http: aiohttp.ClientSession) -> None:
    await telegram.send("een")
    _, body = await get(http, sandbox, f"chat?chat_id={ANNA}")
    assert [message["text"] for message in body["messages"]] == ["/start", "een"]
    assert (await get(http, sandbox, "chat?chat_id=99"))[0] == 404


async def test_the_clock(sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
    assert (await post(http, sandbox, "clock", {"advance": 60}))[1] == {"now": 1_800_000_060.0}
    assert (await post(http, sandbox, "clock", {"advance": True}))[0] == 400


async def test_reset_keeps_what_the_running_bot_knows(
    sandbox: Sandbox, telegram: Telegram, http: aiohttp.ClientSession
) -> None:
    commands = [{"command": "start", "description": "Begin"}]
    await telegram.ok("setMyCommands", commands=commands)
    last = (await telegram.updates())[-1]["update_id"]
    for _ in range(5):
        sent = await telegram.send()
    sandbox.faults.add("outage")
    assert (await post(http, sandbox, "reset", {}))[0] == 200
    assert len(sandbox.log) == 0
    assert await telegram.status("sendMessage", chat_id=ANNA, text="a") == 400
    assert await telegram.updates() == []
    sandbox.people.say(ANNA, "opnieuw")
    assert (await telegram.updates())[-1]["update_id"] == last + 1
    assert (await telegram.send())["message_id"] > sent["message_id"]
    assert sandbox.world.menu == commands
