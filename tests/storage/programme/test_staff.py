"""Joining the programme's staff, and leaving it."""

from pathlib import Path

from storage.database import Database, open_database
from storage.erasing.retention import Periods
from storage.unit import UnitOfWork
from tests.storage.raw import query

ANNA, BRAM = 5_123_456_789, 6_987_654_321
TOKEN = "zwaluwnestkanarie"
DAY = 86400.0


async def test_an_invitation_is_good_once(database: Database) -> None:
    def invites(work: UnitOfWork) -> None:
        work.staff.invite(TOKEN, 10.0)
        assert not work.staff.accept("another", ANNA, 5.0)
        assert work.staff.since(ANNA) is None
        assert work.staff.accept(TOKEN, ANNA, 5.0)
        assert not work.staff.accept(TOKEN, BRAM, 5.0)
        assert work.staff.since(ANNA) == 5.0
        assert work.staff.since(BRAM) is None
        assert work.staff.all() == ((ANNA, 5.0),)
        assert work.people.everything_about(ANNA).staff_since == 5.0

    await database.unit(invites)


async def test_an_invitation_expires(database: Database) -> None:
    def invites(work: UnitOfWork) -> None:
        work.staff.invite(TOKEN, 10.0)
        work.staff.invite("later", 7 * DAY)
        assert not work.staff.accept(TOKEN, ANNA, 10.0)
        work.retention.purge(Periods(), 6 * DAY)
        assert work.staff.accept("later", ANNA, 6 * DAY)
        work.staff.invite("last", 7 * DAY)
        assert work.retention.purge(Periods(), 7 * DAY).staff_traces == 1
        assert not work.staff.accept("last", BRAM, 1.0)

    await database.unit(invites)


async def test_the_token_is_in_no_byte_of_the_file(path: Path) -> None:
    database = await open_database(path)
    await database.unit(lambda work: work.staff.invite(TOKEN, 10.0))
    await database.close()
    assert not any(TOKEN.encode() in file.read_bytes() for file in path.parent.glob("walks*"))


async def test_staff_stay_without_a_walk_until_they_go(database: Database) -> None:
    def stays(work: UnitOfWork) -> None:
        for person in (ANNA, BRAM):
            work.staff.invite(f"{TOKEN}{person}", 10.0)
            work.staff.accept(f"{TOKEN}{person}", person, 5.0)
        work.retention.purge(Periods(), 300 * DAY)
        assert [person for person, _ in work.staff.all()] == [ANNA, BRAM]
        assert work.staff.remove(BRAM)
        assert not work.staff.remove(BRAM)
        work.people.erase(ANNA, 300 * DAY)
        assert work.staff.all() == ()
        work.retention.purge(Periods(), 300 * DAY)

    await database.unit(stays)
    assert await query(database, "SELECT id FROM person") == []
