"""Walks that are over, and that no edition has counted yet."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from storage.part import UnitPart

_UNCOUNTED = (
    "pack = ? AND id > ? AND state IS NOT NULL"
    " AND NOT EXISTS (SELECT 1 FROM counted_end WHERE walk_id = walk.id)"
    " AND NOT EXISTS (SELECT 1 FROM participant WHERE participant.walk_id = walk.id)"
)


@dataclass(frozen=True, slots=True)
class EndedWalk:
    """A walk that is over without being finished; `state` is its JSON."""

    id: int
    state: str


class EndedWalks(UnitPart):
    """Walks outside sessions that are over, and which of them were counted. Both lists have the ids
    above `after`, in order."""

    __slots__ = ()

    def finished(self, pack: str, after: int = 0, most: int = -1) -> tuple[int, ...]:
        """The ids of finished walks of this pack that no edition counted."""
        rows = self._connection.execute(
            f"SELECT id FROM walk WHERE {_UNCOUNTED} AND status = 'finished' ORDER BY id LIMIT ?",  # noqa: S608
            (pack, after, most),
        )
        return tuple(id_ for (id_,) in rows)

    def broken_off(
        self, pack: str, unchanged_since: float, after: int = 0, most: int = -1
    ) -> tuple[EndedWalk, ...]:
        """Other walks of this pack that no edition counted, and that were replaced or didn't change
        since `unchanged_since`."""
        rows = self._connection.execute(
            f"SELECT id, state FROM walk WHERE {_UNCOUNTED} AND status <> 'finished'"  # noqa: S608
            " AND (status = 'replaced' OR changed_at < ?) ORDER BY id LIMIT ?",
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
