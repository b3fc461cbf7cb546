"""A year of running it, on a moved clock: what the operator is told, and when.

    pytest -s tests/bot/operations/test_a_year.py      prints it

The nights, the alerts and the database are the real ones, and so are restoring and upgrading. The
first half of the year runs on this release as well: the code of an older one can't run here. What
is taken over in the middle is a file that an older release left (tests/support/old_database.py).
"""

from __future__ import annotations

import logging
import shutil
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.api.bot_name import BotName
from bot.api.poll_state import PollState
from bot.clock.clockwatch import ClockWatch
from bot.configuration.settings import MachineSettings
from bot.counters import Counters
from bot.operations import upkeep
from bot.operations.facts import OperatorContact
from bot.operations.facts_inside import FactsInside
from bot.operations.night import Step
from bot.operations.nightly import Nightly, is_due
from bot.operations.operator_alerts import OperatorAlerts
from bot.operations.sign_of_life import SignOfLife
from bot.operations.upkeep import Upkeep
from bot.receiving.conversation import Conversation
from bot.receiving.update_processor import UpdateProcessor
from bot.room.group_sessions import GroupSessions
from bot.sending.pacing import Pacing
from bot.sending.sender import Sender
from content.reading.staff_texts import staff_texts
from storage.backups.restore import restore
from storage.database import Database, open_database
from storage.erasing.retention import Periods
from storage.moments import NIGHTLY
from tests.storage.raw import damage
from tests.support.raw_updates import message
from tests.support.real_pack import real_pack
from tests.support.sending import FakeApi, Time

OPERATOR = 77
OLD_RELEASE = Path(__file__).parents[2] / "data" / "format-15.sqlite"
TEXTS = staff_texts(MachineSettings.model_construct().content).chat
DAY = timedelta(days=1)


class Clock:
    """The time of day, which may be `off`, and the steady clock beside it."""

    def __init__(self, at: datetime) -> None:
        self.at, self.off = at, timedelta()

    def wall(self) -> float:
        return (self.at + self.off).timestamp()

    def steady(self) -> float:
        return self.at.timestamp()


class Year(logging.Handler):
    """What happened: what the operator did, was told and could read in the log."""

    def __init__(self, start: datetime, folder: Path, *, quick: bool) -> None:
        super().__init__(logging.INFO)
        self.folder, self.quick = folder, quick
        self.clock, self.lines = Clock(start), list[str]()
        self.logged = Counter[str]()
        self.told = list[tuple[str, str]]()
        self.alive = [start]

    def note(self, who: str, what: str) -> None:
        self.lines.append(f"{self.clock.at:%d %b %Y %H:%M}  {who:8}  {what}")

    def emit(self, record: logging.LogRecord) -> None:
        line = record.getMessage()
        kind = line.partition(": ")[0]
        self.logged[kind] += 1
        if record.levelno >= logging.WARNING and "the operator" not in kind:
            self.note("log", line.replace(str(self.folder), "…"))
        elif kind == "all goes on":
            self.alive.append(self.clock.at)
        elif kind == "the operator was told":
            self.told.append((f"{self.clock.at:%d %b}", line.partition(": ")[2]))


@dataclass
class Bot:
    """One run of the bot, from a start to a stop."""

    year: Year
    database: Database
    api: FakeApi
    nightly: Nightly
    alerts: OperatorAlerts
    processor: UpdateProcessor
    watch: ClockWatch

    async def until(self, day: datetime) -> None:
        """Live up to this moment: each night its work, each morning what is due and a look."""
        clock = self.year.clock
        while clock.at < day:
            if self.year.quick and day - clock.at > 9 * DAY:
                clock.at += 6.5 * DAY
            clock.at = min(day, _next_of(clock.at, ((2, 31), (9, 0))))
            await self._one_round()

    async def _one_round(self) -> None:
        last = await self.database.read(lambda work: work.moments.get(NIGHTLY))
        if is_due(self.year.clock.wall(), last):
            await self.nightly.night()
        for _ in range(20):
            if self.watch.is_wrong() or not await self.processor.wake():
                break
        else:
            raise AssertionError("there is no end to what is due")
        said = len(self.api.made)
        await self.alerts.look()
        for made in self.api.made[said:]:
            if made.chat_id == OPERATOR and made.text:
                self.year.note("operator", "is told: " + made.text.split("\n\n")[1])

    async def says(self, *texts: tuple[int, str]) -> None:
        number = int(self.year.clock.steady())
        updates = [message(who, text, number=number + n) for n, (who, text) in enumerate(texts)]
        await self.processor.take(updates)


