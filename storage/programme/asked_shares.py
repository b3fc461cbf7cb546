"""A group is asked whether the programme may count its outcome: only if everybody says yes."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from storage.moments import SCRUB_DUE, Moments
from storage.part import UnitPart


@dataclass(frozen=True, slots=True)
class AskedToShare:
    """Someone in a session is asked whether its share may go to the programme. `yes` is False for
    no, and for no answer yet."""

    session_id: int
    yes: bool


class AskedShares(UnitPart):
    """Questions to groups that aren't decided yet. Project 0 means the whole session."""

    __slots__ = ("_moments",)

    def __init__(self, connection: sqlite3.Connection, moments: Moments) -> None:
        super().__init__(connection)
        self._moments = moments

    def ask(self, session_id: int, project_id: int, share: str, people: Iterable[int]) -> None:
        """Ask these people whether this share may go; nobody has said yes yet."""
        self._connection.execute(
            "INSERT INTO asked_share (session_id, project_id, share) VALUES (?, ?, ?)",
            (session_id, project_id, share),
        )
        self._connection.executemany(
            "INSERT INTO asked_person (session_id, person_id, project_id) VALUES (?, ?, ?)",
            [(session_id, person, project_id) for person in people],
        )

    def project_of(self, session_id: int, person_id: int) -> int | None:
        """For which project someone is asked; None if they aren't."""
        row = self._connection.execute(
            "SELECT project_id FROM asked_person WHERE session_id = ? AND person_id = ?",
            (session_id, person_id),
        ).fetchone()
        return None if row is None else int(row[0])

    def of(self, person_id: int) -> tuple[AskedToShare, ...]:
        """Everything someone is asked, and whether they said yes."""
        rows = self._connection.execute(
            "SELECT session_id, yes FROM asked_person WHERE person_id = ? ORDER BY session_id",
            (person_id,),
        )
        return tuple(AskedToShare(session, bool(yes)) for session, yes in rows)

    def say(self, session_id: int, person_id: int, *, yes: bool) -> bool:
        """Store someone's yes or no; returns whether it changed."""
        changed = self._connection.execute(
            "UPDATE asked_person SET yes = ?3 WHERE session_id = ?1 AND person_id = ?2"
            " AND yes != ?3",
            (session_id, person_id, int(yes)),
        )
        return changed.rowcount == 1

    def all_in(self, session_id: int) -> tuple[tuple[int, str], ...]:
        """The shares that are asked about, by project."""
        rows = self._connection.execute(
            "SELECT project_id, share FROM asked_share WHERE session_id = ? ORDER BY project_id",
            (session_id,),
        )
        return tuple((project, share) for project, share in rows)

    def projects(self, session_id: int) -> tuple[int, ...]:
        """The projects for which people are asked, including those whose share is gone because one
        of them was erased."""
        rows = self._connection.execute(
            "SELECT DISTINCT project_id FROM asked_person WHERE session_id = ? ORDER BY project_id",
            (session_id,),
        )
        return tuple(project for (project,) in rows)

    def people(self, session_id: int, project_id: int) -> tuple[tuple[int, bool], ...]:
        """The people who are asked for a project, and whether each said yes."""
        rows = self._connection.execute(
            "SELECT person_id, yes FROM asked_person WHERE session_id = ? AND project_id = ?"
            " ORDER BY person_id",
            (session_id, project_id),
        )
        return tuple((person, bool(yes)) for person, yes in rows)

    def close(self, session_id: int, project_id: int, at: float) -> None:
        """Delete the question and everyone's answer, because it was decided at `at` (now)."""
        for table in ("asked_share", "asked_person"):
            self._connection.execute(
                f"DELETE FROM {table} WHERE session_id = ? AND project_id = ?",  # noqa: S608 (our own words)
                (session_id, project_id),
            )
        self._moments.note(SCRUB_DUE, at)
