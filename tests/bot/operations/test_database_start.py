"""The real bot when its database is gone: it refuses to start and says what to do, and begins again
when asked."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.sandbox import Limits
from tests.storage.raw import damage
from tests.support.housekeeping import health
from tests.support.patience import PATIENCE
from tests.support.person import Person
from tests.support.running_bot import BotProcess
from tests.support.sandbox import running_sandbox
from tests.support.walker import first_open


async def test_a_damaged_table_is_told_soon_after_the_start(tmp_path: Path) -> None:
    async with running_sandbox(limits=Limits.off()) as sandbox, Person(sandbox.url, 1) as anna:
        bot = BotProcess(sandbox, tmp_path)
        await bot.start()
        await first_open(anna)
        assert await bot.terminate() == 0
        damage(tmp_path / "bot.sqlite", "person")
        await bot.start()
        async with asyncio.timeout(PATIENCE):
            found = await health(tmp_path)
            while found.get("database_sound") is not False:
                await asyncio.sleep(0.05)
                found = await health(tmp_path)
        assert not found["ok"]
        assert await bot.terminate() == 0


def lose_the_database(folder: Path) -> None:
    for file in folder.glob("bot.sqlite*"):
        if file.suffix != ".admin":
            file.unlink()


async def test_a_database_that_is_gone_after_a_power_cut(tmp_path: Path) -> None:
    async with running_sandbox(limits=Limits.off()) as sandbox, Person(sandbox.url, 1) as anna:
        bot = BotProcess(sandbox, tmp_path)
        await bot.start()
        await first_open(anna)
        await bot.kill()
        lose_the_database(tmp_path)
        await bot.start()
        code, error = await bot.ended()
        assert code == 2
        assert error.splitlines()[-1].startswith("there was a database ")
        assert error.splitlines()[-1].endswith("python -m bot run --new")
        await bot.start("bot", "run", "--new")
        await anna.clear()
        await first_open(anna)
        assert await bot.terminate() == 0
        await bot.start("bot", "run", "--new")
        code, error = await bot.ended()
        assert code == 2
        assert error.splitlines()[-1].endswith("already; start without --new")
