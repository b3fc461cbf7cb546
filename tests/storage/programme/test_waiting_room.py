"""A waiting share belongs to the person who said yes, and a no deletes it without a trace."""

from pathlib import Path

import pytest

from storage.database import Database, open_database
from storage.erasing.retention import Periods
from storage.errors import AlreadyCounted
from storage.moments import SCRUB_DUE
from storage.programme.waiting_room import Team
from storage.unit import UnitOfWork
from tests.storage.raw import query
from tests.storage.sitting import join, open_session
from tests.storage.waiting import alone, publish_all, share

ANNA, BRAM, CARLA = 5_123_456_789, 6_987_654_321, 7_123_456_789
WORD = "Zwaluwnestkanarie"


async def test_a_share_waits_as_it_was_given(database: Database) -> None:
    def gives(work: UnitOfWork) -> None:
        team = alone(work, ANNA, "b", "a", "a", word='{"goal":"x"}', organisation="Buurthuis")
        given = share(team, "a", "b", word='{"goal":"x"}', organisation="Buurthuis")
        assert work.waiting_room.get(team) == given
        assert work.waiting_room.of(ANNA) == (given,)
        assert work.waiting_room.of(BRAM) == ()
        assert not work.waiting_room.was_counted(team)

    await database.unit(gives)


async def test_a_later_walk_takes_the_place_of_an_earlier_one(database: Database) -> None:
    def gives(work: UnitOfWork) -> None:
        first, other = alone(work, ANNA, "a"), alone(work, BRAM, "b")
        second = alone(work, ANNA, "c")
        assert [waiting.team for waiting in work.waiting_room.of(ANNA)] == [second]
        assert work.waiting_room.get(first) is None
        assert work.waiting_room.get(other) is not None

    await database.unit(gives)
    assert await query(database, "SELECT text FROM waiting_text ORDER BY text") == [("b",), ("c",)]


async def test_the_same_walk_given_again_is_there_once(database: Database) -> None:
    def gives(work: UnitOfWork) -> None:
        team = alone(work, ANNA, "a", word="1")
        work.waiting_room.let_count(ANNA, share(team, "b", word="2"), 3.0)
        assert work.waiting_room.of(ANNA) == (share(team, "b", word="2"),)

    await database.unit(gives)


async def test_the_projects_of_a_session_wait_beside_each_other(database: Database) -> None:
    def gives(work: UnitOfWork) -> None:
        walk = alone(work, ANNA)
        session, later = open_session(work, ANNA).id, open_session(work, ANNA).id
        projects = [work.projects.named(session, name).id for name in ("Koken", "Zingen")]
        teams = [Team(session_id=session, project_id=project) for project in projects]
        for team in (*teams, teams[0]):
            work.waiting_room.let_count(ANNA, share(team), 3.0)
        assert {waiting.team for waiting in work.waiting_room.of(ANNA)} == {walk, *teams}
        work.waiting_room.let_count(ANNA, share(Team(session_id=later)), 4.0)
        all_teams = {walk, *teams, Team(session_id=later)}
        assert {w.team for w in work.waiting_room.of(ANNA)} == all_teams


async def test_three_sessions_of_one_facilitator_are_all_counted(database: Database) -> None:
    def gives(work: UnitOfWork) -> None:
        teams = [Team(session_id=open_session(work, ANNA).id) for _ in range(3)]
        for team in teams:
            work.waiting_room.let_count(ANNA, share(team), 3.0)
        assert [waiting.team for waiting in work.waiting_room.of(ANNA)] == teams
        assert work.waiting_room.take_back(teams[1], 4.0)
        publish_all(work)
        assert [work.waiting_room.was_counted(team) for team in teams] == [True, False, True]

    await database.unit(gives)


async def test_who_takes_over_a_session_gives_in_the_place_of_who_led_it(
    database: Database,
) -> None:
    def gives(work: UnitOfWork) -> None:
        team = Team(session_id=open_session(work, ANNA).id)
        work.waiting_room.let_count(ANNA, share(team, word="1"), 3.0)
        walk = alone(work, BRAM)
        work.waiting_room.let_count(BRAM, share(team, word="2"), 3.0)
        assert work.waiting_room.of(ANNA) == ()
        assert work.waiting_room.of(BRAM) == (share(walk), share(team, word="2"))

    await database.unit(gives)


