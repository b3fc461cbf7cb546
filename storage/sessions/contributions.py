"""What people give each other in rounds: their words, without names."""

from dataclasses import dataclass

from dialogs.pack.where import OWN_CHATS
from storage.part import UnitPart
from storage.sessions.reveals import WalkText


@dataclass(frozen=True, slots=True)
class ContributionRecord:
    """What somebody gave in a round; the id says in which order, so never show it."""

    id: int
    phase: str
    text: str
    taken: bool


class Contributions(UnitPart):
    """What people gave in rounds."""

    __slots__ = ()

    def give(
        self,
        session_id: int,
        phase: str,
        project_id: int | None,
        person_id: int,
        text: str,
        place: int = OWN_CHATS.number,
    ) -> None:
        """Give something in a round, for the place of which they had read; it comes instead of what
        this person gave in it before.

        `project_id` is whose case it is about. '' is a pass: they have nothing to give.
        """
        self._connection.execute(
            "INSERT INTO contribution (session_id, phase, project_id, person_id, text, place)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
            " ON CONFLICT (session_id, phase, ifnull(project_id, 0), person_id)"
            " DO UPDATE SET text = ?5, place = ?6, taken = 0",
            (session_id, phase, project_id, person_id, text, place),
        )

    def all_in(
        self, session_id: int, phase: str, project_id: int | None
    ) -> tuple[ContributionRecord, ...]:
        """What was given in a round about a case, by text; who passed gave nothing."""
        rows = self._connection.execute(
            "SELECT id, phase, text, taken FROM contribution"
            " WHERE session_id = ? AND phase = ? AND ifnull(project_id, 0) = ifnull(?, 0)"
            " AND text != '' ORDER BY text",
            (session_id, phase, project_id),
        )
        return tuple(
            ContributionRecord(given, of_phase, text, bool(taken))
            for given, of_phase, text, taken in rows
        )

    def with_walks(self, session_id: int, phase: str, project_id: int | None) -> list[WalkText]:
        """The same with the walk of each who is still there, so that it can go when they do, and
        the place that each had read; by text."""
        rows = self._connection.execute(
            "SELECT walk_id, text, place FROM contribution"
            " JOIN participant USING (session_id, person_id)"
            " WHERE session_id = ? AND phase = ?"
            " AND ifnull(contribution.project_id, 0) = ifnull(?, 0) AND text != ''"
            " ORDER BY text, seat",
            (session_id, phase, project_id),
        )
        return [WalkText(*row) for row in rows]

    def text_of(
        self, session_id: int, phase: str, project_id: int | None, person_id: int
    ) -> str | None:
        """What someone gave in a round about a case: '' if they passed, None if nothing yet."""
        row = self._connection.execute(
            "SELECT text FROM contribution WHERE session_id = ? AND phase = ?"
            " AND ifnull(project_id, 0) = ifnull(?, 0) AND person_id = ?",
            (session_id, phase, project_id, person_id),
        ).fetchone()
        return row[0] if row else None

    def givers(self, session_id: int, phase: str, project_id: int | None) -> frozenset[int]:
        """Who gave something in a round about a case, or passed."""
        rows = self._connection.execute(
            "SELECT person_id FROM contribution"
            " WHERE session_id = ? AND phase = ? AND ifnull(project_id, 0) = ifnull(?, 0)",
            (session_id, phase, project_id),
        )
        return frozenset(person_id for (person_id,) in rows)

    def take_along(self, contribution_id: int, taken: bool) -> None:
        """Whether the project whose case it is takes this along."""
        self._connection.execute(
            "UPDATE contribution SET taken = ? WHERE id = ?", (taken, contribution_id)
        )

    def taken_along(
        self, session_id: int, project_id: int | None
    ) -> tuple[ContributionRecord, ...]:
        """All that a project takes along, by text."""
        rows = self._connection.execute(
            "SELECT id, phase, text FROM contribution WHERE session_id = ?"
            " AND ifnull(project_id, 0) = ifnull(?, 0) AND taken ORDER BY text",
            (session_id, project_id),
        )
        return tuple(ContributionRecord(given, phase, text, True) for given, phase, text in rows)
