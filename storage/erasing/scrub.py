"""Wipe deleted data from the file, down to the bytes.

`secure_delete` overwrites a deleted row where it lies. That isn't enough: when SQLite moves rows to
other pages, a page may keep an old image of a row in its free space, and the inner pages of a table
keep the ids of deleted rows. Rebuilding the file removes both; a checkpoint with TRUNCATE then
empties the write-ahead log, which holds the pages as they were.
"""

import sqlite3

from storage.moments import SCRUB_DUE

LARGEST = 128 * 1024 * 1024
"""Bytes up to which the file is rebuilt at once, in about a second; a larger file waits for the
night."""


def scrub(connection: sqlite3.Connection, largest: int | None = LARGEST) -> bool:
    """Wipe deleted data; returns whether all of it is gone. `largest` None means no limit.

    Does nothing if no wipe is due: when many people erase themselves at once, the first call wipes
    for all.
    """
    if not connection.execute("SELECT 1 FROM moment WHERE name = ?", (SCRUB_DUE,)).fetchone():
        return True
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (page_size,) = connection.execute("PRAGMA page_size").fetchone()
    size = pages * page_size
    rebuilt = largest is None or size <= largest
    if rebuilt:
        if size > LARGEST:
            # It may not fit in memory. SQLite's temporary file has no name, so nothing of it stays
            # behind.
            connection.execute("PRAGMA temp_store = FILE")
        try:
            connection.execute("VACUUM")
        finally:
            connection.execute("PRAGMA temp_store = MEMORY")
    emptied = _empty_log(connection)
    # Last, so that after a crash the wipe is still due.
    if rebuilt and emptied:
        connection.execute("DELETE FROM moment WHERE name = ?", (SCRUB_DUE,))
    return rebuilt and emptied


def _empty_log(connection: sqlite3.Connection) -> bool:
    # Another program that reads the file must not keep everyone waiting.
    (patience,) = connection.execute("PRAGMA busy_timeout").fetchone()
    connection.execute("PRAGMA busy_timeout = 100")
    (busy, _, _) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    connection.execute(f"PRAGMA busy_timeout = {patience}")
    return not busy
