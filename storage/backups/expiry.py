"""Delete copies of a database when their time is over, except the last good backup.

That one stays until there is a newer good one. So that it keeps nobody's data longer than promised,
it is replaced each night by a copy without the people erased since and without data that is past
its time.
"""

import os
import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from storage.backups.backup import STAMP
from storage.backups.forgetting import erase_again, let_expire
from storage.erasing.erasure_journal import ErasureJournal
from storage.erasing.retention import Periods
from storage.errors import StorageError
from storage.file.copying import UNFINISHED, check, copied_to, drop, finish_copy
from storage.file.disk import backup_folder
from storage.migrate import migrate, read_migrations, read_version
from storage.moments import CLEANED
from storage.programme.waiting_room import empty_the_waiting_room

_DAY = 86400.0
_AHEAD = 3600.0
"""Seconds that a copy may date from the future before its date counts as wrong."""


@dataclass(frozen=True, slots=True)
class _Copy:
    """A file in the backup folder. `stamp` is the time in its name; `backup` is False for other
    copies."""

    path: Path
    made: float
    stamp: str | None
    backup: bool


def expire(database: Path, now: float, periods: Periods, erasures: ErasureJournal) -> int:
    """Delete the copies of this database that are past their time; returns how many files.

    Copies are backups, what an upgrade left behind, and what a restore replaced. Unfinished copies
    go too, so never call this while a backup is being made. Raises StorageError: the remaining
    copies may then hold people who were erased before that time, so don't expire those erasures
    yet.
    """
    folder = backup_folder(database)
    try:
        gone = _clear_remains(database, folder)
        copies = _redated(_copies(database, folder), now)
        before = now - periods.backups * _DAY
        old = [copy for copy in copies if copy.made < before]
        last = _last_good(copies) if old else None
        if last in old:
            old.remove(last)
            _bring_up_to_date(last.path, periods, now, erasures)
        for copy in old:
            copy.path.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise StorageError(f"cannot clear the backups in {folder}: {reason}") from error
    return gone + len(old)


def _ours(database: Path, ends: str) -> re.Pattern[str]:
    stem, suffix = re.escape(database.stem), re.escape(database.suffix)
    return re.compile(
        rf"{stem}-(?:(\d{{4}}-\d\d-\d\d-\d{{6}})(-replaced)?|version-\d{{4}}){suffix}{ends}"
    )


def _clear_remains(database: Path, folder: Path) -> int:
    ours = _ours(database, rf"{re.escape(UNFINISHED)}(?:-journal|-wal|-shm)?")
    remains = [path for path in _files(folder) if ours.fullmatch(path.name)]
    for path in remains:
        path.unlink(missing_ok=True)
    return len(remains)


def _copies(database: Path, folder: Path) -> list[_Copy]:
    ours = _ours(database, r"(-wal|-shm|-journal)?")
    return [
        _Copy(path, _made(path, match[1]), match[1], not match[2] and not match[3])
        for path in _files(folder)
        if (match := ours.fullmatch(path.name))
    ]


def _files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _made(path: Path, stamp: str | None) -> float:
    """When a copy was made; the file's own date is the date of the last time somebody copied it."""
    if stamp is None:
        return path.stat().st_mtime
    return datetime.strptime(stamp, STAMP).replace(tzinfo=UTC).timestamp()


def _redated(copies: list[_Copy], now: float) -> list[_Copy]:
    """Date copies from the future now; otherwise they would stay as much longer as the clock was
    ahead."""
    ahead = [copy for copy in copies if copy.made > now + _AHEAD]
    if not ahead:
        return copies
    taken = {copy.stamp for copy in copies}
    seconds = int(now)
    new: dict[str, str] = {}
    found = [copy for copy in copies if copy not in ahead]
    for copy in ahead:
        path = copy.path
        if copy.stamp is not None:
            while copy.stamp not in new:
                stamp = datetime.fromtimestamp(seconds, UTC).strftime(STAMP)
                seconds -= 1
                if stamp not in taken:
                    new[copy.stamp] = stamp
            path = path.rename(path.with_name(path.name.replace(copy.stamp, new[copy.stamp])))
        os.utime(path, (now, now))
        stamp_now = None if copy.stamp is None else new[copy.stamp]
        found.append(_Copy(path, _made(path, stamp_now), stamp_now, copy.backup))
    return found


def _last_good(copies: list[_Copy]) -> _Copy | None:
    backups = (copy for copy in copies if copy.backup and copy.stamp is not None)
    newest_first = sorted(backups, key=lambda copy: copy.made, reverse=True)
    return next((copy for copy in newest_first if _is_good(copy.path)), None)


def _is_good(path: Path) -> bool:
    try:
        check(path)
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as copy:
            # SQLite accepts an empty file as a database.
            return read_version(copy, path) > 0
    except (StorageError, sqlite3.Error):
        return False


def _bring_up_to_date(copy: Path, periods: Periods, now: float, erasures: ErasureJournal) -> None:
    unfinished = copy.with_name(copy.name + UNFINISHED)
    try:
        copied_to(unfinished, copy)
        with closing(sqlite3.connect(unfinished, isolation_level=None)) as connection:
            connection.execute("PRAGMA secure_delete = ON")
            migrate(connection, copy, read_migrations(), back_up=False)
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("BEGIN IMMEDIATE")
            erase_again(connection, erasures)
            empty_the_waiting_room(connection)
            let_expire(connection, erasures, periods, now)
            connection.execute("INSERT OR REPLACE INTO moment VALUES (?, ?)", (CLEANED, now))
            connection.execute("COMMIT")
            connection.execute("VACUUM")
        finish_copy(unfinished, copy)
    finally:
        drop(unfinished)
