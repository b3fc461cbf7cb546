"""python-telegram-bot talks to the sandbox as it does to Telegram."""

import asyncio

import pytest
from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from telegram.error import BadRequest, Forbidden, InvalidToken, RetryAfter

from bot.sandbox import Sandbox
from bot.sandbox.botapi import polling
from tests.bot.sandbox.conftest import ANNA


async def test_a_bot_of_the_library(sandbox: Sandbox) -> None:
    async with Bot(sandbox.token, base_url=f"{sandbox.url}/bot") as bot:
        assert bot.username == "ontmoetwijzer_bot"
        buttons = InlineKeyboardMarkup([[InlineKeyboardButton("Ja", callback_data="j")]])
        sent = await bot.send_message(ANNA, "dag", reply_markup=buttons)
        sandbox.people.tap(ANNA, sent.message_id, "j")
        updates = await bot.get_updates(timeout=1, allowed_updates=["message", "callback_query"])
        query = updates[-1].callback_query
        assert query is not None
        assert query.data == "j"
        await query.answer("Goed")
        await bot.edit_message_text("anders", ANNA, sent.message_id)
        with pytest.raises(BadRequest, match="not modified"):
            await bot.edit_message_text("anders", ANNA, sent.message_id)
        with pytest.raises(BadRequest, match="too old"):
            await query.answer()
        await bot.set_my_commands([BotCommand("start", "Begin")])
        assert [command["command"] for command in sandbox.world.menu] == ["start"]
        document = await bot.send_document(ANNA, InputFile(b"inhoud", "lijst.txt"), caption="kijk")
        assert document.document is not None
        assert document.document.file_name == "lijst.txt"
        assert await bot.delete_messages(ANNA, [sent.message_id]) is True
        sandbox.faults.add("too_many_requests", retry_after=7, count=1)
        with pytest.raises(RetryAfter, match="7 seconds"):
            await bot.send_chat_action(ANNA, "typing")
        sandbox.people.block(ANNA)
        with pytest.raises(Forbidden):
            await bot.send_message(ANNA, "a")
        sandbox.token = "3:x"
        with pytest.raises(InvalidToken):
            await bot.get_me()


async def test_a_killed_poll_ends(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polling, "IDLE_SECONDS", 0.0)
    sandbox.world.updates.clear()
    port = int(sandbox.url.rpartition(":")[2])
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    line = f"POST /bot{sandbox.token}/getUpdates?timeout=50 HTTP/1.1"
    request = f"{line}\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"
    writer.write(request.encode())
    await writer.drain()
    await _polling(sandbox, True)
    writer.close()
    await writer.wait_closed()
    await _polling(sandbox, False)
    sandbox.people.say(ANNA, "voor de volgende")
    reply = await sandbox.call("getUpdates")
    assert len(reply.body["result"]) == 1


async def _polling(sandbox: Sandbox, wanted: bool) -> None:
    for _ in range(2000):
        if sandbox.world.polling is wanted:
            return
        await asyncio.sleep(0.01)
    raise AssertionError("the poll never began or never ended")
