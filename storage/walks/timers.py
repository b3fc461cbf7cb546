"""Timers of walks, which outlive a restart."""

from dataclasses import dataclass

from storage.part import UnitPart

_MOST_SPREAD = 2_000
"""How many timers are spread in one transaction; the next transaction takes the rest."""


@dataclass(frozen=True, slots=True)
class TimerRecord:
    """Something that has to happen in a walk at `due_at`."""

    walk_id: int
    name: str
    due_at: float


class Timers(UnitPart):
    """Timers of walks; one of each name per walk."""

    __slots__ = ()

    def set(self, walk_id: int, name: str, due_at: float) -> None:
        """Set a timer, or move it when it is already set."""
        self._connection.execute(
            "INSERT OR REPLACE INTO timer (walk_id, name, due_at) VALUES (?, ?, ?)",
            (walk_id, name, due_at),
        )

    def cancel(self, walk_id: int, name: str) -> None:
        """Delete a timer, also when it has been handled."""
        self._connection.execute(
            "DELETE FROM timer WHERE walk_id = ? AND name = ?", (walk_id, name)
        )

    def due(self, now: float, limit: int) -> list[TimerRecord]:
        """At most `limit` due timers, the longest due first."""
        return [
            TimerRecord(*row)
            for row in self._connection.execute(
                "SELECT walk_id, name, due_at FROM timer WHERE due_at <= ? ORDER BY due_at LIMIT ?",
                (now, limit),
            )
        ]

    def of_person(self, person_id: int) -> list[TimerRecord]:
        """The timers in the walks of a person, the first due first."""
        return [
            TimerRecord(*row)
            for row in self._connection.execute(
                "SELECT walk_id, name, due_at FROM timer JOIN walk ON walk.id = walk_id"
                " WHERE person_id = ? ORDER BY due_at",
                (person_id,),
            )
        ]

    def next_due(self) -> float | None:
        """When the first of all timers is due, or None if there are none."""
        (first,) = self._connection.execute("SELECT min(due_at) FROM timer").fetchone()
        return None if first is None else float(first)

    def spread(self, now: float, at_once: int, over: float) -> None:
        """Leave `at_once` of the due timers due, and spread the others over the next `over`
        seconds, in order."""
        due = self._connection.execute(
            "SELECT walk_id, name FROM timer WHERE due_at <= ? ORDER BY due_at, walk_id LIMIT ?",
            (now, at_once + _MOST_SPREAD),
        ).fetchall()
        later = due[at_once:]
        self._connection.executemany(
            "UPDATE timer SET due_at = ? WHERE walk_id = ? AND name = ?",
            [
                (now + over * place / len(later), walk_id, name)
                for place, (walk_id, name) in enumerate(later, start=1)
            ],
        )
