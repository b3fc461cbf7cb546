"""HTTP to the Bot API on aiohttp, with python-telegram-bot's errors for what goes wrong.

Results stay plain dicts and lists: we only need the id of a sent message, and building the
library's objects would cost more than the rest of the call. The token and Telegram's answers never
appear in a log line or an error text. aiohttp's errors are never passed on or chained, because they
contain the URL with the token. The type of an error tells what happened to the call:

| error | the call |
| --- | --- |
| NotConnectedError | was certainly not made |
| UnclearError, TimedOut | may have been carried out |
| any other NetworkError | was answered with a fault of the server (5xx) |
"""

from __future__ import annotations

import json
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from functools import lru_cache
from http import HTTPStatus
from typing import Any, Final, Protocol

import aiohttp
from telegram import InputFile
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

_CALL_SECONDS: Final = 20.0
_CONNECT_SECONDS: Final = 10.0
# Drop an idle connection before the server does: otherwise a call on it would fail without our
# knowing whether it was made.
_KEEP_ALIVE_SECONDS: Final = 30.0
_UNREADABLE: Final = object()
_HEADERS: Final = {"Content-Type": "application/json"}
_dumps: Final = json.JSONEncoder(separators=(",", ":")).encode
_ERRORS: Final[dict[int, type[TelegramError]]] = {
    HTTPStatus.BAD_REQUEST: BadRequest,
    HTTPStatus.UNAUTHORIZED: InvalidToken,
    HTTPStatus.FORBIDDEN: Forbidden,
    # Telegram's description of the error for a malformed token.
    HTTPStatus.NOT_FOUND: InvalidToken,
    HTTPStatus.CONFLICT: Conflict,
}


class NotConnectedError(NetworkError):
    """There was no connection, so Telegram never saw the call."""


class UnclearError(NetworkError):
    """The call was sent; whether it was carried out isn't known."""


class UnreadableError(UnclearError):
    """The answer isn't valid JSON; `payload` holds its bytes."""

    def __init__(self, payload: bytes) -> None:
        super().__init__("the answer is no JSON")
        self.payload = payload


def seconds_to_wait(error: RetryAfter) -> float:
    """How long Telegram wants us to wait, in seconds."""
    wait = error.retry_after
    return float(wait) if isinstance(wait, int | float) else wait.total_seconds()


