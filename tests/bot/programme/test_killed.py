"""Killed in the middle of making an edition, as a process of its own: there is none, or all of it,
and whoever asked for it is told which."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox import Limits, Sandbox
from content.reading.staff_texts import staff_texts
from dialogs.edition.cells import EVERYONE, TEAMS
from dialogs.edition.edition_json import from_json
from dialogs.edition.share import Share
from storage.database import open_database
from tests.support.person import Person
from tests.support.real_pack import PACKS
from tests.support.running_bot import BotProcess
from tests.support.sandbox import running_sandbox
from tests.support.waiting_teams import let_count

STAFF = 9_000_001
PACK = "ontmoetingen"
SHARES = [Share("sociaal_contact", frozenset({"spanningen"}))] * 1100
"""Three slices."""
SAY = staff_texts(PACKS).chat.say


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with running_sandbox(limits=Limits.off()) as sandbox:
        yield sandbox


def rows(folder: Path, sql: str) -> list[Any]:
    with closing(sqlite3.connect(folder / "bot.sqlite")) as database:
        return database.execute(sql).fetchall()


def state(folder: Path) -> tuple[int, int, int]:
    """How many wait, how many were counted, and how many editions there are."""
    tables = ("waiting_share", "counted_walk", "edition")
    waiting, counted, editions = (rows(folder, f"SELECT count(*) FROM {t}")[0][0] for t in tables)  # noqa: S608
    return waiting, counted, editions


async def test_stopped_on_the_way_it_stops_in_time(sandbox: Sandbox, tmp_path: Path) -> None:
    database = await open_database(tmp_path / "bot.sqlite")
    await database.unit(lambda work: let_count(work, SHARES * 4, pack=PACK))
    await database.close()
    bot = BotProcess(sandbox, tmp_path, STAFF=str(STAFF))
    await bot.start("tests.support.dying_bot", "slow_counting", "0")
    async with Person(sandbox.url, STAFF) as staff:
        await staff.say("/editie")
        asked = await staff.wait_for("Weet je het zeker?")
        await staff.tap(SAY("knop_maak"))
        await staff.wait_for(lambda m: bool(re.search(r"[1-9]\d?% is geteld", m.text)))
        assert await bot.terminate(within=30.0) == 0
        assert state(tmp_path) == (4400, 0, 0)
        await bot.start()
        told = await staff.wait_for(SAY("mislukt"))
        assert told.message_id == asked.message_id
    assert await bot.terminate() == 0


@pytest.mark.parametrize(
    ("moment", "nth", "is_there"),
    [
        pytest.param("while_counting", 1, False, marks=pytest.mark.soak),
        ("while_counting", 2, False),
        ("before_publishing", 1, False),
        ("after_publishing", 1, True),
    ],
)
async def test_none_or_the_whole(
    sandbox: Sandbox, tmp_path: Path, moment: str, nth: int, is_there: bool
) -> None:
    database = await open_database(tmp_path / "bot.sqlite")
    await database.unit(lambda work: let_count(work, SHARES, pack=PACK))
    await database.close()
    bot = BotProcess(sandbox, tmp_path, STAFF=str(STAFF))
    await bot.start("tests.support.dying_bot", moment, str(nth))
    async with Person(sandbox.url, STAFF) as staff:
        await staff.say("/editie")
        asked = await staff.wait_for("Weet je het zeker?")
        await staff.tap(SAY("knop_maak"))
        await bot.died()
        assert state(tmp_path) == ((0, 1100, 1) if is_there else (1100, 0, 0))
        await bot.start()
        if not is_there:
            told = await staff.wait_for(SAY("mislukt"))
            assert told.message_id == asked.message_id
            assert state(tmp_path) == (1100, 0, 0)
            await staff.say("/editie")
            await staff.wait_for("Weet je het zeker?")
            await staff.tap(SAY("knop_maak"))
        await staff.wait_for(lambda message: message.document is not None)
    assert await bot.terminate() == 0
    assert state(tmp_path) == (0, 1100, 1)
    ((number, published),) = rows(tmp_path, "SELECT number, published FROM edition")
    # A number that was about to be used is not used again.
    assert number == (2 if moment == "before_publishing" else 1)
    value = from_json(published).value(TEAMS, EVERYONE)
    assert value is not None
    assert abs(value - 1100) < 40
    assert rows(tmp_path, "SELECT * FROM making") == []
