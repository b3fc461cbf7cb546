"""The numbers of the editions that were made, kept beside the backups: a backup from before one
doesn't know of it.

A restore of such a backup would give the next edition the number of one that is out already, and
count again who was counted. A number is on the disk before its edition is committed: a crash in
between leaves one that is never used; the other way round one could be used twice.
"""

import os
from pathlib import Path

from storage.errors import StorageError, StorageUnavailable, will_pass
from storage.files import backup_folder, make_folder, sync_folder


class EditionJournal:
    """The journal of one database. Every call reads or writes the file."""

    def __init__(self, database: Path) -> None:
        self._path = backup_folder(database) / f"{database.stem}.editions"

    def add(self, number: int) -> None:
        """Note an edition, durably. Raises StorageUnavailable for a full or failing disk."""
        try:
            make_folder(self._path.parent)
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC
            with os.fdopen(os.open(self._path, flags, 0o600), "a", encoding="ascii") as file:
                # What a crash cut off is ended first.
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
