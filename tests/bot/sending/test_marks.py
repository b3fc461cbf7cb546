"""What became of messages is stored once, whatever the disk does."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing

from bot.sending.marks import Marks
from storage.unit import UnitOfWork
from tests.support.patience import PATIENCE
from tests.support.sending import Sending


async def test_what_is_stored_is_not_stored_again_when_the_next_cannot_begin(out: Sending) -> None:
    stored: list[str] = []

    def mark(name: str) -> None:
        marks.add(lambda work: stored.append(name))

    def no_patience(work: UnitOfWork) -> None:
        work._connection.execute("PRAGMA busy_timeout = 0")

    marks = Marks(out.database, out.time.sleep)
    await out.database.read(no_patience)
    mark("one")
    await out.settle()
    with closing(sqlite3.connect(out.database.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        mark("two")
        await out.settle()
        mark("three")
        await out.settle()
        assert stored == ["one"]
    await out.passes(2.0)
    assert stored == ["one", "two", "three"]
    await asyncio.wait_for(marks.stop(1.0), PATIENCE)
