"""Writes files next to the database: readable by their owner only, and either complete or
absent."""

import errno
import os
import tempfile
from pathlib import Path

_LITTLE = 65_536
"""Bytes to try to write; SQLite writes half as much before it can read its log."""


def backup_folder(database: Path) -> Path:
    """The folder with the backups of this database."""
    return database.parent / "backups"


def make_folder(folder: Path) -> None:
    """Make the folder if it isn't there. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def has_room(folder: Path) -> bool:
    """Whether a little more can be written. It tries: quotas and reserved blocks count too."""
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
    # Windows syncs only what is open for writing.
    _sync(path, os.O_RDWR)


def sync_folder(folder: Path) -> None:
    """Wait until the disk has the names of files that were made or renamed in a folder. Windows
    can't open a folder, and stores names by itself. Raises OSError."""
    if hasattr(os, "O_DIRECTORY"):
        _sync(folder, os.O_RDONLY)


def _sync(path: Path, flags: int) -> None:
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
