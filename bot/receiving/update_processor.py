"""Handles updates and timers in one transaction, and sends only after it is committed.

Each update has its own savepoint: one that raises is set aside, and the rest of the batch goes on.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, TypeVar

from bot.api.causes import cause
from bot.counters import Counters
from bot.incoming.incoming import callback_id, chat_id, update_id
from bot.receiving.conversation import Conversation
from bot.receiving.flood import FLOOD, FloodDetector
from bot.receiving.set_aside import Again, try_again
from bot.sending.sender import Sender
from bot.visits.visit import EditionAsked, Outcome, TapAnswer
from dialogs.hearing.memo import forget_texts
from storage.database import Database
from storage.errors import StorageUnavailable
from storage.unit import UnitOfWork

log = logging.getLogger(__name__)

T = TypeVar("T")

_TIMERS_AT_ONCE = 100
_REMINDED_AT_ONCE, _SPREAD_SECONDS = 20, 3600.0
"""When many reminders are due together, send this many now and spread the others over this time.
Nobody waits for a reminder; but people answer them, and those answers can't wait."""
SLOW_SECONDS = 0.2
"""Log what takes longer than this, because it holds up everyone else."""
_NAMES = frozenset(
    (
        *("first_name", "last_name", "username", "title", "bio", "language_code"),
        *("author_signature", "sender_user_name", "phone_number", "vcard"),
    )
)


