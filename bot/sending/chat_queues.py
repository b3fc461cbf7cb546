"""Keeps the rows that wait for each chat, in order. Two chats can become one.

A group that becomes a supergroup gets a new id. Its queue moves along, so that no message is lost,
sent twice or overtaken.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from storage.post.outbox import OutboxRow


@dataclass(slots=True)
class ChatQueue:
    """The rows of one chat by id, in order. `sending`: the first row is under way."""

    chat_id: int
    rows: dict[int, OutboxRow] = field(default_factory=dict)
    task: asyncio.Task[None] | None = None
    sending: bool = False

    def only_reminds(self) -> bool:
        """Whether all its rows are reminders."""
        return all(row.reminder for row in self.rows.values())

    def instead(self, row: OutboxRow, other: OutboxRow) -> None:
        """Replace `row` by `other`, unless `row` was withdrawn."""
        if row.id in self.rows:
            self.rows[row.id] = replace(other, chat_id=self.chat_id)


class ChatQueues:
    """All queues that aren't empty, by the chat's current id."""

    def __init__(self) -> None:
        self._queues: dict[int, ChatQueue] = {}
        self._moved: dict[int, int] = {}

    def __iter__(self) -> Iterator[ChatQueue]:
        return iter(list(self._queues.values()))

    def get(self, chat_id: int) -> ChatQueue | None:
        """The queue of a chat, if anything waits for it."""
        return self._queues.get(chat_id)

    def put(self, row: OutboxRow) -> ChatQueue:
        """Add a row at the end of its chat's queue, replacing rows that it supersedes."""
        chat_id = self.now(row.chat_id)
        queue = self._queues.get(chat_id)
        if queue is None:
            queue = self._queues[chat_id] = ChatQueue(chat_id)
        for older in row.superseded:
            queue.rows.pop(older, None)
        queue.rows[row.id] = row if row.chat_id == chat_id else replace(row, chat_id=chat_id)
        return queue

    def withdraw(self, ids: Iterable[int]) -> None:
        """Remove rows, whichever queue they wait in; a row under way is not retried."""
        for row_id in ids:
            for queue in self._queues.values():
                queue.rows.pop(row_id, None)

    def let_go(self, queue: ChatQueue) -> None:
        """Drop an empty queue."""
        if not queue.rows and self._queues.get(queue.chat_id) is queue:
            del self._queues[queue.chat_id]

    def now(self, chat_id: int) -> int:
        """The current id of a chat, which may have moved."""
        return self._moved.get(chat_id, chat_id)

    def move(self, old: int, new: int) -> ChatQueue | None:
        """Follow a chat to its new id; returns the queue that waits there, None if nothing does."""
        self._moved[old] = new
        queue = self._queues.get(old)
        return self._queues.get(new) if queue is None else self.follow(queue)

    def follow(self, queue: ChatQueue) -> ChatQueue:
        """Move a queue's rows to its chat's current id; returns the queue that holds them then.

        Rows that already wait there are merged by age. A row under way stays behind until its
        outcome is known.
        """
        new = self.now(queue.chat_id)
        there = self._queues.get(new)
        if there is queue:
            return queue
        under_way = next(iter(queue.rows), None) if queue.sending and there is not None else None
        moving = {
            id_: replace(row, chat_id=new) for id_, row in queue.rows.items() if id_ != under_way
        }
        if there is None:
            self._queues[new] = self._queues.pop(queue.chat_id)
            queue.chat_id, queue.rows = new, moving
            return queue
        queue.rows = {id_: row for id_, row in queue.rows.items() if id_ == under_way}
        there.rows = dict(sorted({**there.rows, **moving}.items()))
        return there
