"""What sessions cost: calls under Telegram's limits, and CPU with more sessions and more people.

Each person takes another while to answer, as around a table. A session goes through all phases
that ask something; the cost of an answer is all that the bot did meanwhile, divided by the answers.
"""

from __future__ import annotations

import asyncio
import itertools
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median, quantiles

import aiohttp

from bot.configuration.settings import ROOT
from content.reading.loader import load
from dialogs.pack.definition import Dialog
from dialogs.pack.plan import PhaseKind, Plan, SessionKind
from dialogs.session.agenda import FEW
from tests.bench.measure import Bot, Load
from tests.bench.pack import LAST_PHASE
from tests.bench.processes import our_bot, sandbox
from tests.bench.sitting import Sitting, sitting
from tests.bench.table import Line
from tests.support.guest import Manner

_SESSIONS, _PEOPLE, _CROWD = 25, 12, 40
_COST_TARGET, _P95_TARGET, _GROWTH_TARGET = 1.5, 3.0, 1.2
_CALLS_TARGET, _SECONDS_TARGET = 3.1, 2.5
_AGREEABLE = Manner(shares=1.0, agrees=1.0, takes_along=False)
_MANY, _ONE = replace(_AGREEABLE, pause=(2.0, 10.0)), replace(_AGREEABLE, pause=(0.5, 2.5))
_OF_A_CROWD, _OF_FEW = replace(_AGREEABLE, pause=(1.0, 3.0)), replace(_AGREEABLE, pause=(0.1, 0.3))
"""As many answers a second in the one as in the other."""
_UNDER_LIMITS = replace(_AGREEABLE, pause=(2.0, 6.0))
_SESSIONS_OF_FEW = 3
_LAST_CALLS_SECONDS, _TALKING_SECONDS = 8.0, 4.0
"""Long enough for what still waited for its turn."""
_ids = itertools.count(10_000_000, 1000)


@dataclass(frozen=True, slots=True)
class Sat:
    """What one answer costs: milliseconds of CPU. `p95`: seconds that 19 in 20 people waited at
    most."""

    milliseconds: float
    p95: float
    a_second: float


async def sat(bot: Bot, dialog: Dialog, sessions: int, people: int, manner: Manner) -> Sat:
    """Hold so many sessions at once, and measure from the first question to the last answer."""
    all_in, all_done = asyncio.Barrier(sessions + 1), asyncio.Barrier(sessions + 1)

    apart = random.Random(sessions)
    """Facilitators don't tap at the very same moment."""

    async def one() -> Sitting:
        async with sitting(bot.crowd.root, next(_ids), people, dialog, manner) as session:
            await all_in.wait()
            for guest in session.guests:
                guest.person.waits.clear()  # all of them came in at the very same moment
            await asyncio.sleep(apart.uniform(0.0, manner.pause[1]))
            await session.goes_to(LAST_PHASE)
            await all_done.wait()
        return session

    async with asyncio.TaskGroup() as group:
        held = [group.create_task(one()) for _ in range(sessions)]
        await all_in.wait()
        before, began = bot.process.cpu_seconds(), time.monotonic()
        await all_done.wait()
        seconds, used = time.monotonic() - began, bot.process.cpu_seconds() - before
    guests = [guest for task in held for guest in task.result().guests]
    answers = sum(len(guest.given.answers) for guest in guests)
    waits = [wait for guest in guests for wait in guest.person.waits]
    return Sat(1000 * used / answers, quantiles(waits, n=20)[-1], answers / seconds)


async def sessions_of_a_team(bot: Bot, dialog: Dialog, walk: Load) -> list[Line]:
    """Many sessions at once, compared with one session and with a walk alone."""
    alone = await bot.round(walk)
    one = await sat(bot, dialog, 1, _PEOPLE, _ONE)
    many = await sat(bot, dialog, _SESSIONS, _PEOPLE, _MANY)
    name = f"{_SESSIONS} sessions of {_PEOPLE} : 1"
    return [
        Line(
            f"tap, {name} walk",
            f"{many.milliseconds:.2f} ms",
            f"{alone.milliseconds:.2f} ms",
            many.milliseconds / alone.milliseconds,
            _COST_TARGET,
            a_second=f"{many.a_second:.0f} : {alone.a_second:.0f}",
        ),
        Line(
            f"p95, {name}",
            f"{1000 * many.p95:.0f} ms",
            f"{1000 * one.p95:.0f} ms",
            many.p95 / one.p95,
            _P95_TARGET,
            a_second=f"{many.a_second:.0f} : {one.a_second:.0f}",
        ),
    ]


