"""HTTP to the Bot API: the library's request class on aiohttp, and raw calls through it.

Results stay plain dicts and lists: building the library's objects for messages that we only
want the id of costs more than all the rest of a call. No token and no answer of Telegram is
in a log line or in the text of an error from here; the URL holds the token, so what aiohttp
raises is never passed on or chained.

What became of a failed call shows in its type:

| error | the call |
| --- | --- |
| NotConnectedError | was certainly not made |
| UnclearError, TimedOut | may have been carried out |
| any other NetworkError | was answered with a fault of the server (5xx) |
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any, Final, cast

import aiohttp
from telegram import InputFile
from telegram._utils.types import JSONDict, ODVInput
from telegram.error import NetworkError, RetryAfter, TimedOut
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter

# The library's way to opt in to `RetryAfter.retry_after` as a timedelta; without it merely
# making that error gives a deprecation warning.
os.environ["PTB_TIMEDELTA"] = "true"

_CALL_SECONDS: Final = 20.0
_CONNECT_SECONDS: Final = 10.0
# A connection is dropped before the server does so, which would look like an unclear failure.
_KEEP_ALIVE_SECONDS: Final = 30.0
_HEADERS: Final = {"Content-Type": "application/json"}
_DEFAULT: Final = BaseRequest.DEFAULT_NONE
_dumps: Final = json.JSONEncoder(separators=(",", ":")).encode


class NotConnectedError(NetworkError):
    """There was no connection, so Telegram never saw the call."""


class UnclearError(NetworkError):
    """The call was sent; whether it was carried out isn't known."""


class UnreadableError(UnclearError):
    """What was answered is no JSON that can be read; `payload` holds it, for who can do more."""

    def __init__(self, payload: bytes) -> None:
        super().__init__("the answer is no JSON")
        self.payload = payload


def seconds_to_wait(error: RetryAfter) -> float:
    """How long Telegram wants us to wait, in seconds."""
    wait = error.retry_after
    return float(wait) if isinstance(wait, int | float) else wait.total_seconds()


class AiohttpRequest(BaseRequest):
    """The library's HTTP on one aiohttp session. No proxies from the environment."""

    def __init__(
        self, tell_time: Callable[[float], None] = lambda at: None, *, proxy: str = ""
    ) -> None:
        """`tell_time` hears what Telegram's clock shows, in Unix seconds; `proxy` is the URL of
        the one to go through, '' for none."""
        self._session: aiohttp.ClientSession | None = None
        self._tell_time, self._proxy = tell_time, proxy

    @property
    def read_timeout(self) -> float:
        """Seconds that a whole call may take when the caller says nothing else."""
        return _CALL_SECONDS

    async def initialize(self) -> None:
        """Open the session; doing so twice changes nothing."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(keepalive_timeout=_KEEP_ALIVE_SECONDS),
                cookie_jar=aiohttp.DummyCookieJar(),
                # Small answers: packing them would cost more than sending them.
                skip_auto_headers=("User-Agent", "Accept", "Accept-Encoding"),
                trust_env=False,
                proxy=self._proxy or None,
            )

    async def shutdown(self) -> None:
        """Close the session and its connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = _DEFAULT,
        write_timeout: ODVInput[float] = _DEFAULT,
        connect_timeout: ODVInput[float] = _DEFAULT,
        pool_timeout: ODVInput[float] = _DEFAULT,
    ) -> tuple[int, bytes]:
        """Make one HTTP request; `read_timeout` bounds the whole of it, in seconds.

        Raises NotConnectedError, UnclearError or TimedOut.
        """
        if self._session is None:
            raise NotConnectedError("the request class is not initialized")
        body: bytes | aiohttp.FormData | None
        headers = _HEADERS
        if request_data is None:
            body = None
        elif request_data.contains_files:
            body, headers = _form(request_data), {}
        else:
            body = _dumps(request_data.parameters).encode()
        total = _CALL_SECONDS if read_timeout is _DEFAULT else cast("float | None", read_timeout)
        failure: NetworkError
        try:
            async with self._session.request(
                method,
                url,
                data=body,
                headers=headers,
                timeout=aiohttp.ClientTimeout(total=total, sock_connect=_CONNECT_SECONDS),
                # A redirect would carry the token to wherever it points.
                allow_redirects=False,
            ) as response:
                if response.status == HTTPStatus.OK:
                    self._hear_time(response.headers.get("Date"))
                if response.status != HTTPStatus.PROXY_AUTHENTICATION_REQUIRED:
                    return response.status, await response.read()
                failure = NotConnectedError(aiohttp.ClientHttpProxyError.__name__)
        except (
            aiohttp.ClientConnectorError,
            aiohttp.ConnectionTimeoutError,
            # The proxy made no connection for us.
            aiohttp.ClientHttpProxyError,
        ) as error:
            failure = NotConnectedError(type(error).__name__)
        except TimeoutError:
            failure = TimedOut()
        except (aiohttp.ClientError, OSError) as error:
            failure = UnclearError(type(error).__name__)
        # Raised out here, so that the error which knows the URL isn't chained to it.
        raise failure

    def _hear_time(self, date: str | None) -> None:
        """A proxy's own answers, with its own clock, are no 200."""
        if date is None:
            return
        try:
            at = parsedate_to_datetime(date).timestamp()
        except (ValueError, OverflowError):
            return
        self._tell_time(at)

    @staticmethod
    def parse_json_payload(payload: bytes) -> JSONDict:
        """Decode an answer. Raises UnreadableError; unlike the library's own it logs nothing."""
        try:
            return cast(JSONDict, json.loads(payload.decode()))
        except (ValueError, RecursionError):
            pass
        raise UnreadableError(payload)


