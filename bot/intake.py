"""The polling loop: a batch of updates in, one transaction, and only then the next offset.

Asking for the next offset is what confirms a batch to Telegram. So nothing is confirmed that
isn't stored, and what comes twice is known by its id.
"""

from __future__ import annotations

import asyncio
import json
import logging
import random
import time
from collections.abc import Awaitable, Callable
from typing import Any

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.conversation import Conversation, Outcome, TapAnswer
from bot.incoming import ALLOWED_UPDATES, callback_id, chat_id, update_id
from bot.sender import Sender
from bot.telegram_request import BotApi, UnclearError, seconds_to_wait
from storage.database import Database
from storage.errors import StorageUnavailable
from storage.unit import UnitOfWork

log = logging.getLogger(__name__)

POLL_SECONDS = 25
"""How long Telegram may keep us waiting for an update."""
BATCH = 100
LONGEST_PAUSE = 60.0
"""Longest wait in seconds between two tries when polling or storing fails."""

_NAMES = frozenset(
    (
        *("first_name", "last_name", "username", "title", "bio", "language_code"),
        *("author_signature", "sender_user_name", "phone_number", "vcard"),
    )
)


class Intake:
    """Takes updates in, one batch after the other, until it is cancelled."""

    def __init__(
        self,
        api: BotApi,
        database: Database,
        conversation: Conversation,
        sender: Sender,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._api, self._database = api, database
        self._conversation, self._sender = conversation, sender
        self._clock, self._sleep = clock, sleep
        self.last_poll: float | None = None
        """When Telegram last answered, in Unix seconds."""

    async def run(self) -> None:
        """Poll for ever. A failing poll or a full disk is tried again, more and more calmly."""
        offset: int | None = None
        failures = 0
        while True:
            try:
                updates = await self._api.get_updates(
                    offset, POLL_SECONDS, BATCH, list(ALLOWED_UPDATES)
                )
                self.last_poll = self._clock()
                if updates:
                    await self.take(updates)
                    offset = _after(updates)
                failures = 0
            except (TelegramError, StorageUnavailable) as error:
                failures += 1
                pause = _pause(error, failures)
                log.warning("poll failed: %s; next try in %.0f s", _cause(error), pause)
                await self._sleep(pause)

    async def take(self, updates: list[Any]) -> None:
        """Store what a batch brings about, then let it go out. Raises StorageUnavailable."""
        at = self._clock()
        outcome = await self._database.unit(lambda work: self._batch(updates, work, at))
        for chat in outcome.heard_from:
            self._sender.reachable(chat)
        for tap in outcome.taps:
            self._sender.answer_tap(tap.callback_id, tap.text or None, tap.chat_id)
        self._sender.submit(outcome.rows)

    def _batch(self, updates: list[Any], work: UnitOfWork, at: float) -> Outcome:
        outcome = Outcome()
        for raw in updates:
            number = update_id(raw)
            if number is None:
                log.error("update without an id passed over")
            elif work.first_time(number, at):
                self._one(raw, number, work, at, outcome)
            elif (tap := callback_id(raw)) is not None:
                outcome.taps.append(TapAnswer(tap, "", chat_id(raw) or 0))
        return outcome

    def _one(
        self, raw: dict[str, Any], number: int, work: UnitOfWork, at: float, outcome: Outcome
    ) -> None:
        """One update by itself: what breaks here is set aside, and stops nobody else."""
        own = Outcome()
        try:
            with work.savepoint():
                self._conversation.handle(raw, work, at, own)
        except StorageUnavailable:
            raise
        except Exception as error:
            log.error("update set aside: %s", _cause(error))
            chat = chat_id(raw)
            # As ASCII: half a character, which a text may hold, could not be stored.
            body = json.dumps(_without_names(raw))
            work.set_aside(number, chat, _cause(error), body, at)
            own = Outcome()
            if (tap := callback_id(raw)) is not None:
                own.taps.append(TapAnswer(tap, "", chat or 0))
            if chat is not None:
                self._conversation.tell("iets_mis", chat, work, at, own)
        outcome.rows += own.rows
        outcome.taps += own.taps
        outcome.heard_from |= own.heard_from


def _after(updates: list[Any]) -> int:
    """The offset that confirms these updates. Raises UnclearError when none has an id."""
    ids = [number for raw in updates if (number := update_id(raw)) is not None]
    if not ids:
        # They can't be confirmed and come again at once, so the next try has to wait.
        raise UnclearError("updates without ids")
    return max(ids) + 1


def _pause(error: Exception, failures: int) -> float:
    calm = min(LONGEST_PAUSE, 2.0 ** min(failures - 1, 6)) * random.uniform(0.75, 1.0)  # noqa: S311
    if isinstance(error, RetryAfter):
        return max(calm, seconds_to_wait(error))
    return max(calm, 10.0) if isinstance(error, InvalidToken) else calm


def _cause(error: Exception) -> str:
    """What went wrong, without a word of what anyone wrote."""
    if isinstance(error, Conflict):
        return "another bot is polling with this token (409)"
    if isinstance(error, StorageUnavailable):
        return str(error)
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f" in {place.tb_frame.f_code.co_name}:{place.tb_lineno}" if place is not None else ""
    return f"{type(error).__name__}{where}"


def _without_names(raw: Any) -> Any:
    if isinstance(raw, dict):
        return {key: _without_names(value) for key, value in raw.items() if key not in _NAMES}
    if isinstance(raw, list):
        return [_without_names(item) for item in raw]
    return raw