class UpdateProcessor:
    """Runs updates, timers and other changes that people must hear of, each in a transaction, and
    passes what follows to the sender after the commit."""

    def __init__(
        self,
        database: Database,
        conversation: Conversation,
        sender: Sender,
        clock: Callable[[], float] = time.time,
        heard: Callable[[int], None] = lambda chat: None,
        counters: Counters | None = None,
    ) -> None:
        """`heard` is called with the id of each chat that somebody wrote from; it must return at
        once."""
        self._database, self.conversation, self._sender = database, conversation, sender
        self._clock = clock
        self._floods = FloodDetector()
        self._heard = heard
        self._counters = counters or Counters()
        self._goodbyes: set[asyncio.Task[None]] = set()
        self.editions_asked: asyncio.Queue[EditionAsked] = asyncio.Queue()
        """Editions that staff asked for; `EditionJobs` takes them from here."""

    async def take(self, updates: list[Any]) -> None:
        """Handle a batch of updates, then send what follows. Raises StorageUnavailable."""
        at = self._clock()
        floods = self._floods.look_at(updates, at, self._sender.unsent)
        self._pass_on(await self._unit(lambda work: self._batch(updates, work, at, floods)))
        self._counters.batches += 1

    async def pass_over(self, number: int, raw: Any, error: str) -> None:
        """Set aside an update that can't be handled, so that it can be confirmed. `number` is its
        id; `raw` is None if it couldn't be read. Raises StorageUnavailable."""
        at = self._clock()

        def note(work: UnitOfWork) -> None:
            if work.updates.first_time(number, at):
                self._set_aside(raw, number, error, work, at)

        await self._unit(note)

    def works_again(self) -> None:
        """Telegram answers again: send now what was held back."""
        self._sender.works_again()

    async def wake(self) -> int:
        """Handle the timers that are due; returns how many. Raises StorageUnavailable."""
        at = self._clock()
        outcome, count = await self._unit(lambda work: self._timers(work, at))
        self._pass_on(outcome)
        return count

    async def try_again(self, names: Sequence[str]) -> Again:
        """Retry what was set aside, by name; all of it if no names are given.

        Raises StorageUnavailable.
        """
        return await self.do(
            lambda work, at, outcome: try_again(names, self.conversation, work, at, outcome)
        )

    async def do(self, what: Callable[[UnitOfWork, float, Outcome], T]) -> T:
        """Run `what` in a transaction, then send what follows.

        An error in `what` rolls back. Raises StorageUnavailable.
        """
        at, outcome = self._clock(), Outcome()
        done = await self._unit(lambda work: what(work, at, outcome))
        self._pass_on(outcome)
        return done

    async def see_to_lost_groups(self) -> None:
        """For each group or topic that the sender can't write to, tell its session. Runs for
        ever."""
        while True:
            chat, thread = await self._sender.lost_groups.get()
            try:
                await self.do(partial(self.conversation.sessions.group_lost, chat, thread))
            except Exception as error:
                # `groups_lost` tries again at the next start.
                log.error("that a group is lost could not be told: %s", cause(error))

    async def said_goodbye(self) -> None:
        """Wait until every goodbye to an erased person is sent, and nothing is left of them."""
        while self._goodbyes:
            await asyncio.wait(self._goodbyes)

    async def close(self) -> None:
        """Stop waiting for goodbyes to be sent; the nightly work wipes what they leave on the
        disk."""
        for task in self._goodbyes:
            task.cancel()
        await asyncio.gather(*self._goodbyes, return_exceptions=True)

    async def _unit(self, what: Callable[[UnitOfWork], T]) -> T:
        """Run `what` in a transaction; nothing of what people typed stays in memory after it."""

        def run(work: UnitOfWork) -> T:
            try:
                return what(work)
            finally:
                forget_texts()

        return await self._database.unit(run)

    def _pass_on(self, outcome: Outcome) -> None:
        self._counters.people_did(outcome.counted)
        for chat in outcome.heard_from:
            self._sender.reachable(chat)
            self._heard(chat)
        for tap in outcome.taps:
            self._sender.answer_tap(tap.callback_id, tap.text or None, tap.chat_id)
        for chat in outcome.erased:
            self._sender.forget(chat)
        self._sender.withdraw(outcome.withdrawn)
        for old, new in outcome.moved.items():
            self._sender.move(old, new)
        self._sender.submit(outcome.rows)
        for asked in outcome.editions:
            self.editions_asked.put_nowait(asked)
        for chat in outcome.erased:
            task = asyncio.create_task(self._wipe_after_goodbye(chat))
            self._goodbyes.add(task)
            task.add_done_callback(self._goodbyes.discard)

    async def _wipe_after_goodbye(self, chat: int) -> None:
        """Once the goodbye to an erased person is sent, delete its outbox row too, and wipe the
        deleted bytes from the disk."""
        await self._sender.drained(chat)
        at = self._clock()
        try:
            await self._database.unit(lambda work: work.people.forget_chat(chat, at))
            await self._database.scrub()
        except Exception as error:
            log.warning("erased bytes will be wiped later: %s", cause(error))

    def _timers(self, work: UnitOfWork, at: float) -> tuple[Outcome, int]:
        outcome, conversation = Outcome(), self.conversation
        work.timers.spread(at, _REMINDED_AT_ONCE, _SPREAD_SECONDS)
        timers = work.timers.due(at, _TIMERS_AT_ONCE)
        for timer in timers:
            wake = partial(conversation.wake, timer, work, at)
            if not self._woken(wake, work, outcome):
                work.timers.cancel(timer.walk_id, timer.name)
        of_sessions = work.session_timers.due(at, _TIMERS_AT_ONCE)
        for due in of_sessions:
            wake = partial(conversation.wake_session, due, work, at)
            if not self._woken(wake, work, outcome):
                work.session_timers.cancel(due.session_id, due.name)
        return outcome, len(timers) + len(of_sessions)

    def _woken(self, wake: Callable[[Outcome], None], work: UnitOfWork, outcome: Outcome) -> bool:
        """Handle one timer in a savepoint; False if it raised, in which case it is rolled back."""
        own = Outcome()
        try:
            with work.savepoint(), _timed("a timer"):
                wake(own)
        except StorageUnavailable:
            raise
        except Exception as error:
            log.error("timer dropped: %s", cause(error))
            return False
        outcome.add(own)
        return True

    def _batch(
        self, updates: list[Any], work: UnitOfWork, at: float, floods: dict[int, bool]
    ) -> Outcome:
        outcome = Outcome()
        for raw in updates:
            number = update_id(raw)
            if number is None:
                log.error("update without an id passed over")
            elif work.updates.first_time(number, at):
                if number in floods:
                    self._set_flood_aside(raw, number, work, at, outcome, first=floods[number])
                else:
                    self._handle_one(raw, number, work, at, outcome)
            elif (tap := callback_id(raw)) is not None:
                outcome.taps.append(TapAnswer(tap, "", chat_id(raw) or 0))
        return outcome

    def _handle_one(
        self, raw: dict[str, Any], number: int, work: UnitOfWork, at: float, outcome: Outcome
    ) -> None:
        own = Outcome()
        chat = chat_id(raw)
        try:
            with work.savepoint(), _timed("an update"):
                self.conversation.handle(raw, work, at, own)
        except StorageUnavailable:
            raise
        except Exception as error:
            log.error("update set aside: %s", cause(error))
            self._set_aside(raw, number, cause(error), work, at)
            own = Outcome()
            if (tap := callback_id(raw)) is not None:
                own.taps.append(TapAnswer(tap, "", chat or 0))
            if chat is not None:
                serious = self.conversation.is_serious(raw)
                self._tell("iets_mis_ernstig" if serious else "iets_mis", chat, work, at, own)
        outcome.add(own)

    def _tell(self, key: str, chat: int, work: UnitOfWork, at: float, outcome: Outcome) -> None:
        """Tell the sender of an update that it was set aside; if even that raises, only log it."""
        try:
            with work.savepoint():
                self.conversation.tell(key, chat, work, at, outcome)
        except StorageUnavailable:
            raise
        except Exception as error:
            log.error("a word about it could not be said: %s", cause(error))

    def _set_flood_aside(
        self,
        raw: dict[str, Any],
        number: int,
        work: UnitOfWork,
        at: float,
        outcome: Outcome,
        *,
        first: bool,
    ) -> None:
        """Set aside an update that is part of a flood; reply only to the `first`."""
        self._set_aside(raw, number, FLOOD, work, at)
        chat = chat_id(raw)
        if first and chat is not None:
            log.warning("a flood from one chat is set aside")
            self._tell("rustig_aan", chat, work, at, outcome)

    def _set_aside(self, raw: Any, number: int, error: str, work: UnitOfWork, at: float) -> None:
        if self.conversation.is_serious(raw):
            # Keep neither the text nor whose it was, though it can't be retried then.
            work.dead_letters.set_aside(number, None, error, "", at)
        else:
            work.dead_letters.set_aside(number, chat_id(raw), error, _body(raw), at)


@contextmanager
def _timed(what: str) -> Iterator[None]:
    """Log how long the block took, if it took long enough to hold up everyone else."""
    began = time.perf_counter()
    try:
        yield
    finally:
        took = time.perf_counter() - began
        if took > SLOW_SECONDS:
            log.warning("%s took %.1f s", what, took)


def _body(raw: Any) -> str:
    """The JSON to keep of an update, without names; '' if it can't be serialised, for instance
    because it is nested too deep."""
    if raw is None:
        return ""
    try:
        # As ASCII: SQLite can't store a lone surrogate, which a text may hold.
        return json.dumps(_without_names(raw))
    except (ValueError, TypeError, RecursionError):
        return ""


def _without_names(raw: Any) -> Any:
    if isinstance(raw, dict):
        return {key: _without_names(value) for key, value in raw.items() if key not in _NAMES}
    if isinstance(raw, list):
        return [_without_names(item) for item in raw]
    return raw
