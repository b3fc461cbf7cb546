"""`python -m tests.bench [--quick] [CASE …]`: measure all cases, or those that are named.

Each line of the table is printed as soon as it is known. A line that falls short of its target
says so; the bench itself fails only when a measurement goes wrong.
"""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.bench.cases import CASES, Bench
from tests.bench.pack import ANSWERS
from tests.bench.processes import BenchError
from tests.bench.table import heading, row

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
chat, Telegram's limits in force on both sides; its calls are all that are made while questions are
answered, from the tap that opens them: the questions, the answers to taps, what becomes of a tapped
message, the panel and the group's message. Given are answers, each once with all its ticks, and
each yes or no to showing one.
"""


async def _measured(names: Sequence[str], rounds: int, starts: int) -> int:
    me = asyncio.current_task()
    assert me is not None
    # Cancelled rather than killed: the processes that were started end with it.
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, me.cancel)
    print(f"{ABOUT}\n{heading()}", flush=True)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        bench = Bench(Path(folder), rounds, starts)
        try:
            for name in names:
                for line in await CASES[name](bench):
                    print(row(line), flush=True)
        except (AssertionError, BenchError, TimeoutError, OSError, ExceptionGroup) as error:
            words = bench.log.read_text(encoding="utf-8") if bench.log.exists() else ""
            print(f"the bench broke: {error!r}\n{words[-2000:]}", file=sys.stderr)
            return 1
        finally:
            await bench.close()
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one round of each case")
    parser.add_argument("case", nargs="*", help=f"one of: {', '.join(CASES)}")
    asked = parser.parse_args()
    if unknown := set(asked.case) - CASES.keys():
        parser.error(f"no such case: {', '.join(sorted(unknown))}; there are {', '.join(CASES)}")
    began = time.monotonic()
    rounds, starts = (1, 1) if asked.quick else (ROUNDS, STARTS)
    code = asyncio.run(_measured(asked.case or list(CASES), rounds, starts))
    print(f"\nmeasured in {time.monotonic() - began:.0f} s", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
