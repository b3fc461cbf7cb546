"""What has to happen later, restarts or not."""

from storage.records import TimerRecord
from storage.work import Work


class Timers(Work):
    """Timers of walks; one of each name per walk."""

    __slots__ = ()

    def set_timer(self, walk_id: int, name: str, due_at: float) -> None:
        """Set a timer, or move it when it is already set."""
        self._connection.execute(
            "INSERT OR REPLACE INTO timer (walk_id, name, due_at) VALUES (?, ?, ?)",
            (walk_id, name, due_at),
        )

    def cancel_timer(self, walk_id: int, name: str) -> None:
        """Take a timer away; also the way to say that it has been dealt with."""
        self._connection.execute(
            "DELETE FROM timer WHERE walk_id = ? AND name = ?", (walk_id, name)
        )

    def due_timers(self, now: float, limit: int) -> list[TimerRecord]:
        """At most `limit` timers that are due, the longest due first."""
        return [
            TimerRecord(*row)
            for row in self._connection.execute(
                "SELECT walk_id, name, due_at FROM timer WHERE due_at <= ? ORDER BY due_at LIMIT ?",
                (now, limit),
            )
        ]
