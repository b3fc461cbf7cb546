"""What the loopback port serves: health to anyone on this machine, commands to callers who know
the secret (`loopback.py`)."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Awaitable, Callable, Iterable

from aiohttp import web

from bot.counters import Counters
from bot.operations.health_page import HealthPage
from bot.operations.loopback import LoopbackPort, has_secret, is_called_by_name
from bot.operations.metrics_page import CONTENT_TYPE, MetricsPage
from bot.operations.nightly import Nightly
from bot.receiving.set_aside import all_set_aside
from bot.receiving.update_processor import UpdateProcessor
from storage.database import Database
from storage.errors import StorageError

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_OPEN = ("/healthz", "/metrics")
"""What anyone on the machine may read."""
_STOP_SECONDS = 1.0
"""Seconds that a command under way gets to finish once the bot is told to stop."""


class AdminPort:
    """Serves the port."""

    def __init__(
        self,
        database: Database,
        health: HealthPage,
        nightly: Nightly,
        processor: UpdateProcessor,
        counters: Counters,
        others: Iterable[web.RouteDef] = (),
    ) -> None:
        """`others`: routes of other packages; they need the secret too."""
        self._database, self._health = database, health
        self._metrics = MetricsPage(health, counters)
        self._nightly, self._processor = nightly, processor
        self._listening: LoopbackPort | None = None
        app = web.Application(middlewares=[self._guard])
        app.router.add_get("/healthz", self._healthz)
        app.router.add_get("/metrics", self._metrics_page)
        app.router.add_post("/backup", self._backup)
        app.router.add_get("/dead", self._dead)
        app.router.add_post("/dead", self._try_again)
        app.router.add_routes(others)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=_STOP_SECONDS)

    async def start(self, listening: LoopbackPort) -> None:
        """Serve the port."""
        self._listening = listening
        await self._runner.setup()
        await web.SockSite(self._runner, listening.socket).start()

    async def stop(self) -> None:
        """Stop listening."""
        if self._listening is not None:
            self._listening.withdraw()
        await self._runner.cleanup()

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        listening = self._listening
        if listening is None or not is_called_by_name(request, listening.number):
            return web.Response(status=403, text="ask 127.0.0.1\n")
        if request.path not in _OPEN and not has_secret(request, listening.secret):
            return web.Response(status=403, text="the secret is wrong\n")
        try:
            return await handler(request)
        except StorageError as error:
            return web.json_response({"error": str(error)}, status=503)

    async def _healthz(self, request: web.Request) -> web.Response:
        report = await self._health.report()
        return web.json_response(report, status=200 if report["ok"] else 503)

    async def _metrics_page(self, request: web.Request) -> web.Response:
        page = await self._metrics.text()
        return web.Response(text=page, headers={"Content-Type": CONTENT_TYPE})

    async def _backup(self, request: web.Request) -> web.Response:
        return web.json_response({"made": str(await self._nightly.backup())})

    async def _dead(self, request: web.Request) -> web.Response:
        found = await self._database.read(all_set_aside)
        return web.json_response({"dead": [dataclasses.asdict(listed) for listed in found]})

    async def _try_again(self, request: web.Request) -> web.Response:
        try:
            names = json.loads(await request.text())["names"]
        except (ValueError, KeyError, TypeError):
            names = None
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            return web.json_response({"error": "say which, by their names"}, status=400)
        return web.json_response(dataclasses.asdict(await self._processor.try_again(names)))
