"""Counts for the health page."""

from storage.database import Database
from storage.records import Counts
from storage.unit import UnitOfWork


async def test_counts_of_an_empty_house(database: Database) -> None:
    assert await database.read(lambda work: work.counts(9.0)) == Counts(0, 0.0, 0, 0, 0)


async def test_counts_each_kind_by_itself(database: Database) -> None:
    def fills(work: UnitOfWork) -> Counts:
        for chat_id, at in ((1, 5.0), (1, 6.0), (2, 1.0), (3, 2.0)):
            row = work.enqueue(chat_id, "sendMessage", {}, at, None, None)
        work.mark_failed(row.id, "error", 7.0)
        work.mark_unreachable(2, 7.0)
        work.set_aside(1, 1, "error", "{}", 7.0)
        return work.counts(9.0)

    assert await database.unit(fills) == Counts(2, 4.0, 1, 1, 1)


async def test_a_clock_that_was_set_back_gives_no_negative_age(database: Database) -> None:
    await database.unit(lambda work: work.enqueue(1, "sendMessage", {}, 50.0, None, None))
    counts = await database.read(lambda work: work.counts(9.0))
    assert counts.outbox_age == 0.0