def _next_of(at: datetime, moments: tuple[tuple[int, int], ...]) -> datetime:
    days = (at, at + DAY)
    coming = (d.replace(hour=hour, minute=minute) for d in days for hour, minute in moments)
    return min(moment for moment in coming if moment > at)


@asynccontextmanager
async def started(year: Year, path: Path, contact: str = "Mail Noor") -> AsyncIterator[Bot]:
    async with AsyncExitStack() as stack:
        database = await open_database(path)
        stack.push_async_callback(database.close)
        newest = await database.read(lambda work: work.moments.newest())
        yield await _started(year, database, newest, contact, stack)


async def _started(
    year: Year, database: Database, newest: float | None, contact: str, stack: AsyncExitStack
) -> Bot:
    clock, dialog = year.clock, real_pack()
    watch, api, counters = ClockWatch(clock.wall, clock.steady, newest), FakeApi(Time()), Counters()
    pacing = Pacing(per_second=0, chat_per_second=0, group_per_minute=0)
    sender = Sender(api, database, pacing, clock=clock.wall, counters=counters)
    stack.push_async_callback(sender.stop)
    conversation = Conversation(GroupSessions({dialog.id: dialog}))
    processor = UpdateProcessor(database, conversation, sender, clock.wall, counters=counters)
    life = SignOfLife(database, counters, clock.steady)
    nightly = Nightly(
        *(database, Periods(), watch),
        last=[Step("sign of life", life.night)],
        counters=counters,
    )
    house, polling = Upkeep(database, nightly, watch), PollState(clock.wall)
    operator = OperatorContact(OPERATOR)
    settings = cast(Any, SimpleNamespace(proxy="", contact=contact))
    facts = FactsInside(
        *(settings, database, conversation, polling, house, BotName(), operator, clock.wall)
    )
    alerts = OperatorAlerts(operator, api, database, TEXTS, facts.facts, clock.steady)
    await sender.start()
    await nightly._first_look()
    return Bot(year, database, api, nightly, alerts, processor, watch)


def _copies(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "backups").glob("*.sqlite"))


@pytest.mark.parametrize(
    "quick", [True, pytest.param(False, marks=pytest.mark.soak)], ids=["quick", "each night"]
)
async def test_a_year(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, quick: bool
) -> None:
    """The quick one lives one night a week while all is quiet; the soak lives all of them."""
    year = Year(datetime(2025, 8, 1, 12, 0, tzinfo=UTC), tmp_path, quick=quick)
    (tmp_path / "second").mkdir()
    for room in ("bot", "storage"):
        caplog.set_level(logging.INFO, logger=room)
        logging.getLogger(room).addHandler(year)
    try:
        await _half_a_year(year, tmp_path / "first", monkeypatch)
        await _the_other_half(year, tmp_path / "second")
    finally:
        for room in ("bot", "storage"):
            logging.getLogger(room).removeHandler(year)
    print("", *year.lines, *(f"{n:4} × {kind}" for kind, n in year.logged.items()), sep="\n")
    assert year.told == [
        ("02 Aug", "contact"),
        ("11 Oct", "backup"),
        ("16 Nov", "disk"),
        ("06 Dec", "clock"),
        ("20 Feb", "set aside"),
        ("06 Apr", "database"),
    ]
    weeks = [after - before for before, after in pairwise(year.alive)]
    assert len(weeks) >= 48
    assert max(weeks) <= (14 if quick else 8) * DAY


