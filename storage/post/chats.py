"""Chats that can't be reached any more, or that move."""

import sqlite3

from storage.part import UnitPart
from storage.post.sent_messages import EMPTY, FOLLOW_UP
from storage.sessions.session_places import Places


class Chats(UnitPart):
    """Chats where sending is pointless until the person writes, and groups that get another id."""

    __slots__ = ("_places",)

    def __init__(self, connection: sqlite3.Connection, places: Places) -> None:
        super().__init__(connection)
        self._places = places

    def mark_unreachable(self, chat_id: int, at: float) -> None:
        """Hold queued messages for this chat until it can be reached again. A follow-up isn't held:
        it was for today."""
        self._connection.execute(
            "INSERT OR IGNORE INTO unreachable_chat (chat_id, since) VALUES (?, ?)", (chat_id, at)
        )
        self._connection.execute(
            "DELETE FROM outbox WHERE chat_id = ? AND substr(slot, 1, 1) = ?", (chat_id, FOLLOW_UP)
        )

    def mark_reachable(self, chat_id: int) -> None:
        """Release the messages that were held for this chat."""
        self._connection.execute("DELETE FROM unreachable_chat WHERE chat_id = ?", (chat_id,))

    def unreachable(self) -> list[int]:
        """All unreachable chats."""
        return [
            chat_id
            for (chat_id,) in self._connection.execute("SELECT chat_id FROM unreachable_chat")
        ]

    def is_unreachable(self, chat_id: int) -> bool:
        """Whether sending to this chat is pointless now."""
        found = self._connection.execute(
            "SELECT 1 FROM unreachable_chat WHERE chat_id = ?", (chat_id,)
        )
        return found.fetchone() is not None

    def move(self, old: int, new: int) -> None:
        """Move a group that became a supergroup to its new chat id: its queued and failed messages,
        and its place. Doing so twice changes nothing.

        The supergroup numbers its messages from 1 again, so what names a sent message is deleted.
        """
        execute = self._connection.execute
        # A message id of the old chat would name another message in the new one.
        execute("DELETE FROM outbox WHERE chat_id = ? AND method = ?", (old, EMPTY))
        execute("UPDATE outbox SET chat_id = ?2 WHERE chat_id = ?1", (old, new))
        self._places.move(old, new)
        for sql in (
            "DELETE FROM screen WHERE chat_id = ?",
            "DELETE FROM sent_message WHERE chat_id = ?",
            "DELETE FROM quoted_in_group WHERE chat_id = ?",
            "DELETE FROM unreachable_chat WHERE chat_id = ?",
        ):
            execute(sql, (old,))
