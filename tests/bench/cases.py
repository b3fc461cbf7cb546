"""The cases that can be measured, by name, in the order in which `make bench` runs them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from bot.app import PREPARES_AFTER_SECONDS
from bot.configuration.settings import ROOT
from content.reading.loader import load
from dialogs.pack.definition import Dialog
from tests.bench.checking import NAME, seconds_to_check
from tests.bench.edition import edition_lines
from tests.bench.full_database import WALKS, make_full_database
from tests.bench.measure import (
    FEWEST_ROUNDS,
    Bot,
    Comparison,
    Load,
    middle,
    seconds_to_first_poll,
)
from tests.bench.pack import Kind, make_content
from tests.bench.people import Crowd
from tests.bench.processes import echo_bot, our_bot, sandbox
from tests.bench.sessions import crowd_against_few, sessions_of_a_team, under_limits
from tests.bench.table import Line

ALONE = Load("text, 1 person", "text", people=1, turns=8)
TAPPING = Load("tap, 1 person", "tap", people=1, turns=8)
LOADS = {
    "text-one": (ALONE, 0.75),
    "text-many": (Load("text, 30 at once", "text", people=30, turns=1), 0.40),
    "tap-one": (TAPPING, 0.60),
    "tap-many": (Load("tap, 30 at once", "tap", people=30, turns=1), 0.35),
}
FULL_TARGET, MEGABYTES_TARGET, SECONDS_TARGET, CHECK_TARGET = 1.2, 90.0, 1.0, 2.0


class Bench:
    """The bots that cases share. Each is started, and warmed up, when a case first asks for it."""

    def __init__(self, folder: Path, rounds: int, starts: int) -> None:
        self.folder, self.rounds, self.starts = folder, rounds, starts
        self.log = folder / "log"
        self._stack = AsyncExitStack()
        self._bots: dict[str, Bot] = {}

    async def echo(self, kind: Kind) -> Bot:
        """The baseline, warmed up for this kind of question."""
        if "echo" not in self._bots:
            self._bots["echo"] = await self._stack.enter_async_context(_echo(self.log))
        if kind not in self._bots:
            await _warm_up(self._bots["echo"], kind)
        return self._bots["echo"]

    async def ours(self, kind: Kind) -> Bot:
        return await self._our_bot(kind, self.folder / f"{kind}.sqlite", kind)

    async def full(self) -> Bot:
        """Our bot on a database with many walks."""
        path = self.folder / "full.sqlite"
        if not path.exists():
            await make_full_database(path, self.content("text"))
        return await self._our_bot("full", path, "text")

    async def _our_bot(self, name: str, database: Path, kind: Kind) -> Bot:
        if name not in self._bots:
            bot = _ours(database, self.content(kind), self.log)
            self._bots[name] = await self._stack.enter_async_context(bot)
            await _warm_up(self._bots[name], kind)
            await asyncio.sleep(PREPARES_AFTER_SECONDS)
            await self._bots[name].process.quiet()
        return self._bots[name]

    def content(self, kind: Kind) -> Path:
        """The folder of the pack that asks questions of this kind."""
        folder = self.folder / kind
        return folder if folder.exists() else make_content(kind, self.folder)

    def dialog(self) -> Dialog:
        """The pack whose questions are answered by tapping."""
        return load(self.content("tap") / "ontmoetingen")

    async def close(self) -> None:
        """End all bots; a case that comes after this starts them again."""
        self._bots.clear()
        await self._stack.aclose()


async def start_to_first_poll(bench: Bench) -> list[Line]:
    seconds = await seconds_to_first_poll(bench.folder, ROOT / "content", bench.log, bench.starts)
    return [Line("start to first poll", f"{seconds:.2f} s", "", seconds, SECONDS_TARGET)]


async def check(bench: Bench) -> list[Line]:
    seconds = await seconds_to_check(bench.folder, bench.starts)
    return [Line(NAME, f"{seconds:.2f} s", "", seconds, CHECK_TARGET)]


def against_echo(load: Load, target: float) -> Case:
    """Make a case: what an answer costs under this load, as a ratio to what it costs the
    baseline."""

    async def measured(bench: Bench) -> list[Line]:
        echo, ours = await bench.echo(load.kind), await bench.ours(load.kind)
        return [await _compare(load.name, echo, ours, load, bench.rounds, target)]

    return measured


async def many_sessions(bench: Bench) -> list[Line]:
    return await sessions_of_a_team(await bench.ours("tap"), bench.dialog(), TAPPING)


async def crowd(bench: Bench) -> list[Line]:
    rounds = min(bench.rounds, FEWEST_ROUNDS)
    return [await crowd_against_few(await bench.ours("tap"), bench.dialog(), rounds)]


async def limits(bench: Bench) -> list[Line]:
    return await under_limits(bench.folder, bench.log)


async def full_database(bench: Bench) -> list[Line]:
    name = f"{ALONE.name}, {WALKS:,} walks : none"
    ours, full = await bench.ours("text"), await bench.full()
    return [await _compare(name, ours, full, ALONE, bench.rounds, FULL_TARGET)]


async def memory(bench: Bench) -> list[Line]:
    """The resident memory of the largest of our bots, after all that was measured on them."""
    ours = (await bench.ours("text"), await bench.ours("tap"), await bench.full())
    megabytes = max(bot.process.megabytes() for bot in ours)
    base = (await bench.echo("text")).process.megabytes()
    return [
        Line(
            "resident memory",
            f"{megabytes:.0f} MB",
            f"{base:.0f} MB",
            megabytes,
            MEGABYTES_TARGET,
        )
    ]


async def edition(bench: Bench) -> list[Line]:
    await bench.close()
    return await edition_lines(bench.folder, bench.content("text"), bench.log)


Case = Callable[[Bench], Awaitable[list[Line]]]
CASES: dict[str, Case] = {
    "start": start_to_first_poll,
    "check": check,
    **{name: against_echo(load, target) for name, (load, target) in LOADS.items()},
    "sessions": many_sessions,
    "crowd": crowd,
    "limits": limits,
    "full": full_database,
    "memory": memory,
    "edition": edition,
}


@asynccontextmanager
async def _echo(log: Path) -> AsyncIterator[Bot]:
    async with sandbox(log) as root, echo_bot(root, log) as process:
        yield Bot(process, Crowd(root), asks=False)


@asynccontextmanager
async def _ours(database: Path, content: Path, log: Path) -> AsyncIterator[Bot]:
    async with sandbox(log) as root, our_bot(root, database, content, log) as process:
        yield Bot(process, Crowd(root), asks=True)


async def _warm_up(bot: Bot, kind: Kind) -> None:
    await bot.round(Load("warm-up", kind, people=4, turns=1))


async def _compare(name: str, base: Bot, ours: Bot, load: Load, rounds: int, target: float) -> Line:
    compared = Comparison()
    await compared.take_turns(base, ours, load, rounds)
    low, high = min(compared.ratios), max(compared.ratios)
    usual, usual_base = middle(compared.ours), middle(compared.base)
    return Line(
        name,
        f"{usual.milliseconds:.2f} ms",
        f"{usual_base.milliseconds:.2f} ms",
        compared.ratio,
        target,
        f"{low:.2f}-{high:.2f}",
        f"{usual.calls:.2f} : {usual_base.calls:.2f}",
        f"{usual.a_second:.0f} : {usual_base.a_second:.0f}",
    )
