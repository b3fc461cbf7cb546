"""A database in memory whose units run at once, for tests that play very many sessions.

Nothing awaited from it ever waits, so `at_once(...)` runs its users without an event loop.
"""

from __future__ import annotations

import os
import sqlite3
import warnings
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar

from storage.erasing.erasure_journal import ErasureJournal
from storage.unit import UnitOfWork
from tests.support.new_database import empty

T = TypeVar("T")


class MemoryDatabase:
    """The part of a database that sessions use. `close` it when done."""

    def __init__(self, folder: Path, data: bytes | None = None) -> None:
        """`folder`: for the journal of erasures, which is always a file. `data`: what the
        database holds, in today's form; None for an empty one."""
        self._opened_in = os.environ.get("PYTEST_CURRENT_TEST", "no test")
        self._connection = sqlite3.connect(":memory:", isolation_level=None)
        self._is_open = True
        self._connection.deserialize(empty() if data is None else data)
        self._connection.execute("PRAGMA foreign_keys = ON")
        self._work = UnitOfWork(self._connection, ErasureJournal(folder / "memory.sqlite"))

    async def unit(self, do: Callable[[UnitOfWork], T]) -> T:
        return self._done(do, "COMMIT")

    async def read(self, do: Callable[[UnitOfWork], T]) -> T:
        return self._done(do, "ROLLBACK")

    async def scrub(self) -> bool:
        """Do nothing: there is no file to wipe."""
        return True

    def close(self) -> None:
        self._connection.close()
        self._is_open = False

    def __del__(self) -> None:
        """Warn of one that was left open, which fails the tests. SQLite itself warns only on
        Python 3.13, and doesn't say where it was opened."""
        if self._is_open:
            warnings.warn(f"a database left open by {self._opened_in}", ResourceWarning, 2)

    def _done(self, do: Callable[[UnitOfWork], T], end: str) -> T:
        self._connection.execute("BEGIN")
        try:
            result = do(self._work)
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute(end)
        return result


def at_once(coroutine: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine that never waits, and return its result."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        result: T = done.value
        return result
    coroutine.close()
    raise AssertionError("it waits for something")
