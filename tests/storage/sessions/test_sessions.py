"""Sessions: opened once, found by link, code or group, and ended."""

import sqlite3

import pytest

from storage.database import Database
from storage.errors import CodeTaken
from storage.sessions.sessions import SessionTimer
from storage.unit import UnitOfWork
from tests.storage.raw import query
from tests.storage.sitting import open_session

TOKEN = "Zq3vT9xK2mA"


async def test_it_is_found_by_all_that_leads_to_it(database: Database) -> None:
    def opens(work: UnitOfWork) -> None:
        opened = work.sessions.open("pack", "lang", 5, TOKEN, "appel", 1.0)
        assert (opened.status, opened.state, opened.facilitator_id) == ("open", None, 5)
        assert work.sessions.get(opened.id) == opened
        assert work.sessions.by_token(TOKEN) == opened
        assert work.sessions.by_code("appel") == opened
        assert work.sessions.led_by(5) == opened
        assert work.sessions.by_token("something else") is None
        assert work.sessions.by_code("peer") is None
        assert work.sessions.led_by(6) is None

    await database.unit(opens)
    # Someone without a walk is stored from now on.
    assert await query(database, "SELECT id FROM person") == [(5,)]


@pytest.mark.parametrize(("token", "code"), [(TOKEN, "peer"), ("another token", "appel")])
async def test_what_is_taken_can_be_tried_again_with_another(
    database: Database, token: str, code: str
) -> None:
    def opens(work: UnitOfWork) -> None:
        first = work.sessions.open("pack", "lang", 5, TOKEN, "appel", 1.0)
        with pytest.raises(CodeTaken):
            work.sessions.open("pack", "lang", 6, token, code, 2.0)
        second = work.sessions.open("pack", "lang", 6, "another token", "peer", 2.0)
        assert work.sessions.by_token(TOKEN) == first
        assert work.sessions.by_code("peer") == second

    await database.unit(opens)


@pytest.mark.parametrize(("token", "code"), [("tien tekens"[:10], "appel"), (TOKEN, "appelboom")])
async def test_a_token_too_short_and_a_code_too_long_are_refused(
    database: Database, token: str, code: str
) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        await database.unit(lambda work: work.sessions.open("pack", "lang", 5, token, code, 1.0))


async def test_where_it_is_and_who_leads_it(database: Database) -> None:
    def moves(work: UnitOfWork) -> None:
        opened = open_session(work, 5)
        work.sessions.save(opened.id, '{"turn":1}', 2.0)
        open_session(work, 6)
        work.sessions.give_role(opened.id, 6)
        saved = work.sessions.get(opened.id)
        assert saved is not None
        assert (saved.state, saved.changed_at, saved.facilitator_id) == ('{"turn":1}', 2.0, 6)
        assert work.sessions.led_by(5) is None

    await database.unit(moves)


async def test_an_ended_one_frees_its_code_and_rings_no_more(database: Database) -> None:
    def ends(work: UnitOfWork) -> None:
        opened = work.sessions.open("pack", "lang", 5, TOKEN, "appel", 1.0)
        work.places.link(opened.id, -7, None, "Intervisie")
        work.session_timers.set(opened.id, "fase", 5.0)
        work.sessions.end(opened.id, 3.0)
        ended = work.sessions.by_token(TOKEN)
        assert ended is not None
        assert (ended.status, ended.code, ended.changed_at) == ("ended", None, 3.0)
        assert work.sessions.by_code("appel") is None
        assert work.sessions.led_by(5) is None
        assert work.sessions.in_group(-7, None) is None
        assert work.session_timers.due(9.0, 10) == []
        assert open_session(work, 5, "appel").id != opened.id

    await database.unit(ends)


async def test_a_group_is_found_by_its_topic_and_followed(database: Database) -> None:
    def groups(work: UnitOfWork) -> None:
        here, there = open_session(work), open_session(work)
        work.places.link(here.id, -7, 3, "Intervisie")
        work.places.link(there.id, -7, None, "Intervisie")
        in_topic = work.sessions.in_group(-7, 3)
        in_general = work.sessions.in_group(-7, None)
        assert in_topic is not None
        assert in_general is not None
        assert (in_topic.id, in_general.id) == (here.id, there.id)
        assert work.sessions.in_group(-7, 4) is None
        work.places.move(-7, -1007)
        assert work.sessions.in_group(-7, 3) is None
        moved = work.sessions.in_group(-1007, 3)
        assert moved is not None
        assert (moved.id, moved.group_thread_id) == (here.id, 3)
        work.places.unlink(here.id)
        assert work.sessions.in_group(-1007, 3) is None

    await database.unit(groups)


async def test_timers_are_moved_cancelled_and_due_in_order(database: Database) -> None:
    def times(work: UnitOfWork) -> None:
        first, second = open_session(work).id, open_session(work).id
        work.session_timers.set(first, "fase", 5.0)
        work.session_timers.set(first, "fase", 7.0)
        work.session_timers.set(second, "fase", 6.0)
        work.session_timers.set(second, "weg", 6.5)
        work.session_timers.cancel(second, "weg")
        assert work.session_timers.due(6.0, 10) == [SessionTimer(second, "fase", 6.0)]
        assert work.session_timers.due(7.0, 10) == [
            SessionTimer(second, "fase", 6.0),
            SessionTimer(first, "fase", 7.0),
        ]
        assert len(work.session_timers.due(7.0, 1)) == 1

    await database.unit(times)
