"""A bot behind a proxy, as in a municipality: all that goes to Telegram goes through it."""

import asyncio
import logging
from pathlib import Path

import pytest

from bot.api.telegram_request import BotApi, NotConnectedError
from bot.sandbox import Limits, Sandbox
from bot.workshop.__main__ import here
from tests.support.patience import PATIENCE
from tests.support.proxy import PASSWORD, Proxy, running_proxy
from tests.support.running_bot import BotProcess, running_bot, settings
from tests.support.sandbox import running_sandbox

ELSEWHERE = "http://telegram.invalid"
"""Leads nowhere but through a proxy."""


async def _talks(sandbox: Sandbox) -> None:
    sandbox.people.say(11, "/start")
    async with asyncio.timeout(PATIENCE):
        while not sandbox.log.select(method="sendMessage"):  # noqa: ASYNC110 (another process)
            await asyncio.sleep(0.02)


async def test_the_bot_talks_through_it(tmp_path: Path) -> None:
    async with (
        running_sandbox(limits=Limits.off()) as sandbox,
        running_proxy(sandbox.url) as proxy,
        running_bot(sandbox, tmp_path, proxy=proxy.url, bot_api_url=ELSEWHERE),
    ):
        await _talks(sandbox)
        methods = {asked.rpartition("/")[2] for _, asked in proxy.asked}
        assert {"getMe", "getUpdates", "sendMessage"} <= methods
        assert all(asked.startswith(f"{ELSEWHERE}/bot") for _, asked in proxy.asked)


async def test_its_password_is_in_no_log_line(tmp_path: Path) -> None:
    async with (
        running_sandbox(limits=Limits.off()) as sandbox,
        running_proxy(sandbox.url) as proxy,
    ):
        bot = BotProcess(
            sandbox, tmp_path, PROXY=proxy.url, BOT_API_URL=ELSEWHERE, LOG_LEVEL="DEBUG"
        )
        await bot.start()
        await _talks(sandbox)
        assert await bot.terminate() == 0
        _, log = await bot.ended()
        assert " polls; health on" in log
        assert not any(secret in log for secret in (PASSWORD, "kanarie", sandbox.token))


async def _call(proxy: Proxy, root: str, url: str) -> None:
    api = BotApi("1:kanarie", root, proxy=url)
    await api.initialize()
    try:
        await api.call("getMe", {})
    finally:
        await api.shutdown()


async def test_over_tls_it_makes_a_tunnel(caplog: pytest.LogCaptureFixture) -> None:
    """What comes out of the tunnel here speaks no TLS, so the call was certainly not made."""
    caplog.set_level(logging.DEBUG)

    async def closes(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"no TLS here\r\n")
        writer.close()

    server = await asyncio.start_server(closes, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with running_proxy(f"http://127.0.0.1:{port}") as proxy:
        with pytest.raises(NotConnectedError) as caught:
            await _call(proxy, "https://telegram.invalid", proxy.url)
        assert proxy.asked == [("CONNECT", "telegram.invalid:443")]
    server.close()
    assert PASSWORD not in f"{caught.value!r} {caught.value.__context__} {caplog.text}"


@pytest.mark.parametrize("scheme", ["http", "https"])
async def test_a_proxy_that_refuses_has_certainly_not_called(scheme: str) -> None:
    async with running_proxy("http://127.0.0.1:9") as proxy:
        with pytest.raises(NotConnectedError, match="ClientHttpProxyError"):
            await _call(proxy, f"{scheme}://telegram.invalid", proxy.url_without_user)


async def test_a_proxy_that_is_not_there_is_told_as_such(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    async with (
        running_sandbox() as sandbox,
        running_bot(sandbox, tmp_path, proxy="http://u:kanarie@127.0.0.1:9", bot_api_url=ELSEWHERE),
    ):
        async with asyncio.timeout(PATIENCE):
            while " polls; health on" not in caplog.text:  # noqa: ASYNC110 (it has no event)
                await asyncio.sleep(0.02)
    assert "can't be reached yet: NotConnectedError (ClientProxyConnectionError)" in caplog.text
    assert "kanarie" not in caplog.text


async def test_what_is_tried_stays_on_this_machine(tmp_path: Path) -> None:
    async with running_sandbox() as sandbox:
        assert here(settings(sandbox, tmp_path, proxy="http://10.0.0.1:3128")).proxy == ""
