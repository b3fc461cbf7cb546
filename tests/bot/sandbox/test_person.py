"""A test person over HTTP, with a bot that is played by the test."""

import asyncio

import aiohttp
import pytest

from bot.sandbox import Sandbox
from tests.bot.sandbox.conftest import ANNA, Telegram, keyboard, marked
from tests.support.person import Person


async def test_a_whole_exchange(sandbox: Sandbox, telegram: Telegram) -> None:
    async with Person(sandbox.url, 21, "Cem") as cem:
        said = await cem.say("/start")
        sent = await telegram.ok(
            "sendMessage",
            chat_id=21,
            **marked("Welkom Cem", bold="Cem"),
            reply_markup=keyboard([("Ja", "j"), ("Nee", "n")]),
        )
        welcome = await cem.wait_for("Welkom")
        assert welcome.entities == [{"type": "bold", "offset": 7, "length": 3}]
        assert cem.buttons() == ["Ja", "Nee"]

        tapped = await cem.tap("Nee")
        updates = await telegram.updates()
        assert updates[-1]["callback_query"]["data"] == "n"
        assert updates[-1]["callback_query"]["message"]["message_id"] == sent["message_id"]
        await telegram.ok("answerCallbackQuery", callback_query_id=tapped, text="Goed")
        assert (await cem.wait_for_toast(tapped)).text == "Goed"

        await telegram.ok(
            "editMessageText", chat_id=21, message_id=sent["message_id"], text="Gekozen: nee"
        )
        assert (await cem.wait_for("Gekozen")).edited
        assert cem.buttons() == []

        await cem.edit(said, "/start opnieuw")
        edited = (await telegram.updates())[-1]["edited_message"]
        assert edited["text"] == "/start opnieuw"
        assert edited["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
        assert cem.transcript() == "Cem: /start opnieuw (bewerkt)\nBot: Gekozen: nee (bewerkt)"


async def test_settle_returns_all_that_came(sandbox: Sandbox, telegram: Telegram) -> None:
    async with Person(sandbox.url, ANNA) as anna:
        await anna.say("hoi")
        waiting = asyncio.create_task(anna.settle(0.1))
        await telegram.send("een")
        await asyncio.sleep(0.02)
        await telegram.send("twee")
        assert [message.text for message in await waiting] == ["een", "twee"]


async def test_waiting_in_vain_shows_the_transcript(sandbox: Sandbox) -> None:
    async with Person(sandbox.url, ANNA) as anna:
        with pytest.raises(AssertionError, match="no message with 'iets'"):
            await anna.wait_for("iets", timeout=0.05)
        with pytest.raises(AssertionError, match="silent"):
            await anna.settle(timeout=0.05)


async def test_a_person_sees_commands_and_reset(sandbox: Sandbox, telegram: Telegram) -> None:
    async with Person(sandbox.url, ANNA) as anna:
        commands = [{"command": "start", "description": "Begin"}]
        await telegram.ok("setMyCommands", commands=commands)
        await telegram.send("dag")
        await anna.wait_for("dag")
        assert anna.commands == commands
        await anna.clear()
        await telegram.send("opnieuw")
        await anna.wait_for("opnieuw")
        assert [message.text for message in anna.messages.values()] == ["opnieuw"]


async def test_a_shared_session_stays_open(sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
    async with Person(sandbox.url, ANNA, session=http) as anna:
        await anna.say("hoi")
    assert not http.closed
