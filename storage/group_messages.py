"""Which messages in groups quote what was said in a session, and which sessions' are to go."""

from storage.part import Part

EMPTY = "emptyMessage"
"""In the outbox: no method of Telegram's, but an edit or else a deletion of one message."""


class GroupMessages(Part):
    """Messages that can be taken back only by changing them: they are older than two days, or all
    of them at once would be missed."""

    __slots__ = ()

    def note_quoting(self, session_id: int, chat_id: int, message_id: int) -> None:
        """Remember a message in a group that quotes someone of this session."""
        self._connection.execute(
            "INSERT OR IGNORE INTO quoted_in_group (chat_id, message_id, session_id)"
            " SELECT ?, ?, id FROM session WHERE id = ?",
            (chat_id, message_id, session_id),
        )

    def quoting(self, session_id: int) -> tuple[tuple[int, int], ...]:
        """Chat and number of each, in the order in which they came."""
        rows = self._connection.execute(
            "SELECT chat_id, message_id FROM quoted_in_group WHERE session_id = ?"
            " ORDER BY chat_id, message_id",
            (session_id,),
        )
        return tuple((chat_id, message_id) for chat_id, message_id in rows)

    def to_empty(self, before: float) -> tuple[tuple[int, str], ...]:
        """The sessions whose groups are to be emptied since before then, each with its pack."""
        rows = self._connection.execute(
            "SELECT session.id, pack FROM to_empty JOIN session ON session.id = session_id"
            " WHERE since <= ? ORDER BY session.id",
            (before,),
        )
        return tuple((session_id, pack) for session_id, pack in rows)

    def was_emptied(self, session_id: int) -> None:
        """What is to be done about the groups of this session is done, or waits to be sent."""
        for sql in (
            "DELETE FROM quoted_in_group WHERE session_id = ?",
            "DELETE FROM to_empty WHERE session_id = ?",
        ):
            self._connection.execute(sql, (session_id,))
