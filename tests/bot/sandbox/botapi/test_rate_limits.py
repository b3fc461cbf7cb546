"""The limits on sending: exactly what is allowed passes, one more doesn't."""

from collections.abc import AsyncIterator

import pytest

from bot.sandbox import Limits, Reply, Sandbox
from bot.sandbox.botapi.params import Upload
from tests.bot.sandbox.botapi.test_uploads import png
from tests.bot.sandbox.conftest import ANNA, StillClock, Telegram
from tests.support.sandbox import running_sandbox


@pytest.fixture
async def crowd() -> AsyncIterator[Sandbox]:
    """A sandbox with forty people."""
    async with running_sandbox(clock=StillClock()) as sandbox:
        for person_id in range(1, 41):
            sandbox.people.say(person_id, "/start")
        yield sandbox


async def test_a_burst_of_five_and_then_one_a_second(sandbox: Sandbox, telegram: Telegram) -> None:
    for _ in range(5):
        await telegram.send()
    reply = await sandbox.call("sendMessage", chat_id=ANNA, text="te veel")
    assert (reply.status, reply.body) == (
        429,
        {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 1",
            "parameters": {"retry_after": 1},
        },
    )
    for _ in range(3):
        sandbox.clock.advance(0.9)
        assert await telegram.status("sendMessage", chat_id=ANNA, text="x") == 429
        sandbox.clock.advance(0.1)
        await telegram.send()
        assert await telegram.status("sendMessage", chat_id=ANNA, text="x") == 429
    sandbox.clock.advance(100)
    for _ in range(5):
        await telegram.send()
    assert await telegram.status("sendMessage", chat_id=ANNA, text="x") == 429


async def test_thirty_a_second_over_all_chats(crowd: Sandbox) -> None:
    telegram = Telegram(crowd)
    sent = await telegram.ok("sendMessage", chat_id=1, text="a")
    for person_id in range(2, 30):
        await telegram.ok("sendMessage", chat_id=person_id, text="a")
    edit = {"chat_id": 1, "message_id": sent["message_id"]}
    await telegram.ok("editMessageText", text="b", **edit)
    assert await telegram.status("sendMessage", chat_id=31, text="a") == 429
    assert await telegram.status("editMessageText", text="c", **edit) == 429
    # Answers, typing and deleting go on.
    await telegram.ok("sendChatAction", chat_id=1, action="typing")
    await telegram.ok("deleteMessage", **edit)
    crowd.clock.advance(0.99)
    assert await telegram.status("sendMessage", chat_id=31, text="a") == 429
    crowd.clock.advance(0.01)
    for person_id in range(11, 41):
        await telegram.ok("sendMessage", chat_id=person_id, text="a")
    assert await telegram.status("sendMessage", chat_id=1, text="a") == 429


async def test_refused_calls_cost_nothing(sandbox: Sandbox, telegram: Telegram) -> None:
    for _ in range(40):
        await telegram.refused("sendMessage", chat_id=ANNA, text="")
    for _ in range(5):
        await telegram.send()


async def test_no_limits() -> None:
    async with running_sandbox(limits=Limits.off()) as sandbox:
        sandbox.people.say(ANNA, "/start")
        telegram = Telegram(sandbox)
        for _ in range(100):
            await telegram.send()


async def test_a_slower_chat() -> None:
    limits = Limits(chat_per_second=0.1, chat_burst=1)
    async with running_sandbox(limits=limits, clock=StillClock()) as sandbox:
        sandbox.people.say(ANNA, "/start")
        telegram = Telegram(sandbox)
        await telegram.send()
        refusal = await telegram.refused("sendMessage", chat_id=ANNA, text="a")
        assert refusal == "Too Many Requests: retry after 10"


async def test_twenty_a_minute_to_a_group_edits_included(
    sandbox: Sandbox, telegram: Telegram
) -> None:
    groups = [sandbox.groups.create(ANNA, title, []) for title in ("een", "twee")]
    for group in groups:
        sandbox.groups.add(ANNA, group.id, sandbox.world.bot.id)
    chat_id, other = (group.id for group in groups)
    sent = await telegram.ok("sendMessage", chat_id=chat_id, text="a")
    edit = {"chat_id": chat_id, "message_id": sent["message_id"]}
    for number in range(19):
        sandbox.clock.advance(1)
        name, place = ("editMessageText", edit) if number % 2 else ("sendMessage", {})
        await telegram.ok(name, text=f"{number}", **{"chat_id": chat_id, **place})
    for name, params in [("sendMessage", {"chat_id": chat_id}), ("editMessageText", edit)]:
        reply = await sandbox.call(name, text="te veel", **params)
        assert (reply.status, reply.body["parameters"]) == (429, {"retry_after": 41})
    # Another group and a person's own chat go on.
    await telegram.ok("sendMessage", chat_id=other, text="a")
    await telegram.send()
    sandbox.clock.advance(41)
    await telegram.ok("editMessageText", text="weer", **edit)
    assert await telegram.status("sendMessage", chat_id=chat_id, text="nog een") == 429
    sandbox.clock.advance(1)
    await telegram.ok("sendMessage", chat_id=chat_id, text="nog een")


async def test_a_picture_counts_as_a_message_and_a_deletion_does_not(
    sandbox: Sandbox, telegram: Telegram
) -> None:
    group = sandbox.groups.create(ANNA, "een", [])
    sandbox.groups.add(ANNA, group.id, sandbox.world.bot.id)
    (first, *_) = [await _picture(sandbox, group.id) for _ in range(5)]
    for _ in range(15):
        sandbox.clock.advance(1)
        assert (await _picture(sandbox, group.id)).status == 200
    assert (await _picture(sandbox, group.id)).status == 429
    message_id = first.body["result"]["message_id"]
    await telegram.ok("deleteMessage", chat_id=group.id, message_id=message_id)
    assert (await _picture(sandbox, group.id)).status == 429
    sandbox.clock.advance(45)
    assert (await _picture(sandbox, group.id)).status == 200


async def _picture(sandbox: Sandbox, chat_id: int) -> Reply:
    uploads = {"photo": Upload("a.png", "image/png", png(30, 20))}
    return await sandbox.call("sendPhoto", uploads, chat_id=chat_id, caption="Zo")


async def test_edits_in_a_private_chat_are_free(sandbox: Sandbox, telegram: Telegram) -> None:
    sent = await telegram.send()
    for number in range(25):
        edit = {"chat_id": ANNA, "message_id": sent["message_id"], "text": str(number)}
        await telegram.ok("editMessageText", **edit)
