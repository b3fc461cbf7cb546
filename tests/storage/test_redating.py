"""A clock that was ahead for a while keeps nobody's answers for as much longer."""

from storage.database import Database
from storage.moments import BACKUP
from storage.records import Periods
from storage.unit import UnitOfWork
from tests.storage.sitting import open_session

DAY = 86400.0
NOW = 1000 * DAY
AHEAD = NOW + 400 * DAY
PERIODS = Periods()


async def test_what_is_from_the_future_is_dated_when_it_is_found(database: Database) -> None:
    def happens(work: UnitOfWork) -> None:
        walk = work.walks.begin(5, "pack", AHEAD)
        work.answers.record(walk.id, "q", "text", "1", "v1", AHEAD)
        work.timers.set(walk.id, "stilte", AHEAD + DAY)
        open_session(work, 6, at=AHEAD)
        work.updates.first_time(1, AHEAD)
        work.dead_letters.set_aside(2, 5, "KeyError", "{}", AHEAD)
        work.moments.note(BACKUP, AHEAD)
        assert work.redating.bring_back(PERIODS, NOW) > 8
        assert work.redating.bring_back(PERIODS, NOW) == 0
        assert work.moments.newest() == NOW
        assert [timer.due_at for timer in work.timers.due(NOW, 9)] == [NOW]
        assert work.people.everything_about(5).known_since == NOW
        work.timers.cancel(walk.id, "stilte")
        assert work.retention.purge(PERIODS, NOW + 61 * DAY).unfinished_walks == 1

    await database.unit(happens)


async def test_what_is_dated_rightly_stays_as_it_is(database: Database) -> None:
    def happens(work: UnitOfWork) -> None:
        walk = work.walks.begin(5, "pack", NOW)
        work.timers.set(walk.id, "stilte", NOW + 53 * DAY)
        work.moments.note(BACKUP, NOW - DAY)
        assert work.redating.bring_back(PERIODS, NOW) == 0
        assert work.timers.due(NOW + 52 * DAY, 9) == []

    await database.unit(happens)
