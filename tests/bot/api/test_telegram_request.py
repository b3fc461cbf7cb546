"""HTTP to the Bot API, and every way in which it can fail."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import pytest
from aiohttp import web
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.api.telegram_request import (
    BotApi,
    NotConnectedError,
    UnclearError,
    UnreadableError,
    seconds_to_wait,
)
from bot.sandbox import FaultKind, Limits
from tests.bot.sandbox.botapi.test_uploads import png
from tests.support.sandbox import running_sandbox

TOKEN = "123:CANARY-TOKEN"
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def _serving(
    handler: Handler, tell_time: Callable[[float], None] = lambda at: None
) -> AsyncIterator[BotApi]:
    """A Bot API whose every method is `handler`."""
    application = web.Application()
    application.router.add_post("/bot" + TOKEN + "/{method}", handler)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    api = BotApi(TOKEN, f"http://127.0.0.1:{runner.addresses[0][1]}/", tell_time)
    await api.initialize()
    try:
        yield api
    finally:
        await api.shutdown()
        await runner.cleanup()


@pytest.mark.parametrize(
    ("status", "date", "heard"),
    [
        (200, "Tue, 14 Nov 2023 22:13:20 GMT", [1_700_000_000.0]),
        (200, "yesterday", []),
        (200, "Tue, 14 Nov 99999 22:13:20 GMT", []),
        (502, "Tue, 14 Nov 2023 22:13:20 GMT", []),
    ],
)
async def test_it_passes_on_what_telegrams_clock_shows(
    status: int, date: str, heard: list[float]
) -> None:
    async def handler(request: web.Request) -> web.Response:
        return web.json_response({"ok": True, "result": 1}, status=status, headers={"Date": date})

    told: list[float] = []
    async with _serving(handler, told.append) as api:
        with suppress(NetworkError):
            await api.call("getMe", {})
    assert told == heard


def _answers(status: int, body: Any) -> Handler:
    async def handler(request: web.Request) -> web.Response:
        return web.json_response(body, status=status)

    return handler


def _refusal(code: int, description: str, **parameters: int) -> Handler:
    body: dict[str, Any] = {"ok": False, "error_code": code, "description": description}
    if parameters:
        body["parameters"] = parameters
    return _answers(code, body)


async def _error(handler: Handler, seconds: float = 5.0) -> TelegramError:
    async with _serving(handler) as api:
        with pytest.raises(TelegramError) as raised:
            await api.call("sendMessage", {"chat_id": 1}, seconds)
        return raised.value


async def test_a_call_carries_plain_json_and_gives_the_bare_result() -> None:
    seen: list[Any] = []

    async def handler(request: web.Request) -> web.Response:
        seen.append((request.match_info["method"], request.content_type, await request.json()))
        return web.json_response({"ok": True, "result": {"message_id": 7}})

    async with _serving(handler) as api:
        markup = {"inline_keyboard": [[{"text": "Hé", "callback_data": "1"}]]}
        result = await api.call("sendMessage", {"chat_id": 1, "reply_markup": markup})
    assert result == {"message_id": 7}
    assert seen == [("sendMessage", "application/json", {"chat_id": 1, "reply_markup": markup})]


@pytest.mark.parametrize(
    ("handler", "kind"),
    [
        (_refusal(400, "Bad Request: chat not found"), BadRequest),
        (_refusal(401, "Unauthorized"), InvalidToken),
        (_refusal(403, "Forbidden: bot was blocked by the user"), Forbidden),
        (_refusal(404, "Not Found"), InvalidToken),
        (_refusal(409, "Conflict: terminated by other getUpdates request"), Conflict),
        (_refusal(429, "Too Many Requests: retry after 600", retry_after=600), RetryAfter),
        (_refusal(400, "Bad Request: upgraded", migrate_to_chat_id=-100), ChatMigrated),
        (_refusal(500, "Internal Server Error"), NetworkError),
        (_refusal(429, "Too Many Requests"), NetworkError),
        (_refusal(400, "Bad Request", something=1), BadRequest),
        (_answers(400, ["nonsense"]), BadRequest),
        (_answers(200, {"ok": True}), UnclearError),
        (_answers(200, ["nonsense"]), UnclearError),
    ],
)
async def test_refusals_are_the_librarys_errors(handler: Handler, kind: type[Exception]) -> None:
    assert type(await _error(handler)) is kind


@pytest.mark.parametrize("seconds", [1, 30, 600])
async def test_how_long_to_wait(seconds: int) -> None:
    error = await _error(_refusal(429, "Too Many Requests", retry_after=seconds))
    assert isinstance(error, RetryAfter)
    assert seconds_to_wait(error) == seconds


@pytest.mark.parametrize(("status", "kind"), [(502, NetworkError), (200, UnreadableError)])
async def test_an_answer_in_html(
    status: int, kind: type[Exception], caplog: pytest.LogCaptureFixture
) -> None:
    async def handler(request: web.Request) -> web.Response:
        return web.Response(text="<html>CANARY-BODY</html>", status=status)

    with caplog.at_level(logging.DEBUG):
        assert type(await _error(handler)) is kind
    assert "CANARY" not in caplog.text


async def test_a_redirect_is_not_followed() -> None:
    async def handler(request: web.Request) -> web.Response:
        raise web.HTTPFound("http://127.0.0.1:1/elsewhere")

    assert type(await _error(handler)) is NetworkError


async def test_a_dropped_connection_is_unclear() -> None:
    async def handler(request: web.Request) -> web.Response:
        await request.read()
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    assert type(await _error(handler)) is UnclearError


async def test_an_answer_that_breaks_off_is_unclear() -> None:
    async def handler(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "1000"})
        await response.prepare(request)
        await response.write(b'{"ok": true')
        assert request.transport is not None
        request.transport.close()
        return response

    assert type(await _error(handler)) is UnclearError


async def test_a_slow_drip_ends_in_time() -> None:
    async def handler(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        for _ in range(20):
            await response.write(b" ")
            await asyncio.sleep(0.05)
        return response

    assert type(await _error(handler, seconds=0.2)) is TimedOut


async def test_nobody_there_is_certain() -> None:
    api = BotApi(TOKEN, "http://127.0.0.1:1")
    await api.initialize()
    with pytest.raises(NotConnectedError):
        await api.call("getMe", {})
    await api.shutdown()


async def test_before_and_after_its_time_nothing_is_sent() -> None:
    api = BotApi(TOKEN, "http://127.0.0.1:1")
    with pytest.raises(NotConnectedError):
        await api.call("getMe", {})
    await api.shutdown()


async def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    async with _serving(_answers(200, {"ok": True, "result": True})) as api:
        assert await api.call("getMe", {}) is True


async def test_the_token_is_in_no_error_and_no_log(caplog: pytest.LogCaptureFixture) -> None:
    api = BotApi(TOKEN, "http://127.0.0.1:1")
    await api.initialize()
    with caplog.at_level(logging.DEBUG), pytest.raises(NetworkError) as raised:
        await api.call("getMe", {})
    await api.shutdown()
    error: BaseException | None = raised.value
    while error is not None:
        assert "CANARY" not in repr(error) + str(error)
        error = error.__cause__ or error.__context__
    assert "CANARY" not in caplog.text


async def test_updates_that_are_no_list() -> None:
    async with _serving(_answers(200, {"ok": True, "result": {}})) as api:
        with pytest.raises(UnclearError):
            await api.get_updates(None, 0, 100, ["message"])


async def test_polling_the_sandbox() -> None:
    async with running_sandbox(limits=Limits.off()) as sandbox:
        sandbox.people.say(1, "hallo")
        api = BotApi(sandbox.token, sandbox.url)
        await api.initialize()
        (update,) = await api.get_updates(None, 5, 100, ["message"])
        assert update["message"]["text"] == "hallo"
        assert await api.get_updates(update["update_id"] + 1, 0, 100, ["message"]) == []
        sandbox.faults.add(FaultKind.UNAUTHORIZED)
        with pytest.raises(InvalidToken):
            await api.get_updates(None, 0, 100, ["message"])
        await api.shutdown()


@pytest.mark.parametrize(
    ("method", "name", "file"),
    [
        ("sendDocument", "document", {"file_name": "a.txt", "text": "één"}),
        ("sendPhoto", "photo", {"file_name": "drawing", "bytes": png(64, 32)}),
    ],
)
async def test_files_are_uploaded(method: str, name: str, file: dict[str, Any]) -> None:
    async with running_sandbox(limits=Limits.off()) as sandbox:
        sandbox.people.say(1, "hallo")
        api = BotApi(sandbox.token, sandbox.url)
        await api.initialize()
        sent = await api.call(method, {"chat_id": 1, name: file, "caption": "Zó #1"})
        await api.shutdown()
        content = file.get("bytes") or file["text"].encode()
        found = sent[name][-1] if name == "photo" else sent[name]
        assert sandbox.world.files[found["file_id"]].content == content
        assert found["file_size"] == len(content)
        assert sent["caption"] == "Zó #1"
