"""Walks and the answers given in them."""

import sqlite3

from storage.moments import SCRUB_DUE, Moments
from storage.part import Part
from storage.places import OWN_CHATS
from storage.records import WalkRecord, WalkStatus

_SELECT = "SELECT id, person_id, pack, status, state, started_at, changed_at, tonight FROM walk "
_CURRENT = " ORDER BY aside, status = 'replaced', id DESC LIMIT 1"


class Walks(Part):
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
        """Go on in the walk that was kept of this pack, or begin one; any other is kept aside."""
        row = self._connection.execute(
            _SELECT
            + "WHERE person_id = ? AND pack = ? AND status != 'replaced' ORDER BY id DESC LIMIT 1",
            (person_id, pack),
        ).fetchone()
        if row is None:
            return self.begin(person_id, pack, at)
        kept = WalkRecord(*row)
        self._connection.execute(
            "UPDATE walk SET aside = (id != ?) WHERE person_id = ?", (kept.id, person_id)
        )
        return kept

    def all_current(self) -> list[WalkRecord]:
        """The walk that each person goes on in, finished or not."""
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
        """The newest other walk of this pack that someone ever went on in."""
        row = self._connection.execute(
            _SELECT + "WHERE person_id = ? AND pack = ? AND id != ? AND state IS NOT NULL"
            " ORDER BY id DESC LIMIT 1",
            (person_id, pack, walk_id),
        ).fetchone()
        return WalkRecord(*row) if row else None

    def finished_before(self, person_id: int, pack: str, walk_id: int) -> WalkRecord | None:
        """The newest walk of this pack that someone finished before this one."""
        row = self._connection.execute(
            _SELECT + "WHERE person_id = ? AND pack = ? AND id < ? AND status = 'finished'"
            " ORDER BY id DESC LIMIT 1",
            (person_id, pack, walk_id),
        ).fetchone()
        return WalkRecord(*row) if row else None

    def begin(self, person_id: int, pack: str, at: float) -> WalkRecord:
        """Begin a walk. Others are kept aside; an unfinished one of the same pack is replaced by
        it, and reminds nobody.
        """
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
        """Store where a walk is now; `tonight` is what of it goes in the night that comes."""
        self._connection.execute(
            "UPDATE walk SET state = ?, status = ?, changed_at = ?, tonight = ? WHERE id = ?",
            (state_json, status, at, tonight, walk_id),
        )

    def let_go_of_today(self, now: float) -> None:
        """Let go of all that is kept for today only. How much it was is nobody's business."""
        if self._connection.execute(
            "UPDATE walk SET tonight = NULL WHERE tonight IS NOT NULL"
        ).rowcount:
            self._moments.note(SCRUB_DUE, now)


class Answers(Part):
    """What was answered in walks."""

    __slots__ = ("_moments",)

    def __init__(self, connection: sqlite3.Connection, moments: Moments) -> None:
        super().__init__(connection)
        self._moments = moments

    def record(
        self,
        walk_id: int,
        question: str,
        question_text: str,
        value_json: str,
        pack_version: str,
        at: float,
        audience: str = "schrijver",
        place: int = OWN_CHATS,
    ) -> None:
        """Add an answer with the question as it was shown; earlier ones stay.

        `audience` says who may see it; the table refuses any that isn't known. One that is
        wider than the writer is that of the session they are in, and of no later one; and of the
        `place` that they had read, and of no other group.
        """
        self._connection.execute(
            "INSERT INTO answer"
            " (walk_id, question, question_text, value, pack_version, at, audience, place,"
            " session_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, CASE WHEN ?7 != 'schrijver' THEN"
            " (SELECT session.id FROM participant JOIN session ON session.id = session_id"
            " WHERE walk_id = ?1 AND status = 'open') END)",
            (walk_id, question, question_text, value_json, pack_version, at, audience, place),
        )

    def forget(self, walk_id: int, question: str, now: float) -> None:
        """Delete all words that were ever answered to a question in a walk."""
        if self._connection.execute(
            "DELETE FROM answer WHERE walk_id = ? AND question = ?"
            " AND json_extract(value, '$.text') IS NOT NULL",
            (walk_id, question),
        ).rowcount:
            self._moments.note(SCRUB_DUE, now)
