"""Who takes part in a session, and for which project. Nothing here tells in which order people
came."""

from dataclasses import dataclass

from storage.part import UnitPart
from storage.walks.walks import WalkRecord

_COLUMNS = "participant.session_id, participant.person_id, walk_id, project_id, people"
_SELECT = f"SELECT {_COLUMNS} FROM participant "  # noqa: S608 (our own words)
_OF_ONE = 5


@dataclass(frozen=True, slots=True)
class Participant:
    """Someone in a session, with how many `people` share their phone."""

    session_id: int
    person_id: int
    walk_id: int
    project_id: int | None
    people: int


@dataclass(frozen=True, slots=True)
class Headcount:
    """How many take part: `people` on so many `phones`."""

    phones: int
    people: int


@dataclass(frozen=True, slots=True)
class Project:
    """A project in a session. Never show its id: it tells the order in which projects were
    named."""

    id: int
    name: str


class Participants(UnitPart):
    """Participants of sessions."""

    __slots__ = ()

    def join(
        self,
        session_id: int,
        person_id: int,
        walk_id: int,
        people: int,
        project_id: int | None = None,
    ) -> None:
        """Add a participant with this walk, or change how many people and which project they are
        for.

        Nobody is in two open sessions at once, because an answer could reach the wrong group. So
        this removes them from any other open session; tell that one first.
        """
        execute = self._connection.execute
        execute(
            "DELETE FROM participant WHERE person_id = ?1 AND session_id != ?2"
            " AND session_id IN (SELECT id FROM session WHERE status = 'open' AND id IN"
            " (SELECT session_id FROM participant WHERE person_id = ?1))",
            (person_id, session_id),
        )
        execute(
            "INSERT INTO participant (session_id, person_id, walk_id, people, project_id)"
            " VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (session_id, person_id)"
            " DO UPDATE SET walk_id = ?3, people = ?4, project_id = ?5",
            (session_id, person_id, walk_id, people, project_id),
        )

    def leave(self, session_id: int, person_id: int) -> bool:
        """Remove a participant; returns whether they were one."""
        self._connection.execute(
            "DELETE FROM reads_along WHERE person_id = ?2 AND place_id IN"
            " (SELECT id FROM place WHERE session_id = ?1)",
            (session_id, person_id),
        )
        self._connection.execute(
            "DELETE FROM session_timer WHERE session_id = ? AND person_id = ?",
            (session_id, person_id),
        )
        cursor = self._connection.execute(
            "DELETE FROM participant WHERE session_id = ? AND person_id = ?",
            (session_id, person_id),
        )
        return cursor.rowcount == 1

    def get(self, session_id: int, person_id: int) -> Participant | None:
        """The participant in this session, or None."""
        row = self._connection.execute(
            _SELECT + "WHERE session_id = ? AND person_id = ?", (session_id, person_id)
        ).fetchone()
        return Participant(*row) if row else None

    def current(self, person_id: int) -> Participant | None:
        """The participant in the open session they are in, or None."""
        row = self._connection.execute(
            _SELECT + "WHERE person_id = ?"  # noqa: S608 (our own words)
            " AND EXISTS (SELECT 1 FROM session WHERE id = session_id AND status = 'open')",
            (person_id,),
        ).fetchone()
        return Participant(*row) if row else None

    def took_part(self, walk_id: int) -> bool:
        """Whether this walk belongs to a participant of a session, open or ended."""
        row = self._connection.execute(
            "SELECT 1 FROM participant WHERE walk_id = ?", (walk_id,)
        ).fetchone()
        return row is not None

    def all_in(self, session_id: int) -> frozenset[Participant]:
        """All participants, in no order."""
        rows = self._connection.execute(_SELECT + "WHERE session_id = ?", (session_id,))
        return frozenset(Participant(*row) for row in rows)

    def with_walks(self, session_id: int) -> tuple[tuple[Participant, WalkRecord], ...]:
        """All participants with their walks, by Telegram's ids: that order doesn't tell who came or
        answered first."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS}, walk.id, walk.person_id, pack, status, state, started_at,"  # noqa: S608 (our own words)
            " changed_at, tonight FROM participant JOIN walk ON walk.id = walk_id"
            " WHERE session_id = ? ORDER BY participant.person_id",
            (session_id,),
        )
        return tuple((Participant(*row[:_OF_ONE]), WalkRecord(*row[_OF_ONE:])) for row in rows)

    def headcount(self, session_id: int, project_id: int | None = None) -> Headcount:
        """How many take part, in all or for one project."""
        phones, people = self._connection.execute(
            "SELECT count(*), ifnull(sum(people), 0) FROM participant"
            " WHERE session_id = ?1 AND (?2 IS NULL OR project_id = ?2)",
            (session_id, project_id),
        ).fetchone()
        return Headcount(phones, people)

    def dismiss(self, session_id: int, highest_id: int) -> None:
        """Delete the pretended participants of a session: those with ids up to `highest_id`."""
        self._connection.execute(
            "DELETE FROM person WHERE id IN (SELECT person_id FROM participant"
            " WHERE session_id = ? AND person_id <= ?)",
            (session_id, highest_id),
        )


class Projects(UnitPart):
    """The projects for which people take part."""

    __slots__ = ()

    def named(self, session_id: int, name: str) -> Project:
        """Get or create the project with this name.

        The name is deleted when its last participant leaves, but stays if nobody ever joined: let
        the person who named it join in the same unit.
        """
        (project_id,) = self._connection.execute(
            "INSERT INTO project (session_id, name) VALUES (?1, ?2)"
            " ON CONFLICT (session_id, name) DO UPDATE SET name = ?2 RETURNING id",
            (session_id, name),
        ).fetchone()
        return Project(project_id, name)

    def all_in(self, session_id: int) -> tuple[Project, ...]:
        """The projects that have participants, by name."""
        rows = self._connection.execute(
            "SELECT id, name FROM project WHERE session_id = ? AND name IS NOT NULL ORDER BY name",
            (session_id,),
        )
        return tuple(Project(*row) for row in rows)
