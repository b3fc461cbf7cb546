"""Look into a database from outside, without a unit of work."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from storage.database import Database
from storage.unit import UnitOfWork
from tests.support.memory_database import MemoryDatabase


def connection(work: UnitOfWork) -> sqlite3.Connection:
    """The connection of a unit, to try what none of its methods does."""
    return work._connection


def make_known(work: UnitOfWork, person_id: int) -> None:
    """Store a person, as if they had begun a walk: for a stranger not even a message's id is
    kept."""
    sql = "INSERT OR IGNORE INTO person (id, known_since) VALUES (?, 1.0)"
    connection(work).execute(sql, (person_id,))


async def query(
    database: Database | MemoryDatabase, sql: str, *values: Any
) -> list[tuple[Any, ...]]:
    """All rows of one statement."""
    return await database.read(lambda work: connection(work).execute(sql, values).fetchall())


def damage(database: Path, table: str) -> None:
    """Write nonsense over the first page of a table, as a failing disk does. Nobody may have it
    open."""
    with closing(sqlite3.connect(database)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xa5" * size)
