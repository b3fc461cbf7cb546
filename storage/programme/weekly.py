"""The number of new shares in the waiting room, told once a week: all that staff know of it.

Only the number with its noise is stored. A share counts as new in the first week in which it is
told, so nobody is in two of these numbers.
"""

from storage.part import UnitPart


class WeeklyNumbers(UnitPart):
    """The weekly numbers."""

    __slots__ = ()

    def get(self, pack: str, week: str) -> int | None:
        """The number told for a week; None if none was yet."""
        row = self._connection.execute(
            "SELECT value FROM weekly_number WHERE pack = ? AND week = ?", (pack, week)
        ).fetchone()
        return None if row is None else int(row[0])

    def count(self, pack: str) -> int:
        """Count the waiting shares that were in no number yet, and mark them as told.

        This is a true number: add noise in the same unit, and show it to nobody.
        """
        return self._connection.execute(
            "UPDATE waiting_share SET told = 1 WHERE pack = ? AND NOT told", (pack,)
        ).rowcount

    def tell(self, pack: str, week: str, value: int, at: float) -> None:
        """Store a week's number, noise included."""
        self._connection.execute(
            "INSERT INTO weekly_number (pack, week, value, at) VALUES (?, ?, ?, ?)",
            (pack, week, value, at),
        )

    def all(self, pack: str) -> tuple[tuple[str, int], ...]:
        """The weeks since the last edition with their numbers, the oldest first."""
        rows = self._connection.execute(
            "SELECT week, value FROM weekly_number WHERE pack = ?1 AND at >"
            " (SELECT ifnull(max(made_at), 0) FROM edition WHERE pack = ?1) ORDER BY at, week",
            (pack,),
        )
        return tuple((week, value) for week, value in rows)
