"""How many are new week by week, told once each: all that staff know of the waiting room.

Only the number with its noise is stored. A share is new in the first week in which it is told, so
that nobody is in two of these numbers.
"""

from storage.part import UnitPart


class WeeklyNumbers(UnitPart):
    """The weekly numbers."""

    __slots__ = ()

    def get(self, pack: str, week: str) -> int | None:
        """What was told of a week; None if nothing was yet."""
        row = self._connection.execute(
            "SELECT value FROM weekly_number WHERE pack = ? AND week = ?", (pack, week)
        ).fetchone()
        return None if row is None else int(row[0])

    def count(self, pack: str) -> int:
        """How many waiting shares were in no number yet; from now on they are.

        This is a true number: give it noise in the same unit, and show it to nobody.
        """
        return self._connection.execute(
            "UPDATE waiting_share SET told = 1 WHERE pack = ? AND NOT told", (pack,)
        ).rowcount

    def tell(self, pack: str, week: str, value: int, at: float) -> None:
        """Keep a week's number, which has its noise."""
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
