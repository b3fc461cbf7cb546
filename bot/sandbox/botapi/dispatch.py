"""One call of the Bot API, from its name and parameters to the reply: no HTTP in here."""

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from time import perf_counter
from typing import Any

from bot.sandbox.botapi import bot_methods, messages, uploads
from bot.sandbox.botapi.api_errors import (
    ApiError,
    bad_request,
    method_not_found,
    too_many_requests,
    unauthorized,
)
from bot.sandbox.botapi.call_log import CallLog
from bot.sandbox.botapi.faults import Fault, FaultKind, Faults
from bot.sandbox.botapi.params import Params, Upload, decode, named_chat
from bot.sandbox.botapi.registry import METHODS, Context, Method

_REGISTERED = (bot_methods, messages, uploads)
"""Importing these puts their methods in METHODS."""

OnCall = Callable[[str, Mapping[str, Any], int, Any], None]

_BAD_GATEWAY = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
    "<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n"
    "</body>\r\n</html>\r\n"
)
_DROPS_BEFORE = {FaultKind.DROP_BEFORE, FaultKind.OUTAGE}
_NO_UPLOADS: Mapping[str, Upload] = {}


@dataclass(frozen=True, slots=True)
class Reply:
    """The reply: a status with a body, or `dropped` when the connection is cut instead."""

    status: int
    body: Any
    dropped: bool = False
    slow_seconds: float = 0.0
    html: str | None = None

    @property
    def content(self) -> bytes:
        """The body as it goes over the line."""
        return self.html.encode() if self.html is not None else json.dumps(self.body).encode()


_DROPPED = Reply(0, None, dropped=True)


class Dispatcher:
    """Runs calls, applies faults to them, and logs them."""

    def __init__(self, token: str, context: Context, faults: Faults, log: CallLog) -> None:
        self.token = token
        self.on_call: OnCall | None = None
        self._context = context
        self._faults = faults
        self._log = log

    async def call(
        self,
        token: str,
        name: str,
        raw: Mapping[str, Any],
        uploads: Mapping[str, Upload] = _NO_UPLOADS,
    ) -> Reply:
        """Run one call."""
        begin = perf_counter()
        method = METHODS.get(name.lower())
        known_name = method.name if method else name
        fault = self._faults.take(known_name, named_chat(raw))
        params: Mapping[str, Any] = raw
        problem: str | None = None
        reply = _in_place_of_the_call(fault)
        if reply is None:
            try:
                if token != self.token:
                    raise unauthorized()
                if method is None:
                    raise method_not_found()
                params = decode(raw, method.kinds, uploads)
                reply = Reply(200, {"ok": True, "result": await self._run(method, params)})
            except ApiError as error:
                problem = error.problem
                reply = Reply(error.status, error.body())
            if self.on_call is not None:
                self.on_call(known_name, params, reply.status, reply.body)
        reply = _after_the_call(fault, reply)
        self._note(known_name, params, reply, problem, fault, perf_counter() - begin)
        return reply

    def refuse_body(self, name: str, reason: str) -> Reply:
        """Log and refuse a call whose body can't be read."""
        error = bad_request(reason)
        reply = Reply(error.status, error.body())
        self._note(name, {}, reply, reason, None, 0.0)
        return reply

    async def _run(self, method: Method, params: Mapping[str, Any]) -> Any:
        result = method.handler(self._context, Params(params))
        return await result if isinstance(result, Awaitable) else result

    def _note(
        self,
        method: str,
        params: Mapping[str, Any],
        reply: Reply,
        problem: str | None,
        fault: Fault | None,
        duration: float,
    ) -> None:
        error: str | None = None
        if reply.dropped:
            error = "connection dropped"
        elif reply.status != 200:
            error = reply.body["description"] if reply.body else f"{reply.status} with HTML"
        self._log.add(
            time=self._context.world.clock(),
            method=method,
            params=params,
            status=None if reply.dropped else reply.status,
            error=error,
            problem=problem,
            fault=fault.kind.value if fault else None,
            duration=duration,
        )


def _in_place_of_the_call(fault: Fault | None) -> Reply | None:
    """The reply of a fault that prevents the call."""
    if fault is None:
        return None
    if fault.kind in _DROPS_BEFORE:
        return _DROPPED
    if fault.kind is FaultKind.BAD_GATEWAY:
        return Reply(502, None, html=_BAD_GATEWAY)
    error: ApiError
    if fault.kind is FaultKind.TOO_MANY_REQUESTS:
        error = too_many_requests(fault.retry_after)
    elif fault.kind is FaultKind.SERVER_ERROR:
        error = ApiError(fault.status, _phrase(fault.status))
    elif fault.kind is FaultKind.UNAUTHORIZED:
        error = unauthorized()
    else:
        return None
    return Reply(error.status, error.body())


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Internal Server Error"


def _after_the_call(fault: Fault | None, reply: Reply) -> Reply:
    """The reply after a fault that changes the answer of a call."""
    if fault is not None and fault.kind is FaultKind.DROP_AFTER:
        return _DROPPED
    if fault is not None and fault.kind is FaultKind.SLOW:
        return Reply(reply.status, reply.body, slow_seconds=fault.seconds)
    return reply
