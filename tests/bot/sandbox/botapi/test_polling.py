"""Updates: waiting for them, confirming, repeating and expiring."""

import asyncio
from typing import Any

import pytest

from bot.sandbox import Sandbox
from bot.sandbox.botapi import polling
from bot.sandbox.world.queues import KEPT_SECONDS
from tests.bot.sandbox.conftest import ANNA, Telegram


def texts(updates: list[Any]) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def test_redelivered_until_confirmed(telegram: Telegram, sandbox: Sandbox) -> None:
    sandbox.people.say(ANNA, "een")
    first = await telegram.updates()
    assert texts(first) == ["/start", "een"]
    assert await telegram.updates() == first
    assert texts(await telegram.updates(offset=first[0]["update_id"] + 1)) == ["een"]
    assert await telegram.updates(offset=first[1]["update_id"] + 1) == []
    # What is confirmed is gone, even for one who asks from the beginning.
    assert await telegram.updates(offset=first[0]["update_id"]) == []


async def test_ids_go_up_by_one(telegram: Telegram, sandbox: Sandbox) -> None:
    for text in "abc":
        sandbox.people.say(ANNA, text)
    ids = [update["update_id"] for update in await telegram.updates()]
    assert ids == list(range(ids[0], ids[0] + 4))


async def test_a_negative_offset_keeps_the_last(telegram: Telegram, sandbox: Sandbox) -> None:
    for text in "abc":
        sandbox.people.say(ANNA, text)
    assert texts(await telegram.updates(offset=-2)) == ["b", "c"]
    assert texts(await telegram.updates()) == ["b", "c"]


async def test_limit(telegram: Telegram, sandbox: Sandbox) -> None:
    for number in range(120):
        sandbox.people.say(ANNA, str(number))
    assert len(await telegram.updates(limit=1)) == 1
    assert len(await telegram.updates()) == 100
    assert len(await telegram.updates(limit=100)) == 100
    for limit in (0, 101):
        assert "limit must be" in await telegram.refused("getUpdates", limit=limit)


async def test_waiting(telegram: Telegram, sandbox: Sandbox) -> None:
    await telegram.updates(offset=-1)
    last = (await telegram.updates())[-1]["update_id"]
    poll = asyncio.create_task(telegram.updates(offset=last + 1, timeout=5))
    await asyncio.sleep(0.01)
    assert not poll.done()
    sandbox.people.say(ANNA, "daar")
    assert texts(await poll) == ["daar"]
    assert "negative" in await telegram.refused("getUpdates", timeout=-1)


async def test_waiting_in_vain(telegram: Telegram, sandbox: Sandbox) -> None:
    sandbox.world.updates.clear()
    assert await telegram.updates(timeout=1) == []


async def test_the_older_of_two_pollers_loses(telegram: Telegram, sandbox: Sandbox) -> None:
    sandbox.world.updates.clear()
    older = asyncio.create_task(sandbox.call("getUpdates", timeout=5))
    await asyncio.sleep(0.01)
    younger = asyncio.create_task(telegram.updates(timeout=5))
    reply = await older
    assert (reply.status, reply.body["description"]) == (
        409,
        "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running",
    )
    sandbox.people.say(ANNA, "voor de jongste")
    assert texts(await younger) == ["voor de jongste"]


async def test_allowed_updates(telegram: Telegram, sandbox: Sandbox) -> None:
    await telegram.updates(offset=-1, allowed_updates=["edited_message"])
    said = sandbox.people.say(ANNA, "niet gevraagd")[0]
    sandbox.people.edit(ANNA, said.message_id, "wel gevraagd")
    # The choice stays until another is made, and doesn't touch what was queued before it.
    updates = await telegram.updates()
    assert [set(update) - {"update_id"} for update in updates] == [{"message"}, {"edited_message"}]
    await telegram.updates(allowed_updates=[])
    sandbox.people.say(ANNA, "weer alles")
    assert texts((await telegram.updates())[2:]) == ["weer alles"]
    refusal = await telegram.refused("getUpdates", allowed_updates=["mesage"])
    assert "unknown kind of update 'mesage'" in refusal


async def test_forgotten_after_a_day(telegram: Telegram, sandbox: Sandbox) -> None:
    sandbox.clock.advance(KEPT_SECONDS)
    sandbox.people.say(ANNA, "nieuw")
    assert texts(await telegram.updates()) == ["/start", "nieuw"]
    sandbox.clock.advance(1)
    assert texts(await telegram.updates()) == ["nieuw"]


async def test_injected_updates(telegram: Telegram, sandbox: Sandbox) -> None:
    confirmed = (await telegram.updates())[0]
    await telegram.updates(offset=confirmed["update_id"] + 1)
    queue = sandbox.world.updates
    queue.inject(confirmed)
    queue.inject({"iets": {"raar": True}})
    queue.inject("geen object")
    updates = await telegram.updates()
    assert updates == [
        confirmed,
        {"update_id": confirmed["update_id"] + 1, "iets": {"raar": True}},
        "geen object",
    ]
    # The doubled one comes at least once, even when a later id is confirmed meanwhile.
    queue.inject(confirmed)
    again = await telegram.updates(offset=confirmed["update_id"] + 3)
    assert again == [confirmed]
    assert await telegram.updates(offset=confirmed["update_id"] + 3) == []


async def test_the_page_hears_whether_the_bot_polls(
    telegram: Telegram, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "IDLE_SECONDS", 0.05)
    feed = sandbox.world.feed(ANNA)
    before = feed.seq
    for _ in range(3):
        await telegram.updates()
        await asyncio.sleep(0.01)
    await asyncio.sleep(0.1)
    frames = feed.since(before)
    assert frames is not None
    assert [(frame["type"], frame["polling"]) for frame in frames] == [
        ("bot", True),
        ("bot", False),
    ]
