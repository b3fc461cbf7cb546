"""The loopback port: whether the bot is well, for whoever watches over it."""

from __future__ import annotations

import time
from collections.abc import Callable

from aiohttp import web

from bot.intake import POLL_SECONDS, Intake
from storage.database import Database

LATE = POLL_SECONDS * 3.0
"""Seconds without an answer to a poll after which the bot isn't well."""


class PortTakenError(Exception):
    """Another program listens on the port."""


class Health:
    """Serves `/healthz` on 127.0.0.1."""

    def __init__(
        self, database: Database, intake: Intake, clock: Callable[[], float] = time.time
    ) -> None:
        self._database, self._intake, self._clock = database, intake, clock
        self._since = clock()
        app = web.Application()
        app.router.add_get("/healthz", self._healthz)
        self._runner = web.AppRunner(app, access_log=None)

    async def start(self, port: int) -> int:
        """Listen on the port, or on any free one for 0; returns which. Raises PortTakenError."""
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        try:
            await site.start()
        except OSError as error:
            await self._runner.cleanup()
            raise PortTakenError(f"port {port} is taken; set ADMIN_PORT to a free one") from error
        return int(self._runner.addresses[0][1])

    async def stop(self) -> None:
        await self._runner.cleanup()

    async def _healthz(self, request: web.Request) -> web.Response:
        now = self._clock()
        counts = await self._database.read(lambda work: work.counts(now))
        lag = now - (self._intake.last_poll or self._since)
        well = lag < LATE
        return web.json_response(
            {
                "ok": well,
                "polling_lag_seconds": round(lag, 1),
                "outbox": counts.outbox_depth,
                "outbox_age_seconds": round(counts.outbox_age, 1),
                "held": counts.held,
                "failed": counts.failed,
                "dead_letters": counts.dead_letters,
            },
            status=200 if well else 503,
        )
