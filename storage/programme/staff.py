"""Programme staff who joined by invitation, their invitations, and the audit trail.

Staff named in the settings aren't stored here.
"""

import hashlib
from dataclasses import dataclass
from typing import Literal

from storage.part import UnitPart

AuditedAct = Literal["made", "sent", "invited", "joined", "removed"]


@dataclass(frozen=True, slots=True)
class Audited:
    """An entry in the audit trail. `person_id` is None for someone on the machine, or who was
    erased since."""

    at: float
    what: AuditedAct
    person_id: int | None
    edition: int | None


class Staff(UnitPart):
    """Staff and their invitations. Only a hash of an invitation is stored, so a copy of the file
    invites nobody."""

    __slots__ = ()

    def invite(self, token: str, expires_at: float) -> None:
        """Let the person who shows this token become staff, once and before it expires."""
        self._connection.execute(
            "INSERT INTO invitation (hash, expires_at) VALUES (?, ?)", (_hash(token), expires_at)
        )

    def accept(self, token: str, person_id: int, at: float) -> bool:
        """Make someone staff if their token is valid, and use it up; returns whether it was."""
        row = self._connection.execute(
            "DELETE FROM invitation WHERE hash = ? RETURNING expires_at", (_hash(token),)
        ).fetchone()
        if row is None or row[0] <= at:
            return False
        self.store_person(person_id, at)
        self._connection.execute(
            "INSERT OR IGNORE INTO staff (person_id, since) VALUES (?, ?)", (person_id, at)
        )
        return True

    def store_person(self, person_id: int, at: float) -> None:
        """Store a person, so that the audit trail can name them."""
        self._connection.execute(
            "INSERT OR IGNORE INTO person (id, known_since) VALUES (?, ?)", (person_id, at)
        )

    def since(self, person_id: int) -> float | None:
        """Since when someone has been staff by invitation; None if they aren't."""
        row = self._connection.execute(
            "SELECT since FROM staff WHERE person_id = ?", (person_id,)
        ).fetchone()
        return row[0] if row else None

    def all(self) -> tuple[tuple[int, float], ...]:
        """Everyone who joined by invitation, and since when."""
        rows = self._connection.execute("SELECT person_id, since FROM staff ORDER BY since")
        return tuple((person_id, since) for person_id, since in rows)

    def remove(self, person_id: int) -> bool:
        """Remove someone from the staff; returns whether they were on it."""
        cursor = self._connection.execute("DELETE FROM staff WHERE person_id = ?", (person_id,))
        return cursor.rowcount == 1


class Audit(UnitPart):
    """The audit trail of the programme."""

    __slots__ = ()

    def note(
        self, at: float, what: AuditedAct, person_id: int | None, edition: int | None = None
    ) -> None:
        """Append to the audit trail; if the person was erased, only the act."""
        self._connection.execute(
            "INSERT INTO audit (at, what, person_id, edition)"
            " VALUES (?, ?, (SELECT id FROM person WHERE id = ?), ?)",
            (at, what, person_id, edition),
        )

    def trail(self) -> tuple[Audited, ...]:
        """The whole audit trail, oldest first."""
        rows = self._connection.execute(
            "SELECT at, what, person_id, edition FROM audit ORDER BY id"
        )
        return tuple(Audited(*row) for row in rows)

    def of(self, person_id: int) -> tuple[Audited, ...]:
        """The entries that name one person."""
        rows = self._connection.execute(
            "SELECT at, what, person_id, edition FROM audit WHERE person_id = ? ORDER BY id",
            (person_id,),
        )
        return tuple(Audited(*row) for row in rows)


def _hash(token: str) -> str:
    # The token is 128 random bits: there is nothing to guess, so no salt and no slow hash.
    return hashlib.sha256(token.encode()).hexdigest()
