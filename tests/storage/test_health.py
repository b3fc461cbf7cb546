"""Counts for the health page."""

from storage.database import Database
from storage.health import QueueCounts
from storage.unit import UnitOfWork
from tests.storage.raw import connection


async def test_counts_of_an_empty_house(database: Database) -> None:
    assert await database.read(lambda work: work.health.counts(9.0)) == QueueCounts(0, 0.0, 0, 0, 0)


async def test_counts_each_kind_by_itself(database: Database) -> None:
    def fills(work: UnitOfWork) -> QueueCounts:
        for chat_id, at in ((1, 5.0), (1, 6.0), (2, 1.0), (3, 2.0)):
            row = work.outbox.enqueue(chat_id, "sendMessage", {}, at, None, None)
        work.outbox.mark_failed(row.id, "error", 7.0)
        work.chats.mark_unreachable(2, 7.0)
        work.dead_letters.set_aside(1, 1, "error", "{}", 7.0)
        return work.health.counts(9.0)

    assert await database.unit(fills) == QueueCounts(2, 4.0, 1, 1, 1)


async def test_a_clock_that_was_set_back_gives_no_negative_age(database: Database) -> None:
    await database.unit(lambda work: work.outbox.enqueue(1, "sendMessage", {}, 50.0, None, None))
    counts = await database.read(lambda work: work.health.counts(9.0))
    assert counts.outbox_age == 0.0


async def test_what_went_wrong_for_good_but_no_harmless_kind(database: Database) -> None:
    def fills(work: UnitOfWork) -> None:
        work.dead_letters.set_aside(1, 1, "flood", "{}", 9.0)
        work.dead_letters.set_aside(2, 1, "error", "{}", 7.0)
        row = work.outbox.enqueue(1, "sendMessage", {}, 1.0, None, None)
        work.outbox.mark_failed(row.id, "error", 8.0)

    assert await database.read(lambda work: work.health.to_look_into("flood")) == (0, None)
    await database.unit(fills)
    assert await database.read(lambda work: work.health.to_look_into("flood")) == (2, 8.0)


async def test_who_is_under_way_in_a_pack_that_is_gone(database: Database) -> None:
    def fills(work: UnitOfWork) -> None:
        for number, (pack, status) in enumerate(
            [("er", "walking"), ("weg", "walking"), ("weg", "paused"), ("weg", "finished")], 1
        ):
            walk = work.walks.begin(number, pack, 1.0)
            work.walks.save(walk.id, "{}", status, 1.0)  # type: ignore[arg-type]
        work.sessions.open("weg", "lang", 1, "a-long-token", "appel", 1.0)
        work.sessions.open("er", "lang", 2, "a-longer-token", "peer", 1.0)

    await database.unit(fills)
    assert await database.read(lambda work: work.health.stranded(("er",))) == 3
    assert await database.read(lambda work: work.health.stranded(("er", "weg"))) == 0


async def test_counting_them_reads_no_walk(database: Database) -> None:
    """Each row holds a whole conversation, and they are counted every few seconds."""
    statements: list[str] = []

    def count(work: UnitOfWork) -> None:
        connection(work).set_trace_callback(statements.append)
        work.health.stranded(("er",))
        connection(work).set_trace_callback(None)

    await database.read(count)
    (statement,) = statements
    plan = await database.on_connection(
        lambda c: c.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()
    )
    steps = [step for *_, step in plan if "walk" in step or "session" in step]
    assert len(steps) == 2
    assert all("USING COVERING INDEX" in step for step in steps)
