"""What a new database holds: the migrations are applied once in a process, and not for each test
that opens one."""

from __future__ import annotations

import sqlite3
from functools import cache
from pathlib import Path
from unittest import mock

from storage import database, migrate


@cache
def empty() -> bytes:
    """A new database in today's form, as the bytes of its file."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate.migrate(connection, Path("memory.sqlite"), migrate.read_migrations(), back_up=False)
    data = connection.serialize()
    connection.close()
    return data


def copy_new_databases() -> None:
    """From now on let `open_database` begin a file that isn't there yet as a copy of an empty
    one."""
    empty()  # before anything forks
    mock.patch.object(database, "migrate", _migrated).start()


def _migrated(
    connection: sqlite3.Connection, path: Path, migrations: list[migrate.Migration]
) -> None:
    if not path.stat().st_size and len(migrations) == _version():
        try:
            path.write_bytes(empty())
        except OSError:  # the disk is full, which the migrations have to tell
            path.write_bytes(b"")
    migrate.migrate(connection, path, migrations)


def _version() -> int:
    """The version of the empty database, as its header has it."""
    return int.from_bytes(empty()[60:64], "big")
