"""Sends answers to taps: the short text that appears over the chat.

They bypass the outbox, because an answer is useless after a few moments and Telegram doesn't count
it in its limits. An answer with a text that comes too late becomes a message.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from telegram.error import RetryAfter, TelegramError

from bot.api.telegram_request import Api, seconds_to_wait
from bot.api.verdicts import (
    Verdict,
    is_unclear,
    judge,
    without_quotes,
)
from bot.sending.backoff import Backoff

log = logging.getLogger(__name__)

_TRIES = 3
_PATIENCE_SECONDS = 10.0
"""Seconds: an answer to a tap that would have to wait longer isn't sent."""
_RETRY_SECONDS = 1.0


class TapAnswers:
    """Gives each answer in a task of its own, which never raises."""

    def __init__(
        self,
        api: Api,
        say_instead: Callable[[int, str], Awaitable[None]],
        sleep: Callable[[float], Awaitable[None]],
        monotonic: Callable[[], float],
    ) -> None:
        self._api, self._say_instead = api, say_instead
        self._sleep, self._monotonic = sleep, monotonic
        self._backoff = Backoff(lambda: 1.0)
        self._tasks: set[asyncio.Task[None]] = set()

    def give(self, callback_id: str, text: str | None, chat_id: int) -> None:
        """Answer a tap; returns at once."""
        task = asyncio.create_task(self._give(callback_id, text, chat_id))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def under_way(self) -> set[asyncio.Task[None]]:
        """The tasks whose answer isn't sent yet."""
        return set(self._tasks)

    async def _give(self, callback_id: str, text: str | None, chat_id: int) -> None:
        params = {"callback_query_id": callback_id}
        if text:
            params["text"] = text
        try:
            if not await self._tried(params, chat_id) and text:
                await self._say_instead(chat_id, text)
        except Exception as error:
            log.error("an answer to a tap was lost: %s", type(error).__name__)

    async def _tried(self, params: dict[str, str], chat_id: int) -> bool:
        may_be_shown = False
        for _ in range(_TRIES):
            # Telegram may have asked to wait after another tap.
            while (wait := self._wait(chat_id)) > 0.0:
                if wait > _PATIENCE_SECONDS:
                    return False
                await self._sleep(wait)
            try:
                await self._api.call("answerCallbackQuery", params)
            except RetryAfter as error:
                self._backoff.refused(chat_id, self._monotonic(), seconds_to_wait(error))
            except TelegramError as error:
                if judge(error) is not Verdict.TRY_AGAIN:
                    log.info("an answer to a tap was refused: %s", without_quotes(error))
                    # Telegram takes one answer per tap; an earlier try without a reply must have
                    # arrived.
                    return may_be_shown
                may_be_shown = may_be_shown or is_unclear(error)
                await self._sleep(_RETRY_SECONDS)
            else:
                self._backoff.success(chat_id)
                return True
        return False

    def _wait(self, chat_id: int) -> float:
        now = self._monotonic()
        return max(self._backoff.delay(chat_id, now), self._backoff.all_until - now)
