"""What a step costs doesn't grow with what is stored."""

import re

from storage.database import Database
from storage.unit import UnitOfWork
from tests.storage.raw import connection

# These hold what waits or went wrong, not what was ever said, and are read whole at the start.
_SMALL = ("outbox", "unreachable_chat")


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
        work.mark_tried(edit.id, 1.0)
        work.mark_failed(edit.id, "error", 1.0)
        work.drop(edit.id)
        work.screen(1, "w1t1")
        work.waiting()
        work.waiting_for(1)
        work.mark_unreachable(1, 1.0)
        work.mark_reachable(1)
        work.set_timer(walk.id, "reminder", 1.0)
        work.due_timers(1.0, 10)
        work.cancel_timer(walk.id, "reminder")
        work.set_aside(1, 1, "error", "{}", 1.0)
        connection(work).set_trace_callback(None)

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
    """Deleting a person or a walk looks up its children by these columns."""

    def plans(work: UnitOfWork) -> list[str]:
        children = [("walk", "person_id"), ("answer", "walk_id"), ("timer", "walk_id")]
        return [
            str(row[3])
            for table, column in children
            for row in connection(work).execute(
                f"EXPLAIN QUERY PLAN SELECT 1 FROM {table} WHERE {column} = 1"  # noqa: S608
            )
        ]

    assert all(line.startswith("SEARCH") for line in await database.read(plans))
