"""What the page shows of the bot itself: its calls, and its process.

`try`, which runs the bot next to a sandbox, may hand over its process. Then the page shows whether
it runs, and can kill and start it.
"""

from typing import Any, Literal, Protocol

from aiohttp import web

from bot.sandbox.botapi.call_log import Call, CallLog
from bot.sandbox.botapi.faults import Faults
from bot.sandbox.botapi.params import named_chat
from bot.sandbox.routes.json_requests import refused
from bot.sandbox.world.world import World

BotState = Literal["running", "killed", "restarting"]
"""`killed` from the page, or `restarting` after it stopped by itself."""
MAX_CALLS = 200


class BotProcess(Protocol):
    """The bot's process."""

    @property
    def state(self) -> BotState:
        """What it does now."""

    async def kill(self) -> None:
        """SIGKILL: nothing is finished, nothing is tidied up. It stays dead until `start`."""

    async def start(self) -> None:
        """Start it again; nothing happens when it runs."""


class Backstage:
    """Serves what the page's drawer shows, and switches the bot's process if there is one."""

    def __init__(
        self, world: World, faults: Faults, log: CallLog, process: BotProcess | None
    ) -> None:
        self._world = world
        self._faults = faults
        self._log = log
        self._process = process

    def add_routes(self, router: web.UrlDispatcher) -> None:
        """Add the routes."""
        router.add_get("/control/watch", self._watch)
        if self._process is not None:
            _Switch(self._process).add_routes(router)

    async def _watch(self, request: web.Request) -> web.Response:
        after = request.query.get("after", "0")
        if not (after.isascii() and after.isdecimal()):
            raise refused(400, "after must be the number of a call")
        calls = self._log.select(after=int(after))[-MAX_CALLS:]
        return web.json_response(
            {
                "calls": [_without_texts(call) for call in calls],
                "last": self._log.last_id,
                "faults": [fault.as_json() for fault in self._faults],
                "blocked": [person.id for person in self._world.people.values() if person.blocked],
                "bot": self._process and self._process.state,
            }
        )


class _Switch:
    """Stops and starts the bot's process."""

    def __init__(self, process: BotProcess) -> None:
        self._process = process

    def add_routes(self, router: web.UrlDispatcher) -> None:
        router.add_get("/control/bot", self._state)
        router.add_post("/control/bot/kill", self._kill)
        router.add_post("/control/bot/start", self._start)

    async def _state(self, request: web.Request) -> web.Response:
        return web.json_response({"state": self._process.state})

    async def _kill(self, request: web.Request) -> web.Response:
        await self._process.kill()
        return await self._state(request)

    async def _start(self, request: web.Request) -> web.Response:
        await self._process.start()
        return await self._state(request)


def _without_texts(call: Call) -> dict[str, Any]:
    """A call without its texts: that keeps the drawer readable and the log small."""
    return {
        "id": call.id,
        "time": call.time,
        "method": call.method,
        "chat_id": named_chat(call.params),
        "status": call.status,
        "error": call.error,
        "fault": call.fault,
        "duration": call.duration,
    }
