"""What happens to chats: they can't be reached any more, or they move."""

import sqlite3

from storage.part import UnitPart
from storage.post.sent_messages import EMPTY
from storage.sessions.session_places import Places


class Chats(UnitPart):
    """Whom there is no point in writing to until they write first, and who has another number."""

    __slots__ = ("_places",)

    def __init__(self, connection: sqlite3.Connection, places: Places) -> None:
        super().__init__(connection)
        self._places = places

    def mark_unreachable(self, chat_id: int, at: float) -> None:
        """Hold what waits for this chat until it can be reached again."""
        self._connection.execute(
            "INSERT OR IGNORE INTO unreachable_chat (chat_id, since) VALUES (?, ?)", (chat_id, at)
        )

    def mark_reachable(self, chat_id: int) -> None:
        """Let what was held for this chat go."""
        self._connection.execute("DELETE FROM unreachable_chat WHERE chat_id = ?", (chat_id,))

    def unreachable(self) -> list[int]:
        """All of them, for the sender to know from the start."""
        return [
            chat_id
            for (chat_id,) in self._connection.execute("SELECT chat_id FROM unreachable_chat")
        ]

    def move(self, old: int, new: int) -> None:
        """Follow a group that became a supergroup: what waits for it, failed there, or is shown
        there goes on in the new chat. Doing so twice changes nothing.

        Messages are numbered anew there, so which of them were sent to the old one is forgotten.
        """
        execute = self._connection.execute
        # Messages are numbered anew: what names one by its number would be about another.
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
