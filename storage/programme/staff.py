"""Who works for the programme, beside those whom the settings name, how one gets to, and what
they did."""

import hashlib
from dataclasses import dataclass
from typing import Literal

from storage.part import UnitPart

AuditedAct = Literal["made", "sent", "invited", "joined", "removed"]


@dataclass(frozen=True, slots=True)
class Audited:
    """Something that was done for the programme. `person_id` is None for who did it on the
    machine, or was erased since."""

    at: float
    what: AuditedAct
    person_id: int | None
    edition: int | None


class Staff(UnitPart):
    """Staff, and invitations: of these only a hash is kept, so that no copy of the file invites."""

    __slots__ = ()

    def invite(self, token: str, expires_at: float) -> None:
        """Let whoever shows this token become staff, once and before it expires."""
        self._connection.execute(
            "INSERT INTO invitation (hash, expires_at) VALUES (?, ?)", (_hash(token), expires_at)
        )

    def accept(self, token: str, person_id: int, at: float) -> bool:
        """Make someone staff by their token, which is used up; whether it was good."""
        row = self._connection.execute(
            "DELETE FROM invitation WHERE hash = ? RETURNING expires_at", (_hash(token),)
        ).fetchone()
        if row is None or row[0] <= at:
            return False
        self.know(person_id, at)
        self._connection.execute(
            "INSERT OR IGNORE INTO staff (person_id, since) VALUES (?, ?)", (person_id, at)
        )
        return True

    def know(self, person_id: int, at: float) -> None:
        """See to it that what someone does for the programme can be noted."""
        self._connection.execute(
            "INSERT OR IGNORE INTO person (id, known_since) VALUES (?, ?)", (person_id, at)
        )

    def since(self, person_id: int) -> float | None:
        """Since when someone is staff by invitation; None for who isn't."""
        row = self._connection.execute(
            "SELECT since FROM staff WHERE person_id = ?", (person_id,)
        ).fetchone()
        return row[0] if row else None

    def all(self) -> tuple[tuple[int, float], ...]:
        """Those who came by invitation, and since when."""
        rows = self._connection.execute("SELECT person_id, since FROM staff ORDER BY since")
        return tuple((person_id, since) for person_id, since in rows)

    def remove(self, person_id: int) -> bool:
        """Someone is no staff any more; whether they were."""
        cursor = self._connection.execute("DELETE FROM staff WHERE person_id = ?", (person_id,))
        return cursor.rowcount == 1


class Audit(UnitPart):
    """Who did what for the programme."""

    __slots__ = ()

    def note(
        self, at: float, what: AuditedAct, person_id: int | None, edition: int | None = None
    ) -> None:
        """Note who did something for the programme; of who was erased meanwhile only what."""
        self._connection.execute(
            "INSERT INTO audit (at, what, person_id, edition)"
            " VALUES (?, ?, (SELECT id FROM person WHERE id = ?), ?)",
            (at, what, person_id, edition),
        )

    def trail(self) -> tuple[Audited, ...]:
        """All that was noted, the oldest first."""
        rows = self._connection.execute(
            "SELECT at, what, person_id, edition FROM audit ORDER BY id"
        )
        return tuple(Audited(*row) for row in rows)

    def of(self, person_id: int) -> tuple[Audited, ...]:
        """What was noted of one person."""
        rows = self._connection.execute(
            "SELECT at, what, person_id, edition FROM audit WHERE person_id = ? ORDER BY id",
            (person_id,),
        )
        return tuple(Audited(*row) for row in rows)


def _hash(token: str) -> str:
    # The token is 128 random bits: there is nothing to guess, so no salt and no slow hash.
    return hashlib.sha256(token.encode()).hexdigest()
