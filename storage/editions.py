"""Editions of the programme: from what waits to what is published and linked to nobody.

An edition is made in units that take moments: shares are marked slice by slice, and the last unit
publishes it and cuts all of them loose. Killed before that, there is no edition, and what was
marked waits as before (`broken_off`, at every start).
"""

import json
from collections.abc import Sequence

from dialogs.edition.rules import Waiting
from storage.errors import NotAsFrozen
from storage.moments import SCRUB_DUE, Moments
from storage.programme_records import Audited, AuditedAct, EditionRecord, Slice, Unfinished

_AMONG = "(SELECT value FROM json_each(?))"
_RECORD = "SELECT number, pack, made_at, published FROM edition "


class Editions(Moments):
    """What was published, what is being made, and who did it."""

    __slots__ = ()

    def candidates(self, pack: str) -> tuple[Waiting, ...]:
        """All that waits of this pack."""
        rows = self._connection.execute(
            "SELECT id, organisation FROM waiting_share WHERE pack = ? ORDER BY id", (pack,)
        )
        return tuple(Waiting(*row) for row in rows)

    def begin_making(self, person_id: int | None) -> None:
        """Note that an edition is being made, and who waits for it; None: someone on the machine.

        What was marked for an earlier attempt waits as before.
        """
        self.give_up_making()
        self._connection.execute("INSERT INTO making (person_id) VALUES (?)", (person_id,))

    def give_up_making(self) -> None:
        """Let what was marked for an edition that isn't there wait as before."""
        self._connection.execute("UPDATE waiting_share SET making = 0 WHERE making")
        self._connection.execute("DELETE FROM making WHERE number IS NULL")

    def forget_making(self, number: int) -> None:
        """Whoever waited for this edition was told that it is there."""
        self._connection.execute("DELETE FROM making WHERE number = ?", (number,))

    def broken_off(self) -> tuple[Unfinished, ...]:
        """Give up what was being made when the bot stopped; who waits to be told of it.

        To be called at a start.
        """
        self._connection.execute("UPDATE waiting_share SET making = 0 WHERE making")
        rows = self._connection.execute("DELETE FROM making RETURNING person_id, number")
        found = rows.fetchall()
        return tuple(Unfinished(person, number) for person, number in found if person is not None)

    def take_slice(self, ids: Sequence[int]) -> Slice:
        """Mark these shares as part of the edition under way; those that are still there."""
        among = (json.dumps(list(ids)),)
        shares = self._connection.execute(
            f"UPDATE waiting_share SET making = 1 WHERE id IN {_AMONG} RETURNING share",  # noqa: S608 (our own words)
            among,
        ).fetchall()
        texts = self._connection.execute(
            f"SELECT text FROM waiting_text WHERE share_id IN {_AMONG}",  # noqa: S608 (our own words)
            among,
        )
        return Slice(tuple(share for (share,) in shares), tuple(text for (text,) in texts))

    def check_frozen(self, shares: int) -> None:
        """Raises NotAsFrozen when not so many are marked any more: someone withdrew meanwhile."""
        (marked,) = self._connection.execute(
            "SELECT count(*) FROM waiting_share WHERE making"
        ).fetchone()
        if marked != shares:
            raise NotAsFrozen("someone left the edition while it was being made")

    def publish(self, edition: EditionRecord, zip_: bytes, person_id: int | None) -> None:
        """Store an edition and cut all that is marked loose, at once."""
        execute = self._connection.execute
        execute(
            "INSERT INTO edition (number, pack, made_at, published, zip) VALUES (?, ?, ?, ?, ?)",
            (edition.number, edition.pack, edition.made_at, edition.published, zip_),
        )
        execute(
            "INSERT OR IGNORE INTO counted_walk SELECT walk_id FROM waiting_share"
            " WHERE making AND walk_id IS NOT NULL ORDER BY walk_id"
        )
        execute(
            "INSERT OR IGNORE INTO counted_session SELECT session_id, ifnull(project_id, 0)"
            " FROM waiting_share WHERE making AND session_id IS NOT NULL"
        )
        execute("DELETE FROM waiting_share WHERE making")
        execute("UPDATE making SET number = ? WHERE number IS NULL", (edition.number,))
        self.note_audit(edition.made_at, "made", person_id, edition.number)
        self.note_moment(SCRUB_DUE, edition.made_at)

    def editions(self, pack: str | None = None) -> tuple[EditionRecord, ...]:
        """All that were published, of one pack or of any, the latest first."""
        rows = self._connection.execute(
            _RECORD + "WHERE ?1 IS NULL OR pack = ?1 ORDER BY number DESC", (pack,)
        )
        return tuple(EditionRecord(*row) for row in rows)

    def last_number(self) -> int:
        """The highest number of those that were published; 0 for none."""
        (number,) = self._connection.execute(
            "SELECT ifnull(max(number), 0) FROM edition"
        ).fetchone()
        return int(number)

    def last_number_of(self, pack: str) -> int | None:
        """The number of a pack's latest, if there is one."""
        (number,) = self._connection.execute(
            "SELECT max(number) FROM edition WHERE pack = ?", (pack,)
        ).fetchone()
        return None if number is None else int(number)

    def latest_edition(self, pack: str) -> EditionRecord | None:
        """The last of a pack, if there is one."""
        row = self._connection.execute(
            _RECORD + "WHERE pack = ? ORDER BY number DESC LIMIT 1", (pack,)
        ).fetchone()
        return EditionRecord(*row) if row else None

    def edition_zip(self, number: int) -> bytes | None:
        """An edition's file as it was published; None where there is no such edition."""
        row = self._connection.execute(
            "SELECT zip FROM edition WHERE number = ?", (number,)
        ).fetchone()
        return row[0] if row else None

    def note_audit(
        self, at: float, what: AuditedAct, person_id: int | None, edition: int | None = None
    ) -> None:
        """Note who did something for the programme; of who was erased meanwhile only what."""
        self._connection.execute(
            "INSERT INTO audit (at, what, person_id, edition)"
            " VALUES (?, ?, (SELECT id FROM person WHERE id = ?), ?)",
            (at, what, person_id, edition),
        )

    def audit_trail(self) -> tuple[Audited, ...]:
        """All that was noted, the oldest first."""
        rows = self._connection.execute(
            "SELECT at, what, person_id, edition FROM audit ORDER BY id"
        )
        return tuple(Audited(*row) for row in rows)

    def audited_of(self, person_id: int) -> tuple[Audited, ...]:
        """What was noted of one person."""
        rows = self._connection.execute(
            "SELECT at, what, person_id, edition FROM audit WHERE person_id = ? ORDER BY id",
            (person_id,),
        )
        return tuple(Audited(*row) for row in rows)
