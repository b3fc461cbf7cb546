"""Sends what storage has put in the outbox, in order and at Telegram's pace.

Each chat has a queue that keeps its messages in order. Queues run concurrently, and one scheduler
limits them all.

Rows come here right after their commit and are not read again; after a restart they are read once.
`outgoing.py` fills in what a row leaves open just before it is sent; `marks.py` stores the outcome.
"""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any

from telegram.error import BadRequest, ChatMigrated, RetryAfter, TelegramError

from bot.api.deleting import make_call
from bot.api.telegram_request import Api, seconds_to_wait
from bot.api.verdicts import Verdict, is_unclear, judge, without_quotes
from bot.counters import Counters
from bot.sending.backoff import Backoff
from bot.sending.chat_queues import ChatQueue, ChatQueues
from bot.sending.edit_throttle import EditThrottle
from bot.sending.marks import Marks
from bot.sending.outgoing import (
    Maker,
    NotMadeError,
    Outgoing,
    as_new_message,
    is_edit,
    said_instead,
    thread_of,
)
from bot.sending.own_messages import OwnMessages
from bot.sending.pacing import Pacing
from bot.sending.send_scheduler import SendScheduler
from bot.sending.tap_answers import TapAnswers
from bot.visits.render import DELETE
from storage.database import Database
from storage.errors import StorageUnavailable
from storage.post.outbox import OutboxRow
from storage.post.sent_messages import EMPTY

log = logging.getLogger(__name__)

_STOP_SECONDS = 3.0
_MARK_SECONDS = 1.0
_TRIES_ALONE = 10
"""How often to retry a call that is refused as if the token were wrong while other calls go
through: about four minutes in all."""


