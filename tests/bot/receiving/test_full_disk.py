"""A full disk in the middle of a batch: nothing is confirmed that isn't stored, and on it goes."""

from __future__ import annotations

import asyncio
import errno
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.operations.database_start import PATIENCE, PAUSE
from bot.sandbox import FaultKind, Limits
from storage.database import open_database
from storage.errors import StorageUnavailable
from storage.unit import UnitOfWork
from tests.storage.raw import connection, query
from tests.support.line import Line, line_to
from tests.support.person import Person
from tests.support.raw_updates import message
from tests.support.running_bot import BotProcess, put_down_the_forgotten, running_bot
from tests.support.sandbox import running_sandbox
from tests.support.sending import Sending
from tests.support.until import until
from tests.support.walker import first_open, next_screen

PEOPLE = range(1, 31)
FIRST_PAUSE = 0.25
"""Seconds, in place of the second that the bot waits before it tries again."""


@dataclass(frozen=True, slots=True)
class SmallDisk:
    """A disk of 16 MB: room for the database, what 30 long answers take, and a backup of it all."""

    path: Path

    def fill(self, but: int = 0) -> None:
        """Leave no room, or only so many bytes."""
        with (self.path / "ballast").open("ab", buffering=0) as ballast:
            for piece in (65_536, 4096, 1):
                try:
                    while True:
                        ballast.write(b"x" * piece)
                except OSError as error:
                    if error.errno != errno.ENOSPC:
                        raise
            ballast.truncate(ballast.tell() - but)

    def make_room(self) -> None:
        (self.path / "ballast").unlink()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """A small file system of its own; mounting one takes rights that not everyone has."""
    path = tmp_path / "disk"
    path.mkdir()
    try:
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(path)],  # noqa: S607
            check=True,
            capture_output=True,
            timeout=10,
        )
    except (OSError, subprocess.SubprocessError) as error:
        pytest.skip(f"a small disk can't be mounted here: {type(error).__name__}")
    try:
        yield SmallDisk(path)
    finally:
        put_down_the_forgotten()
        subprocess.run(["umount", "-l", str(path)], check=True, timeout=10)  # noqa: S607


