"""What tests switch, over HTTP: faults, the call log, odd updates, the clock."""

from collections.abc import Callable
from typing import Any

from aiohttp import web

from bot.sandbox.botapi.call_log import CallLog
from bot.sandbox.botapi.faults import FaultKind, Faults
from bot.sandbox.routes.json_requests import Body, queried_chat, refused
from bot.sandbox.world.model import MovableClock
from bot.sandbox.world.users import Users
from bot.sandbox.world.world import World

_PERSONAL = {"block", "unblock"}


class Control:
    """Serves /control."""

    def __init__(
        self,
        *,
        world: World,
        people: Users,
        faults: Faults,
        log: CallLog,
        clock: MovableClock,
        reset: Callable[[], None],
    ) -> None:
        self._world = world
        self._people = people
        self._faults = faults
        self._log = log
        self._clock = clock
        self._reset = reset

    def add_routes(self, router: web.UrlDispatcher) -> None:
        """Add the routes."""
        router.add_get("/control/faults", self._list_faults)
        router.add_post("/control/faults", self._add_fault)
        router.add_post("/control/faults/clear", self._clear_faults)
        router.add_post("/control/updates", self._inject)
        router.add_get("/control/log", self._read_log)
        router.add_get("/control/chat", self._read_chat)
        router.add_post("/control/clock", self._advance)
        router.add_post("/control/reset", self._begin_anew)

    async def _list_faults(self, request: web.Request) -> web.Response:
        blocked = [person.id for person in self._world.people.values() if person.blocked]
        return web.json_response(
            {"faults": [fault.as_json() for fault in self._faults], "blocked": blocked}
        )

    async def _add_fault(self, request: web.Request) -> web.Response:
        body = await Body.read(request)
        kind = body.text("kind")
        if kind in _PERSONAL:
            person_id = body.integer("chat_id")
            (self._people.block if kind == "block" else self._people.unblock)(person_id)
            return web.json_response({})
        if kind not in set(FaultKind):
            raise refused(400, f"kind must be one of {', '.join([*FaultKind, *sorted(_PERSONAL)])}")
        try:
            fault = self._faults.add(kind, **_fault_options(body))
        except ValueError as error:
            raise refused(400, str(error)) from None
        return web.json_response(fault.as_json())

    async def _clear_faults(self, request: web.Request) -> web.Response:
        body = await Body.read(request)
        self._faults.clear(body.integer("id") if "id" in body.fields else None)
        return web.json_response({})

    async def _inject(self, request: web.Request) -> web.Response:
        try:
            update = await request.json()
        except ValueError:
            raise refused(400, "that isn't JSON") from None
        return web.json_response({"update": self._world.updates.inject(update)})

    async def _read_log(self, request: web.Request) -> web.Response:
        after = request.query.get("after", "0")
        if not after.isdecimal():
            raise refused(400, "after must be the number of a call")
        calls = self._log.select(after=int(after), method=request.query.get("method"))
        return web.json_response(
            {"calls": [call.as_json() for call in calls], "last": self._log.last_id}
        )

    async def _read_chat(self, request: web.Request) -> web.Response:
        chat = self._world.chats.get(queried_chat(request, "chat_id") or 0)
        if chat is None:
            raise refused(404, "no such chat")
        messages = [self._world.message_object(message) for message in chat.messages.values()]
        return web.json_response({"chat": self._world.chat_object(chat), "messages": messages})

    async def _advance(self, request: web.Request) -> web.Response:
        body = await Body.read(request)
        seconds = body.fields.get("advance")
        if isinstance(seconds, bool) or not isinstance(seconds, int | float):
            raise refused(400, "advance must be a number of seconds")
        self._clock.advance(seconds)
        return web.json_response({"now": self._clock()})

    async def _begin_anew(self, request: web.Request) -> web.Response:
        self._reset()
        return web.json_response({})


def _fault_options(body: Body) -> dict[str, Any]:
    """The options as given, without '*', which is the default."""
    options: dict[str, Any] = {}
    numbers: tuple[type, ...] = (int, float)
    kinds: dict[str, tuple[type, ...]] = {
        "method": (str,),
        "chat_id": (int,),
        "count": (int,),
        "retry_after": (int,),
        "status": (int,),
        "seconds": numbers,
    }
    for name, value in body.fields.items():
        if name == "kind" or value is None or (name == "chat_id" and value == "*"):
            continue
        if name not in kinds or type(value) not in kinds[name]:
            raise refused(400, f"a fault has no {name} like that")
        options[name] = value
    return options
