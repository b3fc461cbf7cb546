"""Erase a project over its sessions, so that a restore doesn't bring it back either.

Its token is never given out twice, so in the journal it identifies the project.
"""

import sqlite3

from storage.erasing.erasure_journal import ErasureJournal
from storage.moments import SCRUB_DUE, Moments
from storage.part import UnitPart

_PREFIX = "project "


class ErasedProjects(UnitPart):
    """Projects that somebody with their link or code had erased."""

    __slots__ = ("_erasures", "_moments")

    def __init__(
        self, connection: sqlite3.Connection, erasures: ErasureJournal, moments: Moments
    ) -> None:
        super().__init__(connection)
        self._erasures, self._moments = erasures, moments

    def erase(self, token: str, at: float) -> None:
        """Delete the project with this token and all that it agreed, and add it to the journal of
        erasures. Raises StorageUnavailable or StorageError when that can't be written."""
        self._erasures.add(_PREFIX + token, at)
        self._delete(token)
        self._moments.note(SCRUB_DUE, at)

    def erase_again(self) -> int:
        """Delete, from a copy, the projects that were erased since it was made; returns how
        many."""
        rows = self._connection.execute("SELECT token FROM lasting_project").fetchall()
        tokens = {_PREFIX + token: token for (token,) in rows}
        erased = self._erasures.erased_at(tokens)
        for entry in erased:
            self._delete(tokens[entry])
        return len(erased)

    def _delete(self, token: str) -> None:
        self._connection.execute("DELETE FROM lasting_project WHERE token = ?", (token,))
