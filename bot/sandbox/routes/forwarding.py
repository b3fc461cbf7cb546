"""Forward the page's requests to another server on this machine, without reading them.

`try`, which runs the bot next to a sandbox, may name such a server. It gets the requests as they
are, with the secret it expects. It can only answer with data, never with a page, so nothing of it
runs in the browser.
"""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import aiohttp
from aiohttp import web

from bot.sandbox.routes.backstage import BotProcess

FORWARDED = "/workshop/"
_PATIENCE = aiohttp.ClientTimeout(total=30.0)
"""Longer than the other server lets anyone wait."""
_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
}
_DATA = {"application/json", "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class Upstream:
    """Where the other server is, and its secret."""

    url: str
    secret: str


class Forwarder:
    """Forwards requests below `FORWARDED`."""

    def __init__(self, upstream: Upstream, process: BotProcess | None) -> None:
        self._upstream = upstream
        self._process = process
        self._session: aiohttp.ClientSession | None = None

    def add_routes(self, router: web.UrlDispatcher) -> None:
        """Add the routes."""
        for method in ("GET", "POST"):
            router.add_route(method, FORWARDED + "{what:.*}", self._pass_on)

    async def close(self) -> None:
        """Close all connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _pass_on(self, request: web.Request) -> web.Response:
        # The other server is the bot's: without the bot nobody would answer.
        if self._process is not None and self._process.state != "running":
            return _nobody_there()
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=_PATIENCE, auto_decompress=False)
        headers = {"Authorization": f"Bearer {self._upstream.secret}"}
        options: dict[str, Any] = {"headers": headers, "allow_redirects": False}
        if request.method == "POST":
            headers["Content-Type"] = request.content_type
            options["data"] = await request.read()
        url = f"{self._upstream.url}{request.rel_url}"
        try:
            async with self._session.request(request.method, url, **options) as response:
                body = await response.read()
        except (aiohttp.ClientError, TimeoutError, ConnectionError):
            return _nobody_there()
        kind = response.content_type if response.content_type in _DATA else "text/plain"
        return web.Response(
            status=response.status, body=body, content_type=kind, charset="utf-8", headers=_HEADERS
        )


def _nobody_there() -> web.Response:
    return web.json_response(
        {"error": "De bot is er nu even niet."},
        status=HTTPStatus.SERVICE_UNAVAILABLE,
        headers=_HEADERS,
    )
