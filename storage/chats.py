"""Chats that can't be reached: blocked, left, or never opened."""

from storage.work import Work


class Chats(Work):
    """Whom there is no point in writing to until they write first."""

    __slots__ = ()

    def mark_unreachable(self, chat_id: int, at: float) -> None:
        """Hold what waits for this chat until it can be reached again."""
        self._connection.execute(
            "INSERT OR IGNORE INTO unreachable_chat (chat_id, since) VALUES (?, ?)", (chat_id, at)
        )

    def mark_reachable(self, chat_id: int) -> None:
        """Let what was held for this chat go."""
        self._connection.execute("DELETE FROM unreachable_chat WHERE chat_id = ?", (chat_id,))

    def unreachable_chats(self) -> list[int]:
        """All of them, for the sender to know from the start."""
        return [
            chat_id
            for (chat_id,) in self._connection.execute("SELECT chat_id FROM unreachable_chat")
        ]
