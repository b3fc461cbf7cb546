"""The number of new shares in the waiting room, told once a week: all that staff know of it.

Only the number with its noise is stored. A share counts as new in the first week in which it is
told, so nobody is in two of these numbers.
"""

import math
from dataclasses import dataclass

from dialogs.edition.rules import MOST_EDITIONS
from storage.part import UnitPart

_MAY_COUNT = (
    "waiting_share.pack = ? AND (SELECT count(*) FROM counted_project WHERE"  # noqa: S608
    f" counted_project.lasting_id = shared_project.lasting_id AND at >= ?) < {MOST_EDITIONS}"
)
_SHARES = "waiting_share JOIN shared_project ON share_id = waiting_share.id"


@dataclass(frozen=True, slots=True)
class WeekTold:
    """A week's number, with its noise. `published`: an edition was made since. `refused`: one was
    asked for in that week, and the rules didn't allow it."""

    value: int
    published: bool = False
    refused: bool = False


class WeeklyNumbers(UnitPart):
    """The weekly numbers."""

    __slots__ = ()

    def get(self, pack: str, week: str) -> WeekTold | None:
        """What was told for a week; None if nothing was yet."""
        row = self._connection.execute(
            "SELECT value, published, refused FROM weekly_number WHERE pack = ? AND week = ?",
            (pack, week),
        ).fetchone()
        return None if row is None else WeekTold(int(row[0]), bool(row[1]), bool(row[2]))

    def refuse(self, pack: str, week: str) -> None:
        """Store that the rules allowed no edition in this week."""
        self._connection.execute(
            "UPDATE weekly_number SET refused = 1 WHERE pack = ? AND week = ?", (pack, week)
        )

    def count(self, pack: str, counted_since: float = math.inf) -> int:
        """Count the teams that wait and were in no number yet, and mark their shares as told. All
        shares of a project with a code are one team; one that rests (see `Editions.candidates`)
        is counted once it may be in an edition again.

        This is a true number: add noise in the same unit, and show it to nobody.
        """
        execute, values = self._connection.execute, (pack, counted_since)
        (new,) = execute(
            "SELECT count(*) FROM (SELECT 1"  # noqa: S608 (our own words)
            f" FROM {_SHARES} WHERE {_MAY_COUNT}"
            " GROUP BY ifnull(-shared_project.lasting_id, waiting_share.id) HAVING NOT max(told))",
            values,
        ).fetchone()
        execute(
            "UPDATE waiting_share SET told = 1 WHERE NOT told AND id IN"  # noqa: S608
            f" (SELECT waiting_share.id FROM {_SHARES} WHERE {_MAY_COUNT})",
            values,
        )
        return int(new)

    def tell(self, pack: str, week: str, value: int, at: float) -> None:
        """Store a week's number, noise included."""
        self._connection.execute(
            "INSERT INTO weekly_number (pack, week, value, at) VALUES (?, ?, ?, ?)",
            (pack, week, value, at),
        )

    def all(self, pack: str) -> tuple[tuple[str, int], ...]:
        """The weeks since the last edition with their numbers, the oldest first."""
        rows = self._connection.execute(
            "SELECT week, value FROM weekly_number WHERE pack = ? AND NOT published"
            " ORDER BY at, week",
            (pack,),
        )
        return tuple((week, value) for week, value in rows)
