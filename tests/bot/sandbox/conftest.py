"""What the sandbox's tests share."""

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
    """A sandbox without HTTP, with a clock that stands still, and short words for tests."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox

    async def ok(self, name: str, **params: Any) -> Any:
        """Call a method that must be accepted; its result comes back."""
        reply = await self.sandbox.call(name, **params)
        assert reply.status == 200, reply.body
        return reply.body["result"]

    async def refused(self, name: str, **params: Any) -> str:
        """Call a method that must be refused; the description comes back."""
        reply = await self.sandbox.call(name, **params)
        assert reply.status != 200, reply.body
        assert reply.body["error_code"] == reply.status
        return str(reply.body["description"])

    async def status(self, name: str, **params: Any) -> int:
        """Call a method; only the status comes back."""
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
    """The same, to call."""
    return Telegram(sandbox)


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    """A client."""
    async with aiohttp.ClientSession() as session:
        yield session


def body_of(reply: Reply) -> Any:
    """What went over the line, read again."""
    return json.loads(reply.content)


def marked(text: str, **parts: str) -> dict[str, Any]:
    """A text with an entity on the first place of each part, by the entity's type."""
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
