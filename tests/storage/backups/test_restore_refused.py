"""What can't be restored is refused, and changes nothing."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage.backups.restore import restore
from storage.erasing.erasure_journal import ErasureJournal
from storage.errors import StorageError
from storage.file.lock import FileLock
from storage.migrate import migrate, read_migrations
from tests.storage.backups.test_restore import (
    ANNA,
    BORIS,
    DAY,
    NOW,
    PERIODS,
    about,
    backup_of,
    begin,
    do,
    restored_from,
)


def test_refuses_while_the_bot_runs(path: Path) -> None:
    begin(path, ANNA)
    backup = backup_of(path)
    lock = FileLock(path)
    with pytest.raises(StorageError, match="in use by another process"):
        restored_from(backup, path)
    lock.release()
    restored_from(backup, path)


def _refused(backup: Path, path: Path) -> str:
    before = path.read_bytes()
    with pytest.raises(StorageError) as refused:
        restored_from(backup, path)
    assert path.read_bytes() == before
    assert sorted(file.name for file in path.parent.glob("walks.sqlite*")) == [
        "walks.sqlite",
        "walks.sqlite.lock",
    ]
    line = str(refused.value)
    assert "\n" not in line
    return line


def test_refuses_what_is_no_backup_and_changes_nothing(path: Path, tmp_path: Path) -> None:
    begin(path, ANNA)
    backup = backup_of(path)
    other = tmp_path / "other"
    assert "there is no backup" in _refused(other, path)
    other.touch()
    assert _refused(other, path) == f"there is nothing in {other}"
    other.write_bytes(b"holiday pictures " * 1000)
    assert "can't be read" in _refused(other, path)
    other.write_bytes(backup.read_bytes()[:-4096])
    assert str(other) in _refused(other, path)
    other.unlink()
    with closing(sqlite3.connect(other)) as recipes:
        recipes.execute("CREATE TABLE recipe (name TEXT)")
    assert "another program" in _refused(other, path)


def test_refuses_a_backup_of_a_newer_version(path: Path) -> None:
    begin(path, ANNA)
    backup = backup_of(path)
    with closing(sqlite3.connect(backup)) as newer:
        newer.execute("PRAGMA user_version = 999")
    assert "newer version (999)" in _refused(backup, path)


def test_a_backup_of_an_older_version_is_brought_up_to_date(path: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.sqlite"
    with closing(sqlite3.connect(old, isolation_level=None)) as first:
        migrate(first, old, read_migrations()[:1])
        first.execute("INSERT INTO person VALUES (?, 1.0)", (ANNA,))
    os.utime(old, (NOW, NOW))
    restored_from(old, path)
    assert about(path, ANNA).known_since == 1.0
    assert not (tmp_path / "backups" / "old-version-0001.sqlite").exists()


@pytest.mark.parametrize("clock", [0.0, NOW - 400 * DAY, NOW + 400 * DAY])
def test_who_is_erased_by_a_clock_that_is_wrong_is_not_brought_back(
    path: Path, clock: float
) -> None:
    begin(path, ANNA)
    begin(path, BORIS)
    backup = backup_of(path)
    do(path, lambda work: work.people.erase(ANNA, clock))
    ErasureJournal(path).expire(NOW + DAY - 15 * DAY, NOW + DAY)
    restored = restore(backup, path, NOW + DAY, PERIODS)
    assert restored.erased == 1
    assert do(path, lambda work: work.walks.current(ANNA)) is None
