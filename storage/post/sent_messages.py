"""Messages that were sent and may have to be changed later: screens, and quotes in groups."""

from storage.part import UnitPart

SESSION = "s"
# More than the screens that one can still tap on in practice; a bound, so it can't grow. Each
# kind has its own: who leads a session may take part in it too. A session has more messages at
# once: a panel, progress, a question to answer.
_SCREENS_PER_CHAT = 5
_SCREENS_OF_SESSIONS = 12


def kind_of(slot: str) -> str:
    """Whose it is: a walk's ('w'), a session's ('s'), or another's."""
    return slot[:1]


class Screens(UnitPart):
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


EMPTY = "emptyMessage"
"""In the outbox: no method of Telegram's, but an edit or else a deletion of one message."""


class GroupMessages(UnitPart):
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
