"""Opening and committing, and everything that can be wrong with a file."""

import asyncio
import contextlib
import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from storage.database import Database, open_database
from storage.errors import StorageError, StorageUnavailable
from storage.migrate import APPLICATION_ID
from storage.unit import UnitOfWork
from tests.storage.raw import connection, query

_NOBODY = 65534


def _open_and_close(path: Path) -> None:
    async def opens() -> None:
        await (await open_database(path)).close()

    asyncio.run(opens())


def _refusal(path: Path) -> str:
    """The one-line message that refuses a database."""
    with pytest.raises(StorageError) as refused:
        _open_and_close(path)
    line = str(refused.value)
    assert "\n" not in line
    assert str(path) in line
    return line


async def test_makes_its_folder_and_file_for_the_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "data" / "walks.sqlite"
    database = await open_database(path)
    await database.unit(lambda work: work.walks.begin(1, "pack", 1.0))
    for file in path.parent.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file.name
    await database.close()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1)],
)
async def test_writes_durably_and_deletes_for_real(
    database: Database, pragma: str, value: object
) -> None:
    assert await query(database, f"PRAGMA {pragma}") == [(value,)]


async def test_a_unit_returns_what_its_function_returns_and_lasts(path: Path) -> None:
    database = await open_database(path)
    walk = await database.unit(lambda work: work.walks.begin(1, "pack", 1.0))
    await database.close()
    database = await open_database(path)
    assert await database.read(lambda work: work.walks.current(1)) == walk
    await database.close()


async def test_a_unit_that_raises_leaves_nothing(database: Database) -> None:
    def breaks(work: UnitOfWork) -> None:
        work.walks.begin(1, "pack", 1.0)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await database.unit(breaks)
    assert await database.read(lambda work: work.walks.current(1)) is None
    assert await database.unit(lambda work: work.updates.first_time(1, 1.0))


async def test_a_posted_unit_is_stored_without_waiting(database: Database) -> None:
    failures: list[Exception] = []
    database.post(lambda work: work.chats.mark_reachable(1), failures.append)
    database.post(
        lambda work: work.dead_letters.set_aside(1, None, "error", "{}", 1.0), failures.append
    )
    assert await query(database, "SELECT update_id FROM dead_letter") == [(1,)]
    assert failures == []


async def test_a_posted_unit_that_fails_says_so_before_the_next_begins(database: Database) -> None:
    seen: list[str] = []

    def breaks(work: UnitOfWork) -> None:
        work.updates.first_time(1, 1.0)
        raise ZeroDivisionError

    database.post(breaks, lambda error: seen.append(type(error).__name__))
    database.post(lambda work: seen.append("next"), lambda error: None)
    assert await query(database, "SELECT id FROM seen_update") == []
    assert seen == ["ZeroDivisionError", "next"]


async def test_a_read_leaves_nothing(database: Database) -> None:
    await database.read(lambda work: work.walks.begin(1, "pack", 1.0))
    assert await database.read(lambda work: work.walks.current(1)) is None


async def test_a_savepoint_undoes_only_what_is_inside(database: Database) -> None:
    def two_steps(work: UnitOfWork) -> None:
        work.updates.first_time(1, 1.0)
        with contextlib.suppress(ZeroDivisionError), work.savepoint():
            work.updates.first_time(2, 1.0)
            raise ZeroDivisionError
        with work.savepoint():
            work.updates.first_time(3, 1.0)

    await database.unit(two_steps)
    assert await query(database, "SELECT id FROM seen_update") == [(1,), (3,)]


