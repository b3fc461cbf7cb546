"""Walks that are over, of which no edition counted yet how far they came."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from storage.part import UnitPart

_OVER = "(status IN ('finished', 'replaced') OR changed_at < ?)"


@dataclass(frozen=True, slots=True)
class EndedWalk:
    """A walk that is over; `state` is its JSON."""

    id: int
    state: str


class EndedWalks(UnitPart):
    """Walks outside sessions that are over, and which of them were counted."""

    __slots__ = ()

    def uncounted(
        self, pack: str, unchanged_since: float, after: int = 0, most: int = -1
    ) -> tuple[EndedWalk, ...]:
        """Walks of this pack that no edition counted, with an id above `after`, by id. Over are
        those that are finished, or that didn't change since `unchanged_since`."""
        rows = self._connection.execute(
            "SELECT id, state FROM walk WHERE pack = ? AND id > ? AND state IS NOT NULL"  # noqa: S608
            f" AND {_OVER} AND NOT EXISTS (SELECT 1 FROM counted_end WHERE walk_id = walk.id)"
            " AND NOT EXISTS (SELECT 1 FROM participant WHERE participant.walk_id = walk.id)"
            " ORDER BY id LIMIT ?",
            (pack, after, unchanged_since, most),
        )
        return tuple(EndedWalk(*row) for row in rows)

    def are_there(self, ids: Sequence[int]) -> bool:
        """Whether all these walks still exist."""
        (there,) = self._connection.execute(
            "SELECT count(*) FROM walk WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(ids),),
        ).fetchone()
        return int(there) == len(ids)

    def counted(self, ids: Sequence[int]) -> None:
        """Never count these walks again."""
        self._connection.execute(
            "INSERT OR IGNORE INTO counted_end SELECT value FROM json_each(?)", (json.dumps(ids),)
        )
