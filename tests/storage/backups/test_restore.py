"""A backup replaces the database, and brings nobody back."""

import asyncio
import json
import shutil
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import pytest

from storage.backups.backup import back_up
from storage.backups.restore import Restored, restore
from storage.database import open_database
from storage.erasing.person_data import PersonData
from storage.erasing.retention import Periods
from storage.errors import AlreadyCounted, StorageError
from storage.programme.edition_journal import EditionJournal
from storage.programme.waiting_room import Team
from storage.sessions.reveals import WalkText
from storage.unit import UnitOfWork
from tests.storage.raw import connection, make_known
from tests.storage.sitting import join, open_session
from tests.storage.waiting import PACK, alone, publish_all, share

T = TypeVar("T")
DAY = 86400.0
NOW = 1_700_000_000.0
PERIODS = Periods()
ANNA, BORIS, CARLA = 5_123_456_789, 6_123_456_789, 7_123_456_789


def do(path: Path, unit: Callable[[UnitOfWork], T]) -> T:
    """Open, do one unit, close."""

    async def opens() -> T:
        database = await open_database(path)
        try:
            return await database.unit(unit)
        finally:
            await database.close()

    return asyncio.run(opens())


def backup_of(path: Path, at: float = NOW) -> Path:
    async def opens() -> Path:
        database = await open_database(path)
        try:
            return await back_up(database, at)
        finally:
            await database.close()

    return asyncio.run(opens())


def begin(path: Path, person: int, at: float = NOW) -> int:
    def begins(work: UnitOfWork) -> int:
        walk = work.walks.begin(person, "pack", at)
        work.answers.record(walk.id, "q", "text", f'"kanarie{person}"', "v1", at)
        return walk.id

    return do(path, begins)


def about(path: Path, person: int) -> PersonData:
    return do(path, lambda work: work.people.everything_about(person))


def restored_from(backup: Path, path: Path, now: float = NOW + DAY) -> Restored:
    return restore(backup, path, now, PERIODS)


def test_all_is_as_it_was_when_the_backup_was_made(path: Path) -> None:
    begin(path, ANNA)
    before = about(path, ANNA)
    backup = backup_of(path)
    begin(path, BORIS)
    begin(path, ANNA)
    restored = restored_from(backup, path)
    assert (restored.erased, restored.dropped) == (0, 0)
    assert about(path, ANNA) == before
    assert about(path, BORIS).walks == ()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_replaced_database_is_kept(path: Path) -> None:
    begin(path, ANNA)
    backup = backup_of(path)
    begin(path, BORIS)
    replaced = restored_from(backup, path).replaced
    assert replaced == path.parent / "backups" / "walks-2023-11-15-221320-replaced.sqlite"
    assert stat.S_IMODE(replaced.stat().st_mode) == 0o600
    restored_from(replaced, path, NOW + 2 * DAY)
    assert about(path, BORIS).walks


def test_works_where_there_is_no_database_any_more(path: Path) -> None:
    begin(path, ANNA)
    backup = backup_of(path)
    path.unlink()
    assert restored_from(backup, path).replaced is None
    assert about(path, ANNA).walks


def test_what_a_killed_bot_left_in_its_log_is_kept_too(path: Path) -> None:
    begin(path, ANNA)
    backup = backup_of(path)
    # As after SIGKILL: commits that are only in the log.
    with closing(sqlite3.connect(path, isolation_level=None)) as killed:
        killed.execute("PRAGMA wal_autocheckpoint = 0")
        killed.execute("INSERT INTO person VALUES (?, 1.0)", (BORIS,))
        left = {log: path.with_name(path.name + log).read_bytes() for log in ("", "-wal")}
    for log, data in left.items():
        path.with_name(path.name + log).write_bytes(data)
    replaced = restored_from(backup, path).replaced
    assert about(path, BORIS).known_since is None
    assert replaced is not None
    with closing(sqlite3.connect(replaced)) as old:
        assert (BORIS,) in old.execute("SELECT id FROM person").fetchall()


