"""What people write for each other in rounds: their words, without names."""

from dataclasses import dataclass

from dialogs.pack.where import OWN_CHATS
from storage.part import UnitPart
from storage.sessions.reveals import WalkText


@dataclass(frozen=True, slots=True)
class ContributionRecord:
    """A text written in a round. Never show the id: it tells the order in which texts came."""

    id: int
    phase: str
    text: str
    taken: bool


@dataclass(frozen=True, slots=True)
class OwnContribution:
    """What one person gave in a round about a case, to be read in `place`.

    `held`: a sentence that nobody else reads until they have decided about it, typed in the message
    `message`; '' if they want to reword theirs.
    """

    phase: str
    project_id: int | None
    text: str
    held: str | None
    message: int
    place: int = OWN_CHATS.number


class Contributions(UnitPart):
    """Texts written in rounds."""

    __slots__ = ()

    def give(
        self,
        session_id: int,
        phase: str,
        project_id: int | None,
        person_id: int,
        text: str,
        place: int = OWN_CHATS.number,
        message: int = 0,
    ) -> None:
        """Store someone's text in a round, replacing their earlier one in it, and whatever was
        held. `place` is where they had read that it would be shown; `message`: the message that
        they typed it in, if they did.

        `project_id` is the project whose case it is about. '' is a pass: they have nothing to
        write.
        """
        self._connection.execute(
            "INSERT INTO contribution (session_id, phase, project_id, person_id, text, place,"
            " message) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
            " ON CONFLICT (session_id, phase, ifnull(project_id, 0), person_id)"
            " DO UPDATE SET text = ?5, place = ?6, taken = 0, message = ?7, held = NULL",
            (session_id, phase, project_id, person_id, text, place, message),
        )

    def hold(
        self,
        session_id: int,
        phase: str,
        project_id: int | None,
        person_id: int,
        held: str | None,
        message: int = 0,
    ) -> None:
        """Keep a sentence that nobody else reads yet, in addition to what they gave or to their
        passing; None lets it go. See `OwnContribution`."""
        self._connection.execute(
            "UPDATE contribution SET held = ?5, message = iif(?6, ?6, message)"
            " WHERE session_id = ?1 AND phase = ?2"
            " AND ifnull(project_id, 0) = ifnull(?3, 0) AND person_id = ?4",
            (session_id, phase, project_id, person_id, held, message),
        )

    def forget(self, session_id: int, phase: str, project_id: int | None, person_id: int) -> None:
        """Delete what someone gave or held, as if nothing was asked."""
        self._connection.execute(
            "DELETE FROM contribution WHERE session_id = ?1 AND phase = ?2"
            " AND ifnull(project_id, 0) = ifnull(?3, 0) AND person_id = ?4",
            (session_id, phase, project_id, person_id),
        )

    def own(self, session_id: int, person_id: int) -> tuple[OwnContribution, ...]:
        """All that someone gave or wants to give in rounds, the latest last."""
        rows = self._connection.execute(
            "SELECT phase, project_id, text, held, message, place FROM contribution"
            " WHERE session_id = ? AND person_id = ? ORDER BY id",
            (session_id, person_id),
        )
        return tuple(OwnContribution(*row) for row in rows)

    def all_in(
        self, session_id: int, phase: str, project_id: int | None
    ) -> tuple[ContributionRecord, ...]:
        """The texts of a round about a case, sorted by text; passes are left out."""
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
        """The texts of current participants with their walks and places, sorted by text, so that a
        text can be deleted with its writer."""
        rows = self._connection.execute(
            "SELECT walk_id, text, place FROM contribution"
            " JOIN participant USING (session_id, person_id)"
            " WHERE session_id = ? AND phase = ?"
            " AND ifnull(contribution.project_id, 0) = ifnull(?, 0) AND text != ''"
            " ORDER BY text, walk_id",
            (session_id, phase, project_id),
        )
        return [WalkText(*row) for row in rows]

    def text_of(
        self, session_id: int, phase: str, project_id: int | None, person_id: int
    ) -> str | None:
        """Someone's text in a round about a case: '' if they passed, None if there is none yet, or
        only one that is held."""
        row = self._connection.execute(
            "SELECT text FROM contribution WHERE session_id = ? AND phase = ?"
            " AND ifnull(project_id, 0) = ifnull(?, 0) AND person_id = ?"
            " AND (held IS NULL OR text != '')",
            (session_id, phase, project_id, person_id),
        ).fetchone()
        return row[0] if row else None

    def givers(self, session_id: int, phase: str, project_id: int | None) -> frozenset[int]:
        """The people who wrote something in a round about a case, or passed. Not those who have yet
        to decide about what is held."""
        rows = self._connection.execute(
            "SELECT person_id FROM contribution"
            " WHERE session_id = ? AND phase = ? AND ifnull(project_id, 0) = ifnull(?, 0)"
            " AND (held IS NULL OR text != '')",
            (session_id, phase, project_id),
        )
        return frozenset(person_id for (person_id,) in rows)

    def take_along(self, contribution_id: int, taken: bool) -> None:
        """Mark whether the project takes this text along."""
        self._connection.execute(
            "UPDATE contribution SET taken = ? WHERE id = ?", (taken, contribution_id)
        )

    def taken_along(
        self, session_id: int, project_id: int | None
    ) -> tuple[ContributionRecord, ...]:
        """Everything that a project takes along, sorted by text."""
        rows = self._connection.execute(
            "SELECT id, phase, text FROM contribution WHERE session_id = ?"
            " AND ifnull(project_id, 0) = ifnull(?, 0) AND taken ORDER BY text",
            (session_id, project_id),
        )
        return tuple(ContributionRecord(given, phase, text, True) for given, phase, text in rows)
