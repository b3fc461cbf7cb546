"""Walks: which one each person is in, and its state."""

import sqlite3
from dataclasses import dataclass
from typing import Literal

from storage.moments import SCRUB_DUE, Moments
from storage.part import UnitPart

WalkStatus = Literal["walking", "paused", "finished", "stopped"]
StoredWalkStatus = Literal["walking", "paused", "finished", "stopped", "replaced"]
_SELECT = "SELECT id, person_id, pack, status, state, started_at, changed_at, tonight FROM walk "
_CURRENT = " ORDER BY aside, status = 'replaced', id DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class WalkRecord:
    """One person's walk; `state` is None until it is first saved."""

    id: int
    person_id: int
    pack: str
    status: StoredWalkStatus
    state: str | None
    started_at: float
    changed_at: float
    tonight: str | None = None
    """The part of the state that is deleted tonight."""


class Walks(UnitPart):
    """People and their walks."""

    __slots__ = ("_moments",)

    def __init__(self, connection: sqlite3.Connection, moments: Moments) -> None:
        super().__init__(connection)
        self._moments = moments

    def current(self, person_id: int) -> WalkRecord | None:
        """The walk that this person is in, finished or not: the newest that isn't kept aside."""
        row = self._connection.execute(
            _SELECT + "WHERE person_id = ?" + _CURRENT,
            (person_id,),
        ).fetchone()
        return WalkRecord(*row) if row else None

    def take_up(self, person_id: int, pack: str, at: float) -> WalkRecord:
        """Return to the person's walk in this pack, or begin one; any other is kept aside."""
        row = self._connection.execute(
            _SELECT
            + "WHERE person_id = ? AND pack = ? AND status != 'replaced' ORDER BY id DESC LIMIT 1",
            (person_id, pack),
        ).fetchone()
        if row is None:
            return self.begin(person_id, pack, at)
        kept = WalkRecord(*row)
        self.bring_forward(person_id, kept.id)
        return kept

    def bring_forward(self, person_id: int, walk_id: int) -> None:
        """Make this the walk that the person is in; any other is kept aside."""
        self._connection.execute(
            "UPDATE walk SET aside = (id != ?) WHERE person_id = ?", (walk_id, person_id)
        )

    def begun_since(self, walk: WalkRecord) -> bool:
        """Whether its person began a newer walk in the same pack."""
        newer = self._connection.execute(
            "SELECT 1 FROM walk WHERE person_id = ? AND pack = ? AND id > ? LIMIT 1",
            (walk.person_id, walk.pack, walk.id),
        )
        return newer.fetchone() is not None

    def all_current(self) -> list[WalkRecord]:
        """The current walk of each person, finished or not."""
        theirs = "WHERE id = (SELECT id FROM walk AS of_them WHERE person_id = walk.person_id"
        rows = self._connection.execute(f"{_SELECT}{theirs}{_CURRENT}) ORDER BY id")
        return [WalkRecord(*row) for row in rows]

    def get(self, walk_id: int) -> WalkRecord | None:
        """The walk with this id, as a button or a timer names it."""
        row = self._connection.execute(
            _SELECT + "WHERE id = ?",
            (walk_id,),
        ).fetchone()
        return WalkRecord(*row) if row else None

    def before(self, person_id: int, pack: str, walk_id: int) -> WalkRecord | None:
        """The person's newest other walk in this pack that has a state."""
        row = self._connection.execute(
            _SELECT + "WHERE person_id = ? AND pack = ? AND id != ? AND state IS NOT NULL"
            " ORDER BY id DESC LIMIT 1",
            (person_id, pack, walk_id),
        ).fetchone()
        return WalkRecord(*row) if row else None

    def finished_before(self, person_id: int, pack: str, walk_id: int) -> WalkRecord | None:
        """The person's newest finished walk in this pack before this one."""
        row = self._connection.execute(
            _SELECT + "WHERE person_id = ? AND pack = ? AND id < ? AND status = 'finished'"
            " ORDER BY id DESC LIMIT 1",
            (person_id, pack, walk_id),
        ).fetchone()
        return WalkRecord(*row) if row else None

    def begin(self, person_id: int, pack: str, at: float) -> WalkRecord:
        """Begin a walk. Others are kept aside; an unfinished one of the same pack is replaced, and
        its timers are deleted."""
        execute = self._connection.execute
        execute("INSERT OR IGNORE INTO person (id, known_since) VALUES (?, ?)", (person_id, at))
        replaced = execute(
            "UPDATE walk SET status = 'replaced'"
            " WHERE person_id = ? AND pack = ? AND status IN ('walking', 'paused') RETURNING id",
            (person_id, pack),
        ).fetchall()
        for walk in replaced:
            execute("DELETE FROM timer WHERE walk_id = ?", walk)
        execute("UPDATE walk SET aside = 1 WHERE person_id = ?", (person_id,))
        cursor = execute(
            "INSERT INTO walk (person_id, pack, status, started_at, changed_at)"
            " VALUES (?, ?, 'walking', ?, ?)",
            (person_id, pack, at, at),
        )
        assert cursor.lastrowid is not None  # noqa: S101 (an INSERT that succeeded has one)
        return WalkRecord(cursor.lastrowid, person_id, pack, "walking", None, at, at)

    def save(
        self,
        walk_id: int,
        state_json: str,
        status: WalkStatus,
        at: float,
        tonight: str | None = None,
    ) -> None:
        """Store the state of a walk; `tonight` is the part that is deleted tonight."""
        self._connection.execute(
            "UPDATE walk SET state = ?, status = ?, changed_at = ?, tonight = ? WHERE id = ?",
            (state_json, status, at, tonight, walk_id),
        )

    def let_go_of_today(self, now: float) -> None:
        """Delete everything that is kept for today only, without saying how much it was."""
        if self._connection.execute(
            "UPDATE walk SET tonight = NULL WHERE tonight IS NOT NULL"
        ).rowcount:
            self._moments.note(SCRUB_DUE, now)