def test_a_damaged_database_is_replaced_and_kept_as_it_is(path: Path) -> None:
    begin(path, ANNA)
    backup = backup_of(path)
    path.write_bytes(b"broken" * 1000)
    path.with_name(path.name + "-wal").write_bytes(b"a log of something else")
    replaced = restored_from(backup, path).replaced
    assert about(path, ANNA).walks
    assert replaced is not None
    assert replaced.read_bytes() == b"broken" * 1000
    assert not path.with_name(path.name + "-wal").exists()


# People who were erased


def test_who_was_erased_since_stays_erased(path: Path) -> None:
    begin(path, ANNA)
    begin(path, BORIS)
    in_group = f'{{"from": {{"id": {ANNA}}}, "text": "kanarie"}}'
    do(path, lambda work: work.dead_letters.set_aside(1, None, "KeyError", in_group, NOW))
    backup = backup_of(path)
    do(path, lambda work: work.people.erase(ANNA, NOW + 10.0))
    assert restored_from(backup, path).erased == 1
    data = path.read_bytes()
    for trace in (b"kanarie5", str(ANNA).encode(), ANNA.to_bytes(6, "big")):
        assert trace not in data
    assert about(path, BORIS).answers


def test_a_project_that_was_erased_since_stays_erased(path: Path) -> None:
    def agrees(work: UnitOfWork) -> None:
        for number in (1, 2):
            token = f"a-long-token-{number}"
            project = work.lasting_projects.begin("pack", token, f"kambel48{number}", NOW)
            work.lasting_projects.agree(project.id, "2026-11-30", "", f"kanarie{number}")

    begin(path, ANNA)
    do(path, agrees)
    backup = backup_of(path)
    do(path, lambda work: work.erased_projects.erase("a-long-token-1", NOW + 10.0))
    restored_from(backup, path)
    assert b"kanarie1" not in path.read_bytes()
    assert b"kanarie2" in path.read_bytes()


def test_who_was_erased_since_is_in_no_session_either(path: Path) -> None:
    def sits(work: UnitOfWork) -> int:
        session = open_session(work, ANNA).id
        walks = [join(work, session, who, project=f"kanarie{who}") for who in (ANNA, BORIS)]
        work.reveals.freeze(
            session, "q", None, "{}", [WalkText(walk, f"kanarie{ANNA}") for walk in walks[:1]]
        )
        names = {str(project.id): project.name for project in work.projects.all_in(session)}
        work.sessions.save(session, json.dumps({"holder": ANNA, "projects": names}), NOW)
        return session

    session = do(path, sits)
    backup = backup_of(path)
    do(path, lambda work: work.people.erase(ANNA, NOW + 10.0))
    assert restored_from(backup, path).erased == 1
    data = path.read_bytes()
    for trace in (b"kanarie5", str(ANNA).encode(), ANNA.to_bytes(6, "big")):
        assert trace not in data
    restored = do(path, lambda work: work.sessions.get(session))
    assert restored is not None
    assert restored.facilitator_id is None
    assert [share.project for share in about(path, BORIS).sessions] == [f"kanarie{BORIS}"]
    assert do(path, lambda work: open_session(work, BORIS).id) > session + 1


def test_someone_who_came_back_is_kept_as_they_came_back(path: Path) -> None:
    begin(path, ANNA)
    do(path, lambda work: work.people.erase(ANNA, NOW + 10.0))
    begin(path, ANNA, NOW + 20.0)
    backup = backup_of(path, NOW + 30.0)
    begin(path, BORIS)
    assert restored_from(backup, path).erased == 0
    assert about(path, ANNA).known_since == NOW + 20.0


