"""Alerts the operator, in their own chat with the bot, when something needs attention.

Alerts bypass the outbox, because the database that holds it may be the problem. Each problem is
told once when it begins, and the same kind at most once a day, also across restarts. An alert
contains nobody's words and no numbers of people.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Awaitable, Callable, Iterable

from telegram.error import RetryAfter, TelegramError

from bot.api.causes import cause
from bot.api.telegram_request import Api, seconds_to_wait
from bot.api.verdicts import Verdict, judge
from bot.clock.trust import past
from bot.operations.diagnosis import Diagnosis, State, diagnose
from bot.operations.facts import Facts, OperatorContact, Reach
from content.reading.staff_sentences import Sentences
from storage.database import Database
from storage.unit import UnitOfWork

log = logging.getLogger(__name__)

EVERY = 10.0
"""Seconds between two checks."""
PROBE = 60.0
"""Seconds between two probes whether the bot can write to the operator."""
DAY = 86400.0
SENTENCES = {
    "backup": "beheer_kopie",
    "disk": "beheer_schijf",
    "clock": "beheer_klok",
    "database": "beheer_database",
    "set aside": "beheer_opzij",
    "conversations": "beheer_gestrand",
    "contact": "beheer_contact",
}
"""The sentence for each thing. None for Telegram: while it doesn't answer, no alert gets
through."""
_BEGIN = "operator:"


class OperatorAlerts:
    """Checks the facts every few seconds and alerts the operator to new problems."""

    def __init__(
        self,
        contact: OperatorContact,
        api: Api,
        database: Database,
        texts: Sentences,
        facts: Callable[[], Awaitable[Facts]],
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.contact, self._api, self._database = contact, api, database
        self._texts, self._facts = texts, facts
        self._monotonic, self._sleep = monotonic, sleep
        self._told: dict[str, float] = {}
        self._ended: set[str] = set()
        """Things that were well at some time since the start, so that they may be told again."""

    async def run(self) -> None:
        """Check for ever. No exception ends this; the same one is logged once."""
        complaint = ""
        while self.contact.person is not None:
            pause = EVERY
            try:
                await self.look()
                complaint = ""
            except Exception as error:
                if isinstance(error, RetryAfter):
                    pause = max(EVERY, seconds_to_wait(error))
                if (why := cause(error)) != complaint:
                    log.warning("the operator could not be told: %s", why)
                complaint = why
            await self._rest(pause)

    async def _rest(self, seconds: float) -> None:
        """Wait until the next check; less if the operator writes, unless Telegram asked to wait."""
        if seconds > EVERY:
            await self._sleep(seconds)
            return
        self.contact.wrote.clear()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self.contact.wrote.wait()

    async def look(self) -> None:
        """Check once, and tell what is new. Raises TelegramError or StorageUnavailable."""
        await self._probe()
        facts = await self._facts()
        found = [finding for finding in diagnose(facts) if finding.thing in SENTENCES]
        wrong = [finding for finding in found if _needs_a_hand(finding)]
        await self._forget_what_is_over(facts.now, found, wrong)
        if self.contact.reach is Reach.REACHED and (new := await self._new(facts.now, wrong)):
            await self._tell(facts, new)

    async def _probe(self) -> None:
        """Find out whether the bot can write to them: it can't before they wrote to it."""
        now = self._monotonic()
        early = self.contact.probed is not None and now - self.contact.probed < PROBE
        if self.contact.reach is Reach.REACHED or early:
            return
        self.contact.probed = now
        if await self._call("sendChatAction", {"action": "typing"}):
            self.contact.reach = Reach.REACHED

    async def _call(self, method: str, params: dict[str, str]) -> bool:
        """Make a call; returns whether it reached them. Raises TelegramError if that is unknown."""
        try:
            await self._api.call(method, {"chat_id": self.contact.person, **params})
        except TelegramError as error:
            if judge(error) is not Verdict.UNREACHABLE:
                raise
            if self.contact.reach is not Reach.NO_START:
                log.warning("the operator can't be told anything until they send /start to the bot")
            self.contact.reach = Reach.NO_START
            return False
        return True

    async def _new(self, now: float, wrong: Iterable[Diagnosis]) -> list[Diagnosis]:
        """Problems that the operator wasn't told yet, of each kind at most once a day."""
        stored = await self._database.read(
            lambda work: {
                finding.thing: work.moments.get(_BEGIN + finding.thing) for finding in wrong
            }
        )
        new = []
        for finding in wrong:
            last = past(stored[finding.thing], now)
            again = finding.thing in self._ended or (
                last is not None and finding.newest is not None and finding.newest > last
            )
            lately = self._told.get(finding.thing)
            if (last is None or (again and now - last >= DAY)) and (
                lately is None or self._monotonic() - lately >= DAY
            ):
                new.append(finding)
        return new

    async def _tell(self, facts: Facts, new: list[Diagnosis]) -> None:
        lines = [self._texts.say(SENTENCES[finding.thing]) for finding in new]
        text = "\n\n".join([self._texts.say("beheer"), *lines, self._texts.say("beheer_meer")])
        if not await self._call("sendMessage", {"text": text}):
            return
        log.info("the operator was told: %s", ", ".join(finding.thing for finding in new))
        # Remember it in memory too: the disk may be the problem, and then storing it fails.
        for finding in new:
            self._told[finding.thing] = self._monotonic()
            self._ended.discard(finding.thing)

        def note(work: UnitOfWork) -> None:
            for finding in new:
                work.moments.note(_BEGIN + finding.thing, facts.now)

        await self._database.unit(note)

    async def _forget_what_is_over(
        self, now: float, found: Iterable[Diagnosis], wrong: Iterable[Diagnosis]
    ) -> None:
        """Once a problem is over for a day, forget that it was told."""
        over = {finding.thing for finding in found} - {finding.thing for finding in wrong}
        self._ended |= over

        def long_ago(work: UnitOfWork) -> list[str]:
            told = {thing: work.moments.get(_BEGIN + thing) for thing in over}
            return [thing for thing, at in told.items() if at is not None and abs(now - at) >= DAY]

        if gone := await self._database.read(long_ago):

            def forget(work: UnitOfWork) -> None:
                for thing in gone:
                    work.moments.forget(_BEGIN + thing)

            await self._database.unit(forget)


def _needs_a_hand(finding: Diagnosis) -> bool:
    """Whether to report this: a problem, or a missing contact, which isn't one but does matter."""
    return finding.state is State.BAD or (
        finding.thing == "contact" and finding.state is State.MIND
    )
