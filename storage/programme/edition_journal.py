"""A journal of edition numbers, kept next to the backups, because a backup made before an edition
doesn't know about it.

Without it, the next edition after a restore would get a number that is already published, and would
count the same teams again. A number is written to the disk before its edition is committed: after a
crash in between it is never used; in the other order it could be used twice.

A database older than its journal was put back after an edition, by our restore or by somebody who
copied a file or a disk. Nobody knows any more who was in that edition: the links were cut. So
everything in the database then counts as published.
"""

import logging
import os
import sqlite3
from pathlib import Path

from storage.errors import StorageError, StorageUnavailable, will_pass
from storage.file.disk import backup_folder, make_folder, sync_folder
from storage.programme.editions import last_known, use_up
from storage.programme.waiting_room import empty_the_waiting_room

log = logging.getLogger(__name__)


class EditionJournal:
    """The journal of one database. Every call reads or writes the file."""

    def __init__(self, database: Path) -> None:
        self._path = backup_folder(database) / f"{database.stem}.editions"

    def add(self, number: int) -> None:
        """Add an edition, durably. Raises StorageUnavailable for a full or failing disk."""
        try:
            make_folder(self._path.parent)
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
            with os.fdopen(os.open(self._path, flags, 0o600), "a", encoding="ascii") as file:
                # The first newline ends a line that a crash cut off.
                file.write(f"\n{number}\n")
                file.flush()
                os.fsync(file.fileno())
            sync_folder(self._path.parent)
        except OSError as error:
            line = f"cannot write the journal of editions {self._path}: {error.strerror}"
            if will_pass(error):
                raise StorageUnavailable(line) from error
            raise StorageError(line) from error

    def last(self) -> int:
        """The highest number so far, 0 for none. Raises StorageError when it can't be read."""
        try:
            lines = self._path.read_text(encoding="ascii").splitlines()
        except (FileNotFoundError, NotADirectoryError):
            return 0
        except (OSError, UnicodeDecodeError) as error:
            raise StorageError(
                f"the journal of editions {self._path} can't be read; put it back from a copy"
            ) from error
        return max((int(line) for line in lines if line.isdecimal()), default=0)


def catch_up(connection: sqlite3.Connection, journal: EditionJournal) -> bool:
    """If an edition was made since, make sure, inside a transaction, that nobody is counted again;
    returns whether one was. Raises StorageError when the journal can't be read."""
    last, known = journal.last(), last_known(connection)
    if last <= known:
        return False
    use_up(connection, last)
    (making,) = connection.execute("SELECT count(*) FROM making WHERE number IS NULL").fetchone()
    if making and last == known + 1:
        # Killed after the number was written and before the edition was: there is no such edition.
        return False
    empty_the_waiting_room(connection)
    count_all(connection)
    connection.execute("UPDATE weekly_number SET published = 1")
    return True


def count_all(connection: sqlite3.Connection) -> None:
    """Count everything in the database as published. What begins later can be in a later
    edition."""
    for sql in (
        "INSERT OR IGNORE INTO counted_walk SELECT id FROM walk ORDER BY id",
        "INSERT OR IGNORE INTO counted_end SELECT id FROM walk ORDER BY id",
        "INSERT INTO counted_project (lasting_id, at)"
        " SELECT id, CAST(strftime('%s', 'now') AS REAL) FROM lasting_project",
        "INSERT OR IGNORE INTO counted_session SELECT id, 0 FROM session",
        "INSERT OR IGNORE INTO counted_session SELECT session_id, id FROM project",
    ):
        connection.execute(sql)


def catch_up_at_opening(connection: sqlite3.Connection, journal: EditionJournal) -> None:
    """Do the same in a transaction of its own, when the database is opened. Raises StorageError."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        overtaken = catch_up(connection, journal)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    if overtaken:
        log.warning("an edition was made since this database was copied; nobody is counted again")
