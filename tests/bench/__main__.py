"""`python -m tests.bench [--quick]`: measures, and prints a table.

What falls short of its target is reported, and is no failure of the bench.
"""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from bot.configuration.settings import ROOT
from content.reading.loader import load
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
from tests.bench.pack import ANSWERS, Kind, make_content
from tests.bench.people import Crowd
from tests.bench.processes import BenchError, echo_bot, our_bot, sandbox
from tests.bench.sessions import crowd_against_few, sessions_of_a_team, under_limits
from tests.bench.table import Line, table

LOADS = (
    (Load("text, 1 person", "text", people=1, turns=8), 0.75),
    (Load("text, 30 at once", "text", people=30, turns=1), 0.40),
    (Load("tap, 1 person", "tap", people=1, turns=8), 0.60),
    (Load("tap, 30 at once", "tap", people=30, turns=1), 0.35),
)
ALONE, TAPPING = LOADS[0][0], LOADS[2][0]
FULL_TARGET, MEGABYTES_TARGET, SECONDS_TARGET, CHECK_TARGET = 1.2, 90.0, 1.5, 2.0
ROUNDS, STARTS = 5, 3

ABOUT = f"""\
CPU (user and system) of the bot's process for one answer, in milliseconds. Baseline: an echo
bot of python-telegram-bot with its defaults, storing nothing. Found: the median ratio of the
rounds, ours and the baseline's in turn. Pack: ontmoetingen, with {ANSWERS + 1} questions of
one kind in front; everybody answers {ANSWERS} of those, each after the question came. The edition
is made while people answer at about Telegram's pace; its memory includes the process that counts.

Sessions have a facilitator and people who take a few seconds for each answer; an answer's cost
is all that was done from the first question to the last answer, panel included. The sessions'
baseline is what stands behind the colon. 'And a group' is the hour of ontmoetingen with a group
chat, Telegram's limits in force on both sides; its calls are all from the first question to the
checklist.
"""


async def bench(folder: Path, rounds: int, starts: int) -> list[Line]:
    """All lines of the table."""
    log = folder / "log"
    seconds = await seconds_to_first_poll(folder, ROOT / "content", log, starts)
    checked = await seconds_to_check(folder, starts)
    lines = []
    async with AsyncExitStack() as stack:
        echo = await stack.enter_async_context(_echo(log))
        ours: dict[Kind, Bot] = {}
        kinds: tuple[Kind, ...] = ("text", "tap")
        for kind in kinds:
            content = make_content(kind, folder)
            bot = _ours(folder / f"{kind}.sqlite", content, log)
            ours[kind] = await stack.enter_async_context(bot)
            await _warm_up((echo, ours[kind]), kind)
        for case, target in LOADS:
            lines.append(await _compare(case.name, echo, ours[case.kind], case, rounds, target))
        dialog = load(folder / "tap" / "ontmoetingen")
        lines += await sessions_of_a_team(ours["tap"], dialog, TAPPING)
        lines.append(await crowd_against_few(ours["tap"], dialog, min(rounds, FEWEST_ROUNDS)))
        lines += await under_limits(folder, log)
        path = folder / "full.sqlite"
        await make_full_database(path, folder / "text")
        full = await stack.enter_async_context(_ours(path, folder / "text", log))
        await _warm_up((full,), "text")
        name = f"{ALONE.name}, {WALKS:,} walks : none"
        lines.append(await _compare(name, ours["text"], full, ALONE, rounds, FULL_TARGET))
        megabytes = max(bot.process.megabytes() for bot in (*ours.values(), full))
        base = f"{echo.process.megabytes():.0f} MB"
    lines += await edition_lines(folder, folder / "text", log)
    lines.append(Line("resident memory", f"{megabytes:.0f} MB", base, megabytes, MEGABYTES_TARGET))
    lines.append(Line("start to first poll", f"{seconds:.2f} s", "", seconds, SECONDS_TARGET))
    lines.append(Line(NAME, f"{checked:.2f} s", "", checked, CHECK_TARGET))
    return lines


@asynccontextmanager
async def _echo(log: Path) -> AsyncIterator[Bot]:
    async with sandbox(log) as root, echo_bot(root, log) as process:
        yield Bot(process, Crowd(root), asks=False)


@asynccontextmanager
async def _ours(database: Path, content: Path, log: Path) -> AsyncIterator[Bot]:
    async with sandbox(log) as root, our_bot(root, database, content, log) as process:
        yield Bot(process, Crowd(root), asks=True)


async def _warm_up(bots: tuple[Bot, ...], kind: Kind) -> None:
    for bot in bots:
        await bot.round(Load("warm-up", kind, people=4, turns=1))


async def _compare(name: str, base: Bot, ours: Bot, load: Load, rounds: int, target: float) -> Line:
    compared = Comparison()
    await compared.take_turns(base, ours, load, rounds)
    low, high = min(compared.ratios), max(compared.ratios)
    usual, usual_base = middle(compared.ours), middle(compared.base)
    line = Line(
        name,
        f"{usual.milliseconds:.2f} ms",
        f"{usual_base.milliseconds:.2f} ms",
        compared.ratio,
        target,
        f"{low:.2f}-{high:.2f}",
        f"{usual.calls:.2f} : {usual_base.calls:.2f}",
        f"{usual.a_second:.0f} : {usual_base.a_second:.0f}",
    )
    print(f"{name}: {line.found:.2f}", file=sys.stderr, flush=True)
    return line


async def _measured(rounds: int, starts: int) -> int:
    me = asyncio.current_task()
    assert me is not None
    # Cancelled rather than killed: the processes that were started end with it.
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, me.cancel)
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        try:
            lines = await bench(folder, rounds, starts)
        except (BenchError, TimeoutError, OSError, ExceptionGroup) as error:
            log = folder / "log"
            words = log.read_text(encoding="utf-8") if log.exists() else ""
            print(f"the bench broke: {error!r}\n{words[-2000:]}", file=sys.stderr)
            return 1
    print(ABOUT)
    print(table(lines), flush=True)
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one round of each case")
    quick = parser.parse_args().quick
    began = time.monotonic()
    code = asyncio.run(_measured(1 if quick else ROUNDS, 1 if quick else STARTS))
    print(f"\nmeasured in {time.monotonic() - began:.0f} s", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
