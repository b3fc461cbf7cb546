"""The bot's admin port for tests, on the clock of a test's sender."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import aiohttp

from bot.clock.clockwatch import ClockWatch
from bot.operations.admin_port import AdminPort
from bot.operations.health_page import HealthPage
from bot.operations.nightly import Nightly
from bot.operations.upkeep import Upkeep
from bot.receiving.update_processor import UpdateProcessor
from storage.erasing.retention import Periods
from tests.support.sending import Sending


def admin_beside(out: Sending, processor: UpdateProcessor, intake: Any) -> AdminPort:
    """An admin port that isn't started yet."""
    watch = ClockWatch(out.time.clock, out.time.monotonic)
    nightly = Nightly(out.database, Periods(), watch)
    upkeep = Upkeep(out.database, nightly, watch)
    return AdminPort(
        out.database,
        HealthPage(out.database, intake.polling, upkeep, out.time.clock),
        nightly,
        processor,
        out.sender.counters,
    )


async def health(folder: Path) -> dict[str, Any]:
    """What the bot with its database in this folder says about itself; nothing while it starts."""
    try:
        port = json.loads((folder / "bot.sqlite.admin").read_text())["port"]
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"http://127.0.0.1:{port}/healthz") as response,
        ):
            found: dict[str, Any] = await response.json()
            assert (response.status == 200) is found["ok"]
            return found
    except (OSError, ValueError):
        return {}
