"""Updates that went wrong for good, for the operator to look at and to try again."""

import re

from storage.part import Part
from storage.records import DeadLetter


class DeadLetters(Part):
    """Updates that were set aside."""

    __slots__ = ()

    def set_aside(
        self, update_id: int, chat_id: int | None, error: str, body: str, at: float
    ) -> None:
        """Keep an update that broke us, so that nobody else waits for it."""
        self._connection.execute(
            "INSERT INTO dead_letter (update_id, chat_id, error, body, at) VALUES (?, ?, ?, ?, ?)",
            (update_id, chat_id, error, body, at),
        )

    def all(self) -> list[DeadLetter]:
        """Those that can still be tried again, oldest first."""
        return [
            DeadLetter(*row)
            for row in self._connection.execute(
                "SELECT id, update_id, chat_id, error, body, at FROM dead_letter"
                " WHERE body != '' ORDER BY id"
            )
        ]

    def take(self, letter_id: int) -> DeadLetter | None:
        """Take one out to try it again; whoever fails at it sets it aside anew."""
        row = self._connection.execute(
            "DELETE FROM dead_letter WHERE id = ? AND body != ''"
            " RETURNING id, update_id, chat_id, error, body, at",
            (letter_id,),
        ).fetchone()
        return DeadLetter(*row) if row else None

    def naming(self, person_id: int) -> list[DeadLetter]:
        """Those from this person's chat, and those that name them, as one from a group does."""
        by_itself = re.compile(rf"(?<!\d){person_id}(?!\d)")
        return [
            DeadLetter(*row)
            for row in self._connection.execute(
                "SELECT id, update_id, chat_id, error, body, at FROM dead_letter"
                " WHERE chat_id = ?1 OR instr(body, ?2) ORDER BY id",
                (person_id, str(person_id)),
            )
            if row[2] == person_id or by_itself.search(row[4])
        ]
