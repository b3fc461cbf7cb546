"""Which updates have been dealt with, and which went wrong for good."""

import re
from dataclasses import dataclass

from storage.part import UnitPart


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """An update that broke us; `body` is its JSON without names, empty once its time is over."""

    id: int
    update_id: int
    chat_id: int | None
    error: str
    body: str
    at: float


SEEN_SECONDS = 3 * 86400.0
"""How long an update is known by its id. Telegram repeats an unconfirmed one for a day; after a
week without any it begins at new, random ids, and an old one may come back as another's."""


class Updates(UnitPart):
    """Updates from Telegram, by their ids."""

    __slots__ = ()

    def first_time(self, update_id: int, at: float) -> bool:
        """Whether this update is new; from now on it isn't.

        An id that was seen long ago is another update's by now, also when the bot was off and
        nobody cleared it away.
        """
        cursor = self._connection.execute(
            "INSERT INTO seen_update (id, at) VALUES (?1, ?2)"
            " ON CONFLICT (id) DO UPDATE SET at = ?2 WHERE at < ?2 - ?3",
            (update_id, at, SEEN_SECONDS),
        )
        return cursor.rowcount == 1


class DeadLetters(UnitPart):
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
