"""Forwarding the page's requests to another server on this machine."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp import web

from bot.sandbox import BotState, Sandbox, Upstream
from tests.support.patience import PATIENCE
from tests.support.sandbox import running_sandbox

SECRET = "sesam"


class Process:
    """A bot's process, played by the test."""

    state: BotState = "running"

    async def kill(self) -> None:
        self.state = "killed"

    async def start(self) -> None:
        self.state = "running"


class Other:
    """The other server: it echoes a request, unless asked to wait or to say something else."""

    def __init__(self) -> None:
        self.asked = asyncio.Event()
        app = web.Application()
        app.router.add_route("*", "/workshop/wait", self._wait)
        app.router.add_route("*", "/workshop/page", self._page)
        app.router.add_route("*", "/workshop/away", self._away)
        app.router.add_route("*", "/{what:.*}", self._echo)
        self.runner = web.AppRunner(app, shutdown_timeout=0.1)
        self.url = ""

    async def start(self) -> None:
        await self.runner.setup()
        await web.TCPSite(self.runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self.runner.addresses[0][1]}"

    async def _echo(self, request: web.Request) -> web.Response:
        said = {
            "method": request.method,
            "path": request.path_qs,
            "body": await request.text(),
            "kind": request.content_type,
            "secret": request.headers.get("Authorization"),
            "cookie": request.headers.get("Cookie"),
        }
        return web.json_response(said, status=418)

    async def _wait(self, request: web.Request) -> web.Response:
        self.asked.set()
        await asyncio.sleep(30)
        return web.Response()

    async def _page(self, request: web.Request) -> web.Response:
        return web.Response(text="<script>alert(1)</script>", content_type="text/html")

    async def _away(self, request: web.Request) -> web.Response:
        raise web.HTTPFound("http://elsewhere.example/")


@asynccontextmanager
async def beside(
    other: Other, process: Process | None = None
) -> AsyncIterator[tuple[Sandbox, aiohttp.ClientSession]]:
    upstream = Upstream(other.url, SECRET)
    async with (
        running_sandbox(upstream=upstream, bot_process=process) as sandbox,
        aiohttp.ClientSession(f"{sandbox.url}/workshop/") as http,
    ):
        yield sandbox, http


@pytest.fixture
async def other() -> AsyncIterator[Other]:
    other = Other()
    await other.start()
    yield other
    await other.runner.cleanup()


async def test_what_is_asked_is_passed_on_as_it_is(other: Other) -> None:
    async with beside(other) as (_, http):
        async with http.get("a/b.svg?pack=één&x=1%2F2", headers={"Cookie": "a=b"}) as response:
            assert response.status == 418
            said = await response.json()
            assert response.headers["X-Content-Type-Options"] == "nosniff"
            assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
            assert "sandbox" in response.headers["Content-Security-Policy"]
        assert said["method"] == "GET"
        assert said["path"] == "/workshop/a/b.svg?pack=%C3%A9%C3%A9n&x=1/2"
        assert said["secret"] == f"Bearer {SECRET}"
        assert said["cookie"] is None
        async with http.post("jump", json={"person": 1}) as response:
            said = await response.json()
        assert (said["method"], said["body"]) == ("POST", '{"person": 1}')
        assert said["kind"] == "application/json"


async def test_what_comes_back_can_be_no_page_and_lead_nowhere(other: Other) -> None:
    async with beside(other) as (_, http):
        async with http.get("page") as response:
            assert response.content_type == "text/plain"
        async with http.get("away", allow_redirects=False) as response:
            assert response.status == 302
            assert "Location" not in response.headers


async def test_a_door_that_leads_nowhere_says_so(other: Other) -> None:
    async with beside(other) as (_, http):
        await other.runner.cleanup()
        async with http.get("state") as response:
            assert response.status == 503
            assert await response.json() == {"error": "De bot is er nu even niet."}


async def test_nobody_waits_for_a_bot_that_was_killed(other: Other) -> None:
    process = Process()
    async with beside(other, process) as (_, http):
        async with http.get("state") as response:
            assert response.status == 418
        await process.kill()
        async with http.get("state") as response:
            assert response.status == 503
            assert "error" in await response.json()


async def test_without_another_server_there_is_no_door(
    sandbox: Sandbox, http: aiohttp.ClientSession
) -> None:
    async with http.get(f"{sandbox.url}/workshop/state") as response:
        assert response.status == 404


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "http://elsewhere.example"}, 403),
        ({"Host": "elsewhere.example"}, 403),
        ({"Content-Type": "text/plain"}, 415),
    ],
)
async def test_the_door_is_shut_for_other_pages(
    other: Other, headers: dict[str, str], status: int
) -> None:
    async with beside(other) as (_, http):
        sent = {"Content-Type": "application/json", **headers}
        async with http.post("jump", data="{}", headers=sent) as response:
            assert response.status == status


async def test_who_waits_does_not_keep_the_sandbox_from_stopping(other: Other) -> None:
    async with beside(other) as (sandbox, http):
        waiting = asyncio.create_task(http.get("wait").__aenter__())
        await asyncio.wait_for(other.asked.wait(), PATIENCE)
        async with asyncio.timeout(PATIENCE):
            await sandbox.stop()
        response = await waiting
        assert response.status == 503
