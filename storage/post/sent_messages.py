"""Sent messages that may have to change later: screens, and messages that quote people in groups.

A slot is a name for a message that will be edited later; a screen is the message sent for it. The
first letter of a slot is its kind: 'w' for a walk, 'v' for what the bot asks there of its own
accord, 's' for a session, 'c' for a copy of what people gave each other in one.
"""

from storage.part import UnitPart

SESSION = "s"
FOLLOW_UP = "v"
COPY = "c"
# An upper bound: more screens than anyone still taps in practice. Each kind has its own, because a
# facilitator may take part too. A session needs more: a panel, progress, a question to answer.
_SCREENS_PER_CHAT = 5
_SCREENS_OF_SESSIONS = 12
_COPIES = 60
"""Of what one writer can still change: a whole session of it."""
EMPTY = "emptyMessage"
"""A method name in the outbox only: edit one message to nothing, or delete it."""


def kind_of(slot: str) -> str:
    """The first letter: a walk's ('w'), a session's ('s'), or another kind."""
    return slot[:1]


class Screens(UnitPart):
    """The messages sent for slots, the latest ones of each chat."""

    __slots__ = ()

    def remember(self, chat_id: int, slot: str, message_id: int) -> None:
        """Store the message of a slot, and delete the oldest ones, which nobody can still tap."""
        self._connection.execute(
            "INSERT OR REPLACE INTO screen (chat_id, slot, message_id) VALUES (?, ?, ?)",
            (chat_id, slot, message_id),
        )
        kind = kind_of(slot)
        most = {SESSION: _SCREENS_OF_SESSIONS, COPY: _COPIES}.get(kind, _SCREENS_PER_CHAT)
        # Message ids only ever grow within a chat.
        self._connection.execute(
            "DELETE FROM screen WHERE chat_id = ?1 AND substr(slot, 1, 1) = ?2 AND message_id NOT"
            " IN (SELECT message_id FROM screen WHERE chat_id = ?1 AND substr(slot, 1, 1) = ?2"
            " ORDER BY message_id DESC LIMIT ?3)",
            (chat_id, kind, most),
        )

    def message_of(self, chat_id: int, slot: str) -> int | None:
        """The id of the message sent for this slot, or None if it isn't a recent one."""
        row = self._connection.execute(
            "SELECT message_id FROM screen WHERE chat_id = ? AND slot = ?", (chat_id, slot)
        ).fetchone()
        return row[0] if row else None

    def chats_with(self, slot: str) -> tuple[int, ...]:
        """The chats that have a message in this slot, or are about to get it."""
        rows = self._connection.execute(
            "SELECT chat_id FROM screen WHERE slot = ?1 UNION SELECT chat_id FROM outbox"
            " WHERE slot = ?1 AND method LIKE 'send%' AND failed_at IS NULL ORDER BY 1",
            (slot,),
        )
        return tuple(chat_id for (chat_id,) in rows)

    def forget(self, chat_id: int, slot: str) -> None:
        """Forget a slot whose message is gone from the chat."""
        self._connection.execute(
            "DELETE FROM screen WHERE chat_id = ? AND slot = ?", (chat_id, slot)
        )


class GroupMessages(UnitPart):
    """Messages in groups that quote people. They are emptied by an edit: they may be too old to
    delete, or deleting all at once would be noticed."""

    __slots__ = ()

    def note_quoting(self, session_id: int, chat_id: int, message_id: int) -> None:
        """Store that a message in a group quotes someone of this session."""
        self._connection.execute(
            "INSERT OR IGNORE INTO quoted_in_group (chat_id, message_id, session_id)"
            " SELECT ?, ?, id FROM session WHERE id = ?",
            (chat_id, message_id, session_id),
        )

    def quoting(self, session_id: int) -> tuple[tuple[int, int], ...]:
        """The chat id and message id of each, oldest first per chat."""
        rows = self._connection.execute(
            "SELECT chat_id, message_id FROM quoted_in_group WHERE session_id = ?"
            " ORDER BY chat_id, message_id",
            (session_id,),
        )
        return tuple((chat_id, message_id) for chat_id, message_id in rows)

    def to_empty(self, before: float) -> tuple[tuple[int, str], ...]:
        """The sessions whose group messages have had to be emptied since before this time, each
        with its pack."""
        rows = self._connection.execute(
            "SELECT session.id, pack FROM to_empty JOIN session ON session.id = session_id"
            " WHERE since <= ? ORDER BY session.id",
            (before,),
        )
        return tuple((session_id, pack) for session_id, pack in rows)

    def was_emptied(self, session_id: int) -> None:
        """Note that everything for the groups of this session was done or queued."""
        for sql in (
            "DELETE FROM quoted_in_group WHERE session_id = ?",
            "DELETE FROM to_empty WHERE session_id = ?",
        ):
            self._connection.execute(sql, (session_id,))
