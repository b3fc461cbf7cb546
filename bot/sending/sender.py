"""Sends what storage has put in the outbox, in order and at Telegram's pace.

Each chat has a lane with its messages in order; lanes run side by side, through one gate.

Rows come here right after their commit and are not read again; after a restart they are read
once. `outgoing.py` fills in what a row leaves open, just before it goes; `marks.py` stores what
became of it.
"""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from telegram.error import BadRequest, ChatMigrated, RetryAfter, TelegramError

from bot.api.deleting import RECALL, empty, recall
from bot.api.telegram_request import Api, seconds_to_wait
from bot.api.verdicts import (
    Verdict,
    is_unclear,
    judge,
    without_quotes,
)
from bot.sending.backoff import Backoff
from bot.sending.edit_throttle import EditThrottle
from bot.sending.gate import Gate
from bot.sending.lanes import Lane, Lanes
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
from bot.sending.pacing import Pacing
from bot.sending.tap_answers import TapAnswers
from bot.sending.words import OwnWords
from bot.visits.render import DELETE
from storage.database import Database
from storage.errors import StorageUnavailable
from storage.post.outbox import OutboxRow
from storage.post.sent_messages import EMPTY

log = logging.getLogger(__name__)

_STOP_SECONDS = 3.0
_MARK_SECONDS = 1.0
_TRIES_ALONE = 10
"""So often a call is made that alone is refused as if the token were wrong: some four minutes."""
_NO_MAKERS: Mapping[str, Maker] = MappingProxyType({})


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
        makers: Mapping[str, Maker] = _NO_MAKERS,
        sorry: Callable[[], str] = lambda: "",
        token_works: Callable[[], bool] = lambda: False,
    ) -> None:
        """`clock` gives Unix seconds, for what is stored; `monotonic` is for waiting. `makers` make
        the files that rows hold as data. `sorry`: what to say to a person whom a message could not
        reach. `token_works`: whether Telegram has just taken the token elsewhere.
        """
        self._api, self._database = api, database
        self._clock, self._monotonic, self._sleep = clock, monotonic, sleep
        self._backoff = Backoff(jitter)
        self._marks = Marks(database, sleep)
        self._words = OwnWords(database, clock, self.submit)
        self._taps = TapAnswers(api, self._words.say, sleep, monotonic)
        self._outgoing = Outgoing(database, makers, monotonic)
        self._lanes = Lanes()
        self._unreachable: set[int] = set()
        self._returning: set[asyncio.Task[None]] = set()
        self._gate = Gate(pacing, self._backoff, monotonic, sleep)
        self._throttle = EditThrottle(pacing.rest, self._put, sleep)
        self._stopping = False
        self._sorry, self._token_works = sorry, token_works
        self.lost_groups: asyncio.Queue[tuple[int, int | None]] = asyncio.Queue()
        """Groups that can't be written to, or topics in them by number; the desk sees to them."""
        self.dropped = 0
        """Edits and deletions that had lost their message."""
        self.unclear = 0
        """Calls that will be made again though they may have been carried out."""

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
        if self._lanes.now(row.chat_id) in self._unreachable or self._stopping:
            return
        lane = self._lanes.put(row)
        if row.not_before is not None:
            # A clock that was put back makes nobody wait longer than was asked for.
            wait = row.not_before - self._clock()
            wait = wait if row.asked is None else min(wait, row.asked)
            self._backoff.hold(lane.chat_id, self._monotonic() + wait)
        if not row.reminder:
            self._gate.hurry(lane)
        self._begin(lane)

    def answer_tap(self, callback_id: str, text: str | None, chat_id: int) -> None:
        """Answer a tap outside the outbox and its limits; returns at once, never raises."""
        self._taps.give(callback_id, text, chat_id)

    def works_again(self) -> None:
        """Telegram answers again: try now what was held back."""
        self._backoff.works_again()

    def unsent(self, chat_id: int) -> int:
        """How many calls wait for this chat."""
        lane = self._lanes.get(chat_id)
        return 0 if lane is None else len(lane.rows)

    def reachable(self, chat_id: int) -> None:
        """Someone wrote from this chat: if it was given up, send what was held for it."""
        if chat_id in self._unreachable:
            task = asyncio.create_task(self._welcome_back(chat_id))
            self._returning.add(task)
            task.add_done_callback(self._returning.discard)

    def forget(self, chat_id: int) -> None:
        """Send nothing more of what waits for this chat, which is deleted from the database."""
        lane = self._lanes.get(chat_id)
        if lane is not None:
            lane.rows.clear()
        self._throttle.forget(chat_id)
        self._outgoing.forget(chat_id)

    def withdraw(self, ids: Iterable[int]) -> None:
        """Don't make these calls, which are deleted from the database; one that is under way
        can't be stopped."""
        gone = set(ids)
        self._throttle.withdraw(gone)
        self._lanes.withdraw(gone)

    def move(self, old: int, new: int) -> None:
        """Follow a group to its new id, which the database knows already."""
        self._gate.moved(old, new)
        lane = self._lanes.move(old, new)
        if old in self._unreachable:
            # There is no telling about the new one, so what was held is tried again.
            self._unreachable.remove(old)
            self._unreachable.add(new)
            self.reachable(new)
        elif lane is not None:
            self._begin(lane)

    async def drained(self, chat_id: int) -> None:
        """Wait until nothing is left to send to this chat, and that is noted."""
        while (lane := self._lanes.get(chat_id)) is not None and lane.task is not None:
            await asyncio.wait((lane.task,))
        # The database thread takes things in order: what was marked is stored by now.
        await self._database.read(lambda work: None)

    async def stop(self) -> None:
        """Wait up to 3 s for calls under way, and store their marks."""
        self._stopping = True
        self._throttle.stop()
        sending = self._taps.under_way() | self._returning
        for lane in self._lanes:
            if lane.task is not None and lane.sending:
                sending.add(lane.task)
            elif lane.task is not None:
                lane.task.cancel()
        if sending:
            _, late = await asyncio.wait(sending, timeout=_STOP_SECONDS)
            for task in late:
                task.cancel()
        await self._marks.stop(_MARK_SECONDS)

    def _begin(self, lane: Lane) -> None:
        if lane.task is None and not self._stopping:
            lane.task = asyncio.create_task(self._drain(lane))

    async def _drain(self, lane: Lane) -> None:
        try:
            while lane.rows and not self._stopping:
                wait = await self._gate.through(lane, self._send)
                if wait > 0.0:
                    self._marks.store()
                    await self._sleep(wait)
        finally:
            self._marks.store()
            lane.task = None
            self._lanes.let_go(lane)

    async def _send(self, lane: Lane, row: OutboxRow) -> None:
        try:
            if self._stopping:
                return
            if row.method == EMPTY and row.params["chat_id"] != row.chat_id:
                # In the supergroup that number is another message.
                self._drop(lane, row)
                return
            if self._outgoing.changes_nothing(row):
                self._done(lane, row, None)
                return
            params = await self._outgoing.params(row)
            if params is None:
                self._without_message(lane, row)
                return
            self._sent(lane, row, await self._call(row.method, params))
        except TelegramError as error:
            self._not_sent(lane, row, error)
        except NotMadeError as error:
            if not self._in_words(lane, row, str(error)):
                self._fail(lane, row, str(error), str(error))
        except StorageUnavailable:
            self._backoff.fault(lane.chat_id, self._monotonic())
        except Exception as error:
            self._fail(lane, row, type(error).__name__, type(error).__name__)
        finally:
            lane.sending = False
            # It stayed behind when its chat moved, for the others' sake.
            if (there := self._lanes.follow(lane)) is not lane:
                self._begin(there)

    async def _call(self, method: str, params: dict[str, Any]) -> Any:
        if method == RECALL:
            return await recall(self._api, params)
        if method == EMPTY:
            return await empty(self._api, params)
        return await self._api.call(method, params)

    def _sent(self, lane: Lane, row: OutboxRow, result: Any) -> None:
        self._backoff.success(lane.chat_id)
        self._done(lane, row, result)

    def _done(self, lane: Lane, row: OutboxRow, result: Any) -> None:
        lane.rows.pop(row.id, None)
        self._words.went(row)
        message_id: int | None = None
        # Of one that reached the chat before it moved the number means nothing any more.
        if self._lanes.now(row.chat_id) == row.chat_id:
            message_id = self._outgoing.sent(row, result)
        if row.method == DELETE:
            self._forget_screen(row)
        at = self._clock()
        # An edit that is made twice changes nothing, so its mark may wait for that of the message
        # behind it: a transaction costs more than all the rest of an edit.
        note = self._marks.keep if is_edit(row) and lane.rows else self._marks.add
        note(lambda work: work.outbox.mark_sent(row.id, message_id, at))

    def _not_sent(self, lane: Lane, row: OutboxRow, error: TelegramError) -> None:
        now = self._monotonic()
        verdict = judge(error)
        if (
            isinstance(error, BadRequest)
            and verdict in (Verdict.REFUSED, Verdict.UNREACHABLE)
            and self._in_words(lane, row, without_quotes(error))
        ):
            self._backoff.success(lane.chat_id)
            return
        match verdict:
            case Verdict.DONE:
                self._sent(lane, row, None)
            case Verdict.POINTLESS:
                self._backoff.success(lane.chat_id)
                self._forget_screen(row)
                self._without_message(lane, row)
            case Verdict.MOVED if isinstance(error, ChatMigrated):
                self._backoff.success(lane.chat_id)
                old, new = row.chat_id, error.new_chat_id
                log.info("a group became a supergroup")
                self._marks.add(lambda work: work.chats.move(old, new))
                self.move(old, new)
            case Verdict.TOO_FAST if isinstance(error, RetryAfter):
                seconds = seconds_to_wait(error)
                self._backoff.refused(lane.chat_id, now, seconds)
                at = self._clock()
                self._marks.add(lambda work: work.outbox.mark_tried(row.id, at, seconds))
            case Verdict.UNREACHABLE:
                self._give_up(lane)
            case Verdict.CLOSED if (thread := thread_of(row)) is not None:
                self._backoff.success(lane.chat_id)
                self._close(lane, thread)
            case Verdict.CLOSED:
                self._give_up(lane)
            case Verdict.LOCKED_OUT if self._token_works():
                # The poll gets through with the same token, so it is about this call alone.
                if self._backoff.refused_alone(lane.chat_id, now) > _TRIES_ALONE:
                    self._backoff.success(lane.chat_id)
                    self._fail(lane, row, without_quotes(error), str(error))
            case Verdict.LOCKED_OUT:
                if self._backoff.locked_out(now):
                    log.error("Telegram refuses the token (BOT_TOKEN); nothing can be sent")
            case Verdict.REFUSED:
                self._backoff.success(lane.chat_id)
                self._fail(lane, row, without_quotes(error), str(error))
            case Verdict.TRY_AGAIN | Verdict.MOVED | Verdict.TOO_FAST:
                self.unclear += is_unclear(error)
                if self._backoff.fault(lane.chat_id, now):
                    log.warning("Telegram can't be reached: %s", type(error).__name__)

    def _in_words(self, lane: Lane, row: OutboxRow, reason: str) -> bool:
        """Send the caption without its file; False if there is no caption."""
        words = self._outgoing.in_words(row)
        if words is not None:
            log.warning("a file could not be sent, its words go alone: %s", reason)
            lane.instead(row, words)
        return words is not None

    def _forget_screen(self, row: OutboxRow) -> None:
        if row.slot is not None:
            chat_id, slot = row.chat_id, row.slot
            self._outgoing.gone(chat_id, slot)
            self._marks.add(lambda work: work.screens.forget(chat_id, slot))

    def _without_message(self, lane: Lane, row: OutboxRow) -> None:
        """Handle a call whose message is gone: a session's edit becomes a new message."""
        message = as_new_message(row)
        if message is None:
            self._drop(lane, row)
        else:
            # Through the gate once more: a message has other limits than an edit.
            lane.instead(row, message)

    def _drop(self, lane: Lane, row: OutboxRow) -> None:
        lane.rows.pop(row.id, None)
        self.dropped += 1
        self._marks.add(lambda work: work.outbox.drop(row.id))

    def _fail(self, lane: Lane, row: OutboxRow, reason: str, error: str) -> None:
        lane.rows.pop(row.id, None)
        log.error("a message was refused for good: %s: %s", row.method, reason)
        at = self._clock()
        self._marks.add(lambda work: work.outbox.mark_failed(row.id, error, at))
        if (others := said_instead(row, self._sorry())) and not self._words.is_instead(row):
            task = asyncio.create_task(self._words.instead(row.chat_id, others))
            self._returning.add(task)
            task.add_done_callback(self._returning.discard)

    def _give_up(self, lane: Lane) -> None:
        lane.rows.clear()
        self._backoff.success(lane.chat_id)
        chat_id, at = lane.chat_id, self._clock()
        self._unreachable.add(chat_id)
        log.info("a chat can't be reached any more")
        self._marks.add(lambda work: work.chats.mark_unreachable(chat_id, at))
        if chat_id < 0:
            self._marks.store()
            self.lost_groups.put_nowait((chat_id, None))

    def _close(self, lane: Lane, thread: int) -> None:
        """Stop sending to a closed topic. Its rows stay in the outbox, for the session that hears
        of it; the rest of the group goes on."""
        for row in [row for row in lane.rows.values() if thread_of(row) == thread]:
            lane.rows.pop(row.id, None)
        log.info("a topic can't be written to any more")
        self._marks.store()
        self.lost_groups.put_nowait((lane.chat_id, thread))

    async def _welcome_back(self, chat_id: int) -> None:
        self._marks.add(lambda work: work.chats.mark_reachable(chat_id))
        try:
            held = await self._database.read(lambda work: work.outbox.waiting_for(chat_id))
        except StorageUnavailable as error:
            # The chat stays given up, and the next word from it tries again.
            log.warning("held messages could not be read: %s", error)
            return
        # Until here `submit` has left rows for this chat in the database, where they were read.
        self._unreachable.discard(chat_id)
        self.submit(held)
