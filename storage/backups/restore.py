"""Replace the database by a backup, without bringing back anyone who was erased and without
counting anyone for the programme twice or against their wish.

All work is done on a copy next to the database, which replaces it in one step at the very end. If
anything fails before that, everything is as it was.
"""

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from storage.backups.backup import stamped
from storage.backups.forgetting import erase_again
from storage.erasing.erasure_journal import ErasureJournal
from storage.erasing.retention import Periods
from storage.errors import StorageError
from storage.file.copying import LOGS, check, copied_to, drop
from storage.file.disk import make_folder, sync_file, sync_folder
from storage.file.lock import FileLock
from storage.migrate import migrate, read_migrations, read_version
from storage.moments import BACKUP, CLEANED
from storage.programme.edition_journal import EditionJournal, catch_up
from storage.programme.waiting_room import empty_the_waiting_room

_DAY = 86400.0
_HANDED_OUT_SINCE = 1_000_000
"""Added to all row ids: more than a bot uses up in the time that backups are kept."""


@dataclass(frozen=True, slots=True)
class Restored:
    """`replaced` is where the old database is kept. `erased` people were erased again, and
    `dropped` messages that waited when the backup was made won't be sent. `withheld`: an edition
    was made since the backup, so everything in the backup counts as published already."""

    replaced: Path | None
    erased: int
    dropped: int
    withheld: bool


def restore(backup: Path, database: Path, now: float, periods: Periods) -> Restored:
    """Restore a backup, in the newest form. On a StorageError everything is as it was.

    Refuses while another process has the database, and for a backup past its time: the journal no
    longer knows who was erased since then.
    """
    try:
        make_folder(database.parent)
    except OSError as error:
        raise StorageError(f"cannot make the folder of {database}: {error.strerror}") from error
    lock = FileLock(database)
    new = database.with_name(f"{database.name}.restoring")
    try:
        return _restore(backup, database, new, now, periods)
    except (OSError, sqlite3.Error) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise StorageError(f"cannot restore {backup}: {reason}") from error
    finally:
        drop(new)
        lock.release()


def _restore(backup: Path, database: Path, new: Path, now: float, periods: Periods) -> Restored:
    if not backup.is_file():
        raise StorageError(f"there is no backup {backup}")
    check(backup)
    copied_to(new, backup)
    with closing(sqlite3.connect(new, isolation_level=None)) as connection:
        if not read_version(connection, backup):
            # SQLite accepts an empty file as a database; restoring one would delete everything.
            raise StorageError(f"there is nothing in {backup}")
        connection.execute("PRAGMA secure_delete = ON")
        migrate(connection, backup, read_migrations(), back_up=False)
        _check_age(connection, backup, now, periods)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("BEGIN IMMEDIATE")
        erased = erase_again(connection, ErasureJournal(database))
        withheld = _restart_programme(connection, EditionJournal(database))
        dropped = connection.execute("DELETE FROM outbox WHERE failed_at IS NULL").rowcount
        # Buttons with the ids of walks that began after the backup are still in people's chats.
        connection.execute("UPDATE sqlite_sequence SET seq = seq + ?", (_HANDED_OUT_SINCE,))
        connection.execute("DELETE FROM moment WHERE name = ?", (CLEANED,))
        connection.execute("COMMIT")
        connection.execute("VACUUM")
    check(new)
    sync_file(new)
    replaced = _set_aside(database, now)
    new.replace(database)
    sync_folder(database.parent)
    return Restored(replaced, erased, dropped, withheld)


def _check_age(connection: sqlite3.Connection, backup: Path, now: float, periods: Periods) -> None:
    (noted,) = connection.execute(
        "SELECT max(at) FROM moment WHERE name IN (?, ?)", (BACKUP, CLEANED)
    ).fetchone()
    # a backup from the future was made while the clock was ahead
    made = backup.stat().st_mtime if noted is None or noted > now + _DAY else noted
    if made < now - periods.backups * _DAY:
        days = (now - made) / _DAY
        raise StorageError(
            f"the backup {backup} is {days:.0f} days old; who was erased more than"
            f" {periods.backups:g} days ago (RETENTION_BACKUPS) isn't known any more, so it can't"
            " be restored without bringing them back"
        )


def _restart_programme(connection: sqlite3.Connection, journal: EditionJournal) -> bool:
    """Make sure that nobody is counted for the programme twice or against their wish; returns
    whether an edition was made since the backup.

    The waiting room is emptied in any case: nobody knows who took back their yes since.
    """
    empty_the_waiting_room(connection)
    return catch_up(connection, journal)


def _set_aside(database: Path, now: float) -> Path | None:
    """Keep the present database under another name, and clear away its log."""
    if database.exists():
        try:
            with closing(sqlite3.connect(database)) as old:
                old.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        except sqlite3.Error:
            # Too damaged for SQLite: then its log is kept as it is.
            pass
    aside = stamped(database, now, "-replaced")
    make_folder(aside.parent)
    kept = None
    for log in ("", *LOGS):
        part = database.with_name(database.name + log)
        if part.exists():
            _keep(part, aside.with_name(aside.name + log))
            kept = aside
    sync_folder(aside.parent)
    for log in LOGS:
        database.with_name(database.name + log).unlink(missing_ok=True)
    return kept


def _keep(path: Path, under: Path) -> None:
    under.unlink(missing_ok=True)
    try:
        os.link(path, under)
    except OSError:
        # A file system without links.
        under.touch(mode=0o600)
        shutil.copyfile(path, under)
        sync_file(under)
