"""Times that survive a restart: when something last happened, or since when it is due."""

from storage.part import UnitPart

BACKUP, NIGHTLY, SCRUB_DUE = "backup", "nightly", "scrub_due"
SIGN_OF_LIFE = "sign_of_life"
CLEANED = "cleaned"
"""Only in a backup that was kept past its time: erasures up to this moment are applied to it."""


class Moments(UnitPart):
    """Times by name."""

    __slots__ = ()

    def note(self, name: str, at: float) -> None:
        """Store a time, replacing the earlier one of this name."""
        self._connection.execute(
            "INSERT OR REPLACE INTO moment (name, at) VALUES (?, ?)", (name, at)
        )

    def get(self, name: str) -> float | None:
        """The time that was last stored under this name, or None."""
        row = self._connection.execute("SELECT at FROM moment WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def newest(self) -> float | None:
        """The newest time of anything that was stored, or None."""
        (newest,) = self._connection.execute(
            "SELECT max(at) FROM (SELECT max(at) AS at FROM moment UNION ALL"
            " SELECT max(at) FROM seen_update UNION ALL SELECT max(changed_at) FROM walk)"
        ).fetchone()
        return None if newest is None else float(newest)

    def forget(self, name: str) -> None:
        """Delete the time of this name."""
        self._connection.execute("DELETE FROM moment WHERE name = ?", (name,))
