"""What a step costs doesn't grow with what is stored."""

import re

from storage.database import Database
from storage.programme_records import Team
from storage.records import Words
from storage.unit import UnitOfWork
from tests.storage.raw import connection
from tests.storage.sitting import open_session
from tests.storage.waiting import share

# These hold what waits or went wrong, not what was ever said, and are read whole at the start.
_SMALL = ("outbox", "unreachable_chat")
SCANNED = {"outbox.walk_id"}
"""A table that stays small is gone through whole."""


async def test_no_statement_of_a_step_goes_through_a_whole_table(database: Database) -> None:
    statements: list[str] = []

    def step(work: UnitOfWork) -> None:
        connection(work).set_trace_callback(statements.append)
        work.first_time(1, 1.0)
        work.new_walk(1, "pack", 1.0)
        walk = work.new_walk(1, "pack", 1.0)
        work.take_up(1, "pack", 1.0)
        work.current_walk(1)
        work.walk(walk.id)
        work.record_answer(walk.id, "q", "text", "1", "1", 1.0)
        work.save_walk(walk.id, "{}", "walking", 1.0)
        row = work.enqueue(1, "sendMessage", {}, 1.0, "w1t1", walk.id)
        edit = work.enqueue(1, "editMessageText", {}, 1.0, "w1t1", walk.id)
        work.mark_sent(row.id, 1, 1.0)
        work.mark_tried(edit.id, 1.0, 1.0)
        work.mark_failed(edit.id, "error", 1.0)
        work.drop(edit.id)
        work.enqueue(1, "deleteMessage", {}, 1.0, "w1t1", walk.id)
        work.screen(1, "w1t1")
        work.forget_screen(1, "w1t1")
        work.waiting()
        work.waiting_for(1)
        work.mark_unreachable(1, 1.0)
        work.mark_reachable(1)
        work.set_timer(walk.id, "reminder", 1.0)
        work.due_timers(1.0, 10)
        work.cancel_timer(walk.id, "reminder")
        work.set_aside(1, 1, "error", "{}", 1.0)
        in_session(work, walk.id)
        for_the_programme(work, walk.id)
        connection(work).set_trace_callback(None)

    def in_session(work: UnitOfWork, walk: int) -> None:
        session = work.open_session("pack", "lang", 1, "a-long-token", "appel", 1.0).id
        work.session(session)
        work.session_by_token("a-long-token")
        work.session_by_code("appel")
        work.session_led_by(1)
        work.link_group(session, -7, 3, "Intervisie")
        work.session_in_group(-7, 3)
        work.move_group(-7, -1007)
        work.move_chat(-7, -1007)
        project = work.name_project(session, "Koken").id
        work.join(session, 1, walk, 1, project)
        work.participation(1)
        work.participant(session, 1)
        work.participants(session)
        work.walks_in(session)
        work.headcount(session, project)
        work.projects(session)
        work.record_answer(walk, "q", "text", "1", "1", 1.0, "groep")
        for of_project in (None, project):
            found = work.answers_for_group(session, "q", of_project, "groep")
            work.freeze(session, "q", of_project, "{}", [Words(walk, "text")], found)
        work.reveals(session)
        work.frozen_answers(session)
        work.contribute(session, "advies", project, 1, "text")
        (given,) = work.contributions(session, "advies", project)
        work.take_along(given.id, True)
        work.taken_along(session, project)
        work.gave(session, "advies", project, 1)
        work.givers(session, "advies", project)
        for _ in range(2):
            work.propose(session, project, 1, "text")
        work.tie(session, 1, "doel")
        work.give_voice(session, "text", 1, False)
        work.to_explain(session, 1)
        work.voiced(session, 1)
        work.voiced_all(session)
        work.proposed_by(session)
        work.proposals(session)
        work.save_session(session, "{}", 1.0)
        work.give_role(session, 1)
        work.set_session_timer(session, "fase", 1.0)
        work.due_session_timers(1.0, 10)
        work.cancel_session_timer(session, "fase")
        work.leave(session, 1)
        work.end_session(session, 1.0)

    def for_the_programme(work: UnitOfWork, walk: int) -> None:
        session = open_session(work, 1).id
        project = work.name_project(session, "Koken").id
        for team in (Team(walk), Team(None, session), Team(None, session, project)):
            work.let_count(1, share(team, "text"), 1.0)
            work.waiting_share(team)
            work.was_counted(team)
            work.take_back(team, 1.0)
        work.waiting_shares_of(1)
        work.waiting_shares_with(1)
        work.ask_to_share(session, project, "{}", [1])
        work.asked_to_share(session, 1)
        work.asked_of(1)
        work.say_to_sharing(session, 1, yes=True)
        work.shares_asked(session)
        work.projects_asked(session)
        work.people_asked(session, project)
        work.stop_asking(session, project, 1.0)
        work.took_part(walk)
        work.finished_before(1, "pack", walk)
        work.last_number_of("pack")
        work.counted_walks_of(1)
        work.audited_of(1)
        work.staff_since(1)
        work.invite("token", 5.0)
        work.accept_invitation("token", 1, 1.0)
        work.latest_edition("pack")
        work.edition_zip(1)

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
    """Deleting what they hang on looks up its children by these columns."""

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
