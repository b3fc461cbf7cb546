"""A look at the database while nobody has it: as it is, without bringing it up to date."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from storage.erasures import Erasures
from storage.errors import StorageError
from storage.health import is_sound
from storage.lock import FileLock
from storage.unit import UnitOfWork

T = TypeVar("T")


def look_at(path: Path, do: Callable[[UnitOfWork], T]) -> tuple[bool, T | None]:
    """Whether it is whole, and what `do` reads in it; None where an older version wrote it.

    Raises DatabaseInUse when another process has it, StorageError when it can't be read.
    """
    lock = FileLock(path)
    try:
        # Writable, so that what is left of a crash is taken up as a start would.
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
        return do(UnitOfWork(connection, Erasures(path)))
    except sqlite3.OperationalError:
        return None
