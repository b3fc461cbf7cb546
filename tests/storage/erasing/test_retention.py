"""Data that is past its time is deleted, and nothing else."""

import pytest

from storage.database import Database
from storage.erasing.retention import Periods, Purged
from storage.moments import BACKUP, SCRUB_DUE
from storage.sessions.reveals import WalkText
from storage.unit import UnitOfWork
from storage.walks.walks import WalkStatus
from tests.storage.raw import query
from tests.storage.sitting import join, open_session

DAY = 86400.0
NOW = 1000 * DAY
PERIODS = Periods(unfinished=60, finished=365, dead_letters=14, backups=14, sent=2)


def _walk(work: UnitOfWork, person: int, status: WalkStatus, days_ago: float) -> int:
    at = NOW - days_ago * DAY
    walk = work.walks.begin(person, "pack", at)
    work.answers.record(walk.id, "q", "text", "1", "v1", at)
    work.walks.save(walk.id, "{}", status, at)
    return walk.id


@pytest.mark.parametrize(
    ("status", "days"), [("walking", 60), ("paused", 60), ("stopped", 60), ("finished", 365)]
)
async def test_a_walk_goes_after_its_time_and_not_before(
    database: Database, status: WalkStatus, days: float
) -> None:
    def purges(work: UnitOfWork) -> None:
        stays = _walk(work, 5, status, days - 0.01)
        goes = _walk(work, 6, status, days + 0.01)
        purged = work.retention.purge(PERIODS, NOW)
        assert purged.unfinished_walks + purged.finished_walks == 1
        assert work.walks.get(stays)
        assert not work.walks.get(goes)

    await database.unit(purges)
    assert await query(database, "SELECT id FROM person") == [(5,)]
    assert await query(database, "SELECT count(*) FROM answer") == [(1,)]


async def test_who_is_still_to_be_warned_is_warned_first(database: Database) -> None:
    def purges(work: UnitOfWork) -> None:
        walk = _walk(work, 5, "walking", 61)
        work.timers.set(walk, "stilte", NOW - DAY)
        assert not work.retention.purge(PERIODS, NOW)
        work.timers.cancel(walk, "stilte")
        assert work.retention.purge(PERIODS, NOW).unfinished_walks == 1

    await database.unit(purges)


async def test_a_finished_walk_stays_until_the_message_that_its_person_asked_for(
    database: Database,
) -> None:
    def purges(work: UnitOfWork) -> None:
        walk = _walk(work, 5, "finished", 366)
        work.timers.set(walk, "samen_kijken", NOW + 10 * DAY)
        assert not work.retention.purge(PERIODS, NOW)
        work.timers.cancel(walk, "samen_kijken")
        assert work.retention.purge(PERIODS, NOW).finished_walks == 1

    await database.unit(purges)


async def test_a_message_of_next_year_is_not_from_the_future(database: Database) -> None:
    """However short everything else is kept."""
    short = Periods(unfinished=10, finished=10)

    def dates(work: UnitOfWork) -> None:
        walk = _walk(work, 5, "finished", 1)
        work.timers.set(walk, "samen_kijken", NOW + 367 * DAY)
        assert work.redating.bring_back(short, NOW) == 0
        work.timers.set(walk, "samen_kijken", NOW + 400 * DAY)
        assert work.redating.bring_back(short, NOW) == 1

    await database.unit(dates)


async def test_a_replaced_walk_goes_and_its_person_stays_for_the_other(
    database: Database,
) -> None:
    def purges(work: UnitOfWork) -> None:
        replaced = _walk(work, 5, "walking", 61)
        current = _walk(work, 5, "finished", 61)
        assert work.retention.purge(PERIODS, NOW).unfinished_walks == 1
        assert not work.walks.get(replaced)
        assert work.walks.get(current)

    await database.unit(purges)
    assert await query(database, "SELECT id FROM person") == [(5,)]


async def test_a_project_goes_a_year_after_its_last_use(database: Database) -> None:
    def purges(work: UnitOfWork) -> None:
        stays, goes = (
            work.lasting_projects.begin("pack", f"a-long-token-{ago}", f"c{ago}", NOW - ago * DAY)
            for ago in (364, 366)
        )
        work.lasting_projects.agree(goes.id, "2026-11-30", "", "Samen koken")
        assert work.retention.purge(PERIODS, NOW) == Purged(lasting_projects=1)
        assert work.lasting_projects.by_code(stays.code)
        assert work.lasting_projects.agreements(goes.id) == ()

    await database.unit(purges)


@pytest.mark.parametrize(("ended", "days"), [(False, 60), (True, 365)])
async def test_a_session_goes_after_its_time_and_not_before(
    database: Database, ended: bool, days: float
) -> None:
    def purges(work: UnitOfWork) -> None:
        sessions = []
        for leader, ago in ((5, days - 0.01), (6, days + 0.01)):
            at = NOW - ago * DAY
            session = open_session(work, leader, at=at).id
            if ended:
                work.sessions.end(session, at)
            sessions.append(session)
        purged = work.retention.purge(PERIODS, NOW)
        assert (purged.unfinished_sessions, purged.finished_sessions) == (not ended, ended)
        assert purged.personal
        stays, goes = sessions
        assert work.sessions.get(stays)
        assert not work.sessions.get(goes)

    await database.unit(purges)
    # A facilitator without a walk stays as long as a session of theirs does.
    assert await query(database, "SELECT id FROM person") == [(5,)]


