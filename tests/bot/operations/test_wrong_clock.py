"""A machine whose clock is wrong: nothing goes that is only old by that clock, and it is told."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Any

import pytest

from bot.operations.nightly import LOOK, SETTLE
from bot.sandbox import Limits, Sandbox
from storage.database import open_database
from storage.moments import NIGHTLY
from storage.unit import UnitOfWork
from tests.support.forked_bot import ForkedBot
from tests.support.housekeeping import health
from tests.support.person import Person
from tests.support.running_bot import running_bot
from tests.support.sandbox import running_sandbox

DAY = 86_400.0
FINISHED = 5_123_456_789


async def _until_clock_is(folder: Path, trust: str, within: float = 10.0) -> dict[str, Any]:
    async with asyncio.timeout(within):
        while True:
            found = await health(folder)
            if found.get("clock") == trust and found.get("ok") is (trust != "wrong"):
                return found
            await asyncio.sleep(0.05)


async def test_telegram_tells_what_time_it_is(tmp_path: Path) -> None:
    async with running_sandbox(limits=Limits.off()) as sandbox, running_bot(sandbox, tmp_path):
        await _until_clock_is(tmp_path, "agrees")
        sandbox.clock.advance(2 * 3600.0)
        _wake(sandbox)
        await _until_clock_is(tmp_path, "wrong")
        sandbox.clock.advance(-2 * 3600.0)
        _wake(sandbox)
        await _until_clock_is(tmp_path, "agrees")


def _wake(sandbox: Sandbox) -> None:
    """Let the poll be answered."""
    sandbox.people.say(1, "/help")


def _two_that_are_kept(work: UnitOfWork) -> None:
    now = time.time()
    walk = work.walks.begin(FINISHED, "pack", now - 20 * DAY)
    work.walks.save(walk.id, "{}", "finished", now - 20 * DAY)
    work.moments.note(NIGHTLY, now)


@pytest.mark.soak
async def test_a_real_bot_whose_clock_is_ahead_for_longer_than_a_night_takes(
    tmp_path: Path,
) -> None:
    """400 days ahead while it looks whether it is night; meanwhile somebody erases themselves."""
    database = await open_database(tmp_path / "bot.sqlite")
    await database.unit(_two_that_are_kept)
    await database.close()
    kept = tmp_path / "backups" / time.strftime("bot-%Y-%m-%d-023000.sqlite", time.gmtime())
    kept.parent.mkdir(exist_ok=True)
    kept.write_bytes((tmp_path / "bot.sqlite").read_bytes())
    async with (
        running_sandbox(limits=Limits.off()) as sandbox,
        ForkedBot(sandbox, tmp_path) as bot,
        Person(sandbox.url, 1) as anna,
    ):
        assert await bot.order("start") == "started"
        await _until_clock_is(tmp_path, "agrees")
        await anna.say("/start")
        await bot.order(f"clock {400 * DAY}")
        await _until_clock_is(tmp_path, "wrong")
        await anna.say("/wis")
        await anna.wait_for("Zal ik alles van jou wissen?")
        await anna.tap("Ja, wis alles")
        await anna.wait_for("Alles is gewist.")
        await asyncio.sleep(SETTLE + LOOK + 10.0)
        found = await _until_clock_is(tmp_path, "wrong")
        assert found["clock_jumps"] == 1
        await bot.order(f"clock {-400 * DAY}")
        await _until_clock_is(tmp_path, "agrees")
        assert await bot.order("stop") == "0"
    assert kept.exists()
    database = await open_database(tmp_path / "bot.sqlite")
    assert await database.read(lambda work: work.walks.current(FINISHED))
    night = await database.read(lambda work: work.moments.get(NIGHTLY))
    assert night is not None
    assert night < time.time()
    assert await database.read(lambda work: work.walks.current(1)) is None
    await database.close()
