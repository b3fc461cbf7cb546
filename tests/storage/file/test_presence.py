"""If there was a database, an empty or missing one is reported."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from storage.backups.backup import back_up_file
from storage.backups.restore import restore
from storage.database import open_database
from storage.erasing.retention import Periods
from storage.errors import StorageError
from storage.programme.edition_journal import EditionJournal
from tests.storage.backups.test_restore import backup_of, begin, do

NOW = 1_700_000_000.0
ANNA = 5_123_456_789


def _opens(path: Path, *, new: bool = False) -> None:
    async def opens() -> None:
        await (await open_database(path, new=new)).close()

    asyncio.run(opens())


def _gone(path: Path) -> None:
    path.unlink()


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _admin(path: Path) -> None:
    path.with_name(path.name + ".admin").touch()


def _backup(path: Path) -> None:
    backup_of(path, NOW - 1.0)


def _erasures(path: Path) -> None:
    do(path, lambda work: work.people.erase(6, NOW))


def _editions(path: Path) -> None:
    EditionJournal(path).add(1)


def _log(path: Path) -> None:
    path.with_name(path.name + "-wal").write_bytes(b"something")


@pytest.mark.parametrize("happens", [_gone, _empty])
@pytest.mark.parametrize("trace", [_admin, _backup, _erasures, _editions, _log])
def test_it_is_refused_and_left_as_it_is(
    path: Path, trace: Callable[[Path], None], happens: Callable[[Path], None]
) -> None:
    begin(path, ANNA)
    trace(path)
    happens(path)
    with pytest.raises(StorageError) as refused:
        _opens(path)
    told = str(refused.value)
    assert f"there was a database {path}, and now it is {happens.__name__[1:]}; " in told
    assert told.endswith("or begin anew, without all that was answered: python -m bot run --new")
    assert path.exists() is (happens is _empty)
    assert not path.exists() or path.read_bytes() == b""
    _opens(path, new=True)
    assert do(path, lambda work: work.walks.current(ANNA)) is None


def test_the_command_that_it_names_puts_the_newest_backup_back(path: Path) -> None:
    begin(path, ANNA)
    backup_of(path, NOW)
    newest = backup_of(path, NOW + 60.0)
    (newest.parent / "walks-2023-12-01-023000.sqlite").touch()
    path.unlink()
    with pytest.raises(StorageError) as refused:
        _opens(path)
    assert f"python -m bot restore {newest}, or begin" in str(refused.value)
    restore(newest, path, NOW + 120.0, Periods())
    assert do(path, lambda work: work.walks.current(ANNA))


@pytest.mark.parametrize("happens", [_gone, _empty])
def test_where_there_never_was_one_it_is_begun(path: Path, happens: Callable[[Path], None]) -> None:
    path.touch()
    happens(path)
    (path.parent / "backups").mkdir()
    (path.parent / "backups" / "others-2023-12-01-023000.sqlite").write_bytes(b"something")
    _opens(path)
    begin(path, ANNA)


def test_a_new_one_is_not_begun_where_one_is(path: Path) -> None:
    begin(path, ANNA)
    with pytest.raises(StorageError, match="already; start without --new"):
        _opens(path, new=True)
    assert do(path, lambda work: work.walks.current(ANNA))


def test_nothing_is_no_backup_of_what_was_there(path: Path) -> None:
    begin(path, ANNA)
    backup_of(path, NOW)
    _empty(path)
    with pytest.raises(StorageError, match="now it is empty"):
        back_up_file(path, NOW + 60.0)
