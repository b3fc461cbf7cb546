"""The one connection: every unit of work crosses to the database thread once.

aiosqlite's thread takes calls one by one, so units never interleave, and a mark of the
sender never lands inside a batch that rolls back. One hop a statement would cost ten times
what the statement does.
"""

import asyncio
import os
import sqlite3
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Literal, TypeVar, cast

import aiosqlite

from storage.erasing.erasure_journal import ErasureJournal
from storage.erasing.scrub import scrub
from storage.errors import (
    StorageError,
    StorageUnavailable,
    is_failing,
    is_full,
    is_machine_trouble,
)
from storage.file.disk import has_room
from storage.file.lock import FileLock
from storage.file.presence import check_presence
from storage.migrate import migrate, read_migrations
from storage.programme.edition_journal import EditionJournal, catch_up_at_opening
from storage.unit import UnitOfWork

T = TypeVar("T")

PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",
    # SQLite would otherwise write what it sorts to files on the disk.
    "temp_store = MEMORY",
)


class Database(aiosqlite.Connection):
    """An open database. Get one from `open_database`; `close` it when done."""

    def __init__(self, path: Path, lock: FileLock, *, new: bool = False) -> None:
        self.erasures = ErasureJournal(path)
        self.edition_journal = EditionJournal(path)
        super().__init__(lambda: self._open_file(new), iter_chunk_size=64)
        self.path = path
        self._lock = lock
        self._opened: sqlite3.Connection | None = None

    async def unit(self, do: Callable[[UnitOfWork], T]) -> T:
        """Run `do` in one transaction on the database thread; commit, then return its result.

        Whatever `do` raises rolls everything back and is passed on. When the waiting task is
        cancelled the unit still runs to its end. Raises StorageUnavailable when the disk is
        full or failing: nothing was stored then.
        """
        return cast(T, await self._execute(self._in_transaction, do, "COMMIT"))  # type: ignore[no-untyped-call]

    def post(self, do: Callable[[UnitOfWork], None], failed: Callable[[Exception], None]) -> None:
        """Run `do` like a unit, but with nobody waiting, which saves the way back to the loop.

        Returns at once. Whatever `do` raises rolls everything back; then `failed` is called
        with it, on the database thread and before anything that was asked for later.
        """
        self._tx.put_nowait((None, lambda: self._run_posted(do, failed)))

    async def read(self, do: Callable[[UnitOfWork], T]) -> T:
        """Like `unit`, but whatever `do` changes is undone: a read leaves no trace."""
        return cast(T, await self._execute(self._in_transaction, do, "ROLLBACK"))  # type: ignore[no-untyped-call]

    async def on_connection(self, do: Callable[[sqlite3.Connection], T]) -> T:
        """Run `do` on the connection outside any transaction, as copying and wiping need."""
        return cast(T, await self._execute(self._outside, do))  # type: ignore[no-untyped-call]

    async def scrub(self) -> bool:
        """Wipe deleted data from the database and its log, byte by byte.

        Returns whether all of it is gone; if not, it is still owed, and the next night or call does
        it. Raises StorageUnavailable.
        """
        return await self.on_connection(scrub)

    async def close(self) -> None:
        """Finish the unit under way, close the file and release its lock."""
        try:
            await super().close()
        finally:
            self._lock.release()

    def stop(self) -> asyncio.Future[None] | None:
        """End the database thread. aiosqlite doesn't close the file when its opening was cancelled;
        this does."""
        self._tx.put_nowait((None, self._close_file))
        return super().stop()

    def _open_file(self, new: bool) -> sqlite3.Connection:
        self._opened = _connect(self.path, self.erasures, self.edition_journal, new)
        return self._opened

    def _close_file(self) -> None:
        if self._opened is not None:
            self._opened.close()

    def _run_posted(
        self, do: Callable[[UnitOfWork], None], failed: Callable[[Exception], None]
    ) -> None:
        try:
            self._in_transaction(do, "COMMIT")
        except Exception as error:
            failed(error)

    @cached_property
    def _work(self) -> UnitOfWork:
        return UnitOfWork(self._conn, self.erasures)

    def _in_transaction(
        self, do: Callable[[UnitOfWork], T], end: Literal["COMMIT", "ROLLBACK"]
    ) -> T:
        connection, work = self._conn, self._work
        try:
            work.begin(end)
            result = do(work)
            work.check_intact()
            connection.execute(end)
        except sqlite3.Error as error:
            if is_machine_trouble(error):
                raise StorageUnavailable(f"the database cannot be used now: {error}") from error
            raise
        finally:
            # SQLite itself ends the transaction on some errors, a full disk among them.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        return result

    def _outside(self, do: Callable[[sqlite3.Connection], T]) -> T:
        try:
            return do(self._conn)
        except sqlite3.Error as error:
            if is_machine_trouble(error):
                raise StorageUnavailable(f"the database cannot be used now: {error}") from error
            raise


async def open_database(path: Path, *, new: bool = False) -> Database:
    """Open or create the database at `path`, in its newest form, for this process alone.

    If a database was there before and is gone, one is only created when `new` is set. Raises
    StorageError, in one line for the operator, when another process has it, when it can't be read
    or written, when it isn't one of ours or newer than this program, or when a migration fails;
    StorageUnavailable when the disk is full or failing.
    """
    try:
        return await _open(path, new=new)
    except StorageError as error:
        trouble = isinstance(error.__cause__, sqlite3.Error) and is_machine_trouble(error.__cause__)
        # SQLite also says of a full disk that it can't be read, or not be opened.
        if is_full(error) or (trouble and not has_room(path.parent)):
            raise StorageUnavailable(
                f"the disk of the database {path} is full; make room on it, nothing is lost"
            ) from error
        if is_failing(error):
            raise StorageUnavailable(
                f"the disk of the database {path} fails ({error.__cause__}); look after it,"
                " nothing was changed"
            ) from error
        raise


async def _open(path: Path, *, new: bool) -> Database:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            f"cannot make the folder of the database {path}: {error.strerror}"
        ) from error
    lock = FileLock(path)
    database = Database(path, lock, new=new)
    try:
        await database
    except BaseException:
        # Wait for its thread to end: it would complain if the loop closed first.
        database._thread.join()
        lock.release()
        raise
    return database


def _connect(
    path: Path, erasures: ErasureJournal, journal: EditionJournal, new: bool
) -> sqlite3.Connection:
    erasures.check()
    check_presence(path, new=new)
    try:
        # SQLite gives its log files the rights of the database: its owner's alone.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        connection = sqlite3.connect(path, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise StorageError(f"cannot open the database {path}: {error}") from error
    try:
        migrate(connection, path, read_migrations())
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        catch_up_at_opening(connection, journal)
    except sqlite3.Error as error:
        connection.close()
        raise StorageError(f"cannot use {path} as a database: {error}") from error
    except BaseException:
        connection.close()
        raise
    return connection
