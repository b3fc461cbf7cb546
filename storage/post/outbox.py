"""The queue of calls to Telegram, in order; a row stays until its call has succeeded.

A row is deleted, with its text, as soon as it is sent; what remains is that a message with this id
was sent to this chat.
"""

import json
import sqlite3
from dataclasses import dataclass
from typing import Any

from storage.moments import SCRUB_DUE, Moments
from storage.part import UnitPart
from storage.post.sent_messages import COPY, GroupMessages, Screens, kind_of

# Which waiting calls a newer call about the same message replaces. An edit of the text sets the
# buttons too; an edit of the buttons leaves the text, so it can't replace an edit of the text.
_SUPERSEDES = {
    "editMessageText": ("editMessageText", "editMessageReplyMarkup"),
    "editMessageReplyMarkup": ("editMessageReplyMarkup", "editMessageReplyMarkup"),
    "deleteMessage": ("editMessageText", "editMessageReplyMarkup"),
}
_SHOWS = ("sendMessage", "sendPhoto")


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """A call to the Bot API that is still to be made.

    `superseded`: the waiting rows that this one replaced. A `patient` edit may wait a moment for a
    newer one that replaces it. A `reminder` isn't urgent. `asked`: how many seconds Telegram wanted
    us to wait, if `not_before` is set.
    """

    id: int
    chat_id: int
    method: str
    params: dict[str, Any]
    slot: str | None
    not_before: float | None = None
    superseded: tuple[int, ...] = ()
    patient: bool = False
    reminder: bool = False
    asked: float | None = None


@dataclass(frozen=True, slots=True)
class TakenOut:
    """A call that was removed from the outbox before it was sent. `quotes`: the session whose
    people it quotes; `shows`: whether it can be shown elsewhere instead."""

    id: int
    method: str
    params: dict[str, Any]
    quotes: int | None
    shows: bool


@dataclass(frozen=True, slots=True)
class FailedMessage:
    """A call that Telegram refused for good. Its text isn't given, but `error` may quote it."""

    id: int
    method: str
    error: str
    at: float


_dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Outbox(UnitPart):
    """The queue of calls to make, and the calls that failed."""

    __slots__ = ("_group_messages", "_moments", "_screens")

    def __init__(
        self,
        connection: sqlite3.Connection,
        moments: Moments,
        group_messages: GroupMessages,
        screens: Screens,
    ) -> None:
        super().__init__(connection)
        self._moments, self._group_messages, self._screens = moments, group_messages, screens

    def enqueue(
        self,
        chat_id: int,
        method: str,
        params: dict[str, Any],
        at: float,
        slot: str | None,
        walk_id: int | None,
        quotes_session: int | None = None,
    ) -> OutboxRow:
        """Add a call to the end of the queue.

        `quotes_session`: the call quotes people of this session, so it is deleted when one of them
        is erased while it waits.

        `slot` names the message for later edits. An edit or a deleteMessage names a slot and no
        message id, and replaces an older edit of that slot that still waits.
        """
        superseded: tuple[int, ...] = ()
        if slot is not None and method in _SUPERSEDES:
            superseded = tuple(
                row_id
                for (row_id,) in self._connection.execute(
                    "DELETE FROM outbox WHERE chat_id = ? AND slot = ? AND failed_at IS NULL"
                    " AND method IN (?, ?) RETURNING id",
                    (chat_id, slot, *_SUPERSEDES[method]),
                ).fetchall()
            )
        cursor = self._connection.execute(
            "INSERT INTO outbox (chat_id, walk_id, method, params, slot, queued_at, session_id)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (chat_id, walk_id, method, _dumps(params), slot, at, quotes_session),
        )
        assert cursor.lastrowid is not None  # noqa: S101 (an INSERT that succeeded has one)
        return OutboxRow(cursor.lastrowid, chat_id, method, params, slot, superseded=superseded)

    def waiting(self) -> list[OutboxRow]:
        """All rows that can be sent, oldest first."""
        return [
            _row(row)
            for row in self._connection.execute(
                "SELECT id, chat_id, method, params, slot, not_before, asked FROM outbox"
                " WHERE failed_at IS NULL"
                " AND chat_id NOT IN (SELECT chat_id FROM unreachable_chat) ORDER BY id"
            )
        ]

    def waiting_for(self, chat_id: int) -> list[OutboxRow]:
        """All rows for this chat, reachable or not, oldest first."""
        return [
            _row(row)
            for row in self._connection.execute(
                "SELECT id, chat_id, method, params, slot, not_before, asked FROM outbox"
                " WHERE chat_id = ? AND failed_at IS NULL ORDER BY id",
                (chat_id,),
            )
        ]

    def take_out(self, chat_id: int, thread_id: int | None) -> list[TakenOut]:
        """Remove all queued calls for a group, or a topic in it, and return them in order. Calls
        with a slot only make sense in that place."""
        rows = self._connection.execute(
            "DELETE FROM outbox WHERE chat_id = ? AND failed_at IS NULL"
            " AND ifnull(json_extract(params, '$.message_thread_id'), 0) = ifnull(?, 0)"
            " RETURNING id, method, params, session_id, slot",
            (chat_id, thread_id),
        ).fetchall()
        return [
            TakenOut(id_, method, json.loads(params), session, _shows(method, slot))
            for id_, method, params, session, slot in sorted(rows, key=lambda row: int(row[0]))
        ]

    def waits_since(self, chat_id: int) -> float | None:
        """Since when a message to this chat has been waiting; None if none is."""
        row = self._connection.execute(
            "SELECT min(queued_at) FROM outbox WHERE chat_id = ? AND failed_at IS NULL"
            " AND method LIKE 'send%'",
            (chat_id,),
        ).fetchone()
        return None if row is None else row[0]

    def mark_sent(self, row_id: int, message_id: int | None, at: float) -> None:
        """Delete a row that was sent, and keep the id of the message it made.

        `message_id` is None for a call that made no message, such as an edit. For people who aren't
        stored (strangers, or just erased) nothing is kept, not even the id.
        """
        row = self._connection.execute(
            "DELETE FROM outbox WHERE id = ? RETURNING chat_id, slot, session_id, method",
            (row_id,),
        ).fetchone()
        if row is None:
            return
        chat_id, slot, quotes, method = row
        if self._is_strangers(chat_id):
            self._moments.note(SCRUB_DUE, at)
            return
        if message_id is None:
            return
        self._connection.execute(
            "INSERT OR REPLACE INTO sent_message (chat_id, message_id, outbox_id, sent_at)"
            " VALUES (?, ?, ?, ?)",
            (chat_id, message_id, row_id, at),
        )
        # Pictures show options, and nobody's words.
        if quotes is not None and chat_id < 0 and method != "sendPhoto":
            self._group_messages.note_quoting(quotes, chat_id, message_id)
        if slot is not None:
            self._screens.remember(chat_id, slot, message_id)

    def _is_strangers(self, chat_id: int) -> bool:
        """Whether this is the private chat of someone who isn't stored."""
        # A private chat has its person's id; those of groups and channels are below zero.
        execute = self._connection.execute
        known = execute("SELECT 1 FROM person WHERE id = ?", (chat_id,)).fetchone()
        return chat_id > 0 and known is None

    def drop(self, row_id: int) -> None:
        """Delete a row that has become pointless, such as an edit of a deleted message."""
        self._connection.execute("DELETE FROM outbox WHERE id = ?", (row_id,))

    def mark_tried(self, row_id: int, at: float, seconds: float) -> None:
        """Store that sending may be tried again after so many seconds, even after a restart."""
        self._connection.execute(
            "UPDATE outbox SET not_before = ?, asked = ? WHERE id = ?",
            (at + seconds, seconds, row_id),
        )

    def mark_failed(self, row_id: int, error: str, at: float) -> None:
        """Take a row that Telegram refused for good out of the queue, and keep it."""
        self._connection.execute(
            "UPDATE outbox SET failed_at = ?, error = ? WHERE id = ?", (at, error, row_id)
        )

    def failed(self) -> list[FailedMessage]:
        """Messages that Telegram refused for good, oldest first."""
        return [
            FailedMessage(*row)
            for row in self._connection.execute(
                "SELECT id, method, error, failed_at FROM outbox"
                " WHERE failed_at IS NOT NULL ORDER BY id"
            )
        ]

    def queue_again(self, row_id: int) -> OutboxRow | None:
        """Put a refused message back in the queue; None if there is none with this id."""
        row = self._connection.execute(
            "UPDATE outbox SET failed_at = NULL, error = NULL, not_before = NULL, asked = NULL"
            " WHERE id = ? AND failed_at IS NOT NULL RETURNING id, chat_id, method, params, slot",
            (row_id,),
        ).fetchone()
        if row is None:
            return None
        found_id, chat_id, method, params, slot = row
        return OutboxRow(found_id, chat_id, method, json.loads(params), slot)


def _shows(method: str, slot: str | None) -> bool:
    """Whether a call shows something that isn't about the place itself."""
    return method in _SHOWS and (slot is None or kind_of(slot) == COPY)


def _row(
    row: tuple[int, int, str, str, str | None, float | None, float | None],
) -> OutboxRow:
    row_id, chat_id, method, params, slot, not_before, asked = row
    read = json.loads(params)
    return OutboxRow(row_id, chat_id, method, read, slot, not_before, asked=asked)
