"""Updates: new or not, and set aside."""

from storage.database import Database
from storage.unit import UnitOfWork
from storage.updates import SEEN_SECONDS
from tests.storage.raw import query


async def test_an_update_is_new_once_in_any_order(database: Database) -> None:
    def sees(work: UnitOfWork) -> list[bool]:
        return [work.updates.first_time(update_id, 1.0) for update_id in (5, 3, 5, 4, 900, 3, 1)]

    assert await database.unit(sees) == [True, True, False, True, True, False, True]


async def test_an_id_may_come_back_as_anothers_when_it_is_old(database: Database) -> None:
    """After a quiet week Telegram begins at other ids, also when nobody cleared the old ones."""

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
