"""Who takes part in a session, for which project. Nothing here tells in which order they came."""

import secrets
from dataclasses import dataclass

from storage.part import UnitPart
from storage.walks.walks import WalkRecord


@dataclass(frozen=True, slots=True)
class Participant:
    """Someone in a session, with how many `people` share their phone.

    `seat` is a number by chance, theirs until they leave: their closed answers that were shown
    are kept under it.
    """

    session_id: int
    person_id: int
    walk_id: int
    project_id: int | None
    people: int
    seat: int


@dataclass(frozen=True, slots=True)
class Headcount:
    """How many take part: on so many phones, so many people."""

    phones: int
    people: int


@dataclass(frozen=True, slots=True)
class Project:
    """A project in a session; its id says in which order they were named, so never show it."""

    id: int
    name: str


_COLUMNS = "participant.session_id, participant.person_id, walk_id, project_id, people, seat"
_SELECT = f"SELECT {_COLUMNS} FROM participant "  # noqa: S608 (our own words)
_OF_ONE = 6
_SEATS = 2**62
"""So many that no two people get the same."""


class Participants(UnitPart):
    """People in sessions."""

    __slots__ = ()

    def join(
        self,
        session_id: int,
        person_id: int,
        walk_id: int,
        people: int,
        project_id: int | None = None,
    ) -> None:
        """Let someone take part with this walk, or change with how many and for which project.

        Nobody is in two open sessions at once: an answer could reach the wrong group. So this
        leaves any other; tell that other one first. Who joins gets a seat, and keeps it for as
        long as they take part.
        """
        execute = self._connection.execute
        execute(
            "DELETE FROM participant WHERE person_id = ?1 AND session_id != ?2"
            " AND session_id IN (SELECT id FROM session WHERE status = 'open' AND id IN"
            " (SELECT session_id FROM participant WHERE person_id = ?1))",
            (person_id, session_id),
        )
        execute(
            "INSERT INTO participant (session_id, person_id, walk_id, people, project_id, seat)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (session_id, person_id)"
            " DO UPDATE SET walk_id = ?3, people = ?4, project_id = ?5",
            (session_id, person_id, walk_id, people, project_id, 1 + secrets.randbelow(_SEATS)),
        )

    def leave(self, session_id: int, person_id: int) -> bool:
        """Let someone take part no longer; whether they did."""
        self._connection.execute(
            "DELETE FROM reads_along WHERE person_id = ?2 AND place_id IN"
            " (SELECT id FROM place WHERE session_id = ?1)",
            (session_id, person_id),
        )
        cursor = self._connection.execute(
            "DELETE FROM participant WHERE session_id = ? AND person_id = ?",
            (session_id, person_id),
        )
        return cursor.rowcount == 1

    def get(self, session_id: int, person_id: int) -> Participant | None:
        """How someone takes part in this session, if they do."""
        row = self._connection.execute(
            _SELECT + "WHERE session_id = ? AND person_id = ?", (session_id, person_id)
        ).fetchone()
        return Participant(*row) if row else None

    def current(self, person_id: int) -> Participant | None:
        """How someone takes part in the open session that they are in, if they are in one."""
        row = self._connection.execute(
            _SELECT + "WHERE person_id = ?"  # noqa: S608 (our own words)
            " AND EXISTS (SELECT 1 FROM session WHERE id = session_id AND status = 'open')",
            (person_id,),
        ).fetchone()
        return Participant(*row) if row else None

    def took_part(self, walk_id: int) -> bool:
        """Whether this walk is that of someone in a session, also one that is over."""
        row = self._connection.execute(
            "SELECT 1 FROM participant WHERE walk_id = ?", (walk_id,)
        ).fetchone()
        return row is not None

    def all_in(self, session_id: int) -> frozenset[Participant]:
        """All who take part, in no order."""
        rows = self._connection.execute(_SELECT + "WHERE session_id = ?", (session_id,))
        return frozenset(Participant(*row) for row in rows)

    def with_walks(self, session_id: int) -> tuple[tuple[Participant, WalkRecord], ...]:
        """All who take part with their walks, by the number Telegram gave them: an order that says
        nothing about who came or answered first."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS}, walk.id, walk.person_id, pack, status, state, started_at,"  # noqa: S608 (our own words)
            " changed_at, tonight FROM participant JOIN walk ON walk.id = walk_id"
            " WHERE session_id = ? ORDER BY participant.person_id",
            (session_id,),
        )
        return tuple((Participant(*row[:_OF_ONE]), WalkRecord(*row[_OF_ONE:])) for row in rows)

    def headcount(self, session_id: int, project_id: int | None = None) -> Headcount:
        """How many take part, in all or of one project."""
        phones, people = self._connection.execute(
            "SELECT count(*), ifnull(sum(people), 0) FROM participant"
            " WHERE session_id = ?1 AND (?2 IS NULL OR project_id = ?2)",
            (session_id, project_id),
        ).fetchone()
        return Headcount(phones, people)

    def dismiss(self, session_id: int, highest_id: int) -> None:
        """Delete the pretend participants of a session: those with ids up to `highest_id`."""
        self._connection.execute(
            "DELETE FROM person WHERE id IN (SELECT person_id FROM participant"
            " WHERE session_id = ? AND person_id <= ?)",
            (session_id, highest_id),
        )


class Projects(UnitPart):
    """The projects for which people take part."""

    __slots__ = ()

    def named(self, session_id: int, name: str) -> Project:
        """The project of this name, which is there from now on.

        The name goes when the last who takes part for it has gone; a project that nobody joins
        keeps it, so let the one who named it join in the same unit.
        """
        (project_id,) = self._connection.execute(
            "INSERT INTO project (session_id, name) VALUES (?1, ?2)"
            " ON CONFLICT (session_id, name) DO UPDATE SET name = ?2 RETURNING id",
            (session_id, name),
        ).fetchone()
        return Project(project_id, name)

    def all_in(self, session_id: int) -> tuple[Project, ...]:
        """Those that someone takes part for, by name."""
        rows = self._connection.execute(
            "SELECT id, name FROM project WHERE session_id = ? AND name IS NOT NULL ORDER BY name",
            (session_id,),
        )
        return tuple(Project(*row) for row in rows)
