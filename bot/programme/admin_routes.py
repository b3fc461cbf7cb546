"""The routes of `edition` and `invite` on the loopback port."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Callable, Mapping
from typing import Any

from aiohttp import web

from bot.api.causes import cause
from bot.programme.errands import ERRANDS, invitation
from bot.programme.making import BusyError, Maker, NotEnoughError, RestlessError
from bot.programme.staff_chat import EDITION, edition_file
from dialogs.pack.definition import Dialog
from storage.database import Database
from storage.errors import StorageError

log = logging.getLogger(__name__)

NOT_ENOUGH = "there is not enough for an edition yet"
_REFUSED = {
    NotEnoughError: NOT_ENOUGH,
    BusyError: "another edition is being made; wait until it is there",
    RestlessError: "the edition could not be made just now; try again later",
}


def why_not(error: Exception) -> str | None:
    """Explains to staff why there is no edition; None for an error that is a bug."""
    if isinstance(error, StorageError):
        return str(error)
    return _REFUSED.get(type(error))


class ProgrammeRoutes:
    """Makes editions, serves their files and runs queries for commands on the machine."""

    def __init__(
        self,
        database: Database,
        maker: Maker,
        dialogs: Callable[[], Mapping[str, Dialog]],
        link: Callable[[str], str],
        clock: Callable[[], float] = time.time,
    ) -> None:
        """`link` turns a token into a link to the bot; '' while the bot's name isn't known."""
        self._database, self._maker, self._dialogs = database, maker, dialogs
        self._link, self._clock = link, clock

    def routes(self) -> list[web.RouteDef]:
        """The routes, for `AdminPort` to add to its own."""
        return [
            web.post("/edition", self._make),
            web.get("/edition/{number:[0-9]{1,9}}", self._file),
            web.post("/programme/{errand}", self._errand),
        ]

    async def _errand(self, request: web.Request) -> web.Response:
        errand = ERRANDS.get(request.match_info["errand"])
        asked = await _asked(request)
        if errand is None:
            return web.json_response({"error": "there is no such errand"}, status=404)
        at = self._clock()
        found = await self._database.unit(lambda work: errand(work, at, asked))
        if errand is invitation:
            found["link"] = self._link(found["token"])
        return web.json_response(found)

    async def _file(self, request: web.Request) -> web.Response:
        number = int(request.match_info["number"])
        try:
            content = await edition_file(self._database, {EDITION: number})
        except LookupError:
            return web.json_response({"error": f"there is no edition {number}"}, status=404)
        at = self._clock()
        await self._database.unit(lambda work: work.audit.note(at, "sent", None, number))
        return web.Response(body=content, content_type="application/zip")

    async def _make(self, request: web.Request) -> web.StreamResponse:
        """Make an edition and stream its progress, one JSON value a line."""
        dialogs, asked = self._dialogs(), await _asked(request)
        pack = next(iter(dialogs)) if asked is None else asked
        if not isinstance(pack, str) or pack not in dialogs:
            return web.json_response({"error": f"there is no pack {pack}"}, status=400)
        lines: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        making = asyncio.create_task(self._made(pack, lines))
        response = web.StreamResponse()
        await response.prepare(request)
        try:
            while True:
                line = await lines.get()
                await response.write(json.dumps(line).encode() + b"\n")
                if "percent" not in line:
                    return response
        finally:
            making.cancel()

    async def _made(self, pack: str, lines: asyncio.Queue[dict[str, Any]]) -> None:
        def progress(percent: int) -> None:
            lines.put_nowait({"percent": percent})

        try:
            number = await self._maker.make(pack, None, progress)
        except Exception as error:
            why = why_not(error)
            if why is None:
                log.error("an edition could not be made: %s", cause(error))
                why = "the edition went wrong by a mistake of ours; the bot's log says where"
            lines.put_nowait({"refused": why})
        else:
            lines.put_nowait({"made": number})


async def _asked(request: web.Request) -> Any:
    try:
        return json.loads(await request.text())
    except ValueError:
        return None
