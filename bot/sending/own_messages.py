"""Messages of the sender itself, instead of a refused message or a late answer to a tap."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from storage.database import Database
from storage.errors import StorageUnavailable
from storage.post.outbox import OutboxRow

log = logging.getLogger(__name__)


class OwnMessages:
    """Stores such messages in the outbox and submits them."""

    def __init__(
        self,
        database: Database,
        clock: Callable[[], float],
        submit: Callable[[Iterable[OutboxRow]], None],
    ) -> None:
        self._database, self._clock, self._submit = database, clock, submit
        self._instead: set[int] = set()
        """What is said instead of a message that was refused; if that is refused too, nothing."""

    def is_instead(self, row: OutboxRow) -> bool:
        """Whether this row replaces one that was refused."""
        return row.id in self._instead

    def went(self, row: OutboxRow) -> None:
        """Forget a row that reached its chat."""
        self._instead.discard(row.id)

    async def instead(self, chat_id: int, others: Sequence[dict[str, Any]]) -> None:
        """Say something else when a message of ours was refused, so that nobody just waits."""
        try:
            rows = await self._stored(chat_id, others)
        except StorageUnavailable as error:
            log.warning("a word about a refused message could not be stored: %s", error)
            return
        self._instead.update(row.id for row in rows)
        self._submit(rows)

    async def say(self, chat_id: int, text: str) -> None:
        """Send a text instead of a late answer to a tap. Raises StorageUnavailable."""
        self._submit(await self._stored(chat_id, [{"chat_id": chat_id, "text": text}]))

    async def _stored(self, chat_id: int, said: Sequence[dict[str, Any]]) -> list[OutboxRow]:
        at = self._clock()
        return await self._database.unit(
            lambda work: [
                work.outbox.enqueue(chat_id, "sendMessage", params, at, None, None)
                for params in said
            ]
        )
