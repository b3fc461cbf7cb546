"""A test group over HTTP, with a bot that is played by the test."""

from typing import Any

import aiohttp
import pytest

from bot.sandbox import Sandbox
from tests.bot.sandbox.conftest import ANNA, BRAM, Telegram, keyboard
from tests.support.group import Group
from tests.support.person import Person


async def test_a_whole_exchange(sandbox: Sandbox, telegram: Telegram) -> None:
    async with Person(sandbox.url, ANNA, "Anna") as anna, Person(sandbox.url, BRAM, "Bram") as bram:
        group = await Group.made(anna, "Buurthuis", [bram])
        await group.add_bot(anna)
        await group.says(bram, "/sessie")
        sent = await telegram.ok(
            "sendMessage",
            chat_id=group.id,
            text="Doe je mee?",
            reply_markup=keyboard([("Ja", "j"), ("Nee", "n")]),
        )
        asked = await group.wait_for("mee?")
        assert [button.text for button in group.buttons()] == ["Ja", "Nee"]
        tapped = await group.taps(bram, "Ja")
        await telegram.ok("answerCallbackQuery", callback_query_id=tapped, text="Fijn")
        assert (await group.wait_for_toast(bram, tapped)).text == "Fijn"
        await group.says(anna, "gezellig", reply_to=asked)
        reply = (await telegram.updates())[-1]["message"]
        assert reply["reply_to_message"]["message_id"] == sent["message_id"]
        await telegram.ok("sendMessage", chat_id=group.id, text="We beginnen")
        assert [message.text for message in await group.settle()] == ["We beginnen"]
        assert group.transcript() == (
            "(Anna maakte deze groep)\n(Anna voegde Ontmoetwijzer toe)\nBram: /sessie\n"
            "Bot: Doe je mee?\n  [ Ja ] [ Nee ]\nAnna: gezellig\nBot: We beginnen"
        )
        # The group isn't part of anybody's own chat with the bot.
        assert bram.transcript() == ""
        assert [known["title"] for known in bram.groups] == ["Buurthuis"]

        supergroup = await group.upgrade(anna)
        await supergroup.hides(anna)
        await supergroup.says(anna, "/sessie")
        heard = (await telegram.updates())[-1]["message"]
        assert (heard["chat"]["id"], heard["from"]["id"]) == (supergroup.id, 1087968824)
        await supergroup.remove(anna, bram)
        await bram.say("/start")
        assert bram.groups == []
        await supergroup.add(anna, bram)
        await supergroup.promote(anna, bram)
        await supergroup.remove_bot(bram)
        assert await telegram.status("sendMessage", chat_id=supergroup.id, text="a") == 403
        link = f"https://t.me/{sandbox.world.bot.username}?startgroup=x"
        await supergroup.follows(bram, link)
        assert (await telegram.updates())[-1]["message"]["text"].endswith(" x")


async def test_topics_and_strangers(sandbox: Sandbox, telegram: Telegram) -> None:
    async with Person(sandbox.url, ANNA, "Anna") as anna:
        forum = await Group.made(anna, "Forum", forum=True)
        await forum.add_bot(anna)
        thread = await forum.topic(anna, "Koken")
        await forum.says(anna, "/sessie", thread=thread)
        assert (await telegram.updates())[-1]["message"]["message_thread_id"] == thread
        await telegram.ok("sendMessage", chat_id=forum.id, text="Hier", message_thread_id=thread)
        assert (await forum.wait_for("Hier")).thread_id == thread
        await forum.channel_posts("Nieuws")
        await forum.other_bot_says("Ik ook")
        await anna.does("group/close_topic", chat=forum.id, thread=thread)
        assert "Nieuws: Nieuws\nAndere bot: Ik ook" in forum.transcript()


@pytest.mark.parametrize(
    ("what", "body", "status"),
    [
        ("group", {"title": ""}, 400),
        ("group", {"title": "a", "members": 5}, 400),
        ("group", {"title": "a", "members": [0]}, 400),
        ("group/add", {}, 400),
        ("group/add", {"chat": 0}, 400),
        ("group/add", {"chat": -5}, 404),
        ("group/channel", {"chat": -5, "text": "a"}, 404),
        ("say", {"chat": -5, "text": "a"}, 404),
        ("say", {"chat": BRAM, "text": "a"}, 404),
        ("link", {"url": "https://example.org"}, 400),
    ],
)
async def test_what_an_app_would_not_do(
    sandbox: Sandbox, http: aiohttp.ClientSession, what: str, body: dict[str, Any], status: int
) -> None:
    sandbox.people.say(BRAM, "/start")
    url = f"{sandbox.url}/app/{what}"
    async with http.post(url, json={"person": ANNA, **body}) as response:
        assert response.status == status, await response.text()


async def test_only_members_see_a_group(sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
    group = sandbox.groups.create(ANNA, "Buurthuis", [])
    for person_id, status in ((ANNA, 200), (BRAM, 404)):
        url = f"{sandbox.url}/app/state?person={person_id}&chat={group.id}"
        async with http.get(url) as response:
            assert response.status == status
    async with http.get(f"{sandbox.url}/control/chat?chat_id={group.id}") as response:
        body = await response.json()
        assert [message["chat"]["title"] for message in body["messages"]] == ["Buurthuis"]
