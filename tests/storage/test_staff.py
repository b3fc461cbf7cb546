"""How one gets to work for the programme, and out of it."""

from pathlib import Path

from storage.database import Database, open_database
from storage.records import Periods
from storage.unit import UnitOfWork
from tests.storage.raw import query

ANNA, BRAM = 5_123_456_789, 6_987_654_321
TOKEN = "zwaluwnestkanarie"
DAY = 86400.0


async def test_an_invitation_is_good_once(database: Database) -> None:
    def invites(work: UnitOfWork) -> None:
        work.invite(TOKEN, 10.0)
        assert not work.accept_invitation("another", ANNA, 5.0)
        assert work.staff_since(ANNA) is None
        assert work.accept_invitation(TOKEN, ANNA, 5.0)
        assert not work.accept_invitation(TOKEN, BRAM, 5.0)
        assert work.staff_since(ANNA) == 5.0
        assert work.staff_since(BRAM) is None
        assert work.all_staff() == ((ANNA, 5.0),)
        assert work.everything_about(ANNA).staff_since == 5.0

    await database.unit(invites)


async def test_an_invitation_expires(database: Database) -> None:
    def invites(work: UnitOfWork) -> None:
        work.invite(TOKEN, 10.0)
        work.invite("later", 7 * DAY)
        assert not work.accept_invitation(TOKEN, ANNA, 10.0)
        work.purge(Periods(), 6 * DAY)
        assert work.accept_invitation("later", ANNA, 6 * DAY)
        work.invite("last", 7 * DAY)
        assert work.purge(Periods(), 7 * DAY).staff_traces == 1
        assert not work.accept_invitation("last", BRAM, 1.0)

    await database.unit(invites)


async def test_the_token_is_in_no_byte_of_the_file(path: Path) -> None:
    database = await open_database(path)
    await database.unit(lambda work: work.invite(TOKEN, 10.0))
    await database.close()
    assert not any(TOKEN.encode() in file.read_bytes() for file in path.parent.glob("walks*"))


async def test_staff_stay_without_a_walk_until_they_go(database: Database) -> None:
    def stays(work: UnitOfWork) -> None:
        for person in (ANNA, BRAM):
            work.invite(f"{TOKEN}{person}", 10.0)
            work.accept_invitation(f"{TOKEN}{person}", person, 5.0)
        work.purge(Periods(), 300 * DAY)
        assert [person for person, _ in work.all_staff()] == [ANNA, BRAM]
        assert work.remove_staff(BRAM)
        assert not work.remove_staff(BRAM)
        work.erase(ANNA, 300 * DAY)
        assert work.all_staff() == ()
        work.purge(Periods(), 300 * DAY)

    await database.unit(stays)
    assert await query(database, "SELECT id FROM person") == []