def _on(month: int, day: int, hour: int = 12) -> datetime:
    return datetime(2025 if month > 7 else 2026, month, day, hour, tzinfo=UTC)


async def _half_a_year(year: Year, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "bot.sqlite"
    year.note("operator", "installs the bot, with CONTACT empty")
    async with started(year, path, contact="") as bot:
        await bot.says((5, "/start"), (6, "/start"))
        await bot.until(_on(8, 8))
    year.note("operator", "fills in CONTACT, and starts it again")
    async with started(year, path) as bot:
        await bot.until(_on(10, 10))
        await bot.says((5, "/start"))
        year.note("machine", "the folder of the backups can't be written")
        (folder / "backups").rename(folder / "away")
        (folder / "backups").touch()
        await bot.until(_on(10, 13))
        year.note("operator", "mends it")
        (folder / "backups").unlink()
        (folder / "away").rename(folder / "backups")
        await bot.until(_on(11, 15))
        assert await bot.database.read(lambda work: work.walks.current(6)) is None
        year.note("machine", "the disk is nearly full")
        with monkeypatch.context() as full:
            full.setattr(upkeep, "_free", lambda path: 1000)
            await bot.until(_on(11, 17))
        year.note("operator", "makes room")
        await bot.until(_on(12, 5))
        year.note("machine", "the clock is 400 days ahead")
        copies = _copies(folder)
        year.clock.off = 400 * DAY
        await bot.until(_on(12, 6))
        assert set(copies) <= set(_copies(folder)), "nothing is deleted by a wrong clock"
        assert await bot.database.read(lambda work: work.walks.current(5))
        year.clock.off = timedelta()
        year.note("operator", "sets the clock")
        await bot.until(_on(1, 13, 14))
    assert _copies(folder)[0] >= "bot-2025-12-30"


async def _the_other_half(year: Year, folder: Path) -> None:
    year.note("operator", "moves to another machine, with the database of an older release")
    path = folder / "bot.sqlite"
    shutil.copy(OLD_RELEASE, path)
    async with started(year, path) as bot:
        assert _copies(folder) == ["bot-version-0015.sqlite"]
        await bot.until(_on(2, 20))
        year.note("machine", "an update can't be handled, by a mistake of ours")
        conversation = bot.processor.conversation
        handle = conversation.handle
        conversation.handle = cast(Any, _raises)  # type: ignore[method-assign]
        await bot.says((8, "/start"))
        await bot.until(_on(2, 20, 15))
        conversation.handle = handle  # type: ignore[method-assign]
        year.note("operator", "tries it again after an upgrade")
        assert (await bot.processor.try_again([])).failed == ()
        await bot.until(_on(4, 2))
        year.note("person", "has everything erased")
        assert await bot.database.read(lambda work: work.walks.current(8))
        await bot.database.unit(lambda work: work.people.erase(8, year.clock.wall()))
        await bot.until(_on(4, 6))
    year.note("machine", "the disk fails, and the database is damaged")
    damage(path, "person")
    async with started(year, path) as bot:
        await bot.until(_on(4, 6, 13))
    year.note("operator", "restores the backup of 1 April")
    backup = next((folder / "backups").glob("*2026-04-01*"))
    done = restore(backup, path, year.clock.wall(), Periods())
    year.note("command", f"erased again, as they had asked: {done.erased}")
    async with started(year, path) as bot:
        assert await bot.database.read(lambda work: work.walks.current(8)) is None
        await bot.until(_on(7, 31))
        kept = await bot.database.read(lambda work: work.walks.all_current())
    assert done.erased == 1
    assert {walk.status for walk in kept} == {"finished"}, "the others are past their time"
    assert len(kept) == 7
    assert all(copy[4:14] >= "2026-07-16" for copy in _copies(folder))


def _raises(*_: Any) -> None:
    raise KeyError
