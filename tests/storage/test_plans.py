"""The cost of a step doesn't grow with the amount of stored data."""

import re

from storage.database import Database
from storage.programme.waiting_room import Team
from storage.sessions.reveals import WalkText
from storage.unit import UnitOfWork
from tests.storage.raw import connection
from tests.storage.sitting import open_session
from tests.storage.waiting import share

# These hold what waits or failed, not everything that was said; a start reads them whole.
_SMALL = ("outbox", "unreachable_chat")
SCANNED = {"outbox.walk_id"}
"""A small table may be read whole."""


async def test_no_statement_of_a_step_goes_through_a_whole_table(database: Database) -> None:
    statements: list[str] = []

    def step(work: UnitOfWork) -> None:
        connection(work).set_trace_callback(statements.append)
        work.updates.first_time(1, 1.0)
        work.walks.begin(1, "pack", 1.0)
        walk = work.walks.begin(1, "pack", 1.0)
        work.walks.take_up(1, "pack", 1.0)
        work.walks.current(1)
        work.walks.get(walk.id)
        work.answers.record(walk.id, "q", "text", "1", "1", 1.0)
        work.walks.save(walk.id, "{}", "walking", 1.0)
        row = work.outbox.enqueue(1, "sendMessage", {}, 1.0, "w1t1", walk.id)
        edit = work.outbox.enqueue(1, "editMessageText", {}, 1.0, "w1t1", walk.id)
        work.outbox.mark_sent(row.id, 1, 1.0)
        work.outbox.mark_tried(edit.id, 1.0, 1.0)
        work.outbox.mark_failed(edit.id, "error", 1.0)
        work.outbox.drop(edit.id)
        work.outbox.enqueue(1, "deleteMessage", {}, 1.0, "w1t1", walk.id)
        work.screens.message_of(1, "w1t1")
        work.screens.forget(1, "w1t1")
        work.outbox.waiting()
        work.outbox.waiting_for(1)
        work.chats.mark_unreachable(1, 1.0)
        work.chats.mark_reachable(1)
        work.timers.set(walk.id, "reminder", 1.0)
        work.timers.due(1.0, 10)
        work.timers.cancel(walk.id, "reminder")
        work.dead_letters.set_aside(1, 1, "error", "{}", 1.0)
        in_session(work, walk.id)
        for_the_programme(work, walk.id)
        connection(work).set_trace_callback(None)

    def in_session(work: UnitOfWork, walk: int) -> None:
        session = work.sessions.open("pack", "lang", 1, "a-long-token", "appel", 1.0).id
        work.sessions.get(session)
        work.sessions.by_token("a-long-token")
        work.sessions.by_code("appel")
        work.sessions.led_by(1)
        work.places.link(session, -7, 3, "Intervisie")
        work.sessions.in_group(-7, 3)
        work.places.move(-7, -1007)
        work.chats.move(-7, -1007)
        project = work.projects.named(session, "Koken").id
        work.participants.join(session, 1, walk, 1, project)
        work.participants.current(1)
        work.participants.get(session, 1)
        work.participants.all_in(session)
        work.participants.with_walks(session)
        work.participants.headcount(session, project)
        work.projects.all_in(session)
        work.answers.record(walk, "q", "text", "1", "1", 1.0, "groep")
        for of_project in (None, project):
            work.reveals.answers(session, "q", of_project, "groep")
            work.reveals.freeze(session, "q", of_project, "{}", [WalkText(walk, "text")])
        work.reveals.all_in(session)
        work.contributions.give(session, "advies", project, 1, "text")
        (given,) = work.contributions.all_in(session, "advies", project)
        work.contributions.take_along(given.id, True)
        work.contributions.taken_along(session, project)
        work.contributions.text_of(session, "advies", project, 1)
        work.contributions.givers(session, "advies", project)
        for _ in range(2):
            work.proposals.add(session, project, 1, "text")
        work.proposals.tie(session, 1, "doel")
        work.responses.give(session, "text", 1, False)
        work.responses.to_explain(session, 1)
        work.responses.of(session, 1)
        work.responses.who_gave_all(session)
        work.proposals.proposers(session)
        work.proposals.all_in(session)
        work.proposals.put_first(session, 1, "text")
        work.proposals.put_in_order(session, ["text"])
        work.proposals.writers_of(session, "text")
        work.responses.how_many(session)
        work.decisions.decide(session, {"text"})
        work.decisions.decide_rest(session)
        work.decisions.pick(session, "text")
        work.decisions.set_who(session, "text", "samen")
        work.decisions.set_day(session, "text", "")
        work.decisions.drop_pick(session, "text")
        work.decisions.all_in(session)
        work.sessions.save(session, "{}", 1.0)
        work.sessions.give_role(session, 1)
        work.session_timers.set(session, "fase", 1.0)
        work.session_timers.due(1.0, 10)
        work.session_timers.cancel(session, "fase")
        work.participants.leave(session, 1)
        work.sessions.end(session, 1.0)

    def for_the_programme(work: UnitOfWork, walk: int) -> None:
        session = open_session(work, 1).id
        project = work.projects.named(session, "Koken").id
        for team in (Team(walk), Team(None, session), Team(None, session, project)):
            work.waiting_room.let_count(1, share(team, "text"), 1.0)
            work.waiting_room.get(team)
            work.waiting_room.was_counted(team)
            work.waiting_room.take_back(team, 1.0)
        work.waiting_room.of(1)
        work.waiting_room.with_person(1)
        work.asked_shares.ask(session, project, "{}", [1])
        work.asked_shares.project_of(session, 1)
        work.asked_shares.of(1)
        work.asked_shares.say(session, 1, yes=True)
        work.asked_shares.all_in(session)
        work.asked_shares.projects(session)
        work.asked_shares.people(session, project)
        work.asked_shares.close(session, project, 1.0)
        work.participants.took_part(walk)
        work.walks.finished_before(1, "pack", walk)
        work.editions.last_number_of("pack")
        work.waiting_room.counted_walks_of(1)
        work.audit.of(1)
        work.staff.since(1)
        work.staff.invite("token", 5.0)
        work.staff.accept("token", 1, 1.0)
        work.editions.latest("pack")
        work.editions.zip_of(1)

    def plans(work: UnitOfWork) -> dict[str, list[str]]:
        return {
            sql: [row[3] for row in connection(work).execute("EXPLAIN QUERY PLAN " + sql)]
            for sql in statements
            if not sql.startswith("--")
        }

    await database.unit(step)
    assert len(statements) > 20
    for sql, plan in (await database.read(plans)).items():
        for line in plan:
            scanned = re.match(r"SCAN (\w+)", line)
            assert scanned is None or scanned[1] in _SMALL, f"{sql}: {line}"


async def test_what_hangs_on_a_row_is_found_by_an_index(database: Database) -> None:
    """Deleting a parent row looks up its children by these columns."""

    def plans(work: UnitOfWork) -> dict[str, str]:
        execute = connection(work).execute
        children = execute(
            'SELECT tables.name, keys."from" FROM sqlite_schema AS tables'
            " JOIN pragma_foreign_key_list(tables.name) AS keys WHERE tables.type = 'table'"
        ).fetchall()
        return {
            f"{table}.{column}": row[3]
            for table, column in children
            for row in execute(
                f"EXPLAIN QUERY PLAN SELECT 1 FROM {table} WHERE {column} = 1"  # noqa: S608
            )
        }

    found = await database.read(plans)
    assert {"walk.person_id", "answer.walk_id", "voice.person_id"} <= set(found)
    scanned = {column for column, plan in found.items() if not plan.startswith("SEARCH")}
    assert scanned == SCANNED
