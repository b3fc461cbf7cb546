"""The loopback port: only callers that can read the secret may run commands, and only under a
loopback name."""

import json
import stat
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import aiohttp
import pytest

from bot.api.poll_state import PollState
from bot.operations.admin_port import AdminPort
from bot.operations.loopback import LoopbackPort, admin_file
from bot.receiving.conversation import Conversation
from bot.receiving.intake import Intake
from bot.receiving.update_processor import UpdateProcessor
from bot.room.group_sessions import GroupSessions
from tests.support.housekeeping import admin_beside
from tests.support.sending import TODAY, Sending
from tests.support.small_dialog import SMALL

COMMANDS = [("POST", "/backup"), ("GET", "/dead"), ("POST", "/dead"), ("GET", "/nothing")]


@dataclass
class Port:
    out: Sending
    admin: AdminPort
    number: int

    @property
    def file(self) -> Path:
        return admin_file(self.out.database.path)

    @property
    def secret(self) -> str:
        found = json.loads(self.file.read_text())
        assert found["port"] == self.number
        return str(found["secret"])

    async def ask(
        self, method: str, path: str, body: Any = None, **headers: str
    ) -> tuple[int, Any]:
        """With the secret, unless the headers say otherwise."""
        headers = {"Authorization": f"Bearer {self.secret}", **headers}
        url = f"http://127.0.0.1:{self.number}{path}"
        async with (
            aiohttp.ClientSession() as session,
            session.request(method, url, json=body, headers=headers) as response,
        ):
            text = await response.text()
            return response.status, json.loads(text) if text.startswith("{") else text


@pytest.fixture
async def port(out: Sending) -> AsyncIterator[Port]:
    processor = UpdateProcessor(
        out.database, Conversation(GroupSessions({SMALL.id: SMALL})), out.sender, out.time.clock
    )
    intake = Intake(cast(Any, out.api), processor)
    intake.polling.last_poll = TODAY
    admin = admin_beside(out, processor, intake)
    listening = LoopbackPort(out.database.path, 0)
    await admin.start(listening)
    yield Port(out, admin, listening.number)
    await admin.stop()


async def test_the_secret_is_its_owners_alone_and_goes_at_the_end(port: Port) -> None:
    assert stat.S_IMODE(port.file.stat().st_mode) == 0o600
    assert len(port.secret) >= 40
    await port.admin.stop()
    assert not port.file.exists()


@pytest.mark.parametrize(("method", "path"), COMMANDS)
@pytest.mark.parametrize(
    "shown", ["", "Bearer ", "Bearer secret", "Basic {secret}", "{secret}", "Bearer {secret}x"]
)
async def test_without_the_secret_no_command(
    port: Port, method: str, path: str, shown: str
) -> None:
    authorization = shown.format(secret=port.secret)
    status, text = await port.ask(method, path, Authorization=authorization)
    assert (status, text) == (403, "the secret is wrong\n")
    assert not (port.file.parent / "backups").exists()


@pytest.mark.parametrize(("method", "path"), [*COMMANDS, ("GET", "/healthz")])
@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "127.0.0.1:1"])
async def test_a_name_that_is_pointed_here_is_turned_away(
    port: Port, method: str, path: str, host: str
) -> None:
    assert await port.ask(method, path, Host=host) == (403, "ask 127.0.0.1\n")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:{port}", "[::1]:{port}"])
async def test_the_names_of_this_machine_are_fine(port: Port, host: str) -> None:
    status, _ = await port.ask("GET", "/healthz", Host=host.format(port=port.number))
    assert status == 200


async def test_a_backup(port: Port) -> None:
    status, answer = await port.ask("POST", "/backup")
    assert status == 200
    assert [str(path) for path in port.file.parent.glob("backups/*.sqlite")] == [answer["made"]]
    _, report = await port.ask("GET", "/healthz")
    assert report["backup_age_seconds"] == 0.0


async def test_a_backup_that_fails_says_why(port: Port) -> None:
    (port.file.parent / "backups").touch()
    status, answer = await port.ask("POST", "/backup")
    assert status == 503
    assert answer["error"].startswith("cannot back up the database to ")


async def test_what_went_wrong_is_listed_without_a_word_of_anyone(port: Port) -> None:
    def trouble(work: Any) -> None:
        work.dead_letters.set_aside(1, 5, "KeyError in step:12", '{"text": "kanarie"}', TODAY)
        row = work.outbox.enqueue(5, "sendMessage", {"text": "kanarie"}, TODAY, None, None)
        work.outbox.mark_failed(row.id, 'Bad Request: cannot parse "kanarie"', TODAY + 1.0)

    await port.out.database.unit(trouble)
    status, answer = await port.ask("GET", "/dead")
    assert status == 200
    assert answer["dead"] == [
        {"name": "u1", "at": TODAY, "what": "update", "why": "KeyError in step:12"},
        {"name": "m1", "at": TODAY + 1.0, "what": "sendMessage", "why": "Bad Request"},
    ]


async def test_a_message_that_is_queued_again_is_sent(port: Port) -> None:
    def trouble(work: Any) -> None:
        row = work.outbox.enqueue(5, "sendMessage", {"text": "hoi"}, TODAY, None, None)
        work.outbox.mark_failed(row.id, "Bad Request", TODAY)

    await port.out.database.unit(trouble)
    status, answer = await port.ask("POST", "/dead", {"names": ["m1", "m2", "x"]})
    assert (status, answer) == (200, {"done": ["m1"], "failed": [], "unknown": ["m2", "x"]})
    await port.out.settle()
    assert port.out.api.texts() == ["hoi"]


@pytest.mark.parametrize("body", [None, 5, [], {}, {"names": "u1"}, {"names": [1]}])
async def test_what_is_no_list_of_names(port: Port, body: Any) -> None:
    status, answer = await port.ask("POST", "/dead", body)
    assert (status, answer) == (400, {"error": "say which, by their names"})


async def test_without_room_for_the_secret_people_are_still_talked_with(
    port: Port, caplog: pytest.LogCaptureFixture
) -> None:
    await port.admin.stop()
    port.file.mkdir()
    admin = admin_beside(port.out, cast(Any, None), Listening())
    listening = LoopbackPort(port.out.database.path, 0)
    await admin.start(listening)
    assert "commands on this machine can't be taken: Is a directory" in caplog.text
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{listening.number}/healthz") as response,
    ):
        assert response.status == 200
    await admin.stop()


class Listening:
    polling = PollState()
    polling.last_poll = TODAY