async def test_taking_back_leaves_no_trace(path: Path) -> None:
    database = await open_database(path)

    def takes_back(work: UnitOfWork) -> None:
        team = alone(work, ANNA, WORD, word=WORD)
        assert work.waiting_room.take_back(team, 3.0)
        assert not work.waiting_room.take_back(team, 3.0)
        assert work.moments.get(SCRUB_DUE) == 3.0

    await database.unit(takes_back)
    await database.scrub()
    await database.close()
    assert not any(WORD.encode() in file.read_bytes() for file in path.parent.glob("walks*"))


@pytest.mark.parametrize("which", ["walk", "session"])
async def test_no_team_is_counted_twice(database: Database, which: str) -> None:
    def gives(work: UnitOfWork) -> None:
        if which == "walk":
            team = alone(work, ANNA)
        else:
            team = Team(session_id=open_session(work, ANNA).id)
            work.waiting_room.let_count(ANNA, share(team), 2.0)
        other = alone(work, BRAM)
        publish_all(work)
        assert work.waiting_room.was_counted(team)
        assert work.waiting_room.of(ANNA) == ()
        with pytest.raises(AlreadyCounted):
            work.waiting_room.let_count(ANNA, share(team), 6.0)
        later = alone(work, ANNA)
        assert not work.waiting_room.was_counted(later)
        assert work.waiting_room.was_counted(other)
        assert (later.walk_id in work.waiting_room.counted_walks_of(ANNA)) is False

    await database.unit(gives)


async def test_one_project_is_counted_and_the_other_is_not(database: Database) -> None:
    def gives(work: UnitOfWork) -> None:
        session = open_session(work, ANNA).id
        one, other = (
            Team(session_id=session, project_id=work.projects.named(session, name).id)
            for name in ("Koken", "Zingen")
        )
        work.waiting_room.let_count(ANNA, share(one), 2.0)
        publish_all(work)
        assert work.waiting_room.was_counted(one)
        assert not work.waiting_room.was_counted(other)
        work.waiting_room.let_count(ANNA, share(other), 6.0)

    await database.unit(gives)


# When somebody leaves, their share goes too


async def test_who_is_erased_takes_it_along(database: Database) -> None:
    def erases(work: UnitOfWork) -> None:
        alone(work, ANNA, "van Anna")
        session = open_session(work, ANNA).id
        alone(work, BRAM)
        work.waiting_room.let_count(BRAM, share(Team(session_id=session)), 3.0)
        alone(work, CARLA, "van Carla")
        work.people.erase(ANNA, 4.0)

    await database.unit(erases)
    assert await query(database, "SELECT person_id FROM waiting_share ORDER BY id") == [
        *((BRAM,), (BRAM,), (CARLA,))
    ]


async def test_what_a_group_gives_goes_with_each_of_them(database: Database) -> None:
    def erases(work: UnitOfWork) -> None:
        session = open_session(work, CARLA).id
        join(work, session, ANNA, project="Koken")
        join(work, session, BRAM, project="Zingen")
        koken, zingen = work.projects.all_in(session)
        for project in (koken, zingen):
            team = Team(session_id=session, project_id=project.id)
            work.waiting_room.let_count(CARLA, share(team, word=project.name), 3.0)
        work.people.erase(ANNA, 4.0)
        assert [waiting.share for waiting in work.waiting_room.of(CARLA)] == ["Zingen"]
        work.waiting_room.let_count(CARLA, share(Team(session_id=session), word="allen"), 5.0)
        work.people.erase(BRAM, 6.0)
        assert work.waiting_room.of(CARLA) == ()

    await database.unit(erases)


async def test_it_goes_when_the_time_of_its_walk_is_over(database: Database) -> None:
    def purges(work: UnitOfWork) -> None:
        team = alone(work, ANNA, "oud")
        assert team.walk_id is not None
        work.walks.save(team.walk_id, "{}", "finished", 0.0)
        assert not work.retention.purge(Periods(), 364 * 86400.0)
        assert work.retention.purge(Periods(), 366 * 86400.0)

    await database.unit(purges)
    for table in ("waiting_share", "waiting_text"):
        assert await query(database, f"SELECT * FROM {table}") == []  # noqa: S608
