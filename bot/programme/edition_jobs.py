"""Makes the editions that staff ask for in chat, in the background, and reports progress there."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import Protocol

from bot.api.causes import cause
from bot.programme.making import BusyError, Maker, NotEnoughError
from bot.programme.staff_chat import StaffChat
from bot.visits.visit import EditionAsked, Outcome, Visit
from content.reading.staff_sentences import Sentences
from dialogs.edition.rules import SOURCES
from storage.unit import UnitOfWork

log = logging.getLogger(__name__)

TELL_EVERY = 2.0
"""Seconds between two edits of the message that shows progress."""


class Transactions(Protocol):
    """Runs transactions between two updates. `UpdateProcessor` is one; this package can't import
    it."""

    async def do(self, what: Callable[[UnitOfWork, float, Outcome], None]) -> None:
        """Run `what` in a transaction, then send what follows."""


class EditionJobs:
    """Makes one edition after another. When the bot stops, the unfinished one is dropped, and the
    next start tells whoever asked, as after a crash."""

    def __init__(
        self,
        maker: Maker,
        staff: StaffChat,
        texts: Sentences,
        processor: Transactions,
        asked: asyncio.Queue[EditionAsked],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`asked`: requests of staff, which the update processor puts there."""
        self._maker, self._staff, self._texts, self._processor = maker, staff, texts, processor
        self._asked = asked
        self._sleep = sleep
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Tell staff whose edition was still being made at the last stop whether it was
        published."""

        def tells(work: UnitOfWork, at: float, outcome: Outcome) -> None:
            for waiting in work.editions.broken_off():
                person = waiting.person_id
                visit = Visit(person, person, at, work, outcome)
                if self._staff.is_staff(visit):
                    self._finish(visit, waiting.number, "mislukt")

        await self._processor.do(tells)

    async def run(self) -> None:
        """Take requests for editions, for ever."""
        while True:
            task = asyncio.create_task(self._make(await self._asked.get()))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Stop making the current edition."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _make(self, asked: EditionAsked) -> None:
        told = _Progress(self._texts)
        telling = asyncio.create_task(self._keep_telling(asked.person_id, told))
        number, why_not = None, ""
        try:
            number = await self._maker.make(asked.pack, asked.person_id, told.note)
        except NotEnoughError:
            why_not = "toch_niet"
        except BusyError:
            why_not = "al_bezig"
        except Exception as error:
            log.error("an edition could not be made: %s", cause(error))
            why_not = "mislukt"
        finally:
            telling.cancel()
            with suppress(asyncio.CancelledError):
                await telling
        await self._tell(asked.person_id, lambda visit: self._finish(visit, number, why_not))

    def _finish(self, visit: Visit, number: int | None, why_not: str) -> None:
        if number is None:
            self._staff.change(visit, self._texts.say(why_not, bronnen=SOURCES))
            return
        self._staff.change(visit, self._texts.say("klaar", nummer=number))
        self._staff.send_file(visit, number)
        visit.work.editions.forget_making(number)

    async def _keep_telling(self, person: int, told: _Progress) -> None:
        last = told.text
        while True:
            await self._sleep(TELL_EVERY)
            if told.text != last:
                last = told.text
                await self._tell(person, partial(self._staff.change, text=last))

    async def _tell(self, person: int, say: Callable[[Visit], None]) -> None:
        def tells(work: UnitOfWork, at: float, outcome: Outcome) -> None:
            visit = Visit(person, person, at, work, outcome)
            if self._staff.is_staff(visit):
                say(visit)

        try:
            await self._processor.do(tells)
        except Exception as error:
            # The edition is published all the same; staff can ask for its file later.
            log.warning("how far an edition is could not be told: %s", cause(error))


class _Progress:
    """Describes in words how far one edition has got."""

    def __init__(self, texts: Sentences) -> None:
        self._texts = texts
        self.text = texts.say("bezig", deel=0)

    def note(self, percent: int) -> None:
        done = percent == 100
        self.text = self._texts.say("inpakken" if done else "bezig", deel=percent)