async def crowd_against_few(bot: Bot, dialog: Dialog, rounds: int) -> Line:
    """What an answer costs in a large session, compared with the smallest that still hides
    writers."""
    crowds, fews = [], []
    for _ in range(rounds):
        several = [await sat(bot, dialog, 1, FEW, _OF_FEW) for _ in range(_SESSIONS_OF_FEW)]
        fews.append(median(few.milliseconds for few in several))
        crowds.append((await sat(bot, dialog, 1, _CROWD, _OF_A_CROWD)).milliseconds)
    ratios = [crowd / few for crowd, few in zip(crowds, fews, strict=True)]
    return Line(
        f"tap, {_CROWD} in a session : {FEW}",
        f"{median(crowds):.2f} ms",
        f"{median(fews):.2f} ms",
        median(ratios),
        _GROWTH_TARGET,
        f"{min(ratios):.2f}-{max(ratios):.2f}",
    )


async def under_limits(folder: Path, log: Path) -> list[Line]:
    """The hour of the real pack with 40 people and a group chat, Telegram's limits in force."""
    dialog = load(ROOT / "content" / "ontmoetingen")
    async with (
        sandbox(log, limits=True) as root,
        our_bot(root, folder / "limits.sqlite", ROOT / "content", log, limits=True),
        sitting(root, next(_ids), _CROWD, dialog, _UNDER_LIMITS, group=True) as session,
    ):
        answering = await _through(session, root, next(iter(dialog.plans.values())))
        await asyncio.sleep(_LAST_CALLS_SECONDS)
        calls = await _calls(root, 0)
    return _lines(session, answering, calls)


async def _through(session: Sitting, root: str, plan: Plan) -> Counter[str]:
    """Lead through the plan. Returns the calls while questions are answered, and the answers and
    the consents that were given meanwhile.

    Counted is every call from the tap that opens the questions: the question on each phone, the
    answer to each tap, what becomes of the tapped message, the panel and the group's message.
    """
    answering: Counter[str] = Counter()
    for phase in plan.phases:
        if phase.kind in (PhaseKind.LOBBY, PhaseKind.LOOK_BACK):
            continue
        if phase.only not in (None, SessionKind.ONE):
            continue
        while await session.leader.phase() != phase.title:
            # People talk first, so nothing waits for its turn when the facilitator taps.
            await asyncio.sleep(_TALKING_SECONDS)
            before = len(await _calls(root, 0))
            given, said = session.answers, session.consents
            await session.goes_on()
        if phase.kind.asks_questions:
            await asyncio.sleep(_TALKING_SECONDS)
            answering["calls"] += len(await _calls(root, 0)) - before
            answering["answers"] += session.answers - given
            answering["consents"] += session.consents - said
    return answering


def _lines(
    session: Sitting, answering: Counter[str], calls: Sequence[tuple[str, int]]
) -> list[Line]:
    refused = sum(status != 200 for _, status in calls)
    methods = Counter(method for method, _ in calls)
    name = f"{_CROWD} and a group"
    print(f"{name}: {dict(methods)}", file=sys.stderr, flush=True)
    asked, answers = answering["calls"], answering["answers"]
    given = answers + answering["consents"]
    return [
        Line(f"{name}, refused calls", f"{refused} of {len(calls)}", "", refused, 0),
        Line(
            f"{name}, until the last is asked",
            f"{session.slowest:.1f} s",
            "",
            session.slowest,
            _SECONDS_TARGET,
        ),
        Line(
            f"{name}, calls for what is given",
            f"{asked} : {given}",
            "",
            asked / given,
            _CALLS_TARGET,
            f"{asked / answers:.2f} for each of {answers} answers; {len(calls)} in the whole hour",
        ),
    ]


async def _calls(root: str, after: int) -> list[tuple[str, int]]:
    """The bot's calls without its polls, each with its HTTP status."""
    async with (
        aiohttp.ClientSession(root) as line,
        line.get(f"/control/log?after={after}") as reply,
    ):
        log = await reply.json()
    return [(c["method"], c["status"]) for c in log["calls"] if c["method"] != "getUpdates"]
