"""Reading what the page and the tests post: JSON objects with a few typed fields."""

import contextlib
import json
from typing import Any

from aiohttp import web

from bot.sandbox.world.model import RefusalError

MAX_ID = 2**52


class Body:
    """The posted object; a field of the wrong type is a 400 that names it."""

    def __init__(self, fields: dict[str, Any]) -> None:
        self.fields = fields

    @classmethod
    async def read(cls, request: web.Request) -> "Body":
        """Read the request's object; 400 if it isn't one."""
        try:
            fields = json.loads(await request.read() or b"{}")
        except ValueError:
            raise refused(400, "that isn't JSON") from None
        if not isinstance(fields, dict):
            raise refused(400, "an object is expected")
        return cls(fields)

    def integer(self, name: str) -> int:
        """A whole number above 0."""
        return checked_id(name, self.fields.get(name))

    def chat(self) -> int | None:
        """The chat id; None if it was left out."""
        value = self.fields.get("chat")
        return None if value is None else checked_chat(value)

    def optional(self, name: str) -> int | None:
        """A whole number above 0; None if it was left out."""
        return self.integer(name) if self.fields.get(name) is not None else None

    def integers(self, name: str) -> list[int]:
        """Whole numbers above 0; empty if they were left out."""
        values = self.fields.get(name, [])
        if not isinstance(values, list):
            raise refused(400, f"{name} must be an array")
        return [checked_id(name, value) for value in values]

    def text(self, name: str) -> str:
        """A text."""
        value = self.fields.get(name)
        if not isinstance(value, str):
            raise refused(400, f"{name} must be a text")
        return value

    def flag(self, name: str) -> bool:
        """A Boolean; False if it was left out."""
        value = self.fields.get(name, False)
        if not isinstance(value, bool):
            raise refused(400, f"{name} must be true or false")
        return value


def queried_id(request: web.Request, name: str) -> int:
    """An id in the query string."""
    value = request.query.get(name, "")
    return checked_id(name, int(value) if value.isascii() and value.isdecimal() else None)


def checked_id(name: str, value: Any) -> int:
    """A number that Telegram could use as an id."""
    if type(value) is not int or not 0 < value < MAX_ID:
        raise refused(400, f"{name} must be a whole number above 0")
    return value


def queried_chat(request: web.Request, name: str) -> int | None:
    """A chat id in the query string; None if it was left out."""
    value = request.query.get(name)
    if value is None:
        return None
    digits = value.removeprefix("-")
    return checked_chat(int(value) if digits.isascii() and digits.isdecimal() else None)


def checked_chat(value: Any) -> int:
    """A number that Telegram could use as the id of a chat: a group's lies below 0."""
    if type(value) is not int or not 0 < abs(value) < MAX_ID:
        raise refused(400, "chat must be a whole number other than 0")
    return value


def refused(status: int, reason: str) -> web.HTTPException:
    """An error as JSON, ready to raise."""
    kinds: dict[int, type[web.HTTPException]] = {
        400: web.HTTPBadRequest,
        404: web.HTTPNotFound,
        409: web.HTTPConflict,
    }
    return kinds[status](text=json.dumps({"error": reason}), content_type="application/json")


class refusals(contextlib.AbstractContextManager[None]):  # noqa: N801 - reads as a function
    """Turns a RefusalError into a reply with its HTTP status."""

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        if isinstance(error, RefusalError):
            raise refused(error.status, str(error)) from None
