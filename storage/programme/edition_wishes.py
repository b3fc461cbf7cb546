"""The people who want to be told that an edition is out: kept with the person, apart from what they
shared."""

from storage.part import UnitPart


class EditionWishes(UnitPart):
    """The wishes. Each is answered by the next edition of its pack, whoever is in that."""

    __slots__ = ()

    def wish(self, person_id: int, pack: str, at: float) -> None:
        """Store that a known person wants to be told of this pack's next edition."""
        self._connection.execute(
            "INSERT OR REPLACE INTO edition_wish (person_id, pack, at) VALUES (?, ?, ?)",
            (person_id, pack, at),
        )

    def drop(self, person_id: int, pack: str) -> None:
        """Forget it."""
        self._connection.execute(
            "DELETE FROM edition_wish WHERE person_id = ? AND pack = ?", (person_id, pack)
        )

    def of(self, person_id: int) -> tuple[str, ...]:
        """The packs whose editions somebody wants to be told of."""
        rows = self._connection.execute(
            "SELECT pack FROM edition_wish WHERE person_id = ? ORDER BY pack", (person_id,)
        )
        return tuple(pack for (pack,) in rows)

    def answer(self, pack: str) -> tuple[int, ...]:
        """Forget all wishes about a pack; returns the latest finished walk in it of each person
        who had one, in which they can be told."""
        execute = self._connection.execute
        rows = execute(
            "SELECT max(walk.id) FROM edition_wish JOIN walk USING (person_id, pack)"
            " WHERE pack = ? AND status = 'finished' GROUP BY person_id ORDER BY 1",
            (pack,),
        ).fetchall()
        execute("DELETE FROM edition_wish WHERE pack = ?", (pack,))
        return tuple(walk for (walk,) in rows)
