"""How much is waiting, for the health page."""

from storage.records import Counts
from storage.work import Work


class Health(Work):
    """Counts over tables that stay small."""

    __slots__ = ()

    def counts(self, now: float) -> Counts:
        """What waits, is held, failed or was set aside at this time."""
        depth, oldest, held, failed = self._connection.execute(
            "SELECT count(*) FILTER (WHERE failed_at IS NULL AND since IS NULL),"
            " min(queued_at) FILTER (WHERE failed_at IS NULL AND since IS NULL),"
            " count(*) FILTER (WHERE failed_at IS NULL AND since IS NOT NULL),"
            " count(*) FILTER (WHERE failed_at IS NOT NULL)"
            " FROM outbox LEFT JOIN unreachable_chat USING (chat_id)"
        ).fetchone()
        (dead_letters,) = self._connection.execute(
            "SELECT count(*) FROM dead_letter WHERE body != ''"
        ).fetchone()
        age = 0.0 if oldest is None else max(0.0, now - oldest)
        return Counts(depth, age, held, failed, dead_letters)