class BotApi:
    """Calls methods of the Bot API by name; results are plain JSON values.

    Raises the library's errors (RetryAfter, BadRequest, Forbidden, Conflict, InvalidToken,
    ChatMigrated, TimedOut, NetworkError) and those of this module.
    """

    def __init__(
        self,
        token: str,
        root: str,
        tell_time: Callable[[float], None] = lambda at: None,
        *,
        proxy: str = "",
    ) -> None:
        """`tell_time` is called with the time on Telegram's clock, in Unix seconds. `proxy` is a
        proxy's URL, '' for none."""
        self._base = f"{root.rstrip('/')}/bot{token}/"
        self._session: aiohttp.ClientSession | None = None
        self._tell_time, self._proxy = tell_time, proxy

    async def initialize(self) -> None:
        """Open the session; doing so twice changes nothing."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(keepalive_timeout=_KEEP_ALIVE_SECONDS),
                cookie_jar=aiohttp.DummyCookieJar(),
                # Answers are small: compressing them would cost more than it saves.
                skip_auto_headers=("User-Agent", "Accept", "Accept-Encoding"),
                # Ignore proxies in the environment.
                trust_env=False,
                proxy=self._proxy or None,
            )

    async def shutdown(self) -> None:
        """Close the session and its connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def call(
        self, method: str, params: dict[str, Any], seconds: float = _CALL_SECONDS
    ) -> Any:
        """Call a method and return its result, within so many seconds. Raises TelegramError."""
        status, payload = await self._post(self._base + method, params, seconds)
        if not HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
            raise _refusal(status, payload)
        try:
            answer = json.loads(payload.decode())
        except (ValueError, RecursionError):
            answer = _UNREADABLE
        # Raised outside the `except`, so that it isn't chained to an error that quotes the answer.
        if answer is _UNREADABLE:
            raise UnreadableError(payload)
        if not isinstance(answer, dict) or "result" not in answer:
            raise UnclearError("the answer holds no result")
        return answer["result"]

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

    async def _post(self, url: str, params: dict[str, Any], seconds: float) -> tuple[int, bytes]:
        """Make one request; returns the status and the body of the answer.

        Raises a NetworkError whose type says whether the call may have been carried out.
        """
        if self._session is None:
            raise NotConnectedError("there is no session")
        failure: NetworkError
        try:
            body, headers = _body(params)
            async with self._session.post(
                url,
                data=body,
                headers=headers,
                timeout=aiohttp.ClientTimeout(total=seconds, sock_connect=_CONNECT_SECONDS),
                # Following a redirect would send the token to wherever it points.
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
            # The proxy didn't connect, so Telegram never saw the call.
            aiohttp.ClientHttpProxyError,
        ) as error:
            failure = NotConnectedError(type(error).__name__)
        except TimeoutError:
            failure = TimedOut()
        except (aiohttp.ClientError, OSError) as error:
            failure = UnclearError(type(error).__name__)
        except Exception as error:
            failure = NetworkError(type(error).__name__)
        # Raised outside the `except`, so that it isn't chained to an error that contains the URL.
        raise failure

    def _hear_time(self, date: str | None) -> None:
        """Only from a 200: other answers may be a proxy's, with its own clock."""
        if date is None:
            return
        try:
            at = _seconds(date)
        except (ValueError, OverflowError):
            return
        self._tell_time(at)


@lru_cache(maxsize=1)
def _seconds(date: str) -> float:
    """The Unix time in a header; cached, because several answers come within a second."""
    return parsedate_to_datetime(date).timestamp()


def _body(params: dict[str, Any]) -> tuple[bytes | aiohttp.FormData, dict[str, str]]:
    """The body of a call and its headers: JSON, or a form if it uploads a file."""
    files = {name: file for name, value in params.items() if (file := _file(value)) is not None}
    given = {name: value for name, value in params.items() if value is not None}
    if not files:
        return _dumps(given).encode(), _HEADERS
    form = aiohttp.FormData()
    for name, value in given.items():
        if name not in files:
            form.add_field(name, value if isinstance(value, str) else json.dumps(value))
    for name, file in files.items():
        form.add_field(
            name, file.input_file_content, filename=file.filename, content_type=file.mimetype
        )
    return form, {}


def _file(value: Any) -> InputFile | None:
    """The content of a file to upload: a text from the outbox, or bytes made just now."""
    match value:
        case {"file_name": str(file_name), "text": str(text), **others} if not others:
            return InputFile(text.encode(), filename=file_name)
        case {"file_name": str(file_name), "bytes": bytes(content), **others} if not others:
            return InputFile(content, filename=file_name)
        case _:
            return None


def _refusal(status: int, payload: bytes) -> TelegramError:
    """The library's error for an answer that isn't a success."""
    try:
        answer = json.loads(payload.decode())
    except (ValueError, RecursionError):
        answer = None
    told = answer if isinstance(answer, dict) else {}
    match told.get("parameters"):
        case {"migrate_to_chat_id": int(chat_id)} if chat_id:
            return ChatMigrated(chat_id)
        case {"retry_after": int(seconds)} if seconds:
            return RetryAfter(seconds)
    description = told.get("description")
    if not isinstance(description, str) or not description:
        description = f"HTTP {status}"
    return _ERRORS.get(status, NetworkError)(description)


class Api(Protocol):
    """The part of `BotApi` that callers need, so that tests can replace it."""

    async def call(self, method: str, params: dict[str, Any]) -> Any:
        """Make a call. Raises TelegramError."""
