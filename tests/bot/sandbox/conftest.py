"""Fixtures of the sandbox's tests."""

import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot.sandbox import MovableClock, Reply, Sandbox
from bot.sandbox.world.text_rules import utf16_length
from tests.support.sandbox import running_sandbox

ANNA = 11
BRAM = 12


class Telegram:
    """A sandbox without HTTP, whose clock stands still, with short methods for tests."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox

    async def ok(self, name: str, **params: Any) -> Any:
        """Call a method that must be accepted; returns its result."""
        reply = await self.sandbox.call(name, **params)
        assert reply.status == 200, reply.body
        return reply.body["result"]

    async def refused(self, name: str, **params: Any) -> str:
        """Call a method that must be refused; returns the description."""
        reply = await self.sandbox.call(name, **params)
        assert reply.status != 200, reply.body
        assert reply.body["error_code"] == reply.status
        return str(reply.body["description"])

    async def status(self, name: str, **params: Any) -> int:
        """Call a method; returns only the status."""
        return (await self.sandbox.call(name, **params)).status

    async def send(self, text: str = "hallo", **params: Any) -> Any:
        """Write to Anna."""
        return await self.ok("sendMessage", chat_id=ANNA, text=text, **params)

    async def updates(self, **params: Any) -> list[Any]:
        """Fetch updates without waiting."""
        updates: list[Any] = await self.ok("getUpdates", **params)
        return updates


class StillClock(MovableClock):
    """A clock that moves only by `advance`."""

    def __init__(self) -> None:
        super().__init__(lambda: 1_800_000_000.0)


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A running sandbox in which Anna has started the bot."""
    async with running_sandbox(clock=StillClock()) as sandbox:
        sandbox.people.say(ANNA, "/start")
        yield sandbox


@pytest.fixture
def telegram(sandbox: Sandbox) -> Telegram:
    """The sandbox as a `Telegram`."""
    return Telegram(sandbox)


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    """An HTTP client."""
    async with aiohttp.ClientSession() as session:
        yield session


def body_of(reply: Reply) -> Any:
    """The parsed body of a reply."""
    return json.loads(reply.content)


def marked(text: str, **parts: str) -> dict[str, Any]:
    """A text with one entity for each part, at its first occurrence; the key is the entity's
    type."""
    entities = [
        {
            "type": kind,
            "offset": utf16_length(text[: text.index(part)]),
            "length": utf16_length(part),
        }
        for kind, part in parts.items()
    ]
    return {"text": text, "entities": entities}


def keyboard(*rows: list[tuple[str, str]]) -> dict[str, Any]:
    """An inline keyboard from rows of (text, callback_data)."""
    return {
        "inline_keyboard": [
            [{"text": text, "callback_data": data} for text, data in row] for row in rows
        ]
    }
