"""What can go wrong with the file, and who can do something about it.

`StorageError` is for the operator: one line that says what to fix. `StorageUnavailable` is for the
caller at run time: the disk is full or failing, nothing of the unit was stored, and the same unit
may succeed later. Any other sqlite3 error is a mistake in our own SQL and is passed on as it is.
"""

import errno
import sqlite3

# The primary result codes that say something about the machine rather than about our SQL.
_MACHINE_TROUBLE = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_READONLY,
    }
)


_FULL_OR_FAILING = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EIO})


class StorageError(Exception):
    """The database can't be used; the message is one line for the operator."""


class StorageUnavailable(StorageError):  # noqa: N818 (a state of the machine, not a mistake)
    """The machine refused for now (disk full, I/O error); nothing of the unit was stored."""


class DatabaseInUse(StorageError):  # noqa: N818 (a state of the machine, not a mistake)
    """Another process holds the lock."""


class CodeTaken(Exception):  # noqa: N818 (a state of things, not a mistake)
    """Another session has this code or token. Nothing was stored: try again with new ones."""


class AlreadyCounted(Exception):  # noqa: N818 (a state of things, not a mistake)
    """This team is in an edition of the programme, and no team is in two."""


class NotAsFrozen(Exception):  # noqa: N818 (a state of things, not a mistake)
    """Someone left the edition while it was being made. Nothing was stored: make it again."""


def is_full(error: BaseException | None) -> bool:
    """Whether this error, or one that caused it, says that the disk is full."""
    while error is not None:
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            return True
        if _primary(error) == sqlite3.SQLITE_FULL:
            return True
        error = error.__cause__
    return False


def is_failing(error: BaseException | None) -> bool:
    """Whether this error, or one that caused it, says that the disk failed to read or write."""
    while error is not None:
        if isinstance(error, OSError) and error.errno == errno.EIO:
            return True
        if _primary(error) == sqlite3.SQLITE_IOERR:
            return True
        error = error.__cause__
    return False


def is_machine_trouble(error: sqlite3.Error) -> bool:
    """Whether the disk or the file is to blame rather than the statement."""
    return _primary(error) in _MACHINE_TROUBLE


def will_pass(error: OSError) -> bool:
    """Whether the disk is full or failing, which may pass; anything else needs a person to look."""
    return error.errno in _FULL_OR_FAILING


def _primary(error: BaseException) -> int | None:
    code: int | None = getattr(error, "sqlite_errorcode", None)
    # Extended codes keep the primary one in their lowest byte.
    return None if code is None else code & 0xFF