def test_erased_and_begun_anew_in_one_batch(path: Path) -> None:
    begin(path, ANNA)

    def both(work: UnitOfWork) -> None:
        work.people.erase(ANNA, NOW + 10.0)
        work.walks.begin(ANNA, "pack", NOW + 10.0)

    do(path, both)
    assert restored_from(backup_of(path, NOW + 30.0), path).erased == 0
    assert about(path, ANNA).walks


def test_a_stranger_who_was_erased_leaves_no_trace_either(path: Path) -> None:
    """Messages to someone are kept for a while after their last walk is gone."""

    def is_written_to(work: UnitOfWork) -> None:
        make_known(work, CARLA)
        row = work.outbox.enqueue(CARLA, "sendMessage", {}, NOW, "s", None)
        work.outbox.mark_sent(row.id, 1, NOW)
        connection(work).execute("DELETE FROM person WHERE id = ?", (CARLA,))

    do(path, is_written_to)
    backup = backup_of(path)
    do(path, lambda work: work.people.erase(CARLA, NOW + 10.0))
    assert restored_from(backup, path).erased == 1
    assert about(path, CARLA).sent == 0


def test_a_backup_past_its_time_would_bring_people_back(path: Path) -> None:
    begin(path, ANNA)
    backup = backup_of(path)
    before = path.read_bytes()
    with pytest.raises(StorageError, match="15 days old") as refused:
        restored_from(backup, path, NOW + 15 * DAY)
    assert "RETENTION_BACKUPS" in str(refused.value)
    assert path.read_bytes() == before


def test_a_copy_with_another_name_is_as_old_as_the_backup(path: Path) -> None:
    begin(path, ANNA)
    renamed = backup_of(path).rename(path.parent / "mijn kopie?#.sqlite")
    with pytest.raises(StorageError, match="15 days old"):
        restored_from(renamed, path, NOW + 15 * DAY)
    assert restored_from(renamed, path).erased == 0


# Teams counted for the programme


def make_edition(path: Path, number: int = 1) -> None:
    """As the bot does: the number is on the disk first."""
    do(path, lambda work: None)
    EditionJournal(path).add(number)
    do(path, lambda work: publish_all(work, number, at=NOW + 60.0))


def test_nobody_is_counted_twice(path: Path) -> None:
    """Neither teams that waited at the backup, nor teams that said yes later for what was there
    already."""

    def sits(work: UnitOfWork) -> list[Team]:
        session = open_session(work, CARLA).id
        project = work.projects.named(session, "Koken").id
        later = Team(work.walks.begin(BORIS, PACK, NOW).id)
        return [alone(work, ANNA), later, Team(None, session), Team(None, session, project)]

    teams = do(path, sits)
    backup = backup_of(path)
    do(path, lambda work: work.waiting_room.let_count(BORIS, share(teams[1]), NOW + 30.0))
    make_edition(path)
    assert restored_from(backup, path).withheld

    def checks(work: UnitOfWork) -> None:
        assert work.editions.candidates(PACK) == ()
        for team in teams:
            with pytest.raises(AlreadyCounted):
                work.waiting_room.let_count(ANNA, share(team), NOW + DAY)
        assert not work.waiting_room.was_counted(alone(work, ANNA)), (
            "who begins anew can be in a later one"
        )

    do(path, checks)


def test_with_a_backup_that_knows_the_last_edition_who_was_not_in_it_can_be(path: Path) -> None:
    make_edition(path)
    walk = begin(path, ANNA)
    backup = backup_of(path)
    begin(path, BORIS)
    assert not restored_from(backup, path).withheld
    do(path, lambda work: work.waiting_room.let_count(ANNA, share(Team(walk)), NOW + DAY))


def test_a_yes_that_was_taken_back_since_doesn_t_come_back(path: Path) -> None:
    team = do(path, lambda work: alone(work, ANNA, "kanarie"))
    backup = backup_of(path)
    do(path, lambda work: work.waiting_room.take_back(team, NOW + 30.0))
    restored_from(backup, path)
    assert about(path, ANNA).waiting_shares == ()
    assert b"kanarie" not in path.read_bytes()


