"""What waits for each chat, in order: a lane. Chats wait side by side, and can move together.

A group that becomes a supergroup goes on under another number; its lane goes along, so that
nothing of it is lost, doubled or overtaken.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from storage.post.outbox import OutboxRow


@dataclass(slots=True)
class Lane:
    """`sending`: its first row is under way."""

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


class Lanes:
    """The lanes of the chats for which anything waits."""

    def __init__(self) -> None:
        self._lanes: dict[int, Lane] = {}
        self._moved: dict[int, int] = {}

    def __iter__(self) -> Iterator[Lane]:
        return iter(list(self._lanes.values()))

    def get(self, chat_id: int) -> Lane | None:
        """The lane of a chat, if anything waits for it."""
        return self._lanes.get(chat_id)

    def put(self, row: OutboxRow) -> Lane:
        """Add a row at the end of its chat's lane, replacing rows that it supersedes."""
        chat_id = self.now(row.chat_id)
        lane = self._lanes.get(chat_id)
        if lane is None:
            lane = self._lanes[chat_id] = Lane(chat_id)
        for older in row.superseded:
            lane.rows.pop(older, None)
        lane.rows[row.id] = row if row.chat_id == chat_id else replace(row, chat_id=chat_id)
        return lane

    def withdraw(self, ids: Iterable[int]) -> None:
        """Remove rows, whichever lane they wait in; a row under way is not retried."""
        for row_id in ids:
            for lane in self._lanes.values():
                lane.rows.pop(row_id, None)

    def let_go(self, lane: Lane) -> None:
        """Drop an empty lane."""
        if not lane.rows and self._lanes.get(lane.chat_id) is lane:
            del self._lanes[lane.chat_id]

    def now(self, chat_id: int) -> int:
        """The current id of a chat, which may have moved."""
        return self._moved.get(chat_id, chat_id)

    def move(self, old: int, new: int) -> Lane | None:
        """Follow a chat to its new id; returns the lane that waits there, None if nothing does."""
        self._moved[old] = new
        lane = self._lanes.get(old)
        return self._lanes.get(new) if lane is None else self.follow(lane)

    def follow(self, lane: Lane) -> Lane:
        """Move a lane's rows to its chat's current id; returns the lane that holds them then.

        Rows that wait there already are merged by age. Only a row that is
        under way stays behind, until it is known what became of it.
        """
        new = self.now(lane.chat_id)
        there = self._lanes.get(new)
        if there is lane:
            return lane
        under_way = next(iter(lane.rows), None) if lane.sending and there is not None else None
        moving = {
            id_: replace(row, chat_id=new) for id_, row in lane.rows.items() if id_ != under_way
        }
        if there is None:
            self._lanes[new] = self._lanes.pop(lane.chat_id)
            lane.chat_id, lane.rows = new, moving
            return lane
        lane.rows = {id_: row for id_, row in lane.rows.items() if id_ == under_way}
        there.rows = dict(sorted({**there.rows, **moving}.items()))
        return there
