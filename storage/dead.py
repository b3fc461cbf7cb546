"""What went wrong for good, for the operator to look at and to try again."""

import json

from storage.records import DeadLetter, FailedMessage, OutboxRow
from storage.work import Work


class Dead(Work):
    """Updates that were set aside, and messages that Telegram refused."""

    __slots__ = ()

    def dead_letters(self) -> list[DeadLetter]:
        """Those that can still be tried again, oldest first."""
        return [
            DeadLetter(*row)
            for row in self._connection.execute(
                "SELECT id, update_id, chat_id, error, body, at FROM dead_letter"
                " WHERE body != '' ORDER BY id"
            )
        ]

    def take_dead_letter(self, letter_id: int) -> DeadLetter | None:
        """Take one out to try it again; whoever fails at it sets it aside anew."""
        row = self._connection.execute(
            "DELETE FROM dead_letter WHERE id = ? AND body != ''"
            " RETURNING id, update_id, chat_id, error, body, at",
            (letter_id,),
        ).fetchone()
        return DeadLetter(*row) if row else None

    def failed_messages(self) -> list[FailedMessage]:
        """Messages that Telegram refused for good, oldest first."""
        return [
            FailedMessage(*row)
            for row in self._connection.execute(
                "SELECT id, method, error, failed_at FROM outbox"
                " WHERE failed_at IS NOT NULL ORDER BY id"
            )
        ]

    def queue_again(self, row_id: int) -> OutboxRow | None:
        """Put a refused message back in the queue; None when there is none of that id."""
        row = self._connection.execute(
            "UPDATE outbox SET failed_at = NULL, error = NULL, not_before = NULL, asked = NULL"
            " WHERE id = ? AND failed_at IS NOT NULL RETURNING id, chat_id, method, params, slot",
            (row_id,),
        ).fetchone()
        if row is None:
            return None
        found_id, chat_id, method, params, slot = row
        return OutboxRow(found_id, chat_id, method, json.loads(params), slot)
