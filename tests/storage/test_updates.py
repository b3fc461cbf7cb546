"""Updates: new or not, and set aside."""

from storage.database import Database
from storage.unit import UnitOfWork
from tests.storage.raw import query


async def test_an_update_is_new_once_in_any_order(database: Database) -> None:
    def sees(work: UnitOfWork) -> list[bool]:
        return [work.first_time(update_id, 1.0) for update_id in (5, 3, 5, 4, 900, 3, 1)]

    assert await database.unit(sees) == [True, True, False, True, True, False, True]


async def test_an_id_may_come_back_when_it_is_forgotten(database: Database) -> None:
    def sees(work: UnitOfWork) -> tuple[bool, bool]:
        work.first_time(1, 10.0)
        work.first_time(2, 20.0)
        work.purge_seen(20.0)
        return work.first_time(1, 30.0), work.first_time(2, 30.0)

    assert await database.unit(sees) == (True, False)


async def test_a_dead_letter_is_kept(database: Database) -> None:
    await database.unit(lambda work: work.set_aside(5, None, "KeyError in step:7", "{}", 1.0))
    rows = await query(database, "SELECT update_id, chat_id, error, body, at FROM dead_letter")
    assert rows == [(5, None, "KeyError in step:7", "{}", 1.0)]
