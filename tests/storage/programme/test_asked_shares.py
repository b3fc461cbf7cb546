"""A group is asked whether it may share: everybody has to say yes, and a no leaves no trace."""

from __future__ import annotations

from pathlib import Path

from storage.database import Database, open_database
from storage.moments import SCRUB_DUE
from storage.programme.asked_shares import AskedToShare
from storage.programme.waiting_room import Team
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
    work.asked_shares.ask(session, 0, SHARE, (ANNA, BRAM))
    return session


async def test_nobody_has_said_yes_before_they_do(database: Database) -> None:
    def asks(work: UnitOfWork) -> None:
        session = _asked(work)
        assert work.asked_shares.all_in(session) == ((0, SHARE),)
        assert work.asked_shares.people(session, 0) == ((ANNA, False), (BRAM, False))
        assert work.asked_shares.project_of(session, ANNA) == 0
        assert work.asked_shares.project_of(session, CARLA) is None
        assert work.asked_shares.say(session, ANNA, yes=True)
        assert not work.asked_shares.say(session, ANNA, yes=True)
        assert not work.asked_shares.say(session, CARLA, yes=True)
        assert work.asked_shares.of(ANNA) == (AskedToShare(session, True),)
        assert work.asked_shares.people(session, 0) == ((ANNA, True), (BRAM, False))

    await database.unit(asks)


async def test_no_leaves_the_same_row_as_no_answer(database: Database) -> None:
    def asks(work: UnitOfWork) -> None:
        session = _asked(work)
        work.asked_shares.say(session, ANNA, yes=True)
        work.asked_shares.say(session, ANNA, yes=False)
        work.asked_shares.say(session, BRAM, yes=False)

    await database.unit(asks)
    assert await query(database, "SELECT yes FROM asked_person") == [(0,), (0,)]


async def test_who_is_erased_can_not_say_yes_any_more(database: Database) -> None:
    def erases(work: UnitOfWork) -> None:
        session = _asked(work)
        work.asked_shares.say(session, ANNA, yes=True)
        work.asked_shares.say(session, BRAM, yes=True)
        work.people.erase(ANNA, 9.0)
        assert work.asked_shares.all_in(session) == ()
        assert work.asked_shares.people(session, 0) == ((BRAM, True),)
        assert work.asked_shares.projects(session) == (0,)

    await database.unit(erases)


async def test_once_it_is_decided_nothing_of_it_is_left(tmp_path: Path) -> None:
    path = tmp_path / "walks.sqlite"
    database = await open_database(path)

    def decides(work: UnitOfWork) -> None:
        session = _asked(work)
        work.asked_shares.say(session, ANNA, yes=True)
        work.asked_shares.close(session, 0, 9.0)
        assert work.asked_shares.projects(session) == ()
        assert work.asked_shares.of(ANNA) == ()
        assert work.moments.get(SCRUB_DUE) is not None

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
        cooking, singing = (project.id for project in work.projects.all_in(session))
        for project in (cooking, singing):
            team = Team(session_id=session, project_id=project)
            work.waiting_room.let_count(LEADER, share(team), 2.0)
        of_anna = [one.team.project_id for one in work.waiting_room.with_person(ANNA)]
        assert of_anna == [cooking]
        assert len(work.waiting_room.with_person(LEADER)) == 2
        assert work.waiting_room.with_person(CARLA) == ()

    await database.unit(waits)
