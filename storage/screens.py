"""Slots are names of messages that are edited later; a screen is the message that has one.

The first letter of a slot says whose it is.
"""

from storage.part import Part

SESSION = "s"
# More than the screens that one can still tap on in practice; a bound, so it can't grow. Each
# kind has its own: who leads a session may take part in it too. A session has more messages at
# once: a panel, progress, a question to answer.
_SCREENS_PER_CHAT = 5
_SCREENS_OF_SESSIONS = 12


def kind_of(slot: str) -> str:
    """Whose it is: a walk's ('w'), a session's ('s'), or another's."""
    return slot[:1]


class Screens(Part):
    """The messages that were sent for slots, the latest of each chat."""

    __slots__ = ()

    def remember(self, chat_id: int, slot: str, message_id: int) -> None:
        """Keep the message of a slot, and forget those that nobody can still tap on."""
        self._connection.execute(
            "INSERT OR REPLACE INTO screen (chat_id, slot, message_id) VALUES (?, ?, ?)",
            (chat_id, slot, message_id),
        )
        kind = kind_of(slot)
        most = _SCREENS_OF_SESSIONS if kind == SESSION else _SCREENS_PER_CHAT
        # Message ids only ever grow within a chat.
        self._connection.execute(
            "DELETE FROM screen WHERE chat_id = ?1 AND substr(slot, 1, 1) = ?2 AND message_id NOT"
            " IN (SELECT message_id FROM screen WHERE chat_id = ?1 AND substr(slot, 1, 1) = ?2"
            " ORDER BY message_id DESC LIMIT ?3)",
            (chat_id, kind, most),
        )

    def message_of(self, chat_id: int, slot: str) -> int | None:
        """The id of the message that was sent for this slot, if it is a recent one."""
        row = self._connection.execute(
            "SELECT message_id FROM screen WHERE chat_id = ? AND slot = ?", (chat_id, slot)
        ).fetchone()
        return row[0] if row else None

    def forget(self, chat_id: int, slot: str) -> None:
        """The message of this slot is gone from the chat."""
        self._connection.execute(
            "DELETE FROM screen WHERE chat_id = ? AND slot = ?", (chat_id, slot)
        )
