"""A whole session over HTTP while the bot is killed at random moments.

What people gave is there, once, whatever happens. A message may come twice only if the bot was
killed between Telegram's taking it and the note that it was sent.
"""

from __future__ import annotations

import asyncio
import random
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.support.deliveries import Deliveries
from tests.support.evening import ONE, Evening, check_arrived, check_stored, evening, refused
from tests.support.real_pack import phase_title, said

KILLS, IN_THE_SUITE = 20, 5
"""How often it is killed in the soak, and each time."""
SHORTEST_LIFE, LONGEST_LIFE = 0.15, 0.9
"""Seconds from a start to the kill."""
HARMLESS = ("message is not modified", "message to delete not found", "query is too old")
"""What is refused where a call is made again: its note was lost with the bot."""

WELCOME = said("sessie_welkom_een_project").splitlines()[0]


def _is_to_someone_known(params: Mapping[str, Any]) -> bool:
    """Of those who aren't in yet nothing is kept, and so no note either."""
    return not str(params.get("text", "")).startswith(WELCOME)


async def _kill_at_random(
    one: Evening, deliveries: Deliveries, kills: int, most_done: asyncio.Event
) -> None:
    chance = random.Random(5)
    for number in range(1, kills + 1):
        await asyncio.sleep(chance.uniform(SHORTEST_LIFE, LONGEST_LIFE))
        assert await one.bot.order("kill") == "-9"
        deliveries.killed()
        await one.bot.order("start")
        if number == kills * 3 // 4:
            most_done.set()


@pytest.mark.parametrize("kills", [IN_THE_SUITE, pytest.param(KILLS, marks=pytest.mark.soak)])
async def test_nothing_is_lost_and_only_the_unclear_comes_twice(tmp_path: Path, kills: int) -> None:
    async with evening(tmp_path, ONE) as one:
        await one.brings_group()
        for number in range(6):
            await one.comes(people=2 if number < 2 else 1, pause=(0.0, 0.4))
        deliveries = Deliveries(one.sandbox, _is_to_someone_known)
        most_done = asyncio.Event()
        killing = asyncio.create_task(_kill_at_random(one, deliveries, kills, most_done))
        await one.goes_its_way(then={phase_title("meenemen"): most_done.wait})
        await killing
        check_arrived(one)
    assert [call for call in refused(one) if not any(words in call for words in HARMLESS)] == []
    check_stored(one)
    with closing(sqlite3.connect(one.database)) as database:
        sent = database.execute("SELECT chat_id, message_id, outbox_id FROM sent_message")
        noted = {(chat, message): row for chat, message, row in sent.fetchall()}
    assert len(set(noted.values())) == len(noted)
    doubled = deliveries.check(noted.keys())
    print(f"{len(deliveries.taken)} messages, {doubled} of them twice")
