"""The loopback port says whether the bot is well, and how much waits."""

import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, cast

import aiohttp
import pytest

from bot import VERSION
from bot.api.telegram_request import BotApi
from bot.operations.admin_port import AdminPort
from bot.operations.health_page import LATE
from bot.operations.loopback import LoopbackPort, PortTakenError
from bot.receiving.conversation import Conversation
from bot.receiving.intake import Intake
from bot.receiving.update_processor import UpdateProcessor
from bot.room.group_sessions import GroupSessions
from storage.moments import BACKUP, NIGHTLY
from tests.support.housekeeping import admin_beside
from tests.support.sending import TODAY, Sending
from tests.support.small_dialog import SMALL

DAY = 86_400.0


@dataclass
class Watched:
    out: Sending
    intake: Intake
    admin: AdminPort
    port: int

    async def look(self) -> tuple[int, dict[str, Any]]:
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"http://127.0.0.1:{self.port}/healthz") as response,
        ):
            return response.status, await response.json()


@pytest.fixture
async def watched(out: Sending) -> AsyncIterator[Watched]:
    processor = UpdateProcessor(
        out.database, Conversation(GroupSessions({SMALL.id: SMALL})), out.sender, out.time.clock
    )
    intake = Intake(cast(BotApi, out.api), processor)
    admin = admin_beside(out, processor, intake)
    listening = LoopbackPort(out.database.path, 0)
    await admin.start(listening)
    yield Watched(out, intake, admin, listening.number)
    await admin.stop()


async def test_all_is_well(watched: Watched) -> None:
    watched.intake.polling.last_poll = TODAY - 3.0
    status, found = await watched.look()
    assert found["disk_free_bytes"] > 0
    assert (status, found) == (
        200,
        {
            "version": VERSION,
            "ok": True,
            "up_seconds": 0,
            "polling_lag_seconds": 3.0,
            "outbox": 0,
            "outbox_age_seconds": 0.0,
            "held": 0,
            "failed": 0,
            "dead_letters": 0,
            "backup_age_seconds": None,
            "night_age_seconds": None,
            "nights_failed": 0,
            "database_sound": None,
            "disk_free_bytes": found["disk_free_bytes"],
            "clock": "steady",
            "clock_jumps": 0,
            "operator": "nobody",
        },
    )


async def test_a_poll_that_was_long_ago_is_not_well(watched: Watched) -> None:
    watched.intake.polling.last_poll = TODAY
    watched.out.time.now = LATE - 0.1
    assert (await watched.look())[0] == 200
    watched.out.time.now = LATE
    status, found = await watched.look()
    assert (status, found["ok"], found["polling_lag_seconds"]) == (503, False, LATE)


async def test_before_telegram_first_answers_it_is_not_well(watched: Watched) -> None:
    watched.out.time.now = 1.0
    status, found = await watched.look()
    assert (status, found["ok"], found["polling_lag_seconds"]) == (503, False, 1.0)
    watched.intake.polling.last_poll = TODAY + 1.0
    assert (await watched.look())[0] == 200


async def test_it_counts_what_waits_and_what_was_set_aside(watched: Watched) -> None:
    def trouble(work: Any) -> None:
        work.outbox.enqueue(1, "sendMessage", {"text": "hoi"}, TODAY - 8.0, None, None)
        work.outbox.enqueue(2, "sendMessage", {"text": "hoi"}, TODAY, None, None)
        work.chats.mark_unreachable(2, TODAY)
        row = work.outbox.enqueue(3, "sendMessage", {"text": "hoi"}, TODAY, None, None)
        work.outbox.mark_failed(row.id, "Bad Request", TODAY)
        work.dead_letters.set_aside(4, None, "ValueError", "{}", TODAY)
        work.moments.note(BACKUP, TODAY - 60.0)
        work.moments.note(NIGHTLY, TODAY - 90.0)

    await watched.out.database.unit(trouble)
    _, found = await watched.look()
    names = ("outbox", "outbox_age_seconds", "held", "failed", "dead_letters")
    assert [found[name] for name in names] == [1, 8.0, 1, 1, 1]
    assert (found["backup_age_seconds"], found["night_age_seconds"]) == (60.0, 90.0)


async def test_a_clock_that_jumped_is_not_well(watched: Watched) -> None:
    watched.intake.polling.last_poll = TODAY
    watched.out.time.jump = -400 * DAY
    status, found = await watched.look()
    assert (status, found["clock"], found["clock_jumps"]) == (503, "wrong", 1)
    watched.out.time.jump = 0.0
    status, found = await watched.look()
    assert (status, found["clock"], found["clock_jumps"]) == (200, "steady", 2)


async def test_a_moment_in_the_future_is_none(watched: Watched) -> None:
    def ahead(work: Any) -> None:
        work.moments.note(BACKUP, TODAY + 400 * DAY)
        work.moments.note(NIGHTLY, TODAY + 400 * DAY)

    await watched.out.database.unit(ahead)
    _, found = await watched.look()
    assert (found["backup_age_seconds"], found["night_age_seconds"]) == (None, None)


async def test_it_listens_on_loopback_alone_and_a_port_once(watched: Watched) -> None:
    with pytest.raises(PortTakenError, match=f"port {watched.port} is taken; set ADMIN_PORT"):
        LoopbackPort(watched.out.database.path, watched.port)
    # Where it listened on all addresses, no one else could have the port on another.
    with socket.socket() as elsewhere:
        elsewhere.bind(("127.0.0.2", watched.port))


async def test_whoever_is_on_the_machine_may_read_the_counts(watched: Watched) -> None:
    watched.intake.polling.last_poll = TODAY
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{watched.port}/metrics") as response,
    ):
        assert (response.status, response.content_type) == (200, "text/plain")
        assert "\nontmoetwijzer_ok 1\n" in await response.text()


async def test_without_the_secret_other_pages_are_not_shown(watched: Watched) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{watched.port}/") as response,
    ):
        assert response.status == 403
