"""The loopback port: health for anyone on this machine, commands for who may read the secret.

The secret and the port stand in a file beside the database that only its owner can read. It is
made at the start and removed at the end.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import logging
import os
import secrets
from collections.abc import Awaitable, Callable, Iterable

from aiohttp import web

from bot.operations.health_page import HealthPage
from bot.operations.loopback import HOST, admin_file, has_secret, is_called_by_name
from bot.operations.nightly import Nightly
from bot.receiving.desk import Desk
from bot.receiving.set_aside import all_dead
from storage.database import Database
from storage.errors import StorageError

log = logging.getLogger(__name__)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


_STOP_SECONDS = 1.0
"""How long a command that is under way may take once the bot is told to stop."""


class PortTakenError(Exception):
    """Another program listens on the port."""


class AdminPort:
    """Serves the port."""

    def __init__(
        self,
        database: Database,
        health: HealthPage,
        nightly: Nightly,
        desk: Desk,
        others: Iterable[web.RouteDef] = (),
    ) -> None:
        """`others`: commands that others serve; they need the secret too."""
        self._database, self._health, self._nightly, self._desk = database, health, nightly, desk
        self._secret = secrets.token_urlsafe(32)
        self._file = admin_file(database.path)
        self._port = 0
        app = web.Application(middlewares=[self._guard])
        app.router.add_get("/healthz", self._healthz)
        app.router.add_post("/backup", self._backup)
        app.router.add_get("/dead", self._dead)
        app.router.add_post("/dead", self._try_again)
        app.router.add_routes(others)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=_STOP_SECONDS)

    async def start(self, port: int) -> int:
        """Listen on the port, or on any free one for 0; returns which. Raises PortTakenError."""
        await self._runner.setup()
        site = web.TCPSite(self._runner, HOST, port)
        try:
            await site.start()
        except OSError as error:
            await self._runner.cleanup()
            raise PortTakenError(f"port {port} is taken; set ADMIN_PORT to a free one") from error
        self._port = int(self._runner.addresses[0][1])
        self._write_file()
        return self._port

    async def stop(self) -> None:
        """Stop listening."""
        with contextlib.suppress(OSError):
            self._file.unlink()
        await self._runner.cleanup()

    def _write_file(self) -> None:
        text = json.dumps({"port": self._port, "secret": self._secret})
        try:
            self._file.unlink(missing_ok=True)
            descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w") as file:
                file.write(text)
        except OSError as error:
            # People can be talked with all the same.
            log.warning("commands on this machine can't be taken: %s", error.strerror)

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if not is_called_by_name(request, self._port):
            return web.Response(status=403, text="ask 127.0.0.1\n")
        if request.path != "/healthz" and not has_secret(request, self._secret):
            return web.Response(status=403, text="the secret is wrong\n")
        try:
            return await handler(request)
        except StorageError as error:
            return web.json_response({"error": str(error)}, status=503)

    async def _healthz(self, request: web.Request) -> web.Response:
        report = await self._health.report()
        return web.json_response(report, status=200 if report["ok"] else 503)

    async def _backup(self, request: web.Request) -> web.Response:
        return web.json_response({"made": str(await self._nightly.backup())})

    async def _dead(self, request: web.Request) -> web.Response:
        found = await self._database.read(all_dead)
        return web.json_response({"dead": [dataclasses.asdict(listed) for listed in found]})

    async def _try_again(self, request: web.Request) -> web.Response:
        try:
            names = json.loads(await request.text())["names"]
        except (ValueError, KeyError, TypeError):
            names = None
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            return web.json_response({"error": "say which, by their names"}, status=400)
        return web.json_response(dataclasses.asdict(await self._desk.try_again(names)))
