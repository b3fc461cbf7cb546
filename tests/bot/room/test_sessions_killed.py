"""A whole session over HTTP while the bot is killed at twenty random moments.

What people gave is there, once, whatever happens. A message may come twice only if the bot was
killed between Telegram's taking it and the note that it was sent.
"""

from __future__ import annotations

import asyncio
import random
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any

from bot.sandbox import Sandbox
from tests.support.evening import ONE, Evening, check_arrived, check_stored, evening, refused
from tests.support.real_pack import said

KILLS, BEFORE_AGREEING = 20, 15
SHORTEST_LIFE, LONGEST_LIFE = 0.15, 0.9
"""Seconds from a start to the kill."""
UNNOTED_FOR = 1.0
"""Longest time, on a busy machine, between Telegram's taking a message and the note of it."""
HARMLESS = ("message is not modified", "message to delete not found")
"""What is refused where a call is made again: its note was lost with the bot."""

WELCOME = said("sessie_welkom_een_project").splitlines()[0]


@dataclass
class Auditor:
    """Sees what Telegram takes; never asks the bot."""

    sandbox: Sandbox
    taken: dict[tuple[int, int], float] = field(default_factory=dict)
    """When Telegram took which message in which chat; those that still stand."""
    kills: list[float] = field(default_factory=list)
    most_done: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        check = self.sandbox.dispatcher.on_call

        def note(method: str, params: Mapping[str, Any], status: int, body: Any) -> None:
            # Of those who aren't in yet nothing is kept, and so no note either.
            welcome = str(params.get("text", "")).startswith(WELCOME)
            if status == 200 and method in ("sendMessage", "sendPhoto") and not welcome:
                self.taken[int(params["chat_id"]), body["result"]["message_id"]] = monotonic()
            if status == 200 and method == "deleteMessage":
                self.taken.pop((int(params["chat_id"]), int(params["message_id"])), None)
            if check is not None:
                check(method, params, status, body)

        self.sandbox.dispatcher.on_call = note

    async def kills_at_random(self, one: Evening) -> None:
        chance = random.Random(5)
        for _ in range(KILLS):
            await asyncio.sleep(chance.uniform(SHORTEST_LIFE, LONGEST_LIFE))
            assert await one.bot.order("kill") == "-9"
            self.kills.append(monotonic())
            await one.bot.order("start")
            if len(self.kills) == BEFORE_AGREEING:
                self.most_done.set()

    def check(self, database: sqlite3.Connection) -> int:
        """Only what was under way at a kill came twice; how many."""
        sent = database.execute("SELECT chat_id, message_id, outbox_id FROM sent_message")
        noted = {(chat, message): row for chat, message, row in sent.fetchall()}
        assert len(set(noted.values())) == len(noted)
        doubled = self.taken.keys() - noted.keys()
        for message in doubled:
            # What a bot sent with its last breath may be taken when it is dead.
            assert min(abs(kill - self.taken[message]) for kill in self.kills) < UNNOTED_FOR
        return len(doubled)


async def test_nothing_is_lost_and_only_the_unclear_comes_twice(tmp_path: Path) -> None:
    async with evening(tmp_path, ONE) as one:
        await one.brings_group()
        for number in range(6):
            await one.comes(people=2 if number < 2 else 1, pause=0.4)
        auditor = Auditor(one.sandbox)
        killing = asyncio.create_task(auditor.kills_at_random(one))
        await one.goes_its_way(then={"Wat jullie afspreken": auditor.most_done.wait})
        await killing
        check_arrived(one)
    assert [call for call in refused(one) if not any(words in call for words in HARMLESS)] == []
    check_stored(one)
    with sqlite3.connect(one.database) as database:
        doubled = auditor.check(database)
    database.close()
    print(f"{len(auditor.taken)} messages, {doubled} of them twice")
