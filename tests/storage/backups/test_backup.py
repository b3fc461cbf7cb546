"""Backups of the running bot: whole, checked, readable by their owner only, and deleted in time."""

import asyncio
import sqlite3
import stat
from pathlib import Path

import pytest

from storage.backups.backup import back_up
from storage.database import Database, open_database
from storage.errors import StorageError
from storage.file.copying import check
from storage.moments import BACKUP
from storage.unit import UnitOfWork
from tests.storage.raw import connection

NOW = 1_700_000_000.0
DAY = 86400.0


def _copies(path: Path) -> list[str]:
    folder = path.parent / "backups"
    return sorted(file.name for file in folder.iterdir()) if folder.exists() else []


async def test_a_backup_holds_all_that_is_committed(database: Database, path: Path) -> None:
    def begins(work: UnitOfWork) -> None:
        walk = work.walks.begin(5, "pack", 1.0)
        work.answers.record(walk.id, "q", "text", '"koken"', "v1", 2.0)

    await database.unit(begins)
    copy = await back_up(database, NOW)
    assert copy == path.parent / "backups" / "walks-2023-11-14-221320.sqlite"
    assert _copies(path) == [copy.name]
    check(copy)
    backup = sqlite3.connect(copy)
    assert backup.execute("SELECT value FROM answer").fetchall() == [('"koken"',)]
    assert backup.execute("SELECT at FROM moment WHERE name = 'backup'").fetchall() == [(NOW,)]
    backup.close()
    assert await database.read(lambda work: work.moments.get(BACKUP)) == NOW


async def test_a_backup_is_its_owners_alone(database: Database) -> None:
    copy = await back_up(database, NOW)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700


async def test_units_go_on_while_a_backup_is_checked(database: Database) -> None:
    async def begins_walks() -> None:
        for person in range(1, 30):
            await database.unit(lambda work, who=person: work.walks.begin(who, "pack", 1.0))  # type: ignore[misc]

    copy, _ = await asyncio.gather(back_up(database, NOW), begins_walks())
    check(copy)


async def test_a_backup_has_nothing_of_who_was_erased(database: Database) -> None:
    def comes_and_goes(work: UnitOfWork) -> None:
        for person in (5_123_456_789, 6_123_456_789):
            walk = work.walks.begin(person, "pack", 1.0)
            work.answers.record(walk.id, "q", "text", f'"kanarie{person}"', "v1", 2.0)
        work.people.erase(5_123_456_789, 3.0)

    await database.unit(comes_and_goes)
    copied = (await back_up(database, NOW)).read_bytes()
    assert b"kanarie6123456789" in copied
    assert b"kanarie5123456789" not in copied


async def test_where_there_is_no_room_there_is_no_backup(database: Database, path: Path) -> None:
    (path.parent / "backups").touch()
    with pytest.raises(StorageError, match="cannot back up") as failed:
        await back_up(database, NOW)
    assert "\n" not in str(failed.value)
    assert await database.read(lambda work: work.moments.get(BACKUP)) is None


def _break_pages(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for page in range(len(data) // 4096 // 2, len(data) // 4096):
        data[page * 4096 : page * 4096 + 2000] = b"\xff" * 2000
    path.write_bytes(data)


def test_a_damaged_database_gives_no_backup(path: Path) -> None:
    async def fills_and_closes() -> None:
        database = await open_database(path)
        await database.unit(lambda work: [work.updates.first_time(n, 1.0) for n in range(20_000)])
        await database.close()

    async def backs_up() -> None:
        database = await open_database(path)
        try:
            await back_up(database, NOW)
        finally:
            await database.close()

    asyncio.run(fills_and_closes())
    _break_pages(path)
    with pytest.raises(StorageError):
        asyncio.run(backs_up())
    assert [name for name in _copies(path) if not name.endswith(".part")] == []


@pytest.mark.parametrize("damage", ["no database", "cut off", "broken pages", "gone"])
def test_a_copy_that_is_not_whole_is_told(path: Path, damage: str) -> None:
    async def makes() -> Path:
        database = await open_database(path)
        await database.unit(lambda work: [work.updates.first_time(n, 1.0) for n in range(20_000)])
        copy = await back_up(database, NOW)
        await database.close()
        return copy

    copy = asyncio.run(makes())
    check(copy)
    if damage == "no database":
        copy.write_bytes(b"holiday pictures " * 1000)
    elif damage == "cut off":
        copy.write_bytes(copy.read_bytes()[: copy.stat().st_size // 2])
    elif damage == "broken pages":
        _break_pages(copy)
    else:
        copy.unlink()
    with pytest.raises(StorageError) as refused:
        check(copy)
    assert str(copy) in str(refused.value)
    assert "\n" not in str(refused.value)


def test_broken_references_are_damage(path: Path) -> None:
    async def makes() -> None:
        database = await open_database(path)
        await database.unit(lambda work: work.walks.begin(5, "pack", 1.0))
        await database.on_connection(lambda c: c.execute("PRAGMA foreign_keys = OFF"))
        await database.unit(lambda work: connection(work).execute("DELETE FROM person"))
        await database.close()

    asyncio.run(makes())
    with pytest.raises(StorageError, match="damaged"):
        check(path)
