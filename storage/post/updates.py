"""Updates from Telegram: which were handled, and which failed for good."""

import re
from dataclasses import dataclass

from storage.part import UnitPart

SEEN_SECONDS = 3 * 86400.0
"""How long the id of an update is remembered, in seconds.

Telegram repeats an unconfirmed update for a day. After a week without updates it starts at new,
random ids, so an old id may return for another update.
"""


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """An update that our code failed on. `body` is its JSON without names, and is emptied after a
    while."""

    id: int
    update_id: int
    chat_id: int | None
    error: str
    body: str
    at: float


class Updates(UnitPart):
    """The ids of handled updates."""

    __slots__ = ()

    def first_time(self, update_id: int, at: float) -> bool:
        """Whether this update is new; marks it as handled.

        An id that was seen longer ago than SEEN_SECONDS counts as new.
        """
        cursor = self._connection.execute(
            "INSERT INTO seen_update (id, at) VALUES (?1, ?2)"
            " ON CONFLICT (id) DO UPDATE SET at = ?2 WHERE at < ?2 - ?3",
            (update_id, at, SEEN_SECONDS),
        )
        return cursor.rowcount == 1


class DeadLetters(UnitPart):
    """Updates that failed for good, for the operator to look at and try again."""

    __slots__ = ()

    def set_aside(
        self, update_id: int, chat_id: int | None, error: str, body: str, at: float
    ) -> None:
        """Store an update that our code failed on, so that the others needn't wait for it."""
        self._connection.execute(
            "INSERT INTO dead_letter (update_id, chat_id, error, body, at) VALUES (?, ?, ?, ?, ?)",
            (update_id, chat_id, error, body, at),
        )

    def all(self) -> list[DeadLetter]:
        """The updates that can still be tried again, oldest first."""
        return [
            DeadLetter(*row)
            for row in self._connection.execute(
                "SELECT id, update_id, chat_id, error, body, at FROM dead_letter"
                " WHERE body != '' ORDER BY id"
            )
        ]

    def take(self, letter_id: int) -> DeadLetter | None:
        """Remove an update to try it again; set it aside again if that fails."""
        row = self._connection.execute(
            "DELETE FROM dead_letter WHERE id = ? AND body != ''"
            " RETURNING id, update_id, chat_id, error, body, at",
            (letter_id,),
        ).fetchone()
        return DeadLetter(*row) if row else None

    def naming(self, person_id: int) -> list[DeadLetter]:
        """The updates from this person's private chat, and those that name them, as one from a
        group does."""
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
