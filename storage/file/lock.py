"""Ensures one process at a time, with a lock file next to the database.

SQLite before 3.51.3 can lose a write when two connections meet at a reset of the
write-ahead log, and two bots would fetch each other's updates. The kernel lets go of the
lock when the process dies, so a crash leaves nothing to clean up; the file itself stays,
because removing it would open a gap for a second process.
"""

import os
from pathlib import Path

from storage.errors import DatabaseInUse, StorageError


class FileLock:
    """The lock on one database; held from construction until `release`."""

    def __init__(self, database: Path) -> None:
        """Take the lock. Raises DatabaseInUse when another process holds it, StorageError when it
        can't be made."""
        path = database.with_name(database.name + ".lock")
        try:
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise StorageError(
                f"cannot write in the folder of the database {database}: {error.strerror}"
            ) from error
        try:
            _take(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            raise DatabaseInUse(
                f"the database {database} is in use by another process; stop that one first"
            ) from error

    def release(self) -> None:
        """Release the lock."""
        os.close(self._descriptor)


def _take(descriptor: int) -> None:
    """Lock an open file until it is closed. Raises OSError when another process has the lock."""
    try:
        import fcntl
    except ImportError:  # on Windows
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
