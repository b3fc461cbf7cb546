"""What people give each other in rounds, and what they agree on: their words, without names."""

from storage.records import Contribution, Proposal
from storage.work import Work


class Agreements(Work):
    """Contributions, proposals, and the voices about these."""

    __slots__ = ()

    def contribute(
        self, session_id: int, phase: str, project_id: int | None, person_id: int, text: str
    ) -> None:
        """Give something in a round, in the place of what this person gave in it before.

        `project_id` is whose case it is about.
        """
        self._connection.execute(
            "INSERT INTO contribution (session_id, phase, project_id, person_id, text)"
            " VALUES (?1, ?2, ?3, ?4, ?5)"
            " ON CONFLICT (session_id, phase, ifnull(project_id, 0), person_id)"
            " DO UPDATE SET text = ?5, taken = 0",
            (session_id, phase, project_id, person_id, text),
        )

    def contributions(
        self, session_id: int, phase: str, project_id: int | None
    ) -> tuple[Contribution, ...]:
        """What was given in a round about a case, by text."""
        rows = self._connection.execute(
            "SELECT id, phase, text, taken FROM contribution"
            " WHERE session_id = ? AND phase = ? AND ifnull(project_id, 0) = ifnull(?, 0)"
            " ORDER BY text",
            (session_id, phase, project_id),
        )
        return tuple(
            Contribution(given, of_phase, text, bool(taken))
            for given, of_phase, text, taken in rows
        )

    def take_along(self, contribution_id: int, taken: bool) -> None:
        """Whether the project whose case it is takes this along."""
        self._connection.execute(
            "UPDATE contribution SET taken = ? WHERE id = ?", (taken, contribution_id)
        )

    def taken_along(self, session_id: int, project_id: int | None) -> tuple[Contribution, ...]:
        """All that a project takes along, by text."""
        rows = self._connection.execute(
            "SELECT id, phase, text FROM contribution WHERE session_id = ?"
            " AND ifnull(project_id, 0) = ifnull(?, 0) AND taken ORDER BY text",
            (session_id, project_id),
        )
        return tuple(Contribution(given, phase, text, True) for given, phase, text in rows)

    def propose(
        self,
        session_id: int,
        project_id: int | None,
        person_id: int,
        text: str,
        element: str | None = None,
    ) -> int:
        """Propose a sentence to agree on, about an element or about none; its id."""
        (proposal_id,) = self._connection.execute(
            "INSERT INTO proposal (session_id, project_id, person_id, text, element)"
            " VALUES (?, ?, ?, ?, ?) RETURNING id",
            (session_id, project_id, person_id, text, element),
        ).fetchone()
        return int(proposal_id)

    def give_voice(
        self, proposal_id: int, person_id: int, agrees: bool, text: str | None = None
    ) -> None:
        """Say whether someone can live with a proposal, in the place of what they said before;
        if not, `text` is how they see it."""
        self._connection.execute(
            "INSERT INTO voice (proposal_id, person_id, agrees, text) VALUES (?1, ?2, ?3, ?4)"
            " ON CONFLICT (proposal_id, person_id) DO UPDATE SET agrees = ?3, text = ?4",
            (proposal_id, person_id, agrees, text),
        )

    def proposals(self, session_id: int) -> tuple[Proposal, ...]:
        """All that was proposed, by text, with both kinds of voices beside each other."""
        rows = self._connection.execute(
            "SELECT proposal.id, element, proposal.text, count(*) FILTER (WHERE agrees),"
            " count(*) FILTER (WHERE NOT agrees)"
            " FROM proposal LEFT JOIN voice ON proposal_id = proposal.id WHERE session_id = ?"
            " GROUP BY proposal.id ORDER BY proposal.text",
            (session_id,),
        ).fetchall()
        return tuple(
            Proposal(proposed, element, text, agreeing, differing, self._otherwise(proposed))
            for proposed, element, text, agreeing, differing in rows
        )

    def _otherwise(self, proposal_id: int) -> tuple[str, ...]:
        rows = self._connection.execute(
            "SELECT text FROM voice WHERE proposal_id = ? AND NOT agrees AND text IS NOT NULL"
            " ORDER BY text",
            (proposal_id,),
        )
        return tuple(text for (text,) in rows)
