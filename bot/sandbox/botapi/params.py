"""The parameters of a call, from JSON, a form or a query string, to Python values."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, cast

from bot.sandbox.botapi.api_errors import ApiError, bad_request, too_strict_for_telegram

_ATTACHED = "attach://"


class ParamKind(Enum):
    """What a parameter holds."""

    INTEGER = "an Integer"
    STRING = "a String"
    JSON = "JSON"
    FILE = "a file"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came in a multipart body."""

    file_name: str
    mime_type: str
    content: bytes

    def __repr__(self) -> str:
        return f"<{self.file_name}, {self.mime_type}, {len(self.content)} bytes>"


def decode(
    raw: Mapping[str, Any], kinds: Mapping[str, ParamKind], uploads: Mapping[str, Upload]
) -> dict[str, Any]:
    """Check and convert; an unknown parameter is refused, where Telegram would ignore it."""
    params: dict[str, Any] = {}
    for name, value in raw.items():
        kind = kinds.get(name)
        if kind is None:
            raise too_strict_for_telegram(f"unknown or unsupported parameter {name}")
        if value is None:
            raise too_strict_for_telegram(f"parameter {name} is null; leave it out")
        params[name] = _with_uploads(_value(name, value, kind, uploads), uploads)
    given = (*params.values(), *(media_of(value) for value in params.values()))
    used = {id(value) for value in given if isinstance(value, Upload)}
    for name, upload in uploads.items():
        if kinds.get(name) is ParamKind.FILE and name not in params:
            params[name] = upload
        elif id(upload) not in used:
            raise too_strict_for_telegram(f"uploaded file {name} belongs to no parameter")
    return params


def media_of(value: Any) -> Any:
    """The file in the description of one, such as {"type": "document", "media": …}; else None."""
    return value.get("media") if isinstance(value, dict) else None


def _with_uploads(value: Any, uploads: Mapping[str, Upload]) -> Any:
    """The description of a file, with the file itself in place of its name in the request."""
    media = media_of(value)
    if isinstance(media, str) and media.startswith(_ATTACHED):
        return {**value, "media": _upload(media, uploads)}
    return value


def _value(name: str, value: Any, kind: ParamKind, uploads: Mapping[str, Upload]) -> Any:
    match kind:
        case ParamKind.INTEGER:
            return _integer(name, value)
        case ParamKind.JSON:
            return _json(name, value)
        case ParamKind.FILE if isinstance(value, str):
            return _upload(value, uploads) if value.startswith(_ATTACHED) else value
        case ParamKind.STRING if isinstance(value, str):
            # Half a surrogate pair can't be written as UTF-8.
            if not value.isascii() and any("\ud800" <= char <= "\udfff" for char in value):
                raise bad_request("strings must be encoded in UTF-8")
            return value
    raise too_strict_for_telegram(f"parameter {name} must be {kind.value}")


def _upload(value: str, uploads: Mapping[str, Upload]) -> Upload:
    upload = uploads.get(value.removeprefix(_ATTACHED))
    if upload is None:
        raise bad_request(f"file {value} isn't part of the request")
    return upload


def _integer(name: str, value: Any) -> int:
    if type(value) is int:
        return value
    if isinstance(value, str):
        try:
            return int(value)
        except ValueError:
            pass
    raise too_strict_for_telegram(f"parameter {name} must be an Integer")


def _json(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise _cannot_parse_json(name) from None


def _cannot_parse_json(name: str) -> ApiError:
    return bad_request(f"can't parse {name.replace('_', ' ')} JSON object")


def named_chat(raw: Mapping[str, Any]) -> int | None:
    """The chat id of a call, read before anything is checked because faults may depend on it."""
    value = raw.get("chat_id")
    if type(value) is int:
        return value
    if isinstance(value, str) and value.lstrip("-").isdecimal():
        return int(value)
    return None


class Params:
    """The decoded parameters of one call, asked for by name and type."""

    __slots__ = ("values",)

    def __init__(self, values: Mapping[str, Any]) -> None:
        self.values = values

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def text(self, name: str) -> str:
        """A text; empty if it was left out."""
        return cast(str, self.values.get(name, ""))

    def number(self, name: str, default: int = 0) -> int:
        """An Integer."""
        return cast(int, self.values.get(name, default))

    def json(self, name: str) -> Any:
        """A JSON value, which the caller has to check; None if it was left out."""
        return self.values.get(name)

    def array(self, name: str) -> list[Any] | None:
        """A JSON array; None if it was left out."""
        value = self.values.get(name)
        if value is not None and not isinstance(value, list):
            raise bad_request(f"can't parse {name.replace('_', ' ')}: expected an Array")
        return value