def test_an_invitation_that_was_used_since_is_good_for_nothing(path: Path) -> None:
    do(path, lambda work: work.staff.invite("token", NOW + 7 * DAY))
    backup = backup_of(path)
    do(path, lambda work: work.staff.accept("token", ANNA, NOW + 30.0))
    restored_from(backup, path)
    assert not do(path, lambda work: work.staff.accept("token", BORIS, NOW + DAY))


# What isn't sent twice


def test_what_waited_to_be_sent_is_dropped(path: Path) -> None:
    walk = begin(path, ANNA)

    def queues(work: UnitOfWork) -> None:
        work.outbox.enqueue(ANNA, "sendMessage", {"text": "oud"}, NOW, None, walk)
        failed = work.outbox.enqueue(ANNA, "sendMessage", {"text": "geweigerd"}, NOW, None, walk)
        work.outbox.mark_failed(failed.id, "error", NOW)

    do(path, queues)
    backup = backup_of(path)
    assert restored_from(backup, path).dropped == 1
    data = about(path, ANNA)
    assert (len(data.waiting), len(data.failed)) == (0, 1)


def test_ids_that_were_handed_out_since_never_come_back(path: Path) -> None:
    begin(path, ANNA)
    backup = backup_of(path)
    since = [begin(path, BORIS) for _ in range(3)]
    restored_from(backup, path)
    assert begin(path, BORIS) > max(since)


# A copy that somebody put back by hand


def put_back(path: Path, copy: Path) -> None:
    for log in ("-wal", "-shm"):
        path.with_name(path.name + log).unlink(missing_ok=True)
    shutil.copyfile(copy, path)


@pytest.mark.parametrize("again", [1, 2])
def test_a_snapshot_beside_a_newer_journal_counts_nobody_again(path: Path, again: int) -> None:
    team = do(path, lambda work: alone(work, ANNA))
    snapshot = path.with_name("snapshot")
    shutil.copyfile(path, snapshot)
    make_edition(path)
    for _ in range(again):
        put_back(path, snapshot)
        assert do(path, lambda work: work.editions.candidates(PACK)) == ()
        assert do(path, lambda work: work.waiting_room.was_counted(team))
        # How far it came isn't counted again either.
        assert do(path, lambda work: work.waiting_room.counted_ends_of(ANNA)) == {team.walk_id}
        with pytest.raises(AlreadyCounted):
            do(path, lambda work: work.waiting_room.let_count(ANNA, share(team), 9.0))
    # People who come after that are new.
    later = do(path, lambda work: alone(work, CARLA))
    assert not do(path, lambda work: work.waiting_room.was_counted(later))
    assert len(do(path, lambda work: work.editions.candidates(PACK))) == 1


def test_a_number_that_was_noted_and_never_used_withholds_nobody(path: Path) -> None:
    """The bot was killed between the two, or gave up."""
    do(path, lambda work: alone(work, ANNA))
    do(path, lambda work: work.editions.begin_making(None))
    EditionJournal(path).add(1)
    assert len(do(path, lambda work: work.editions.candidates(PACK))) == 1
    do(path, lambda work: work.editions.give_up_making())
    assert len(do(path, lambda work: work.editions.candidates(PACK))) == 1
    do(path, lambda work: work.editions.begin_making(None))
    EditionJournal(path).add(2)
    assert len(do(path, lambda work: work.editions.candidates(PACK))) == 1


def test_a_snapshot_from_the_middle_of_a_making_is_known_by_the_next_edition(path: Path) -> None:
    team = do(path, lambda work: alone(work, ANNA))
    do(path, lambda work: work.editions.begin_making(None))
    snapshot = path.with_name("snapshot")
    shutil.copyfile(path, snapshot)
    make_edition(path)
    make_edition(path, 2)
    put_back(path, snapshot)
    assert do(path, lambda work: work.waiting_room.was_counted(team))
