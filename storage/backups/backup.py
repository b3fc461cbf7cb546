"""Makes a backup: a checked copy next to the database.

The database thread makes the copy (about a second for 250 MB, while units of work wait); checking
and syncing only touch the copy and run elsewhere.
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
"""How the time is written in the name of a copy, in UTC."""


def stamped(database: Path, now: float, word: str = "") -> Path:
    """The path of a file made from this database now, with the time in UTC in its name."""
    stamp = datetime.fromtimestamp(now, UTC).strftime(STAMP)
    return backup_folder(database) / f"{database.stem}-{stamp}{word}{database.suffix}"


async def back_up(database: Database, now: float) -> Path:
    """Make a backup and return its path. Raises StorageError; there is none then."""
    copy = stamped(database.path, now)
    unfinished = await database.on_connection(lambda connection: begin_copy(connection, copy))
    await asyncio.to_thread(_finish, unfinished, copy, now)
    await database.unit(lambda work: work.moments.note(BACKUP, now))
    return copy


def back_up_file(database: Path, now: float) -> Path:
    """Make a backup of a database of any version while the bot is stopped.

    Raises StorageError; DatabaseInUse when the bot is running.
    """
    if not database.is_file():
        raise StorageError(f"there is no database {database}")
    lock = FileLock(database)
    try:
        check_presence(database)
        copy = stamped(database, now)
        with closing(sqlite3.connect(database, isolation_level=None)) as connection:
            # Refuse another program's database.
            read_version(connection, database)
            _finish(begin_copy(connection, copy), copy, now)
            _note(connection, now)
        return copy
    except sqlite3.Error as error:
        raise StorageError(f"cannot back up the database {database}: {error}") from error
    finally:
        lock.release()


def _note(connection: sqlite3.Connection, now: float) -> None:
    """Store when the backup was made, unless the database's version has no table for it."""
    if connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'moment'").fetchone():
        connection.execute("INSERT OR REPLACE INTO moment VALUES (?, ?)", (BACKUP, now))


def _finish(unfinished: Path, copy: Path, now: float) -> None:
    # Inside the copy, so that a restore knows its age even if it was renamed.
    try:
        with closing(sqlite3.connect(unfinished, isolation_level=None)) as connection:
            _note(connection, now)
    except sqlite3.Error as error:
        drop(unfinished)
        raise StorageError(f"cannot back up the database to {copy}: {error}") from error
    finish_copy(unfinished, copy)
