"""The Bot API over HTTP: reads requests in every form that Telegram accepts, and writes replies."""

import asyncio
import json
from collections.abc import Mapping
from email.utils import formatdate
from typing import Any

from aiohttp import BodyPartReader, web

from bot.sandbox.botapi.dispatch import Dispatcher, Reply
from bot.sandbox.botapi.params import Upload
from bot.sandbox.world.model import MovableClock

# A slow answer comes in this many pieces.
_DRIPS = 8


class BotApiServer:
    """Serves /bot<token>/<method>."""

    def __init__(self, dispatcher: Dispatcher, clock: MovableClock) -> None:
        """`clock` gives the time in the `Date` header of replies, as Telegram's do."""
        self._dispatcher, self._clock = dispatcher, clock

    def add_routes(self, router: web.UrlDispatcher) -> None:
        """Add the routes."""
        # Telegram accepts GET too, but here any page in a browser could make one.
        router.add_post("/bot{token}/{method}", self._handle)

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["method"]
        try:
            raw, uploads = await _read(request)
        except (ValueError, LookupError) as error:
            reply = self._dispatcher.refuse_body(name, f"can't read the body: {error}")
        else:
            reply = await self._dispatcher.call(request.match_info["token"], name, raw, uploads)
        if reply.dropped:
            return _drop(request)
        date = {"Date": formatdate(self._clock(), usegmt=True)}
        if reply.slow_seconds:
            return await _drip(request, reply, date)
        return web.Response(
            body=reply.content,
            status=reply.status,
            content_type=_content_type(reply),
            headers=date,
        )


async def _read(request: web.Request) -> tuple[Mapping[str, Any], Mapping[str, Upload]]:
    """Read parameters and files. Raises ValueError or LookupError when they can't be read."""
    query: dict[str, Any] = dict(request.query)
    if not request.can_read_body:
        return query, {}
    content_type = request.content_type
    if content_type == "application/json":
        body = json.loads(await request.read())
        if not isinstance(body, dict):
            raise ValueError("the JSON must be an Object")
        return query | body, {}
    if content_type == "multipart/form-data":
        fields, uploads = await _read_multipart(request)
        return query | fields, uploads
    if content_type == "application/x-www-form-urlencoded":
        return query | dict(await request.post()), {}
    raise ValueError(f"unsupported content type {content_type}")


async def _read_multipart(request: web.Request) -> tuple[dict[str, Any], dict[str, Upload]]:
    fields: dict[str, Any] = {}
    uploads: dict[str, Upload] = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            raise ValueError("a part has no name")
        if part.filename is None:
            fields[part.name] = await part.text()
        else:
            kind = part.headers.get("Content-Type", "application/octet-stream")
            uploads[part.name] = Upload(part.filename, kind, bytes(await part.read()))
    return fields, uploads


def _content_type(reply: Reply) -> str:
    return "text/html" if reply.html is not None else "application/json"


def _drop(request: web.Request) -> web.Response:
    """Drop the connection in the middle of a call, as a network does."""
    if request.transport is not None:
        request.transport.abort()
    # Nobody reads this any more.
    return web.Response()


async def _drip(request: web.Request, reply: Reply, date: Mapping[str, str]) -> web.StreamResponse:
    response = web.StreamResponse(status=reply.status, headers=date)
    response.content_type = _content_type(reply)
    content = reply.content
    response.content_length = len(content)
    await response.prepare(request)
    size = -(-len(content) // _DRIPS)
    for start in range(0, len(content), size):
        await asyncio.sleep(reply.slow_seconds / _DRIPS)
        await response.write(content[start : start + size])
    await response.write_eof()
    return response