class Sender:
    """Sends what is submitted until it is stopped."""

    def __init__(
        self,
        api: Api,
        database: Database,
        pacing: Pacing,
        *,
        clock: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        jitter: Callable[[], float] = random.random,
        makers: Mapping[str, Maker] | None = None,
        sorry: Callable[[], str] = lambda: "",
        token_works: Callable[[], bool] = lambda: False,
        counters: Counters | None = None,
    ) -> None:
        """`clock` gives Unix seconds, for what is stored; `monotonic` is for waiting. `makers` make
        the files that rows hold as data. `sorry`: the text to send when Telegram refused a message.
        `token_works`: whether Telegram has just accepted the token in another call.
        """
        self._api, self._database = api, database
        self._clock, self._monotonic, self._sleep = clock, monotonic, sleep
        self._backoff = Backoff(jitter)
        self._marks = Marks(database, sleep)
        self._own_messages = OwnMessages(database, clock, self.submit)
        self._taps = TapAnswers(api, self._own_messages.say, sleep, monotonic)
        self._outgoing = Outgoing(database, makers or {}, monotonic)
        self._queues = ChatQueues()
        self._unreachable: set[int] = set()
        self._returning: set[asyncio.Task[None]] = set()
        self._scheduler = SendScheduler(pacing, self._backoff, monotonic, sleep)
        self._throttle = EditThrottle(pacing.rest, self._put, sleep)
        self._stopping = False
        self._sorry, self._token_works = sorry, token_works
        self.counters = counters or Counters()
        self.lost_groups: asyncio.Queue[tuple[int, int | None]] = asyncio.Queue()
        """(chat id, topic) of groups that can't be written to; the topic is None if it's the whole
        group. `UpdateProcessor` tells their sessions."""

    async def start(self) -> None:
        """Send what an earlier run left unsent. Raises StorageUnavailable."""
        rows, unreachable = await self._database.read(
            lambda work: (work.outbox.waiting(), work.chats.unreachable())
        )
        self._unreachable.update(unreachable)
        self.submit(rows)

    def submit(self, rows: Iterable[OutboxRow]) -> None:
        """Send rows that are committed; call it straight after the commit, to keep the order."""
        for row in rows:
            if not self._throttle.takes(row):
                self._put(row)

    def _put(self, row: OutboxRow) -> None:
        if self._queues.now(row.chat_id) in self._unreachable or self._stopping:
            return
        queue = self._queues.put(row)
        if row.not_before is not None:
            # If the clock was put back, wait no longer than Telegram asked.
            wait = row.not_before - self._clock()
            wait = wait if row.asked is None else min(wait, row.asked)
            self._backoff.hold(queue.chat_id, self._monotonic() + wait)
        if not row.reminder:
            self._scheduler.hurry(queue)
        self._begin(queue)

    def answer_tap(self, callback_id: str, text: str | None, chat_id: int) -> None:
        """Answer a tap without the outbox and its limits; returns at once, never raises."""
        self._taps.give(callback_id, text, chat_id)

    def works_again(self) -> None:
        """Telegram answers again: try now what was held back."""
        self._backoff.works_again()

    def unsent(self, chat_id: int) -> int:
        """How many calls wait for this chat."""
        queue = self._queues.get(chat_id)
        return 0 if queue is None else len(queue.rows)

    def reachable(self, chat_id: int) -> None:
        """Someone wrote from this chat: if it was given up, send what was held for it."""
        if chat_id in self._unreachable:
            task = asyncio.create_task(self._welcome_back(chat_id))
            self._returning.add(task)
            task.add_done_callback(self._returning.discard)

    def forget(self, chat_id: int) -> None:
        """Drop what waits for this chat; the caller has deleted it from the database."""
        queue = self._queues.get(chat_id)
        if queue is not None:
            queue.rows.clear()
        self._throttle.forget(chat_id)
        self._outgoing.forget(chat_id)

    def withdraw(self, ids: Iterable[int]) -> None:
        """Drop these calls; the caller has deleted them from the database. A call under way can't
        be stopped."""
        gone = set(ids)
        self._throttle.withdraw(gone)
        self._queues.withdraw(gone)

    def move(self, old: int, new: int) -> None:
        """Follow a group to its new id; the caller has stored that already."""
        self._scheduler.moved(old, new)
        queue = self._queues.move(old, new)
        if old in self._unreachable:
            # The new id may well be reachable, so retry what was held.
            self._unreachable.remove(old)
            self._unreachable.add(new)
            self.reachable(new)
        elif queue is not None:
            self._begin(queue)

    async def drained(self, chat_id: int) -> None:
        """Wait until nothing is left to send to this chat and the last outcome is stored."""
        while (queue := self._queues.get(chat_id)) is not None and queue.task is not None:
            await asyncio.wait((queue.task,))
        # The database thread works in order: once this read is done, all earlier marks are stored.
        await self._database.read(lambda work: None)

    async def all_sent(self) -> None:
        """Wait until nothing is left that can be sent now, and the last outcome is stored."""
        while under_way := self._under_way():
            await asyncio.wait(under_way)
        await self._database.read(lambda work: None)

    def _under_way(self) -> set[asyncio.Task[None]]:
        sending = {queue.task for queue in self._queues if queue.task is not None}
        return sending | self._taps.under_way() | self._returning

    async def stop(self) -> None:
        """Wait up to 3 s for calls under way, and store their marks."""
        self._stopping = True
        self._throttle.stop()
        sending = self._taps.under_way() | self._returning
        for queue in self._queues:
            if queue.task is not None and queue.sending:
                sending.add(queue.task)
            elif queue.task is not None:
                queue.task.cancel()
        if sending:
            _, late = await asyncio.wait(sending, timeout=_STOP_SECONDS)
            for task in late:
                task.cancel()
        await self._marks.stop(_MARK_SECONDS)

    def _begin(self, queue: ChatQueue) -> None:
        if queue.task is None and not self._stopping:
            queue.task = asyncio.create_task(self._drain(queue))

    async def _drain(self, queue: ChatQueue) -> None:
        try:
            while queue.rows and not self._stopping:
                wait = await self._scheduler.send_next(queue, self._send)
                if wait > 0.0:
                    self._marks.store()
                    await self._sleep(wait)
        finally:
            self._marks.store()
            queue.task = None
            self._queues.let_go(queue)

    async def _send(self, queue: ChatQueue, row: OutboxRow) -> None:
        try:
            if self._stopping:
                return
            if row.method == EMPTY and row.params["chat_id"] != row.chat_id:
                # The row was written for the old group; in the supergroup that message id is
                # another message.
                self._drop(queue, row)
                return
            if self._outgoing.changes_nothing(row):
                self._done(queue, row, None)
                return
            params = await self._outgoing.params(row)
            if params is None:
                self._without_message(queue, row)
                return
            self._sent(queue, row, await make_call(self._api, row.method, params))
        except TelegramError as error:
            self._not_sent(queue, row, error)
        except NotMadeError as error:
            if not self._in_words(queue, row, str(error)):
                self._fail(queue, row, str(error), str(error))
        except StorageUnavailable:
            self._backoff.fault(queue.chat_id, self._monotonic())
        except Exception as error:
            self._fail(queue, row, type(error).__name__, type(error).__name__)
        finally:
            queue.sending = False
            self._outgoing.ended(row)
            # Its chat may have moved during the call; then the row, if it is still there, belongs
            # in the new queue.
            if (there := self._queues.follow(queue)) is not queue:
                self._begin(there)

    def _sent(self, queue: ChatQueue, row: OutboxRow, result: Any) -> None:
        self.counters.sends += 1
        self._backoff.success(queue.chat_id)
        self._done(queue, row, result)

    def _done(self, queue: ChatQueue, row: OutboxRow, result: Any) -> None:
        queue.rows.pop(row.id, None)
        self._own_messages.went(row)
        # If the chat moved after the message arrived, its message id is useless.
        moved = self._queues.now(row.chat_id) != row.chat_id
        message_id = None if moved else self._outgoing.sent(row, result)
        if row.method == DELETE:
            self._forget_screen(row)
        at = self._clock()
        # Sending an edit twice does no harm, so its mark may be stored with the next one: a
        # transaction costs more than all the rest of an edit.
        note = self._marks.keep if is_edit(row) and queue.rows else self._marks.add
        note(lambda work: work.outbox.mark_sent(row.id, message_id, at))

    def _not_sent(self, queue: ChatQueue, row: OutboxRow, error: TelegramError) -> None:
        now = self._monotonic()
        verdict = judge(error)
        if verdict is Verdict.REFUSED and self._outgoing.upload_again(row):
            self._backoff.success(queue.chat_id)
            return
        if (
            isinstance(error, BadRequest)
            and verdict in (Verdict.REFUSED, Verdict.UNREACHABLE)
            and self._in_words(queue, row, without_quotes(error))
        ):
            self._backoff.success(queue.chat_id)
            return
        match verdict:
            case Verdict.DONE:
                self._sent(queue, row, None)
            case Verdict.POINTLESS:
                self._backoff.success(queue.chat_id)
                self._forget_screen(row)
                self._without_message(queue, row)
            case Verdict.MOVED if isinstance(error, ChatMigrated):
                self._backoff.success(queue.chat_id)
                old, new = row.chat_id, error.new_chat_id
                log.info("a group became a supergroup")
                self._marks.add(lambda work: work.chats.move(old, new))
                self.move(old, new)
            case Verdict.TOO_FAST if isinstance(error, RetryAfter):
                self.counters.waits += 1
                seconds = seconds_to_wait(error)
                self._backoff.refused(queue.chat_id, now, seconds)
                at = self._clock()
                self._marks.add(lambda work: work.outbox.mark_tried(row.id, at, seconds))
            case Verdict.CLOSED if (thread := thread_of(row)) is not None:
                self._backoff.success(queue.chat_id)
                self._close(queue, thread)
            case Verdict.CLOSED | Verdict.UNREACHABLE:
                self._give_up(queue)
            case Verdict.LOCKED_OUT if self._token_works():
                # The poll works with the same token, so only this call is refused.
                if self._backoff.refused_alone(queue.chat_id, now) > _TRIES_ALONE:
                    self._backoff.success(queue.chat_id)
                    self._fail(queue, row, without_quotes(error), str(error))
            case Verdict.LOCKED_OUT:
                if self._backoff.locked_out(now):
                    log.error("Telegram refuses the token (BOT_TOKEN); nothing can be sent")
            case Verdict.REFUSED:
                self._backoff.success(queue.chat_id)
                self._fail(queue, row, without_quotes(error), str(error))
            case Verdict.TRY_AGAIN | Verdict.MOVED | Verdict.TOO_FAST:
                self.counters.unclear += is_unclear(error)
                if self._backoff.fault(queue.chat_id, now):
                    log.warning("Telegram can't be reached: %s", type(error).__name__)

    def _in_words(self, queue: ChatQueue, row: OutboxRow, reason: str) -> bool:
        """Send the caption without its file; False if there is no caption."""
        words = self._outgoing.in_words(row)
        if words is not None:
            log.warning("a file could not be sent, its words go alone: %s", reason)
            queue.instead(row, words)
        return words is not None

    def _forget_screen(self, row: OutboxRow) -> None:
        if row.slot is not None:
            chat_id, slot = row.chat_id, row.slot
            self._outgoing.gone(chat_id, slot)
            self._marks.add(lambda work: work.screens.forget(chat_id, slot))

    def _without_message(self, queue: ChatQueue, row: OutboxRow) -> None:
        """Handle an edit or deletion of a message that is gone: a session's edit becomes a new
        message, anything else is dropped."""
        message = as_new_message(row)
        if message is None:
            self._drop(queue, row)
        else:
            # Schedule it again: a new message has other limits than an edit.
            queue.instead(row, message)

    def _drop(self, queue: ChatQueue, row: OutboxRow) -> None:
        queue.rows.pop(row.id, None)
        self.counters.dropped += 1
        self._marks.add(lambda work: work.outbox.drop(row.id))

    def _fail(self, queue: ChatQueue, row: OutboxRow, reason: str, error: str) -> None:
        queue.rows.pop(row.id, None)
        self.counters.refusals += 1
        log.error("a message was refused for good: %s: %s", row.method, reason)
        at = self._clock()
        self._marks.add(lambda work: work.outbox.mark_failed(row.id, error, at))
        if (others := said_instead(row, self._sorry())) and not self._own_messages.is_instead(row):
            task = asyncio.create_task(self._own_messages.instead(row.chat_id, others))
            self._returning.add(task)
            task.add_done_callback(self._returning.discard)

    def _give_up(self, queue: ChatQueue) -> None:
        queue.rows.clear()
        self._backoff.success(queue.chat_id)
        chat_id, at = queue.chat_id, self._clock()
        self._unreachable.add(chat_id)
        log.info("a chat can't be reached any more")
        self._marks.add(lambda work: work.chats.mark_unreachable(chat_id, at))
        if chat_id < 0:
            self._marks.store()
            self.lost_groups.put_nowait((chat_id, None))

    def _close(self, queue: ChatQueue, thread: int) -> None:
        """Stop sending to a closed topic; other topics of the group go on. Its rows stay in the
        outbox for the session, which is told."""
        for row in [row for row in queue.rows.values() if thread_of(row) == thread]:
            queue.rows.pop(row.id, None)
        log.info("a topic can't be written to any more")
        self._marks.store()
        self.lost_groups.put_nowait((queue.chat_id, thread))

    async def _welcome_back(self, chat_id: int) -> None:
        self._marks.add(lambda work: work.chats.mark_reachable(chat_id))
        try:
            held = await self._database.read(lambda work: work.outbox.waiting_for(chat_id))
        except StorageUnavailable as error:
            # The chat stays marked unreachable; its next message tries again.
            log.warning("held messages could not be read: %s", error)
            return
        # Up to here `submit` skipped rows for this chat, so `held` has them all and none goes out
        # twice.
        self._unreachable.discard(chat_id)
        self.submit(held)
