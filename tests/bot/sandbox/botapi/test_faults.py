"""Faults: each kind over HTTP, and which calls they hit."""

import time
from typing import Any

import aiohttp
import pytest

from bot.sandbox import FaultKind, Sandbox
from tests.bot.sandbox.conftest import ANNA, BRAM, Telegram


async def send(http: aiohttp.ClientSession, sandbox: Sandbox, text: str = "a") -> tuple[int, Any]:
    url = f"{sandbox.url}/bot{sandbox.token}/sendMessage"
    async with http.post(url, json={"chat_id": ANNA, "text": text}) as response:
        if response.content_type == "text/html":
            return response.status, await response.text()
        return response.status, await response.json()


def from_bot(sandbox: Sandbox) -> list[str]:
    return [m.text for m in sandbox.world.chats[ANNA].messages.values() if m.person_id is None]


async def test_429(sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
    sandbox.faults.add("too_many_requests", retry_after=600, count=1)
    status, body = await send(http, sandbox)
    assert (status, body["parameters"]) == (429, {"retry_after": 600})
    assert body["description"] == "Too Many Requests: retry after 600"
    assert (await send(http, sandbox))[0] == 200
    assert [call.fault for call in sandbox.log] == ["too_many_requests", None]
    assert sandbox.log.refused() == []


async def test_server_errors(sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
    fault = sandbox.faults.add("server_error", status=503)
    for _ in range(3):
        status, body = await send(http, sandbox)
        expected = {"ok": False, "error_code": 503, "description": "Service Unavailable"}
        assert (status, body) == (503, expected)
    sandbox.faults.clear(fault.id)
    assert (await send(http, sandbox))[0] == 200
    sandbox.faults.add("server_error", status=599, count=1)
    assert (await send(http, sandbox))[1]["description"] == "Internal Server Error"


async def test_a_gateway_that_speaks_html(sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
    sandbox.faults.add("bad_gateway", count=1)
    status, text = await send(http, sandbox)
    assert status == 502
    assert "502 Bad Gateway" in text
    assert sandbox.log.select()[0].error == "502 with HTML"


@pytest.mark.parametrize(
    ("kind", "effect"), [("drop_before", []), ("outage", []), ("drop_after", ["a"])]
)
async def test_dropped_connections(
    sandbox: Sandbox, http: aiohttp.ClientSession, kind: str, effect: list[str]
) -> None:
    sandbox.faults.add(kind, count=1)
    with pytest.raises(aiohttp.ClientError):
        await send(http, sandbox)
    assert from_bot(sandbox) == effect
    assert [(c.status, c.error) for c in sandbox.log] == [(None, "connection dropped")]
    assert (await send(http, sandbox))[0] == 200


async def test_a_slow_drip(sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
    sandbox.faults.add("slow", seconds=0.2, count=1)
    begin = time.monotonic()
    status, body = await send(http, sandbox)
    assert (status, body["result"]["text"]) == (200, "a")
    assert time.monotonic() - begin >= 0.2
    assert from_bot(sandbox) == ["a"]


async def test_a_token_that_is_no_longer_valid(sandbox: Sandbox, telegram: Telegram) -> None:
    sandbox.faults.add("unauthorized")
    assert await telegram.refused("getMe") == "Unauthorized"
    assert await telegram.status("getUpdates") == 401


async def test_scopes(sandbox: Sandbox, telegram: Telegram) -> None:
    sandbox.people.say(BRAM, "/start")
    sandbox.faults.add(FaultKind.SERVER_ERROR, method="sendmessage", chat_id=ANNA)
    assert await telegram.status("sendMessage", chat_id=ANNA, text="a") == 500
    assert await telegram.status("SendMessage", chat_id=str(ANNA), text="a") == 500
    assert await telegram.status("sendMessage", chat_id=BRAM, text="a") == 200
    assert await telegram.status("sendMessage", chat_id="@x", text="a") == 400
    assert await telegram.status("sendChatAction", chat_id=ANNA, action="typing") == 200
    sandbox.faults.add(FaultKind.OUTAGE)
    sandbox.faults.clear(1)
    assert (await sandbox.call("getMe")).dropped
    sandbox.faults.clear()
    await telegram.ok("getMe")


@pytest.mark.parametrize("wrong", [{"count": 0}, {"status": 400}, {"retry_after": 0}])
def test_senseless_faults(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="1 or more"):
        Sandbox().faults.add("server_error", **wrong)  # type: ignore[arg-type]
