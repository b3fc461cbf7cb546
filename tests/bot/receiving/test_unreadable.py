"""One update that can't be read holds up nobody: what came before and behind it is dealt with."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from bot.api.telegram_request import BotApi
from bot.receiving.conversation import Conversation
from bot.receiving.intake import Intake
from bot.receiving.update_processor import UpdateProcessor
from bot.room.group_sessions import GroupSessions
from tests.storage.raw import query
from tests.support.patience import PATIENCE
from tests.support.raw_updates import message
from tests.support.sending import Sending
from tests.support.small_dialog import SMALL

ANNA, BRAM, CAS = 7, 8, 9
TOKEN = "123:TEST"
DIGITS = b"9" * 5_000


class Telegram:
    """Keeps updates as bytes, and gives them as Telegram does: by offset and limit."""

    def __init__(self, *updates: tuple[int, bytes]) -> None:
        self.updates = list(updates)
        self.polls = 0

    async def answer(self, request: web.Request) -> web.Response:
        if request.match_info["method"] != "getUpdates":
            return web.json_response({"ok": True, "result": True})
        asked = await request.json()
        offset = asked.get("offset", 0)
        assert offset >= 0, "below zero it means: that many from the end"
        self.polls += 1
        self.updates = [(place, raw) for place, raw in self.updates if place >= offset]
        if not self.updates:
            await asyncio.sleep(0.02)
        raw = b",".join(raw for _, raw in self.updates[: asked["limit"]])
        return web.Response(body=b'{"ok":true,"result":[' + raw + b"]}")


@asynccontextmanager
async def polling(out: Sending, telegram: Telegram) -> AsyncIterator[list[float]]:
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)
        await asyncio.sleep(0.01)

    application = web.Application()
    application.router.add_post("/bot" + TOKEN + "/{method}", telegram.answer)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    api = BotApi(TOKEN, f"http://127.0.0.1:{runner.addresses[0][1]}/")
    await api.initialize()
    processor = UpdateProcessor(
        out.database, Conversation(GroupSessions({SMALL.id: SMALL})), out.sender
    )
    task = asyncio.create_task(Intake(api, processor, sleep=sleep).run())
    try:
        yield pauses
        assert not task.done()
    finally:
        task.cancel()
        await api.shutdown()
        await runner.cleanup()


def start(person: int, number: int) -> tuple[int, bytes]:
    return number, json.dumps(message(person, "/start", number=number)).encode()


def odd(number: int, inside: bytes) -> tuple[int, bytes]:
    """An update with something odd in it, and a text that looks like an id."""
    text = b'"text":"\\"update_id\\":1,"'
    return number, b'{"update_id":%d,"message":{%s,"odd":%s}}' % (number, text, inside)


UNREADABLE = {
    "figures without end": DIGITS,
    "no UTF-8": b'"\xff\xfe"',
    "half an escape": b'"\\u12"',
    "nested without end": b"[" * 200_000 + b"]" * 200_000,
}


@pytest.mark.parametrize("inside", UNREADABLE.values(), ids=UNREADABLE)
async def test_what_cannot_be_read_is_noted_without_a_body(out: Sending, inside: bytes) -> None:
    people = [start(ANNA, 10), odd(11, inside), start(BRAM, 12), odd(13, inside), start(CAS, 14)]
    telegram = Telegram(*people)
    async with polling(out, telegram) as pauses:
        await _until_empty(telegram)
        await out.settle()
    assert _heard(out) == [ANNA, BRAM, CAS]
    noted = await query(out.database, "SELECT update_id, chat_id, body FROM dead_letter ORDER BY 1")
    assert noted == [(11, None, ""), (13, None, "")]
    assert pauses == [], "nobody waits for it"


@pytest.mark.parametrize("behind", [b'"\xff"', b"1"], ids=["unreadable besides", "else readable"])
@pytest.mark.parametrize("number", [DIGITS, b"-4", b'"x"', b"1e400", b"null"])
async def test_one_whose_id_cannot_be_one_goes_with_the_next(
    out: Sending, number: bytes, behind: bytes
) -> None:
    bad = b'{"update_id":%s,"message":{"odd":%s}}' % (number, behind)
    telegram = Telegram(start(ANNA, 10), (11, bad))
    async with polling(out, telegram) as pauses:
        async with asyncio.timeout(PATIENCE):
            while not pauses:  # noqa: ASYNC110 (there is nothing to wait on)
                await asyncio.sleep(0.01)
        telegram.updates += [start(BRAM, 12), start(CAS, 13)]
        await _until_empty(telegram)
        await out.settle()
    assert _heard(out) == [ANNA, BRAM, CAS]


async def test_one_nested_700_deep_is_set_aside(out: Sending) -> None:
    deep = b'{"a":' * 700 + b"1" + b"}" * 700
    telegram = Telegram(start(ANNA, 10), odd(11, deep), start(BRAM, 12))
    async with polling(out, telegram) as pauses:
        await _until_empty(telegram)
        await out.settle()
    assert _heard(out) == [ANNA, BRAM]
    assert [n for (n,) in await query(out.database, "SELECT update_id FROM dead_letter")] == [11]
    assert pauses == []


def _heard(out: Sending) -> list[int]:
    """The people who got an answer, in order."""
    return list(dict.fromkeys(made.chat_id for made in out.api.made))


async def _until_empty(telegram: Telegram) -> None:
    async with asyncio.timeout(PATIENCE):
        while telegram.updates:  # noqa: ASYNC110 (there is nothing to wait on)
            await asyncio.sleep(0.01)
