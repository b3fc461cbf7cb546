"""A group is asked whether it may share: all say yes, a no is kept as nothing."""

from __future__ import annotations

from pathlib import Path

from storage.database import Database, open_database
from storage.moments import SCRUB_DUE
from storage.programme_records import AskedToShare, Team
from storage.unit import UnitOfWork
from tests.storage.raw import query
from tests.storage.sitting import LEADER, join, open_session
from tests.storage.waiting import share

ANNA, BRAM, CARLA = 5_123_456_789, 6_987_654_321, 7_123_456_789
SHARE = '{"goal":"Zwaluwnestkanarie"}'


def _asked(work: UnitOfWork) -> int:
    session = open_session(work).id
    for person in (ANNA, BRAM):
        join(work, session, person)
    work.ask_to_share(session, 0, SHARE, (ANNA, BRAM))
    return session


async def test_nobody_has_said_yes_before_they_do(database: Database) -> None:
    def asks(work: UnitOfWork) -> None:
        session = _asked(work)
        assert work.shares_asked(session) == ((0, SHARE),)
        assert work.people_asked(session, 0) == ((ANNA, False), (BRAM, False))
        assert work.asked_to_share(session, ANNA) == 0
        assert work.asked_to_share(session, CARLA) is None
        assert work.say_to_sharing(session, ANNA, yes=True)
        assert not work.say_to_sharing(session, ANNA, yes=True)
        assert not work.say_to_sharing(session, CARLA, yes=True)
        assert work.asked_of(ANNA) == (AskedToShare(session, True),)
        assert work.people_asked(session, 0) == ((ANNA, True), (BRAM, False))

    await database.unit(asks)


async def test_no_leaves_the_same_row_as_no_answer(database: Database) -> None:
    def asks(work: UnitOfWork) -> None:
        session = _asked(work)
        work.say_to_sharing(session, ANNA, yes=True)
        work.say_to_sharing(session, ANNA, yes=False)
        work.say_to_sharing(session, BRAM, yes=False)

    await database.unit(asks)
    assert await query(database, "SELECT yes FROM asked_person") == [(0,), (0,)]


async def test_who_is_erased_can_not_say_yes_any_more(database: Database) -> None:
    def erases(work: UnitOfWork) -> None:
        session = _asked(work)
        work.say_to_sharing(session, ANNA, yes=True)
        work.say_to_sharing(session, BRAM, yes=True)
        work.erase(ANNA, 9.0)
        assert work.shares_asked(session) == ()
        assert work.people_asked(session, 0) == ((BRAM, True),)
        assert work.projects_asked(session) == (0,)

    await database.unit(erases)


async def test_once_it_is_decided_nothing_of_it_is_left(tmp_path: Path) -> None:
    path = tmp_path / "walks.sqlite"
    database = await open_database(path)

    def decides(work: UnitOfWork) -> None:
        session = _asked(work)
        work.say_to_sharing(session, ANNA, yes=True)
        work.stop_asking(session, 0, 9.0)
        assert work.projects_asked(session) == ()
        assert work.asked_of(ANNA) == ()
        assert work.moment(SCRUB_DUE) is not None

    await database.unit(decides)
    await database.scrub()
    await database.close()
    assert not any(b"Zwaluwnestkanarie" in content for content in _files(tmp_path))


def _files(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in folder.rglob("*") if path.is_file()]


async def test_a_group_s_share_is_of_everyone_in_it(database: Database) -> None:
    def waits(work: UnitOfWork) -> None:
        session = open_session(work).id
        join(work, session, ANNA, project="Koken")
        join(work, session, BRAM, project="Zingen")
        cooking, singing = (project.id for project in work.projects(session))
        for project in (cooking, singing):
            team = Team(session_id=session, project_id=project)
            work.let_count(LEADER, share(team), 2.0)
        of_anna = [one.team.project_id for one in work.waiting_shares_with(ANNA)]
        assert of_anna == [cooking]
        assert len(work.waiting_shares_with(LEADER)) == 2
        assert work.waiting_shares_with(CARLA) == ()

    await database.unit(waits)
