"""Participants; nothing reveals who came when."""

import sqlite3

import pytest

from storage.database import Database
from storage.sessions.participants import Headcount, Participant
from storage.unit import UnitOfWork
from tests.storage.raw import connection, query
from tests.storage.sitting import join, open_session


async def test_they_join_change_and_leave(database: Database) -> None:
    def comes_and_goes(work: UnitOfWork) -> None:
        session = open_session(work).id
        walk = join(work, session, 5)
        other = join(work, session, 6, people=3)
        assert work.participants.all_in(session) == {
            Participant(session, 5, walk, None, 1),
            Participant(session, 6, other, None, 3),
        }
        assert work.participants.headcount(session) == Headcount(phones=2, people=4)
        join(work, session, 5, people=2)
        assert work.participants.get(session, 5) == Participant(session, 5, walk, None, 2)
        assert work.participants.headcount(session) == Headcount(phones=2, people=5)
        assert work.participants.leave(session, 5)
        assert not work.participants.leave(session, 5)
        assert work.participants.get(session, 5) is None
        assert work.participants.headcount(session) == Headcount(phones=1, people=3)

    await database.unit(comes_and_goes)


async def test_nobody_takes_part_with_no_people(database: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        await database.unit(lambda work: join(work, open_session(work).id, 5, people=0))


async def test_nobody_is_in_two_open_sessions(database: Database) -> None:
    def moves_on(work: UnitOfWork) -> None:
        ended, left, last = (open_session(work).id for _ in range(3))
        join(work, ended, 5)
        join(work, ended, 6)
        work.sessions.end(ended, 2.0)
        assert work.participants.current(5) is None
        join(work, last, 5)
        # The newer session isn't always the one that was joined last.
        join(work, left, 5)
        join(work, last, 6)
        there = work.participants.current(5)
        assert there is not None
        assert there.session_id == left
        assert work.participants.get(last, 5) is None
        assert work.participants.get(last, 6)
        assert work.participants.get(ended, 5)

    await database.unit(moves_on)


async def test_no_order_of_joining_is_stored(database: Database) -> None:
    def fills(work: UnitOfWork, people: list[int]) -> list[tuple[int, int]]:
        session = open_session(work).id
        for person in people:
            join(work, session, person)
        sql = "SELECT person_id, people FROM participant WHERE session_id = ?"
        return connection(work).execute(sql, (session,)).fetchall()

    one = await database.unit(lambda work: fills(work, [5, 6, 7]))
    other = await database.unit(lambda work: fills(work, [7, 5, 6]))
    assert one == other
    columns = await query(database, "SELECT name FROM pragma_table_info('participant')")
    assert {name for (name,) in columns} == {
        *("session_id", "person_id", "walk_id", "project_id", "people", "came_with")
    }
    with pytest.raises(sqlite3.OperationalError, match="rowid"):
        await query(database, "SELECT rowid FROM participant")


async def test_all_walks_of_a_session_by_their_people(database: Database) -> None:
    def walks(work: UnitOfWork) -> None:
        session, elsewhere = open_session(work).id, open_session(work).id
        mine = {person: join(work, session, person, project="Koken") for person in (7, 5, 6)}
        join(work, elsewhere, 8)
        work.walks.save(mine[6], '{"a":1}', "paused", 9.0)
        found = work.participants.with_walks(session)
        assert [walk.person_id for _, walk in found] == [5, 6, 7]
        for there, walk in found:
            assert there == work.participants.get(session, walk.person_id)
            assert walk == work.walks.get(mine[walk.person_id])
        assert found[1][1].state == '{"a":1}'

    await database.unit(walks)


async def test_projects_are_named_once_and_listed_by_name(database: Database) -> None:
    def names(work: UnitOfWork) -> None:
        session, elsewhere = open_session(work).id, open_session(work).id
        join(work, session, 5, project="Tuinieren")
        join(work, session, 6, project="Koken")
        join(work, session, 7, people=2, project="Koken")
        join(work, elsewhere, 8, project="Koken")
        koken, tuinieren = work.projects.all_in(session)
        assert (koken.name, tuinieren.name) == ("Koken", "Tuinieren")
        assert work.participants.headcount(session, koken.id) == Headcount(phones=2, people=3)
        assert work.participants.headcount(elsewhere, koken.id) == Headcount(phones=0, people=0)
        assert work.projects.all_in(elsewhere)[0].id != koken.id

    await database.unit(names)


async def test_a_project_has_a_name_as_long_as_someone_is_in_it(database: Database) -> None:
    def leaves(work: UnitOfWork) -> None:
        session = open_session(work).id
        for person in (5, 6, 7):
            join(work, session, person, project="Koken")
        work.participants.leave(session, 5)
        work.people.delete(6)
        (koken,) = work.projects.all_in(session)
        join(work, session, 7, project="Dansen")
        assert [project.name for project in work.projects.all_in(session)] == ["Dansen"]
        work.participants.leave(session, 7)
        assert work.projects.all_in(session) == ()
        join(work, session, 5, project="Koken")
        (again,) = work.projects.all_in(session)
        assert again.id != koken.id

    await database.unit(leaves)
    named = await query(database, "SELECT name FROM project WHERE name IS NOT NULL")
    assert named == [("Koken",)]
