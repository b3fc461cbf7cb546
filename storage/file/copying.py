"""Copy the whole database to another file: made, checked, and only then given its name.

Uses `VACUUM INTO` rather than SQLite's backup API: it copies no deleted data, and needs no second
connection.
"""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from storage.errors import StorageError
from storage.file.disk import make_folder, sync_file, sync_folder

UNFINISHED = ".part"
LOGS = ("-wal", "-shm", "-journal")
"""The suffixes of the files that SQLite may keep next to a database."""


def begin_copy(connection: sqlite3.Connection, copy: Path) -> Path:
    """Write the copy under a temporary name, because it isn't checked yet, and return that name.

    Call it outside a transaction, on the connection's thread. Raises StorageError.
    """
    unfinished = copy.with_name(copy.name + UNFINISHED)
    try:
        make_folder(copy.parent)
        unfinished.unlink(missing_ok=True)
        # SQLite accepts an empty file, and this one is readable by its owner only.
        unfinished.touch(mode=0o600)
        connection.execute("VACUUM INTO ?", (str(unfinished),))
        _leave_out_today(unfinished)
    except (OSError, sqlite3.Error) as error:
        drop(unfinished)
        raise _failed(copy, error) from error
    return unfinished


def _leave_out_today(copy: Path) -> None:
    """Delete what is kept for today only: no copy may hold it, whatever version the database is
    of."""
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        columns = connection.execute("SELECT name FROM pragma_table_info('walk')").fetchall()
        if ("tonight",) not in columns:
            return
        connection.execute("PRAGMA secure_delete = ON")
        held = "UPDATE walk SET tonight = NULL WHERE tonight IS NOT NULL"
        if connection.execute(held).rowcount:
            connection.execute("VACUUM")


def finish_copy(unfinished: Path, copy: Path) -> None:
    """Check the copy, sync it to the disk and give it its name. Raises StorageError."""
    try:
        check(unfinished)
        sync_file(unfinished)
        unfinished.replace(copy)
        sync_folder(copy.parent)
    except (OSError, sqlite3.Error) as error:
        drop(unfinished)
        raise _failed(copy, error) from error
    except StorageError:
        drop(unfinished)
        raise


def drop(path: Path) -> None:
    """Delete an unfinished copy; a full disk needs the room."""
    for log in ("", *LOGS):
        with suppress(OSError):
            path.with_name(path.name + log).unlink(missing_ok=True)


def copied_to(new: Path, old: Path) -> None:
    """Copy a database that nobody has open to a file only its owner can read.

    Raises OSError or sqlite3.Error.
    """
    drop(new)
    new.touch(mode=0o600)
    with closing(sqlite3.connect(f"{old.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        connection.execute("VACUUM INTO ?", (str(new),))


def check(path: Path) -> None:
    """Read a whole database. Raises StorageError when any of it is damaged."""
    try:
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        try:
            found = connection.execute("PRAGMA integrity_check").fetchone()
            broken = connection.execute("PRAGMA foreign_key_check").fetchone()
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise StorageError(f"{path} can't be read as a database: {error}") from error
    if found != ("ok",) or broken is not None:
        raise StorageError(f"{path} is damaged")


def _failed(copy: Path, error: Exception) -> StorageError:
    reason = error.strerror if isinstance(error, OSError) else error
    return StorageError(f"cannot back up the database to {copy}: {reason}")
