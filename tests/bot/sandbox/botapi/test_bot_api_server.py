"""The Bot API over HTTP: the forms a request may have, and what is refused."""

import json
from typing import Any

import aiohttp
import pytest

from bot.sandbox import Sandbox
from tests.bot.sandbox.conftest import ANNA, Telegram, keyboard

BUTTONS = keyboard([("Ja", "j")])


async def post(
    http: aiohttp.ClientSession, sandbox: Sandbox, method: str, **request: Any
) -> tuple[int, Any]:
    async with http.post(f"{sandbox.url}/bot{sandbox.token}/{method}", **request) as response:
        return response.status, await response.json()


def multipart(fields: dict[str, str]) -> aiohttp.FormData:
    form = aiohttp.FormData(default_to_multipart=True)
    for name, value in fields.items():
        form.add_field(name, value)
    return form


async def test_every_way_to_send_parameters(sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
    form = {"chat_id": str(ANNA), "text": "a é", "reply_markup": json.dumps(BUTTONS)}
    native = {"chat_id": ANNA, "text": "a é", "reply_markup": BUTTONS}
    requests: list[dict[str, Any]] = [
        {"json": native},
        {"json": form},
        {"data": form},
        {"data": multipart(form)},
        {"params": form},
    ]
    for request in requests:
        status, body = await post(http, sandbox, "sendMessage", **request)
        assert status == 200, body
        assert body["result"]["text"] == "a é"
        assert body["result"]["reply_markup"] == BUTTONS


async def test_any_case(sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
    async with http.post(f"{sandbox.url}/bot{sandbox.token}/GETME") as response:
        assert (await response.json())["result"]["is_bot"] is True
    assert [call.method for call in sandbox.log] == ["getMe"]


async def test_wrong_tokens_and_methods(sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
    async with http.post(f"{sandbox.url}/bot1:x/getMe") as response:
        assert response.status == 401
        expected = {"ok": False, "error_code": 401, "description": "Unauthorized"}
        assert await response.json() == expected
    status, body = await post(http, sandbox, "sendMesage")
    assert (status, body["description"]) == (404, "Not Found: method not found")
    sandbox.token = "2:anders"
    assert (await post(http, sandbox, "getMe"))[0] == 200
    async with http.post(f"{sandbox.url}/bot700000001:sandbox-token/getMe") as response:
        assert response.status == 401


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"txt": "a"}, "unknown or unsupported parameter txt"),
        ({"text": None}, "parameter text is null; leave it out"),
        ({"text": 5}, "parameter text must be a String"),
        ({"chat_id": "abc"}, "parameter chat_id must be an Integer"),
        ({"chat_id": 1.5}, "parameter chat_id must be an Integer"),
        ({"chat_id": True}, "parameter chat_id must be an Integer"),
    ],
)
async def test_stricter_than_telegram(
    sandbox: Sandbox, http: aiohttp.ClientSession, params: dict[str, Any], reason: str
) -> None:
    sent = {"chat_id": ANNA, "text": "a"} | params
    status, body = await post(http, sandbox, "sendMessage", json=sent)
    assert (status, body["description"]) == (400, f"Bad Request: {reason}")
    assert [call.problem for call in sandbox.log] == [reason]


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        ("{", "application/json"),
        ("[]", "application/json"),
        ("a", "text/plain"),
        (b"a=\xff", "application/x-www-form-urlencoded; charset=onzin"),
        ("a", "multipart/form-data"),
    ],
)
async def test_unreadable_bodies(
    sandbox: Sandbox, http: aiohttp.ClientSession, body: Any, content_type: str
) -> None:
    request = {"data": body, "headers": {"Content-Type": content_type}}
    status, reply = await post(http, sandbox, "getMe", **request)
    assert status == 400
    assert reply["description"].startswith("Bad Request: can't read the body")
    assert [call.status for call in sandbox.log] == [400]


async def test_texts_that_are_no_unicode(telegram: Telegram) -> None:
    refusal = await telegram.refused("sendMessage", chat_id=ANNA, text="\ud83d")
    assert refusal == "Bad Request: strings must be encoded in UTF-8"


async def test_the_log(sandbox: Sandbox, telegram: Telegram) -> None:
    await telegram.send("a")
    await telegram.refused("sendMessage", chat_id=ANNA, text="")
    first, second = sandbox.log
    assert (first.status, first.error, first.params["text"]) == (200, None, "a")
    assert (second.status, second.error) == (400, "Bad Request: message text is empty")
    assert sandbox.log.refused() == [second]
    assert sandbox.log.select(after=1, method="SENDMESSAGE") == [second]
    sandbox.log.clear()
    await telegram.ok("getMe")
    assert [call.id for call in sandbox.log] == [3]


async def test_no_page_elsewhere_can_call_it(sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
    """A GET needs nobody's permission: an image on any page could make one."""
    url = f"{sandbox.url}/bot{sandbox.token}/getMe"
    async with http.get(url) as response:
        assert response.status == 405
    async with http.post(url, headers={"Sec-Fetch-Site": "cross-site"}) as response:
        assert response.status == 403
    async with http.get(sandbox.url, headers={"Sec-Fetch-Site": "cross-site"}) as response:
        assert response.status == 200, "a link to the page itself"
