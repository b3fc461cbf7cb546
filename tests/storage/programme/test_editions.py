"""An edition exists or it doesn't, and nothing links it to anybody."""

from pathlib import Path

import pytest

from dialogs.edition.rules import Waiting
from storage.database import Database, open_database
from storage.erasing.retention import Periods
from storage.errors import NotAsFrozen, StorageError
from storage.programme.edition_journal import EditionJournal
from storage.programme.editions import EditionRecord, Members, Slice, Unfinished
from storage.programme.staff import Audited
from storage.programme.waiting_room import Team
from storage.unit import UnitOfWork
from tests.storage.raw import make_known, query
from tests.storage.sitting import open_session
from tests.storage.waiting import PACK, all_of, alone, publish_all, share

ANNA, BRAM, CARLA = 5_123_456_789, 6_987_654_321, 7_123_456_789
WORD = "Zwaluwnestkanarie"
FIRST = EditionRecord(1, PACK, 5.0, '{"number":1}')
DAY = 86400.0


def _two_wait(work: UnitOfWork) -> list[int]:
    alone(work, ANNA, f"{WORD} van Anna", word="anna", organisation="Buurthuis")
    alone(work, BRAM, word="bram")
    return [candidate.id for candidate in work.editions.candidates(PACK)]


async def test_what_waits_is_read_and_then_published(database: Database) -> None:
    def makes(work: UnitOfWork) -> None:
        first, second = _two_wait(work)
        assert work.editions.candidates(PACK) == (
            Waiting(first, "Buurthuis"),
            Waiting(second, None),
        )
        assert work.editions.candidates(PACK, after=first) == (Waiting(second, None),)
        assert work.editions.candidates(PACK, most=1) == (Waiting(first, "Buurthuis"),)
        assert work.editions.candidates("other") == ()
        make_known(work, CARLA)
        work.editions.begin_making(CARLA)
        members = all_of(work)
        assert work.editions.slice_of([first]) == Slice(("anna",), ({f"{WORD} van Anna": "e1"},))
        assert work.editions.slice_of([second, second + 1]) == Slice(("bram",), ())
        work.editions.check_all_are_there(members)
        work.editions.publish(FIRST, b"zip", members, CARLA)
        assert work.editions.all() == work.editions.all(PACK) == (FIRST,)
        assert work.editions.all("other") == ()
        assert work.editions.latest(PACK) == FIRST
        assert work.editions.latest("other") is None
        assert work.editions.zip_of(1) == b"zip"
        assert work.editions.zip_of(2) is None
        assert work.editions.last_number() == 1
        assert work.editions.candidates(PACK) == ()
        assert work.audit.trail() == (Audited(5.0, "made", CARLA, 1),)
        assert work.editions.broken_off() == (Unfinished(CARLA, 1),)
        assert work.editions.broken_off() == ()

    await database.unit(makes)


async def test_who_was_told_of_an_edition_waits_no_more(database: Database) -> None:
    def makes(work: UnitOfWork) -> None:
        _two_wait(work)
        make_known(work, CARLA)
        work.editions.begin_making(CARLA)
        publish_all(work, by=CARLA)
        work.editions.begin_making(BRAM)
        work.editions.give_up_making()
        work.editions.forget_making(1)
        assert work.editions.broken_off() == ()
        work.editions.begin_making(BRAM)
        assert work.editions.broken_off() == (Unfinished(BRAM, None),)

    await database.unit(makes)


async def test_who_is_left_out_waits_for_the_next(database: Database) -> None:
    def makes(work: UnitOfWork) -> None:
        first, second = _two_wait(work)
        (anna,) = work.waiting_room.of(ANNA)
        members = Members(PACK, second, (first,), 1)
        work.editions.check_all_are_there(members)
        work.editions.publish(FIRST, b"zip", members, None)
        assert work.waiting_room.of(ANNA) == (anna,)
        assert not work.waiting_room.was_counted(anna.team)
        assert work.waiting_room.of(BRAM) == ()

    await database.unit(makes)


async def test_what_comes_meanwhile_waits_for_the_next(database: Database) -> None:
    def makes(work: UnitOfWork) -> None:
        _two_wait(work)
        members = all_of(work)
        # Also instead of the newest, whose number isn't used again.
        (bram,) = work.waiting_room.of(BRAM)
        assert work.waiting_room.take_back(bram.team, 4.0)
        team = alone(work, CARLA)
        work.editions.publish(FIRST, b"zip", members, None)
        assert work.waiting_room.get(team) is not None
        assert not work.waiting_room.was_counted(team)

    await database.unit(makes)


@pytest.mark.parametrize("how", ["erases", "takes back", "gives another"])
async def test_that_someone_left_meanwhile_is_noticed(database: Database, how: str) -> None:
    def makes(work: UnitOfWork) -> None:
        _two_wait(work)
        members = all_of(work)
        work.editions.check_all_are_there(members)
        (waiting,) = work.waiting_room.of(BRAM)
        if how == "erases":
            work.people.erase(BRAM, 4.0)
        elif how == "takes back":
            work.waiting_room.take_back(waiting.team, 4.0)
        else:
            work.waiting_room.let_count(BRAM, waiting, 4.0)
        with pytest.raises(NotAsFrozen):
            work.editions.check_all_are_there(members)
        work.editions.check_all_are_there(all_of(work))

    await database.unit(makes)


