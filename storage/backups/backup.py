"""Backups: a checked copy beside the database.

The copying itself happens on the database thread (about a second for 250 MB, in which units of
work wait); checking and syncing don't, since they only touch the copy.
"""

import asyncio
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from storage.database import Database
from storage.errors import StorageError
from storage.file.copying import begin_copy, drop, finish_copy
from storage.file.disk import backup_folder
from storage.file.lock import FileLock
from storage.file.presence import check_presence
from storage.migrate import read_version
from storage.moments import BACKUP

STAMP = "%Y-%m-%d-%H%M%S"
"""The time in the name of a copy, in UTC."""


def stamped(database: Path, now: float, word: str = "") -> Path:
    """The name of a file made from this database now, with the time in UTC."""
    stamp = datetime.fromtimestamp(now, UTC).strftime(STAMP)
    return backup_folder(database) / f"{database.stem}-{stamp}{word}{database.suffix}"


async def back_up(database: Database, now: float) -> Path:
    """Make a backup; returns its path. Raises StorageError, and then there is none."""
    copy = stamped(database.path, now)
    unfinished = await database.alone(lambda connection: begin_copy(connection, copy))
    await asyncio.to_thread(_finish, unfinished, copy, now)
    await database.unit(lambda work: work.moments.note(BACKUP, now))
    return copy


def back_up_file(database: Path, now: float) -> Path:
    """Make a backup while the bot doesn't run, of any version. Raises StorageError.

    Raises DatabaseInUse when it does run.
    """
    if not database.is_file():
        raise StorageError(f"there is no database {database}")
    lock = FileLock(database)
    try:
        check_presence(database)
        copy = stamped(database, now)
        with closing(sqlite3.connect(database, isolation_level=None)) as connection:
            # Another program's database would be copied without a word otherwise.
            read_version(connection, database)
            _finish(begin_copy(connection, copy), copy, now)
            _note(connection, now)
        return copy
    except sqlite3.Error as error:
        raise StorageError(f"cannot back up the database {database}: {error}") from error
    finally:
        lock.release()


def _note(connection: sqlite3.Connection, now: float) -> None:
    """When the backup was made, unless the database is of a version that can't tell."""
    if connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'moment'").fetchone():
        connection.execute("INSERT OR REPLACE INTO moment VALUES (?, ?)", (BACKUP, now))


def _finish(unfinished: Path, copy: Path, now: float) -> None:
    # In itself, so that a restore knows how old it is, whatever its name has become.
    try:
        with closing(sqlite3.connect(unfinished, isolation_level=None)) as connection:
            _note(connection, now)
    except sqlite3.Error as error:
        drop(unfinished)
        raise StorageError(f"cannot back up the database to {copy}: {error}") from error
    finish_copy(unfinished, copy)
