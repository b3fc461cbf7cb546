"""Empties messages in groups, in the night after somebody had everything erased.

It empties every message that quoted anyone of that session, together and later than the erasure: so
neither what disappears nor when reveals who left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from bot.visits.render import text_of
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech
from storage.database import Database
from storage.post.outbox import OutboxRow
from storage.post.sent_messages import EMPTY
from storage.unit import UnitOfWork

LATER = 3600.0
"""Seconds after an erasure before anything is emptied, even if the night begins sooner."""


class Emptying:
    """Puts the calls that empty messages in the outbox."""

    def __init__(
        self,
        database: Database,
        dialogs: Callable[[], Mapping[str, Dialog]],
        submit: Callable[[Iterable[OutboxRow]], None],
    ) -> None:
        self._database, self._dialogs, self._submit = database, dialogs, submit

    async def night(self, now: float) -> None:
        """Empty what became due at least `LATER` seconds ago. Raises StorageError."""
        self._submit(await self._database.unit(lambda work: self._rows(work, now)))

    def _rows(self, work: UnitOfWork, now: float) -> list[OutboxRow]:
        rows, dialogs = [], self._dialogs()
        for session, pack in work.group_messages.to_empty(now - LATER):
            dialog = dialogs.get(pack) or next(iter(dialogs.values()))
            text = text_of(Speech(dialog, {}).phrase("sessie_groep_leeg"))
            for chat, message in work.group_messages.quoting(session):
                params = {"chat_id": chat, "message_id": message, **text}
                rows.append(work.outbox.enqueue(chat, EMPTY, params, now, None, None))
            work.group_messages.was_emptied(session)
        return rows