async def test_nothing_links_an_edition_to_who_is_in_it(path: Path) -> None:
    database = await open_database(path)

    def makes(work: UnitOfWork) -> None:
        _two_wait(work)
        publish_all(work)

    await database.unit(makes)
    await database.scrub()
    for table in ("waiting_share", "waiting_text"):
        assert await query(database, f"SELECT * FROM {table}") == []  # noqa: S608
    columns = await query(database, "SELECT name FROM pragma_table_info('counted_walk')")
    assert columns == [("walk_id",)], "no number of an edition, and no time"
    await database.close()
    assert not any(WORD.encode() in file.read_bytes() for file in path.parent.glob("walks*"))


# Projects with a code


async def test_a_project_counts_once_and_rests_after_two_editions(database: Database) -> None:
    def makes(work: UnitOfWork) -> None:
        project = work.lasting_projects.begin(PACK, "t" * 16, "kambel482", 1.0)
        for number, day in enumerate((10, 20, 380), 1):
            first = alone(work, ANNA, "een", word="anna")
            assert work.waiting_room.belongs_to(ANNA, first, project.id, day * DAY)
            second = alone(work, BRAM, "een", "twee", word="bram")
            assert work.waiting_room.belongs_to(BRAM, second, project.id, day * DAY)
            given = work.waiting_room.get(first)
            assert given is not None
            assert given.code == "kambel482"
            alone(work, CARLA, word="carla")
            waiting = work.editions.candidates(PACK, counted_since=(day - 365) * DAY)
            assert [one.project for one in waiting] == [project.id, project.id, None]
            assert [one.rests for one in waiting] == [False] * 3
            found = work.editions.slice_of([one.id for one in waiting])
            assert found == Slice(("carla",), ({"een": "e1", "twee": "e1"},), (("anna", "bram"),))
            assert work.weekly.count(PACK, (day - 365) * DAY) == 2
            publish_all(work, number, at=day * DAY)
            work.retention.purge(Periods(finished=9999, unfinished=9999), day * DAY)
        alone(work, ANNA)
        work.waiting_room.belongs_to(
            ANNA, work.waiting_room.of(ANNA)[0].team, project.id, 381 * DAY
        )
        # The first is more than a year ago, so only the third time counts, and the second.
        (waits,) = work.editions.candidates(PACK, counted_since=(381 - 365) * DAY)
        assert waits.rests
        assert work.weekly.count(PACK, (381 - 365) * DAY) == 0
        assert work.weekly.count(PACK, (390 - 365) * DAY) == 1

    await database.unit(makes)


async def test_another_yes_of_the_walk_stays_with_the_project(database: Database) -> None:
    def changes(work: UnitOfWork) -> None:
        project = work.lasting_projects.begin(PACK, "t" * 16, "kambel482", 1.0)
        team = alone(work, ANNA)
        assert not work.waiting_room.belongs_to(BRAM, Team(99), project.id, 1.0)
        work.waiting_room.belongs_to(ANNA, team, project.id, 1.0)
        work.waiting_room.let_count(ANNA, share(team, word="other"), 2.0)
        assert [one.code for one in work.waiting_room.of(ANNA)] == [project.code]
        # The share of another walk says nothing about its project.
        alone(work, ANNA)
        assert [one.code for one in work.waiting_room.of(ANNA)] == [None]

    await database.unit(changes)


async def test_a_session_s_share_is_about_the_session_s_project(database: Database) -> None:
    def makes(work: UnitOfWork) -> None:
        make_known(work, ANNA)
        session = open_session(work).id
        project = work.lasting_projects.begin(PACK, "t" * 16, "kambel482", 1.0)
        work.waiting_room.let_count(ANNA, share(Team(session_id=session)), 2.0)
        assert [one.project for one in work.editions.candidates(PACK)] == [None]
        work.lasting_projects.continue_in(session, None, project.id, 3.0)
        assert [one.project for one in work.editions.candidates(PACK)] == [project.id]
        work.erased_projects.erase(project.token, 4.0)
        assert [one.project for one in work.editions.candidates(PACK)] == [None]

    await database.unit(makes)


# Who did what


async def test_the_trail_outlives_who_left_it(database: Database) -> None:
    def traces(work: UnitOfWork) -> None:
        for person in (ANNA, BRAM):
            make_known(work, person)
            work.audit.note(1.0, "sent", person, 3)
        assert work.people.everything_about(ANNA).audited == (Audited(1.0, "sent", ANNA, 3),)
        work.people.erase(ANNA, 2.0)
        assert work.audit.trail() == (Audited(1.0, "sent", None, 3), Audited(1.0, "sent", BRAM, 3))
        work.retention.purge(Periods(), 364 * DAY)
        assert work.people.everything_about(BRAM).known_since is not None
        work.retention.purge(Periods(), 367 * DAY)
        assert {audited.person_id for audited in work.audit.trail()} == {None}
        work.retention.purge(Periods(), 367 * DAY)
        assert work.people.everything_about(BRAM).known_since is None

    await database.unit(traces)


# The numbers beside the backups


def test_numbers_are_never_used_twice(path: Path) -> None:
    journal = EditionJournal(path)
    assert journal.last() == 0
    journal.add(1)
    journal.add(2)
    assert EditionJournal(path).last() == 2
    file = path.parent / "backups" / "walks.editions"
    assert file.stat().st_mode & 0o777 == 0o600
    file.write_text(file.read_text() + "\n1")
    journal.add(12)
    assert journal.last() == 12


def test_a_journal_that_can_t_be_read_is_told(path: Path) -> None:
    EditionJournal(path).add(1)
    file = path.parent / "backups" / "walks.editions"
    file.write_bytes(b"\xff\n")
    with pytest.raises(StorageError, match="put it back"):
        EditionJournal(path).last()
    file.unlink()
    file.mkdir()
    with pytest.raises(StorageError, match="cannot write"):
        EditionJournal(path).add(2)
