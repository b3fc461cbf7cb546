"""Counts what is waiting, failed or stuck in the database."""

import json
from collections.abc import Collection
from dataclasses import dataclass

from storage.part import UnitPart


@dataclass(frozen=True, slots=True)
class QueueCounts:
    """How much is waiting and failed, for the health page.

    `outbox_age` is the age in seconds of the oldest message that can be sent; `held` counts
    messages for people who blocked the bot, `failed` those that Telegram refused for good.
    """

    outbox_depth: int
    outbox_age: float
    held: int
    failed: int
    dead_letters: int


class Health(UnitPart):
    """Counts over tables that stay small."""

    __slots__ = ()

    def counts(self, now: float) -> QueueCounts:
        """Count what waits, is held, failed or was set aside at this time."""
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
        return QueueCounts(depth, age, held, failed, dead_letters)

    def to_look_into(self, harmless: str) -> tuple[int, float | None]:
        """How many updates and messages failed for good, and when the newest did; updates with the
        `harmless` error are left out."""
        count, newest = self._connection.execute(
            "SELECT count(*), max(at) FROM (SELECT at FROM dead_letter WHERE body != ''"
            " AND error != ? UNION ALL SELECT failed_at FROM outbox WHERE failed_at IS NOT NULL)",
            (harmless,),
        ).fetchone()
        return int(count), newest

    def stranded(self, packs: Collection[str]) -> int:
        """How many walks and sessions under way use a pack that isn't one of these."""
        (count,) = self._connection.execute(
            "WITH known AS (SELECT value FROM json_each(?)) SELECT"
            " (SELECT count(*) FROM walk WHERE status IN ('walking', 'paused')"
            " AND pack NOT IN (SELECT value FROM known)) +"
            " (SELECT count(*) FROM session WHERE status = 'open'"
            " AND pack NOT IN (SELECT value FROM known))",
            (json.dumps(list(packs)),),
        ).fetchone()
        return int(count)
