"""When something last happened, or since when it is owed."""

from storage.part import UnitPart

BACKUP, NIGHTLY, SCRUB_DUE = "backup", "nightly", "scrub_due"
CLEANED = "cleaned"
"""In a backup that was kept past its time: until when it knows who was erased."""


class Moments(UnitPart):
    """Names with times, that outlive a restart."""

    __slots__ = ()

    def note(self, name: str, at: float) -> None:
        """Remember the time of something, in place of an earlier one."""
        self._connection.execute(
            "INSERT OR REPLACE INTO moment (name, at) VALUES (?, ?)", (name, at)
        )

    def get(self, name: str) -> float | None:
        """The time that was last noted, if ever."""
        row = self._connection.execute("SELECT at FROM moment WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def newest(self) -> float | None:
        """The newest time of anything that was stored, None where nothing was."""
        (newest,) = self._connection.execute(
            "SELECT max(at) FROM (SELECT max(at) AS at FROM moment UNION ALL"
            " SELECT max(at) FROM seen_update UNION ALL SELECT max(changed_at) FROM walk)"
        ).fetchone()
        return None if newest is None else float(newest)

    def forget(self, name: str) -> None:
        """As if it had never been noted."""
        self._connection.execute("DELETE FROM moment WHERE name = ?", (name,))
