"""A database that was put back beside a newer journal of editions: the journal decides.

It was copied before the latest edition was made. Who is in that isn't known any more: it was cut
loose. So all that was there passes for counted, or the same teams would be counted twice. It makes
no difference who put it back: our own restore, or somebody who copied a file or a disk.
"""

import logging
import sqlite3

from storage.edition_journal import EditionJournal
from storage.editions import know, last_known
from storage.forgetting import empty_the_waiting_room

log = logging.getLogger(__name__)


def reckon_with(connection: sqlite3.Connection, journal: EditionJournal) -> bool:
    """See to it, inside a transaction, that nobody is counted again; whether an edition was made
    since. Raises StorageError when the journal can't be read."""
    last, known = journal.last(), last_known(connection)
    if last <= known:
        return False
    know(connection, last)
    (making,) = connection.execute("SELECT count(*) FROM making WHERE number IS NULL").fetchone()
    if making and last == known + 1:
        # Killed after the number was noted and before the edition was there: it never was.
        return False
    empty_the_waiting_room(connection)
    count_all(connection)
    return True


def count_all(connection: sqlite3.Connection) -> None:
    """Let all that is there pass for counted. Who begins anew can be in a later edition."""
    for sql in (
        "INSERT OR IGNORE INTO counted_walk SELECT id FROM walk ORDER BY id",
        "INSERT OR IGNORE INTO counted_session SELECT id, 0 FROM session",
        "INSERT OR IGNORE INTO counted_session SELECT session_id, id FROM project",
    ):
        connection.execute(sql)


def look(connection: sqlite3.Connection, journal: EditionJournal) -> None:
    """At an opening: the same, in a transaction of its own. Raises StorageError."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        overtaken = reckon_with(connection, journal)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    if overtaken:
        log.warning("an edition was made since this database was copied; nobody is counted again")
