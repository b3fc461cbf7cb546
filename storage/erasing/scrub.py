"""Down to the bytes: nothing of what was deleted is left in the file.

`secure_delete` overwrites a deleted row where it lies. That isn't all there is of it: when
SQLite spreads rows over pages anew, a page may keep an old image of a row in the room between
its pointers and its rows, and the inner pages of a table keep ids as signposts after their
rows are gone. Rebuilding the file leaves both behind; a checkpoint with TRUNCATE then empties
the write-ahead log, which holds the pages as they were.
"""

import sqlite3

from storage.moments import SCRUB_DUE

LARGEST = 128 * 1024 * 1024
"""Bytes up to which the file is rebuilt at once, about a second; a larger one at night."""


def scrub(connection: sqlite3.Connection, largest: int | None = LARGEST) -> bool:
    """Wipe what was deleted; returns whether everything could be. None is no limit.

    Where nothing is owed nothing is done: when many erase themselves at once, the first of the
    calls that wait wipes for all.
    """
    if not connection.execute("SELECT 1 FROM moment WHERE name = ?", (SCRUB_DUE,)).fetchone():
        return True
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (page_size,) = connection.execute("PRAGMA page_size").fetchone()
    size = pages * page_size
    rebuilt = largest is None or size <= largest
    if rebuilt:
        if size > LARGEST:
            # It would not fit in memory everywhere; on the disk the file has no name.
            connection.execute("PRAGMA temp_store = FILE")
        try:
            connection.execute("VACUUM")
        finally:
            connection.execute("PRAGMA temp_store = MEMORY")
    emptied = _empty_log(connection)
    # Last, so that after a crash on the way it is still owed.
    if rebuilt and emptied:
        connection.execute("DELETE FROM moment WHERE name = ?", (SCRUB_DUE,))
    return rebuilt and emptied


def _empty_log(connection: sqlite3.Connection) -> bool:
    # Whoever reads along with a tool of their own may not keep everyone waiting.
    (patience,) = connection.execute("PRAGMA busy_timeout").fetchone()
    connection.execute("PRAGMA busy_timeout = 100")
    (busy, _, _) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    connection.execute(f"PRAGMA busy_timeout = {patience}")
    return not busy
