"""Each share is new in one week, and what is kept of a week is its number with noise."""

from storage.database import Database
from storage.unit import UnitOfWork
from tests.storage.waiting import PACK, alone, publish_all


async def test_a_share_is_new_once(database: Database) -> None:
    def tells(work: UnitOfWork) -> None:
        alone(work, 5)
        alone(work, 6)
        assert work.count_new("other") == 0
        assert work.count_new(PACK) == 2
        assert work.count_new(PACK) == 0
        alone(work, 7)
        assert work.count_new(PACK) == 1

    await database.unit(tells)


async def test_the_weeks_since_the_last_edition(database: Database) -> None:
    def tells(work: UnitOfWork) -> None:
        assert work.weekly_number(PACK, "2026-W40") is None
        work.tell_week(PACK, "2026-W40", 7, 10.0)
        work.tell_week("other", "2026-W40", 9, 10.0)
        publish_all(work, at=20.0)
        assert work.weekly_number(PACK, "2026-W40") == 7
        assert work.weekly_numbers(PACK) == ()
        work.tell_week(PACK, "2026-W41", -2, 30.0)
        work.tell_week(PACK, "2026-W42", 3, 40.0)
        assert work.weekly_numbers(PACK) == (("2026-W41", -2), ("2026-W42", 3))
        assert work.weekly_numbers("other") == (("2026-W40", 9),)

    await database.unit(tells)
