"""Updates: handled once, set aside when they fail, and tried again."""

from storage.database import Database
from storage.health import QueueCounts
from storage.post.updates import SEEN_SECONDS
from storage.unit import UnitOfWork
from tests.storage.raw import query


async def test_a_dead_letter_can_be_taken_once(database: Database) -> None:
    def takes(work: UnitOfWork) -> None:
        work.dead_letters.set_aside(7, 5, "KeyError in step:12", '{"text": "koken"}', 1.0)
        (letter,) = work.dead_letters.all()
        assert (letter.update_id, letter.error, letter.at) == (7, "KeyError in step:12", 1.0)
        assert work.dead_letters.take(letter.id + 1) is None
        assert work.dead_letters.take(letter.id) == letter
        assert work.dead_letters.take(letter.id) is None
        assert work.dead_letters.all() == []

    await database.unit(takes)


async def test_a_refused_message_goes_back_in_the_queue(database: Database) -> None:
    def fails(work: UnitOfWork) -> None:
        row = work.outbox.enqueue(5, "sendMessage", {"text": "hoi"}, 1.0, "w1t1", None)
        work.outbox.mark_tried(row.id, 9.0, 1.0)
        work.outbox.mark_failed(row.id, "Bad Request: because", 2.0)
        (failed,) = work.outbox.failed()
        assert (failed.id, failed.method, failed.at) == (row.id, "sendMessage", 2.0)
        assert work.outbox.waiting() == []
        assert work.outbox.queue_again(row.id + 1) is None
        assert work.outbox.queue_again(row.id) == row
        assert work.outbox.queue_again(row.id) is None
        assert work.outbox.waiting() == [row]
        assert work.outbox.failed() == []

    await database.unit(fails)


async def test_one_whose_time_is_over_is_neither_counted_nor_tried(database: Database) -> None:
    def is_over(work: UnitOfWork) -> None:
        work.dead_letters.set_aside(7, None, "KeyError", "", 1.0)
        assert work.dead_letters.all() == []
        assert work.dead_letters.take(1) is None
        assert work.health.counts(2.0) == QueueCounts(0, 0.0, 0, 0, 0)

    await database.unit(is_over)


async def test_a_moment_is_the_last_one_noted(database: Database) -> None:
    def notes(work: UnitOfWork) -> None:
        assert work.moments.get("nightly") is None
        work.moments.note("nightly", 1.0)
        work.moments.note("nightly", 2.0)
        assert work.moments.get("nightly") == 2.0
        work.moments.forget("nightly")
        assert work.moments.get("nightly") is None

    await database.unit(notes)


async def test_an_update_is_new_once_in_any_order(database: Database) -> None:
    def sees(work: UnitOfWork) -> list[bool]:
        return [work.updates.first_time(update_id, 1.0) for update_id in (5, 3, 5, 4, 900, 3, 1)]

    assert await database.unit(sees) == [True, True, False, True, True, False, True]


async def test_an_id_may_come_back_as_anothers_when_it_is_old(database: Database) -> None:
    """After a quiet week Telegram starts at other ids, even if nobody deleted the old ones."""

    def sees(work: UnitOfWork) -> list[bool]:
        later = SEEN_SECONDS + 1.0
        work.updates.first_time(1, 0.0)
        work.updates.first_time(2, 2.0)
        return [work.updates.first_time(number, later) for number in (1, 1, 2)]

    assert await database.unit(sees) == [True, False, False]


async def test_a_dead_letter_is_kept(database: Database) -> None:
    await database.unit(
        lambda work: work.dead_letters.set_aside(5, None, "KeyError in step:7", "{}", 1.0)
    )
    rows = await query(database, "SELECT update_id, chat_id, error, body, at FROM dead_letter")
    assert rows == [(5, None, "KeyError in step:7", "{}", 1.0)]