async def test_our_own_mistakes_in_sql_are_passed_on_as_they_are(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        await database.unit(lambda work: connection(work).execute("SELECT * FROM nowhere"))


def _fill(work: UnitOfWork) -> None:
    for number in range(1000):
        work.dead_letters.set_aside(number, None, "error", "x" * 4000, 1.0)


def _fill_in_savepoint(work: UnitOfWork) -> None:
    work.updates.first_time(7, 1.0)
    with work.savepoint():
        _fill(work)


def _fill_and_carry_on(work: UnitOfWork) -> None:
    # What a caller must not do; the unit sees to it that it does no harm.
    with contextlib.suppress(StorageUnavailable):
        _fill_in_savepoint(work)


@pytest.mark.parametrize("fill", [_fill, _fill_in_savepoint, _fill_and_carry_on])
async def test_a_full_disk_stores_nothing_and_passes_when_there_is_room(
    database: Database, fill: Callable[[UnitOfWork], None]
) -> None:
    await database.read(lambda work: connection(work).execute("PRAGMA max_page_count = 60"))
    with pytest.raises(StorageUnavailable) as refused:
        await database.unit(fill)
    assert "\n" not in str(refused.value)
    assert await query(database, "SELECT count(*) FROM dead_letter") == [(0,)]
    assert await query(database, "SELECT count(*) FROM seen_update") == [(0,)]
    await database.read(lambda work: connection(work).execute("PRAGMA max_page_count = 9999"))
    await database.unit(fill)
    assert await query(database, "SELECT count(*) FROM dead_letter") == [(1000,)]


async def test_an_opening_that_is_cancelled_closes_the_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect, began, cancelled = sqlite3.connect, threading.Event(), threading.Event()
    made: list[sqlite3.Connection] = []

    def connects_slowly(*args: Any, **named: Any) -> sqlite3.Connection:
        began.set()
        cancelled.wait(10.0)
        made.append(connect(*args, **named))
        return made[-1]

    monkeypatch.setattr(sqlite3, "connect", connects_slowly)
    opening = asyncio.create_task(open_database(path))
    await asyncio.to_thread(began.wait, 10.0)
    opening.cancel()
    cancelled.set()
    with pytest.raises(asyncio.CancelledError):
        await opening
    assert made
    assert not path.with_name(path.name + "-wal").exists(), "it is open as long as this is there"


_CRASH = """
import asyncio, os, sys
from pathlib import Path
from storage.database import open_database

async def main():
    database = await open_database(Path(sys.argv[1]))
    await database.unit(lambda work: work.walks.begin(1, "pack", 1.0))

    def dies(work):
        walk = work.walks.current(1)
        for step, do in enumerate((
            lambda: work.updates.first_time(5, 2.0),
            lambda: work.answers.record(walk.id, "q", "text", "1", "v", 2.0),
            lambda: work.walks.save(walk.id, "{}", "walking", 2.0),
            lambda: work.outbox.enqueue(1, "sendMessage", {}, 2.0, None, walk.id),
        )):
            do()
            if step == int(sys.argv[2]):
                os._exit(9)

    await database.unit(dies)
    os._exit(8)

asyncio.run(main())
"""


@pytest.mark.parametrize("step", range(5))
def test_a_crash_keeps_all_of_a_unit_or_nothing(path: Path, step: int) -> None:
    ended = subprocess.run([sys.executable, "-c", _CRASH, str(path), str(step)], check=False)
    committed = step == 4
    assert ended.returncode == (8 if committed else 9)
    _open_and_close(path)
    outsider = sqlite3.connect(path)
    assert outsider.execute("SELECT state FROM walk").fetchall() == [("{}" if committed else None,)]
    for table in ("seen_update", "answer", "outbox"):
        (count,) = outsider.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
        assert count == int(committed), table
    outsider.close()


_HOLD = """
import asyncio, sys
from pathlib import Path
from storage.database import open_database

async def main():
    database = await open_database(Path(sys.argv[1]))
    print("open", flush=True)
    sys.stdin.read()
    await database.close()

asyncio.run(main())
"""


def test_one_process_at_a_time(path: Path) -> None:
    first = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert first.stdout is not None
    assert first.stdout.readline() == b"open\n"
    assert "in use by another process" in _refusal(path)
    first.communicate()
    _open_and_close(path)


def test_the_lock_is_let_go(path: Path) -> None:
    path.write_bytes(b"no database")
    _refusal(path)
    path.unlink()
    for _ in range(2):
        _open_and_close(path)


def test_refuses_a_file_that_is_no_database(path: Path) -> None:
    content = b"These are my holiday pictures. " * 1000
    path.write_bytes(content)
    assert "not a database" in _refusal(path)
    assert path.read_bytes() == content


def test_refuses_the_database_of_another_program(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE recipe (name TEXT)")
    other.close()
    assert "another program" in _refusal(path)


def test_refuses_a_database_of_a_newer_version(path: Path) -> None:
    _open_and_close(path)
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 999")
    newer.close()
    before = path.read_bytes()
    assert "newer version (999)" in _refusal(path)
    assert path.read_bytes() == before


def test_refuses_a_damaged_database(path: Path) -> None:
    damaged = sqlite3.connect(path)
    damaged.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    damaged.execute("CREATE TABLE person (id INTEGER)")
    damaged.close()
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 500)
    _refusal(path)


def test_refuses_a_folder_in_its_place(path: Path) -> None:
    path.mkdir()
    assert "cannot open" in _refusal(path)


def test_refuses_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "cannot make the folder" in _refusal(tmp_path / "file" / "walks.sqlite")


def test_refuses_a_folder_that_cannot_be_written() -> None:
    user = os.geteuid()
    # Not in pytest's own folders, which only their owner may enter.
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o555)
        if user == 0:  # Root may write anywhere, so this has to be tried as nobody.
            os.seteuid(_NOBODY)
        try:
            line = _refusal(Path(folder) / "walks.sqlite")
        finally:
            os.seteuid(user)
    assert "cannot write" in line
