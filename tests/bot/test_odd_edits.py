"""Edits that may mean anything, and what is said elsewhere than in a private chat."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

from bot.sandbox import Limits, Sandbox
from tests.bot.test_odd_input import (
    CHANNEL,
    ELSEWHERE,
    GROUP,
    at_choice,
    at_open,
    goes_on,
    phrase,
    stored,
)
from tests.bot.test_odd_input import sandbox as sandbox
from tests.support.person import Person
from tests.support.running_bot import running_bot
from tests.support.sandbox import running_sandbox
from tests.support.walker import next_screen


async def test_an_edited_answer_changes_and_it_says_so(sandbox: Sandbox, tmp_path: Path) -> None:
    async with Person(sandbox.url, 1) as anna:
        screen = await at_open(anna)
        said = await anna.say("elke dinsdag soep")
        screen = await next_screen(anna, screen.message_id)
        await anna.edit(said, "elke woensdag soep")
        assert "‘elke woensdag soep’" in (await anna.wait_for("Aangepast")).text
        *_, answered = stored(tmp_path, 1)["answers"].values()
        assert answered["text"] == "elke woensdag soep"
        with closing(sqlite3.connect(tmp_path / "bot.sqlite")) as database:
            values = database.execute("SELECT value FROM answer ORDER BY id").fetchall()
        # What somebody replaces by other words is kept nowhere.
        assert json.loads(values[-1][0])["text"] == "elke woensdag soep"
        assert not [value for (value,) in values if "dinsdag" in value]
        await goes_on(anna, screen)


async def test_an_edit_of_what_was_no_answer_is_said_to_be_none(sandbox: Sandbox) -> None:
    async with Person(sandbox.url, 1) as anna:
        screen = await at_choice(anna)
        asked = await anna.say("/help")
        await anna.wait_for("/wis")
        await anna.edit(asked, "/stop")
        await anna.wait_for(phrase("bewerkt_onbekend"))
        await goes_on(anna, screen)


async def test_an_edit_by_a_stranger_begins_the_conversation_or_is_answered(
    sandbox: Sandbox,
) -> None:
    async with Person(sandbox.url, 1) as anna:
        asked = await anna.say("/help")
        await anna.wait_for("/wis")
        await anna.edit(asked, "hallo")
        await anna.settle(0.02)
        await anna.say("/start")
        await next_screen(anna, 0)


async def test_the_edited_words_under_a_picture(sandbox: Sandbox, tmp_path: Path) -> None:
    async with Person(sandbox.url, 1) as anna:
        screen = await at_open(anna)
        sent = await anna.sends("photo", "elke dinsdag soep")
        screen = await next_screen(anna, screen.message_id)
        message = sandbox.world.message_object(sandbox.world.chats[1].messages[sent])
        edited = message | {"caption": "elke woensdag soep", "edit_date": message["date"] + 1}
        sandbox.world.updates.inject({"edited_message": edited})
        await anna.wait_for("‘elke woensdag soep’")
        await goes_on(anna, screen)


# Elsewhere than in a chat of one's own


async def test_in_groups_only_commands_and_taps_are_answered(tmp_path: Path) -> None:
    async with (
        running_sandbox(limits=Limits.off()) as sandbox,
        running_bot(sandbox, tmp_path),
        Person(sandbox.url, 1) as anna,
    ):
        screen = await at_choice(anna)
        before = sandbox.log.last_id
        for update in (
            _in_group({"text": "hallo allemaal"}),
            _in_group({"text": "/start", "sender_chat": GROUP}, person=1_087_968_824),
            _in_group({"new_chat_members": [_user(1)]}),
            _in_group({"sticker": None}),
            {"edited_message": _in_group({"text": "toch niet"})["message"]},
            {"channel_post": _in_group({"text": "/start", "chat": CHANNEL})["message"]},
            {"channel_post": _in_group({"text": "hallo", "chat": CHANNEL})["message"]},
        ):
            sandbox.world.updates.inject(update)
        await goes_on(anna, screen)
        calls = [call for call in sandbox.log if call.id > before]
        elsewhere = [call for call in calls if call.params.get("chat_id") in ELSEWHERE]
        assert Counter(call.params["chat_id"] for call in elsewhere) == Counter(ELSEWHERE)
        assert {call.params["text"] for call in elsewhere} == {phrase("alleen_prive")}
        assert sandbox.log.refused() == elsewhere, "the sandbox has no groups and channels"


def _in_group(content: dict[str, Any], person: int = 1) -> dict[str, Any]:
    command = str(content.get("text", "")).startswith("/")
    entities = [{"type": "bot_command", "offset": 0, "length": len(content.get("text", ""))}]
    head = {"message_id": 77, "date": 1_700_000_000, "chat": GROUP, "from": _user(person)}
    return {"message": head | content | ({"entities": entities} if command else {})}


def _user(person: int) -> dict[str, Any]:
    return {"id": person, "is_bot": False, "first_name": "Anna"}


async def test_who_comes_back_after_a_block_goes_on(sandbox: Sandbox) -> None:
    async with Person(sandbox.url, 1) as anna:
        screen = await at_choice(anna)
        sandbox.people.block(1)
        sandbox.people.unblock(1)
        await goes_on(anna, screen)