async def test_a_session_stays_when_a_walk_in_it_goes(database: Database) -> None:
    def purges(work: UnitOfWork) -> None:
        session = open_session(work, 5, at=NOW).id
        _walk(work, 6, "stopped", 61)
        walk = join(work, session, 6)
        work.reveals.freeze(session, "q", None, "{}", [WalkText(walk, "woorden")])
        assert work.retention.purge(PERIODS, NOW) == Purged(unfinished_walks=1, people=1)
        assert work.participants.all_in(session) == frozenset()
        frozen = work.reveals.get(session, "q", None)
        assert frozen is not None
        assert frozen.texts == ()

    await database.unit(purges)


async def test_with_a_person_goes_what_was_sent_to_them(database: Database) -> None:
    def purges(work: UnitOfWork) -> Purged:
        _walk(work, 5, "walking", 61)
        row = work.outbox.enqueue(5, "sendMessage", {}, NOW, "s", None)
        work.outbox.mark_sent(row.id, 1, NOW)
        work.chats.mark_unreachable(5, NOW)
        purged = work.retention.purge(PERIODS, NOW)
        assert work.people.everything_about(5).sent == 0
        assert work.people.everything_about(5).unreachable_since is None
        assert work.moments.get(SCRUB_DUE) == NOW
        return purged

    purged = await database.unit(purges)
    assert purged == Purged(unfinished_walks=1, people=1, traces=3)
    assert purged.personal == 5


async def test_dead_letters_lose_their_text_and_later_go(database: Database) -> None:
    def purges(work: UnitOfWork) -> None:
        for days in (13, 15, 364, 366):
            work.dead_letters.set_aside(days, 5, "KeyError", '{"text": "koken"}', NOW - days * DAY)
        purged = work.retention.purge(PERIODS, NOW)
        assert purged.dead_letters == 4
        assert [letter.update_id for letter in work.dead_letters.all()] == [13]

    await database.unit(purges)
    rows = await query(database, "SELECT update_id, chat_id, error, body FROM dead_letter")
    assert rows == [
        (13, 5, "KeyError", '{"text": "koken"}'),
        (15, None, "KeyError", ""),
        (364, None, "KeyError", ""),
    ]


async def test_messages_that_never_arrived_go(database: Database) -> None:
    def purges(work: UnitOfWork) -> None:
        walk = _walk(work, 5, "walking", 1)
        kept = [
            work.outbox.enqueue(5, "sendMessage", {}, NOW - 20 * DAY, None, walk),
            work.outbox.enqueue(5, "sendMessage", {}, NOW - 13 * DAY, None, None),
            work.outbox.enqueue(-7, "sendMessage", {}, NOW - 13 * DAY, None, None),
            work.outbox.enqueue(6, "sendMessage", {}, NOW - 0.9 * DAY, None, None),
        ]
        failed = [
            work.outbox.enqueue(5, "sendMessage", {}, NOW - 20 * DAY, None, walk) for _ in range(2)
        ]
        work.outbox.mark_failed(failed[0].id, "error", NOW - 15 * DAY)
        work.outbox.mark_failed(failed[1].id, "error", NOW - 13 * DAY)
        work.outbox.enqueue(5, "sendMessage", {}, NOW - 15 * DAY, None, None)
        work.outbox.enqueue(6, "sendMessage", {}, NOW - 1.1 * DAY, None, None)
        assert work.retention.purge(PERIODS, NOW).messages == 3
        assert [row.id for row in work.outbox.waiting()] == [row.id for row in kept]
        assert [message.id for message in work.outbox.failed()] == [failed[1].id]

    await database.unit(purges)


async def test_that_a_message_was_sent_is_known_for_two_days(database: Database) -> None:
    def purges(work: UnitOfWork) -> None:
        _walk(work, 5, "walking", 1)
        for message, days in ((1, 2.1), (2, 1.9)):
            row = work.outbox.enqueue(5, "sendMessage", {}, NOW - days * DAY, None, None)
            work.outbox.mark_sent(row.id, message, NOW - days * DAY)
        assert work.retention.purge(PERIODS, NOW) == Purged(traces=1)
        assert work.people.erase(5, NOW).message_ids == (2,)

    await database.unit(purges)


async def test_seen_updates_are_forgotten_between_a_day_and_a_week(database: Database) -> None:
    def purges(work: UnitOfWork) -> None:
        for days in range(8):
            work.updates.first_time(days, NOW - days * DAY)
        purged = work.retention.purge(PERIODS, NOW)
        assert purged == Purged(updates=4)
        assert purged.personal == 0
        assert work.moments.get(SCRUB_DUE) is None
        assert not work.updates.first_time(1, NOW)
        assert work.updates.first_time(7, NOW)

    await database.unit(purges)


async def test_goes_in_slices_until_nothing_is_left(database: Database) -> None:
    def fills(work: UnitOfWork) -> None:
        for person in range(1, 8):
            _walk(work, person, "walking", 61)

    await database.unit(fills)
    total = Purged()
    slices = 0
    while purged := await database.unit(lambda work: work.retention.purge(PERIODS, NOW, most=3)):
        total += purged
        slices += 1
    assert total == Purged(unfinished_walks=7, people=7)
    assert slices == 3


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
