"""The workshop over HTTP, on a socket of this machine: JSON for the page that `try` serves.

It shows and changes conversations, so whoever calls must have the secret that `try` made up.
"""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import Any

from aiohttp import web

from bot.operations.loopback import has_secret, is_called_by_name
from bot.workshop.live_chats import CannotError
from bot.workshop.workshop import Workshop
from content.drawing.graph import drawing
from storage.errors import StorageError

PATIENCE = 20.0
"""Seconds that a request for news may wait."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class WorkshopServer:
    """Serves one workshop."""

    def __init__(self, workshop: Workshop, secret: str) -> None:
        self._workshop, self._secret = workshop, secret
        self._port = 0
        app = web.Application(middlewares=[self._guard])
        app.router.add_get("/workshop/state", self._state)
        app.router.add_post("/workshop/origin", self._origin)
        app.router.add_post("/workshop/jump", self._jump)
        app.router.add_post("/workshop/replay", self._replay)
        app.router.add_get("/workshop/graph.svg", self._graph)
        # Whoever waits for news doesn't keep the bot from stopping.
        self._runner = web.AppRunner(
            app, access_log=None, handler_cancellation=True, shutdown_timeout=0.1
        )

    async def start(self, listening: socket.socket) -> None:
        """Serve on a socket that listens."""
        self._port = listening.getsockname()[1]
        await self._runner.setup()
        await web.SockSite(self._runner, listening).start()

    async def stop(self) -> None:
        """Stop serving."""
        await self._runner.cleanup()

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if not is_called_by_name(request, self._port) or not has_secret(request, self._secret):
            return web.json_response({"error": "Vraag het aan de pagina van try."}, status=403)
        try:
            return await handler(request)
        except CannotError as error:
            return web.json_response({"error": str(error)}, status=409)
        except _MalformedError as error:
            return web.json_response({"error": str(error)}, status=400)
        except StorageError:
            return web.json_response({"error": "De schijf is vol of doet het niet."}, status=503)

    async def _state(self, request: web.Request) -> web.Response:
        since = request.query.get("since", "")
        number = int(since) if since.isascii() and since.isdecimal() else None
        await self._workshop.live_packs.moved(number, PATIENCE)
        return web.json_response(self._workshop.live_packs.as_json())

    async def _origin(self, request: web.Request) -> web.Response:
        body = await _body(request)
        several = "texts" in body
        texts = _of(body, "texts", list) if several else [_of(body, "text", str)]
        if not all(isinstance(text, str) for text in texts):
            raise _MalformedError("'texts' moet een lijst van teksten zijn.")
        pack, origins = await self._workshop.chat.pack_in_use(), self._workshop.origins
        places = [[asdict(origin) for origin in origins.of(text, pack)] for text in texts]
        return web.json_response({"places": places if several else places[0]})

    async def _jump(self, request: web.Request) -> web.Response:
        body = await _body(request)
        person, pack = _of(body, "person", int), _of(body, "pack", str)
        question = _of(body, "question", str)
        answers = await self._workshop.chat.jump(person, pack, question)
        return web.json_response({"ok": True, "answers": [asdict(answer) for answer in answers]})

    async def _replay(self, request: web.Request) -> web.Response:
        person = _of(await _body(request), "person", int)
        replay = await self._workshop.chat.replay(person)
        lines = [asdict(line) | {"changed": changed} for line, changed in replay.lines]
        return web.json_response({"transcript": lines, "stopped_at": replay.stopped_at})

    async def _graph(self, request: web.Request) -> web.Response:
        pack, person = request.query.get("pack", ""), request.query.get("person", "")
        dialog = self._workshop.live_packs.dialogs.get(pack)
        if dialog is None:
            raise CannotError("Dit pakket is er niet.")
        known = person.isascii() and person.isdecimal()
        reached = await self._workshop.chat.reached(int(person), pack) if known else None
        svg = await asyncio.to_thread(drawing, dialog, reached)
        return web.Response(text=svg, content_type="image/svg+xml")


class _MalformedError(Exception):
    """A request that the page never makes."""


async def _body(request: web.Request) -> dict[str, Any]:
    try:
        body = json.loads(await request.text())
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise _MalformedError("Stuur een JSON-object.")
    return body


def _of(body: dict[str, Any], name: str, kind: type[Any]) -> Any:
    value = body.get(name)
    if type(value) is not kind:
        raise _MalformedError(f"'{name}' ontbreekt of klopt niet.")
    return value
