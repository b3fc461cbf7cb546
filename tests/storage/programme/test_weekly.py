"""Each share is new in one week, and only the week's number with its noise is kept."""

from storage.database import Database
from storage.programme.weekly import WeekTold
from storage.unit import UnitOfWork
from tests.storage.waiting import PACK, alone, publish_all


async def test_a_share_is_new_once(database: Database) -> None:
    def tells(work: UnitOfWork) -> None:
        alone(work, 5)
        alone(work, 6)
        assert work.weekly.count("other") == 0
        assert work.weekly.count(PACK) == 2
        assert work.weekly.count(PACK) == 0
        alone(work, 7)
        assert work.weekly.count(PACK) == 1

    await database.unit(tells)


async def test_the_weeks_since_the_last_edition(database: Database) -> None:
    def tells(work: UnitOfWork) -> None:
        assert work.weekly.get(PACK, "2026-W40") is None
        work.weekly.tell(PACK, "2026-W40", 7, 10.0)
        work.weekly.tell("other", "2026-W40", 9, 10.0)
        publish_all(work, at=20.0)
        assert work.weekly.get(PACK, "2026-W40") == WeekTold(7, published=True)
        assert work.weekly.all(PACK) == ()
        work.weekly.tell(PACK, "2026-W41", -2, 30.0)
        work.weekly.tell(PACK, "2026-W42", 3, 40.0)
        assert work.weekly.all(PACK) == (("2026-W41", -2), ("2026-W42", 3))
        assert work.weekly.all("other") == (("2026-W40", 9),)

    await database.unit(tells)
