"""Remove from a copy of the database the people who were erased since it was made, and data that is
past its time."""

import re
import sqlite3

from storage.erasing.erasure_journal import ErasureJournal
from storage.erasing.retention import Periods
from storage.unit import UnitOfWork

_DAY = 86400.0


def erase_again(connection: sqlite3.Connection, erasures: ErasureJournal) -> int:
    """Erase people who were erased after the copy was made, unless they came back; returns how
    many. And projects that were."""
    work = UnitOfWork(connection, erasures)
    work.erased_projects.erase_again()
    people = work.people
    again = 0
    for person_id, at in erasures.erased_at(_ids(connection)).items():
        row = connection.execute(
            "SELECT known_since FROM person WHERE id = ?", (person_id,)
        ).fetchone()
        # Someone known since a later time came back by themselves.
        if row is None or row[0] < at:
            again += people.delete(person_id) > 0
    return again


def let_expire(
    connection: sqlite3.Connection, erasures: ErasureJournal, periods: Periods, now: float
) -> None:
    """Delete data that is past its time. No one is warned from a copy, so nothing waits for a
    warning."""
    connection.execute(
        "DELETE FROM timer WHERE walk_id IN"
        " (SELECT id FROM walk WHERE status != 'finished' AND changed_at < ?)",
        (now - periods.unfinished * _DAY,),
    )
    retention = UnitOfWork(connection, erasures).retention
    while retention.purge(periods, now):
        pass


def _ids(connection: sqlite3.Connection) -> set[int]:
    """Return every id in the database that may be a person's."""
    ids = {
        found
        for (found,) in connection.execute(
            "SELECT id FROM person UNION SELECT chat_id FROM outbox"
            " UNION SELECT chat_id FROM sent_message UNION SELECT chat_id FROM screen"
            " UNION SELECT chat_id FROM unreachable_chat"
            " UNION SELECT chat_id FROM dead_letter WHERE chat_id IS NOT NULL"
        )
    }
    for (body,) in connection.execute("SELECT body FROM dead_letter"):
        ids.update(int(digits) for digits in re.findall(r"(?<!\d)\d{1,18}(?!\d)", body))
    return ids
