"""Files beside the database: for their owner alone, and whole or not there at all."""

import errno
import os
import tempfile
from pathlib import Path

_LITTLE = 65_536
"""Bytes; SQLite writes half as much before it can read its log."""


def backup_folder(database: Path) -> Path:
    """Where the backups of this database are."""
    return database.parent / "backups"


def make_folder(folder: Path) -> None:
    """Make it if it isn't there. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def has_room(folder: Path) -> bool:
    """Whether a little more can be written; what is reserved or rationed counts as it does."""
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(bytes(_LITTLE))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return error.errno not in (errno.ENOSPC, errno.EDQUOT)
    return True


def sync_file(path: Path) -> None:
    """Wait until what was written to a file is on the disk. Raises OSError."""
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until a file that was made or renamed in it is found there for good."""
    sync_file(folder)
