"""Walks that are over are counted once, and those of a session never."""

from storage.database import Database
from storage.programme.ended_walks import EndedWalk
from storage.unit import UnitOfWork
from tests.storage.sitting import join, open_session
from tests.storage.waiting import PACK


async def test_a_walk_that_is_over_is_counted_once(database: Database) -> None:
    def counts(work: UnitOfWork) -> None:
        done, quiet, new, in_session, empty, also_done = (
            work.walks.begin(person, PACK, 1.0).id for person in range(11, 17)
        )
        work.walks.save(also_done, "done too", "finished", 900.0)
        work.walks.save(done, "done", "finished", 900.0)
        work.walks.save(quiet, "quiet", "paused", 100.0)
        work.walks.save(new, "new", "walking", 900.0)
        work.walks.save(in_session, "with others", "finished", 100.0)
        join(work, open_session(work).id, 14)
        assert work.ended_walks.finished(PACK) == (done, also_done)
        assert work.ended_walks.finished(PACK, most=1) == (done,)
        assert work.ended_walks.finished(PACK, after=done) == (also_done,)
        over = work.ended_walks.broken_off(PACK, 500.0)
        assert over == (EndedWalk(quiet, "quiet"),)
        assert work.ended_walks.broken_off(PACK, 500.0, after=quiet) == ()
        assert work.ended_walks.finished("other") == ()
        assert work.ended_walks.broken_off("other", 500.0) == ()
        assert empty not in {one.id for one in over}
        assert work.ended_walks.are_there([done, quiet])
        work.ended_walks.counted([done])
        assert work.ended_walks.finished(PACK) == (also_done,)
        work.ended_walks.counted([quiet])
        assert work.ended_walks.broken_off(PACK, 500.0) == ()
        assert work.people.everything_about(11).counted_ends == {done}
        work.people.erase(11, 1000.0)
        assert not work.ended_walks.are_there([done, quiet])

    await database.unit(counts)