@pytest.mark.parametrize("room", [0, 16_384])
async def test_a_disk_that_fills_up_in_the_middle_of_a_batch(
    disk: SmallDisk,
    room: int,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.receiving.intake._FIRST_PAUSE", FIRST_PAUSE)
    async with (
        running_sandbox(limits=Limits.off()) as sandbox,
        aiohttp.ClientSession() as session,
        running_bot(sandbox, disk.path, contact="Mail het team."),
    ):
        people = [Person(sandbox.url, number, session=session) for number in PEOPLE]
        await asyncio.gather(*(person.__aenter__() for person in people))
        screens = [await first_open(person) for person in people]
        await until(lambda: not len(sandbox.world.updates))
        await until(lambda: _count(disk, "outbox") == 0)
        last = sandbox.log.last_id
        before = [_count(disk, table) for table in ("seen_update", "answer")]
        disk.fill(but=room)
        for number in PEOPLE:
            sandbox.people.say(number, _words(number))
        await until(lambda: len(sandbox.log.select(after=last, method="getUpdates")) > 3)
        assert len(sandbox.world.updates) == len(PEOPLE)
        assert [_count(disk, table) for table in ("seen_update", "answer")] == before
        assert all(person.last() == screen for person, screen in zip(people, screens, strict=True))
        # It tries again after 1, 2, 4 … times as long, less up to a quarter of that.
        tries = [call.time for call in sandbox.log.select(after=last, method="getUpdates")]
        for number, (one, next_one) in enumerate(pairwise(tries[:4])):
            assert next_one - one > 0.7 * FIRST_PAUSE * 2**number
        disk.make_room()
        for person, screen in zip(people, screens, strict=True):
            await next_screen(person, screen.message_id)
        await until(lambda: not len(sandbox.world.updates))
        assert sorted(_answers(disk)) == sorted((n, _words(n)) for n in PEOPLE)
        for person in people:
            texts = [said.text for said in person.from_bot()]
            assert len(texts) == len(set(texts))
            await person.__aexit__(None, None, None)
        assert not sandbox.log.refused()
    assert all("the database cannot be used now" in line for line in _warnings(caplog))


async def test_what_was_sent_while_the_disk_was_full_is_not_sent_again(disk: SmallDisk) -> None:
    async with running_sandbox(limits=Limits.off()) as sandbox:
        async with running_bot(sandbox, disk.path), Person(sandbox.url, 1) as anna:
            await until(lambda: sandbox.world.polling)
            sandbox.faults.add(FaultKind.SLOW, method="sendMessage", seconds=0.4)
            sandbox.people.say(1, "/start")
            await until(lambda: _count(disk, "outbox") == 2)
            disk.fill()
            await next_screen(anna, 0)
            await asyncio.sleep(1.0)
            assert _count(disk, "outbox") > 0
            disk.make_room()
            await until(lambda: _count(disk, "outbox") == 0)
            assert len(anna.from_bot()) == _count(disk, "sent_message") == 2
        sandbox.faults.clear()
        async with running_bot(sandbox, disk.path), Person(sandbox.url, 1) as anna:
            await asyncio.sleep(0.3)
            assert len(anna.from_bot()) == 2


# A start


async def _starts(path: Path) -> None:
    await (await open_database(path)).close()


@pytest.mark.parametrize("room", [0, 4096])
async def test_a_start_on_a_full_disk_says_that_it_is_full(disk: SmallDisk, room: int) -> None:
    path = disk.path / "bot.sqlite"
    await _starts(path)
    before = path.read_bytes()
    disk.fill(but=room)
    with pytest.raises(StorageUnavailable) as refused:
        await _starts(path)
    assert str(refused.value) == (
        f"the disk of the database {path} is full; make room on it, nothing is lost"
    )
    assert path.read_bytes() == before
    disk.make_room()
    await _starts(path)


async def test_a_first_start_on_a_full_disk_says_so_too(disk: SmallDisk) -> None:
    disk.fill()
    with pytest.raises(StorageUnavailable, match="is full"):
        await _starts(disk.path / "bot.sqlite")
    disk.make_room()
    await _starts(disk.path / "bot.sqlite")


async def test_an_upgrade_without_room_for_a_copy_says_so_and_leaves_nothing(
    disk: SmallDisk,
) -> None:
    path = disk.path / "bot.sqlite"
    await _starts(path)
    with closing(sqlite3.connect(path)) as older:
        older.execute("PRAGMA user_version = 1")
    disk.fill(but=120_000)
    with pytest.raises(StorageUnavailable, match="is full"):
        await _starts(path)
    assert list((disk.path / "backups").iterdir()) == []


async def test_a_start_waits_until_there_is_room(disk: SmallDisk) -> None:
    await _starts(disk.path / "bot.sqlite")
    disk.fill()
    async with running_sandbox(limits=Limits.off()) as sandbox, Person(sandbox.url, 1) as anna:
        bot = BotProcess(sandbox, disk.path)
        await bot.start()
        await asyncio.sleep(PAUSE / 2)
        assert not sandbox.log.select()
        disk.make_room()
        await first_open(anna)
        assert await bot.terminate() == 0


async def test_who_waits_for_room_can_be_told_to_stop(disk: SmallDisk) -> None:
    await _starts(disk.path / "bot.sqlite")
    disk.fill()
    async with running_sandbox(limits=Limits.off()) as sandbox:
        bot = BotProcess(sandbox, disk.path)
        await bot.start()
        await asyncio.sleep(1.5)
        assert await bot.terminate() == 0


@pytest.mark.soak
async def test_a_disk_that_stays_full_ends_the_start_after_a_minute(disk: SmallDisk) -> None:
    await _starts(disk.path / "bot.sqlite")
    disk.fill()
    async with running_sandbox(limits=Limits.off()) as sandbox:
        bot, began = BotProcess(sandbox, disk.path), time.monotonic()
        await bot.start()
        code, error = await bot.ended(PATIENCE + 20.0)
    assert code == 2
    assert error.splitlines()[-1].endswith("is full; make room on it, nothing is lost")
    assert time.monotonic() - began > PATIENCE - 1.0


# The same without a disk of its own: the database may not grow


@pytest.fixture
def line(out: Sending) -> Line:
    return line_to(out)


async def test_a_database_that_may_not_grow(line: Line) -> None:
    """SQLite then refuses in the middle of an update, where its savepoint is open."""
    await line.takes(*(message(n, "/start", number=n) for n in PEOPLE))
    batch = [message(n, _words(n), number=1000 + n) for n in PEOPLE]
    said = len(line.texts())
    await _may_grow_by(line, 3)
    await line.polls_for(batch, batch)
    assert line.polls.offsets == [None] * 3
    assert len(line.pauses) == 2
    assert await line.answers() == []
    assert await line.set_aside() == []
    assert len(line.texts()) == said
    await _may_grow_by(line, 100_000)
    await line.polls_for(batch, [])
    assert sorted(await line.answers()) == sorted((n, _words(n)) for n in PEOPLE)
    assert line.polls.offsets[-2:] == [1000 + max(PEOPLE) + 1] * 2
    # Everyone heard of it once.
    assert len(line.texts()) == said + len(PEOPLE)


async def test_a_mark_that_could_not_be_stored_is_stored_when_there_is_room(line: Line) -> None:
    line.out.api.hold()
    await line.takes(message(1, "/start", number=1))
    await query(line.out.database, "PRAGMA query_only = ON")
    line.out.api.let_go()
    await line.out.passes(3.0)
    assert len(line.texts()) == 2
    assert len(await line.out.waiting()) > 0
    await query(line.out.database, "PRAGMA query_only = OFF")
    await line.out.passes(3.0)
    assert await line.out.waiting() == []
    assert len(line.texts()) == 2


async def _may_grow_by(line: Line, pages: int) -> None:
    def limit(work: UnitOfWork) -> None:
        (now,) = connection(work).execute("PRAGMA page_count").fetchone()
        connection(work).execute(f"PRAGMA max_page_count = {now + pages}")

    await line.out.database.read(limit)


def _words(number: int) -> str:
    return f"{number}: " + "elke dinsdag koken" * 50


def _count(disk: SmallDisk, table: str) -> int:
    ((count,),) = _rows(disk, f"SELECT count(*) FROM {table}")  # noqa: S608
    return int(count)


def _answers(disk: SmallDisk) -> list[tuple[int, str]]:
    return [
        (person, text)
        for person, text in _rows(
            disk,
            "SELECT person_id, json_extract(value, '$.text') FROM answer"
            " JOIN walk ON walk.id = walk_id WHERE json_extract(value, '$.given') = 'geschreven'",
        )
    ]


def _rows(disk: SmallDisk, sql: str) -> list[tuple[Any, ...]]:
    """As an onlooker, who changes nothing."""
    file = (disk.path / "bot.sqlite").as_uri()
    onlooker = sqlite3.connect(f"{file}?mode=ro", uri=True)
    try:
        return onlooker.execute(sql).fetchall()
    finally:
        onlooker.close()


def _warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    """But for what is only slow, as anything is on a busy machine."""
    told = (record.getMessage() for record in caplog.records if record.levelname == "WARNING")
    return [line for line in told if not line.startswith("an update took")]
