"""Look into a database that nobody has open, without bringing it up to date."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from storage.erasing.erasure_journal import ErasureJournal
from storage.errors import StorageError
from storage.file.lock import FileLock
from storage.unit import UnitOfWork

T = TypeVar("T")

SQLITE = sqlite3.sqlite_version
"""The version of SQLite that this Python has."""


def look_at(path: Path, do: Callable[[UnitOfWork], T]) -> tuple[bool, T | None]:
    """Return whether the file is sound, and what `do` reads in it; None if an older version wrote
    it.

    Raises DatabaseInUse when another process has it, StorageError when it can't be read.
    """
    lock = FileLock(path)
    try:
        # Writable, so that SQLite can recover from a crash as it would at a start.
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=rw", uri=True, isolation_level=None
        )
        try:
            sound = is_sound(connection)
            return sound, _read(connection, path, do) if sound else None
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise StorageError(f"{path} can't be read as a database: {error}") from error
    finally:
        lock.release()


def _read(connection: sqlite3.Connection, path: Path, do: Callable[[UnitOfWork], T]) -> T | None:
    try:
        return do(UnitOfWork(connection, ErasureJournal(path)))
    except sqlite3.OperationalError:
        return None


def is_sound(connection: sqlite3.Connection) -> bool:
    """Whether the database is sound, as far as SQLite can see without reading every index.

    Reads all tables, on the connection's thread: about half a second for each 250 MB.
    """
    try:
        (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            return False
        raise
    return bool(found == "ok")
