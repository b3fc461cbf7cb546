"""Looking into a closed database changes nothing in it."""

import sqlite3
from pathlib import Path

import pytest

from storage.checkup import look_at
from storage.database import open_database
from storage.errors import DatabaseInUse, StorageError
from storage.moments import BACKUP
from storage.unit import UnitOfWork


def _backup_at(work: UnitOfWork) -> float | None:
    return work.moments.get(BACKUP)


async def _made(path: Path) -> Path:
    database = await open_database(path)
    await database.unit(lambda work: work.moments.note(BACKUP, 5.0))
    await database.close()
    return path


async def test_it_is_whole_and_read(tmp_path: Path) -> None:
    path = await _made(tmp_path / "walks.sqlite")
    before = path.read_bytes()
    assert look_at(path, _backup_at) == (True, 5.0)
    assert path.read_bytes() == before


async def test_one_that_another_process_has_is_left_alone(tmp_path: Path) -> None:
    database = await open_database(tmp_path / "walks.sqlite")
    try:
        with pytest.raises(DatabaseInUse):
            look_at(database.path, _backup_at)
    finally:
        await database.close()
    assert look_at(database.path, _backup_at) == (True, None)


async def test_a_damaged_page_is_seen(tmp_path: Path) -> None:
    path = await _made(tmp_path / "walks.sqlite")
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 4096)
    assert look_at(path, _backup_at) == (False, None)


def test_what_is_no_database_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "walks.sqlite"
    path.write_bytes(b"geen database. " * 1000)
    assert look_at(path, _backup_at) == (False, None)


def test_what_can_not_be_opened_is_told(tmp_path: Path) -> None:
    (tmp_path / "walks.sqlite").mkdir()
    with pytest.raises(StorageError, match="can't be read as a database"):
        look_at(tmp_path / "walks.sqlite", _backup_at)


def test_what_an_older_version_wrote_is_whole_and_not_read(tmp_path: Path) -> None:
    path = tmp_path / "walks.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE walk (id INTEGER)")
    connection.close()
    assert look_at(path, _backup_at) == (True, None)
