"""What people send other than text, and what they think of a message."""

from typing import Any

import aiohttp
import pytest

from bot.sandbox import Sandbox
from bot.sandbox.world.sendable import CAPTIONED, FORWARDED, Sendable
from tests.bot.sandbox.conftest import ANNA, Telegram
from tests.support.person import Person


async def post(http: aiohttp.ClientSession, sandbox: Sandbox, what: str, **body: Any) -> int:
    body = {"person": ANNA, **body}
    async with http.post(f"{sandbox.url}/app/{what}", json=body) as response:
        return response.status


async def test_each_kind_reaches_the_bot_as_it_is_described(
    sandbox: Sandbox, telegram: Telegram
) -> None:
    # That each is a Message of the Bot API is checked by the fixture.
    async with Person(sandbox.url, ANNA) as anna:
        for kind in Sendable:
            sent = await anna.sends(kind)
            assert anna.messages[sent].kind == kind
    messages = [update["message"] for update in (await telegram.updates())[1:]]
    assert len(messages) == len(Sendable)
    for kind, message in zip(Sendable, messages, strict=True):
        assert ("forward_origin" if kind is Sendable.FORWARD else kind) in message
        assert ("text" in message) == (kind is Sendable.FORWARD)
    assert messages[-1]["text"] == FORWARDED


async def test_a_text_that_goes_along(sandbox: Sandbox, telegram: Telegram) -> None:
    for kind in Sendable:
        sandbox.people.send(ANNA, kind, "kijk" if kind in {*CAPTIONED, Sendable.FORWARD} else "")
    captions = {
        m["caption"] for u in (await telegram.updates())[1:] if "caption" in (m := u["message"])
    }
    assert captions == {"kijk"}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"kind": "photo"}, 200),
        ({"kind": "photo", "text": "a" * 1024}, 200),
        ({"kind": "photo", "text": "a" * 1025}, 400),
        ({"kind": "forward", "text": "a" * 4096}, 200),
        ({"kind": "forward", "text": "a" * 4097}, 400),
        ({"kind": "dice", "text": "a"}, 400),
        ({"kind": "olifant"}, 400),
        ({"kind": "photo", "text": 1}, 400),
        ({}, 400),
    ],
)
async def test_what_can_be_sent(
    sandbox: Sandbox, http: aiohttp.ClientSession, body: dict[str, Any], status: int
) -> None:
    assert await post(http, sandbox, "send", **body) == status


async def test_only_a_text_can_be_edited(sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
    sent = sandbox.people.send(ANNA, "sticker")
    assert await post(http, sandbox, "edit", message_id=sent.message_id, text="a") == 400


async def test_who_blocked_the_bot_sends_nothing(
    sandbox: Sandbox, http: aiohttp.ClientSession
) -> None:
    sandbox.people.block(ANNA)
    assert await post(http, sandbox, "send", kind="dice") == 409
    assert await post(http, sandbox, "react", message_id=1, emoji="👍") == 409


async def test_a_reaction_reaches_a_bot_that_asked_for_it(
    sandbox: Sandbox, telegram: Telegram, http: aiohttp.ClientSession
) -> None:
    sent = await telegram.send()
    last = (await telegram.updates())[-1]["update_id"]
    async with Person(sandbox.url, ANNA) as anna:
        await anna.reacts(sent["message_id"])
        assert await telegram.updates(offset=last + 1, allowed_updates=["message_reaction"]) == []
        await anna.reacts(sent["message_id"], "🔥")
        await anna.reacts(sent["message_id"], "🔥")
        await anna.reacts(sent["message_id"], "")
        assert anna.new_messages() == []
    changes = [update["message_reaction"] for update in await telegram.updates()]
    fire, thumb = [{"type": "emoji", "emoji": "🔥"}], [{"type": "emoji", "emoji": "👍"}]
    assert [(c["old_reaction"], c["new_reaction"]) for c in changes] == [(thumb, fire), (fire, [])]
    assert await post(http, sandbox, "react", message_id=999, emoji="👍") == 404