def _parameter(name: str, value: Any) -> RequestParameter:
    """A plain value as it is; a file to upload where it holds a text, as in the outbox, or bytes
    that were made just now."""
    match value:
        case {"file_name": str(file_name), "text": str(text), **others} if not others:
            content = text.encode()
        case {"file_name": str(file_name), "bytes": bytes(content), **others} if not others:
            pass
        case _:
            return RequestParameter(name, value, None)
    return RequestParameter.from_input(name, InputFile(content, filename=file_name))


def _form(request_data: RequestData) -> aiohttp.FormData:
    form = aiohttp.FormData()
    for name, text in request_data.json_parameters.items():
        form.add_field(name, text)
    for name, (file_name, content, kind) in request_data.multipart_data.items():
        form.add_field(name, content, filename=file_name, content_type=kind)
    return form


class BotApi:
    """Calls to the Bot API by name, with plain results.

    Errors are the library's: RetryAfter, BadRequest, Forbidden, Conflict, InvalidToken,
    ChatMigrated, TimedOut, NetworkError and those of this module.
    """

    def __init__(
        self,
        token: str,
        root: str,
        tell_time: Callable[[float], None] = lambda at: None,
        *,
        proxy: str = "",
    ) -> None:
        """`tell_time` hears what Telegram's clock shows, in Unix seconds; `proxy` is the URL of
        the one to go through, '' for none."""
        self._base = f"{root.rstrip('/')}/bot{token}/"
        self._request = AiohttpRequest(tell_time, proxy=proxy)

    async def initialize(self) -> None:
        """Get ready to call."""
        await self._request.initialize()

    async def shutdown(self) -> None:
        """Close all connections."""
        await self._request.shutdown()

    async def call(
        self, method: str, params: dict[str, Any], seconds: float = _CALL_SECONDS
    ) -> Any:
        """Call a method and return its result, within so many seconds. Raises TelegramError."""
        data = RequestData([_parameter(name, value) for name, value in params.items()])
        try:
            return await self._request.post(self._base + method, data, read_timeout=seconds)
        except (KeyError, TypeError):
            pass
        raise UnclearError("the answer holds no result")

    async def get_updates(
        self, offset: int | None, wait: int, limit: int, allowed_updates: list[str]
    ) -> list[dict[str, Any]]:
        """At most `limit` updates from `offset` on, waiting `wait` seconds for the first."""
        params: dict[str, Any] = {
            "timeout": wait,
            "limit": limit,
            "allowed_updates": allowed_updates,
        }
        if offset is not None:
            params["offset"] = offset
        updates = await self.call("getUpdates", params, seconds=wait + _CONNECT_SECONDS)
        if not isinstance(updates, list):
            raise UnclearError("the updates are no list")
        return updates
