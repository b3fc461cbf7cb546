"""Copies are deleted in time; the last good one waits for a better one, and keeps nobody's data
longer than the database would."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage.backups.expiry import expire
from storage.backups.restore import restore
from storage.erasing.erasure_journal import ErasureJournal
from storage.erasing.retention import Periods
from storage.errors import StorageError
from storage.file.copying import check
from storage.unit import UnitOfWork
from tests.storage.backups.test_restore import backup_of, begin, do

DAY = 86400.0
NOW = 1_700_000_000.0
ANNA, BORIS = 5_123_456_789, 6_123_456_789


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "walks.sqlite"


def _copies(path: Path) -> list[str]:
    return sorted(copy.name for copy in (path.parent / "backups").iterdir())


def _put(path: Path, *names: str, age: float = 0.0) -> None:
    folder = path.parent / "backups"
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).touch()
        os.utime(folder / name, (NOW - age, NOW - age))


def test_copies_expire_by_the_time_in_their_name(path: Path) -> None:
    old = ("walks-2023-10-31-221319.sqlite", "walks-2023-10-31-221319-replaced.sqlite-wal")
    new = ("walks-2023-10-31-221321.sqlite", "walks-2023-10-31-221321-replaced.sqlite-wal")
    _put(path, *old, *new)
    assert expire(path, NOW, Periods(), ErasureJournal(path)) == 2
    assert _copies(path) == sorted(new)


def test_the_copy_of_an_upgrade_expires_by_its_age(path: Path) -> None:
    _put(path, "walks-version-0001.sqlite", age=15 * DAY)
    _put(path, "walks-version-0002.sqlite", age=13 * DAY)
    assert expire(path, NOW, Periods(), ErasureJournal(path)) == 1
    assert _copies(path) == ["walks-version-0002.sqlite"]


def test_what_was_cut_off_halfway_goes_at_once(path: Path) -> None:
    _put(path, "walks-2023-11-14-221320.sqlite.part", "walks-2023-11-14-221320.sqlite.part-journal")
    assert expire(path, NOW, Periods(), ErasureJournal(path)) == 2


def test_nothing_else_in_the_folder_is_touched(path: Path) -> None:
    others = [
        "walks.erasures",
        "walks-2-2001-01-01-000000.sqlite",
        "other-2001-01-01-000000.sqlite",
        "walks-2001-01-01-000000.sqlite.gpg",
        "walks-keep-this.sqlite",
    ]
    _put(path, *others, age=1000 * DAY)
    assert expire(path, NOW, Periods(), ErasureJournal(path)) == 0
    assert _copies(path) == sorted(others)


def test_no_folder_nothing_to_expire(path: Path) -> None:
    assert expire(path, NOW, Periods(), ErasureJournal(path)) == 0


# The last good one


def _expire(path: Path, now: float) -> int:
    return expire(path, now, Periods(), ErasureJournal(path))


def test_the_newest_good_one_stays_until_there_is_a_newer_good_one(path: Path) -> None:
    begin(path, ANNA)
    backup_of(path, NOW - DAY)
    good = backup_of(path, NOW)
    for days in (15, 16, 30):
        _expire(path, NOW + days * DAY)
        assert _copies(path) == [good.name]
    newer = backup_of(path, NOW + 31 * DAY)
    newer.write_bytes(newer.read_bytes()[:-4096])
    _expire(path, NOW + 32 * DAY)
    assert set(_copies(path)) == {good.name, newer.name}, "a newer one that isn't good"
    best = backup_of(path, NOW + 33 * DAY)
    _expire(path, NOW + 33 * DAY)
    assert _copies(path) == [newer.name, best.name]


def test_an_empty_file_is_no_backup(path: Path) -> None:
    begin(path, ANNA)
    good = backup_of(path, NOW)
    _put(path, "walks-2023-12-01-023000.sqlite")
    _expire(path, NOW + 20 * DAY)
    assert good.exists()


def test_who_was_erased_since_is_not_in_the_one_that_stays(path: Path) -> None:
    begin(path, ANNA)
    begin(path, BORIS)
    good = backup_of(path, NOW)
    do(path, lambda work: work.people.erase(ANNA, NOW + DAY))
    assert ANNA.to_bytes(6, "big") in good.read_bytes()
    _expire(path, NOW + 15 * DAY)
    assert _copies(path) == ["walks-2023-11-14-221320.sqlite", "walks.erasures"]
    assert ANNA.to_bytes(6, "big") not in good.read_bytes()
    assert BORIS.to_bytes(6, "big") in good.read_bytes()
    check(good)


def test_what_is_past_its_time_is_not_in_the_one_that_stays(path: Path) -> None:
    def old(work: UnitOfWork) -> None:
        walk = work.walks.begin(ANNA, "pack", NOW - 50 * DAY)
        work.timers.set(walk.id, "stilte", NOW + DAY)

    do(path, old)
    begin(path, BORIS)
    good = backup_of(path, NOW)
    _expire(path, NOW + 20 * DAY)
    assert ANNA.to_bytes(6, "big") not in good.read_bytes()
    assert BORIS.to_bytes(6, "big") in good.read_bytes()


def test_the_one_that_stayed_can_be_put_back_and_brings_nobody_back(path: Path) -> None:
    begin(path, ANNA)
    begin(path, BORIS)
    good = backup_of(path, NOW)
    do(path, lambda work: work.people.erase(ANNA, NOW + DAY))
    for days in range(15, 25):
        _expire(path, NOW + days * DAY)
        ErasureJournal(path).expire(NOW + (days - 15) * DAY, NOW + days * DAY)
    assert ErasureJournal(path).erased_at([ANNA]) == {}, "it isn't known any more"
    restore(good, path, NOW + 25 * DAY, Periods())
    assert do(path, lambda work: work.walks.current(ANNA)) is None
    assert do(path, lambda work: work.walks.current(BORIS)) is not None


def test_one_that_was_brought_up_to_date_long_ago_is_refused(path: Path) -> None:
    begin(path, ANNA)
    good = backup_of(path, NOW)
    _expire(path, NOW + 15 * DAY)
    with pytest.raises(StorageError, match="15 days old"):
        restore(good, path, NOW + 30 * DAY, Periods())


# A clock that was ahead


def test_a_copy_from_the_future_is_dated_when_it_is_found(path: Path) -> None:
    begin(path, ANNA)
    backup_of(path, NOW + 400 * DAY)
    _put(path, "walks-2024-12-19-000000-replaced.sqlite", age=-400 * DAY)
    _put(path, "walks-2024-12-19-000000-replaced.sqlite-wal", age=-400 * DAY)
    backup_of(path, NOW)
    assert _expire(path, NOW) == 0
    assert _copies(path) == [
        "walks-2023-11-14-221318-replaced.sqlite",
        "walks-2023-11-14-221318-replaced.sqlite-wal",
        "walks-2023-11-14-221319.sqlite",
        "walks-2023-11-14-221320.sqlite",
    ]
    _expire(path, NOW + 15 * DAY)
    assert _copies(path) == ["walks-2023-11-14-221320.sqlite"]
    with closing(sqlite3.connect(path.parent / "backups" / _copies(path)[0])) as copy:
        assert copy.execute("SELECT count(*) FROM walk").fetchone() == (1,)
