"""What was stored while the clock was ahead, brought back to when that is found.

It would be kept for as much longer as the clock was ahead, and nobody would be warned until then.
"""

from storage.part import Part
from storage.records import Periods

_AHEAD = 3600.0
"""Seconds that a clock which can be trusted may be off."""
_DAY = 86400.0
_HAPPENED = (
    ("person", "known_since"),
    ("walk", "started_at"),
    ("walk", "changed_at"),
    ("answer", "at"),
    ("session", "opened_at"),
    ("session", "changed_at"),
    ("outbox", "queued_at"),
    ("outbox", "failed_at"),
    ("sent_message", "sent_at"),
    ("unreachable_chat", "since"),
    ("seen_update", "at"),
    ("dead_letter", "at"),
    ("audit", "at"),
    ("moment", "at"),
)
_WILL_HAPPEN = (("timer", "due_at"), ("session_timer", "due_at"), ("invitation", "expires_at"))


class Redating(Part):
    """Mends dates, once the clock can be trusted."""

    __slots__ = ()

    def bring_back(self, periods: Periods, now: float) -> int:
        """Date what is from the future now, and let what waits for far longer than anything is kept
        be due now; how many dates."""
        happened = sum(self._no_later(*column, now + _AHEAD, now) for column in _HAPPENED)
        longest = now + max(periods.unfinished, periods.finished) * _DAY + _AHEAD
        return happened + sum(self._no_later(*column, longest, now) for column in _WILL_HAPPEN)

    def _no_later(self, table: str, column: str, latest: float, now: float) -> int:
        sql = f"UPDATE {table} SET {column} = ? WHERE {column} > ?"  # noqa: S608 (our own words)
        return self._connection.execute(sql, (now, latest)).rowcount
