"""The real bot and the sandbox in one process, on a clock that only moves when we say so.

It runs the same parts as `bot/app.py`: `Talking` on a database, and the work of the nights. What it
leaves out are the loops that look at the clock: `pass_time` does their work at the right moments.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from pathlib import Path
from random import Random

from bot.api.bot_name import BotName
from bot.api.telegram_request import BotApi
from bot.clock.amsterdam import AMSTERDAM, last_time
from bot.clock.clockwatch import ClockWatch
from bot.configuration.settings import Settings
from bot.operations.emptying import Emptying
from bot.operations.night import Step
from bot.operations.nightly import HOUR, MINUTE, Nightly, periods
from bot.receiving.talking import Talking
from bot.room.codes import Randomness
from bot.sandbox import Limits, MovableClock, Sandbox
from bot.walking.walking import walk_of
from content.reading.staff_texts import staff_texts
from dialogs.pack.definition import Dialog
from dialogs.walk.state import Walk
from storage.database import Database, open_database

BEGIN = datetime(2026, 12, 1, 10, 0, tzinfo=AMSTERDAM).timestamp()
"""When a talk begins; one on a database that was talked with before goes on after its newest
moment."""
_A_DAY, _AN_HOUR = 86_400.0, 3600.0
_PATIENCE = 600.0
"""Seconds of real time after which a bot that is still busy must have hung."""

Chosen = Callable[[str, str], tuple[Settings, Mapping[str, Dialog]]]
"""Gives the settings and the packs, for the root of a Bot API and a token."""


class SeededRandomness(Randomness):
    """Draws the same every time, for the same seed."""

    def __init__(self, seed: str) -> None:
        self._random = Random(seed)  # noqa: S311 (nobody has to be unable to guess it)

    def seed(self) -> int:
        return self._random.getrandbits(48)

    def token(self) -> str:
        return "".join(self._random.choice("abcdefghijklmnopqrstuvwxyz234567") for _ in range(16))

    def code(self) -> str:
        letters = ("bdfghjklmnprstvwz", "aeiou", "fgklmnprst")
        word = "".join(self._random.choice(some) for some in letters)
        return f"{word}{self._random.randrange(1000):03}"


class PlayedBot:
    """A running bot, with the sandbox in which people are played."""

    def __init__(
        self, sandbox: Sandbox, database: Database, talking: Talking, nightly: Nightly
    ) -> None:
        self.sandbox = sandbox
        self._database, self._talking, self._nightly = database, talking, nightly

    async def until_quiet(self) -> None:
        """Wait until the bot has handled all that happened, and everything is sent."""
        async with asyncio.timeout(_PATIENCE):
            await self.sandbox.heard()
            await self._talking.settled()
            # What was sent may have made the sandbox tell the bot something.
            await self.sandbox.heard()
            await self._talking.settled()

    async def pass_time(self, seconds: float) -> None:
        """Move the clock. Each timer goes off, and each night's work is done, at its own moment."""
        clock = self.sandbox.clock
        until = clock() + seconds
        while (moment := await self._next_moment()) <= until:
            clock.advance(max(0.0, moment - clock()))
            await self._happens()
        clock.advance(max(0.0, until - clock()))

    async def walk_of(self, person: int) -> tuple[str, Walk] | None:
        """The pack and the walk of someone, if they have one."""
        record = await self._database.read(lambda work: work.walks.current(person))
        return None if record is None or record.state is None else (record.pack, walk_of(record))

    async def _next_moment(self) -> float:
        """When the next timer is due or the next night begins, whichever comes first."""
        now = self.sandbox.clock()
        due = await self._database.read(
            lambda work: (work.timers.next_due(), work.session_timers.next_due())
        )
        night = last_time(HOUR, MINUTE, now + _A_DAY)
        # The night on which the clocks go back is 25 hours after the one before it.
        night = night if night > now else now + _AN_HOUR
        return min([night, *(moment for moment in due if moment is not None)])

    async def _happens(self) -> None:
        while await self._talking.processor.wake():
            pass
        now = self.sandbox.clock()
        if last_time(HOUR, MINUTE, now) == now:
            await self._nightly.night()
        await self.until_quiet()


@asynccontextmanager
async def played_bot(path: Path, seed: int, choose: Chosen) -> AsyncIterator[PlayedBot]:
    """Run the bot on a database, new or from an earlier talk. Raises StorageError, PackError and
    SettingsError."""
    async with AsyncExitStack() as stack:
        database = await open_database(path)
        stack.push_async_callback(database.close)
        newest = await database.read(lambda work: work.moments.newest())
        clock = MovableClock(lambda: BEGIN)
        if newest is not None:
            clock.advance(max(0.0, newest - BEGIN) + _AN_HOUR)
        # Beyond the messages of earlier talks, so that an edit of one of those finds nothing.
        sandbox = Sandbox(
            limits=Limits.off(), clock=clock, messages_from=1 + int(10 * clock.offset)
        )
        await sandbox.start()
        stack.push_async_callback(sandbox.stop)
        settings, packs = choose(sandbox.url, sandbox.token)
        watch = ClockWatch(clock, clock, newest)
        texts, bot_name = staff_texts(settings.content), BotName()
        api = BotApi(settings.bot_token, settings.bot_api_url, watch.telegram_says)
        await api.initialize()
        stack.push_async_callback(api.shutdown)
        await bot_name.ask(api)
        talking = Talking(
            settings,
            packs,
            texts,
            database,
            watch,
            api,
            bot_name,
            lambda chat: None,
            clock=clock,
            randomness=SeededRandomness(f"{seed} {clock.offset}"),
        )
        stack.callback(talking.studio.close)
        stack.callback(talking.press.close)
        await talking.start(stack)
        emptying = Emptying(database, talking.dialogs, talking.sender.submit)
        steps = [Step("groups emptied", emptying.night)]
        nightly = Nightly(database, periods(settings), watch, first=steps)
        async with asyncio.TaskGroup() as group:
            tasks = [
                group.create_task(talking.intake.run()),
                group.create_task(talking.processor.see_to_lost_groups()),
            ]
            bot = PlayedBot(sandbox, database, talking, nightly)
            await bot.until_quiet()
            yield bot
            for task in tasks:
                task.cancel()
