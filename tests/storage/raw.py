"""Look into a database as an outsider, past the unit of work."""

import sqlite3
from typing import Any

from storage.database import Database
from storage.unit import UnitOfWork
from tests.support.memory_database import MemoryDatabase


def connection(work: UnitOfWork) -> sqlite3.Connection:
    """The connection of a unit, to try what no method of it does."""
    return work._connection


def make_known(work: UnitOfWork, person_id: int) -> None:
    """As if this person had begun a walk: of a stranger not even a message's id is kept."""
    sql = "INSERT OR IGNORE INTO person (id, known_since) VALUES (?, 1.0)"
    connection(work).execute(sql, (person_id,))


async def query(
    database: Database | MemoryDatabase, sql: str, *values: Any
) -> list[tuple[Any, ...]]:
    """All rows of one statement."""
    return await database.read(lambda work: connection(work).execute(sql, values).fetchall())
