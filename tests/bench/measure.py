"""What one answer costs a bot under a load, and how two bots compare."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from tests.bench.pack import ANSWERS, Kind
from tests.bench.people import Crowd
from tests.bench.processes import Process, our_bot, sandbox

_SETTLE_SECONDS = 0.2
"""Long enough for what is done after the last message, such as noting that it was sent."""
FEWEST_ROUNDS, _CASE_SECONDS = 3, 30.0


@dataclass(frozen=True, slots=True)
class Load:
    """`turns` times `people` people, who answer at once; each gives `ANSWERS` answers."""

    name: str
    kind: Kind
    people: int
    turns: int


@dataclass(slots=True)
class Bot:
    """A running bot, with people at its sandbox."""

    process: Process
    crowd: Crowd
    asks: bool
    """Whether each of its questions has buttons."""
    _last_call: int = 0

    async def round(self, load: Load) -> Cost:
        """Measure the cost of an answer under this load, after everybody has said hello."""
        together = load.people * load.turns
        async with self.crowd.people(together, asked=self.asks or load.kind == "tap") as people:
            await asyncio.sleep(_SETTLE_SECONDS)
            _, self._last_call = await self.crowd.calls(self._last_call)
            before, began = self.process.cpu_seconds(), time.monotonic()
            for turn in range(load.turns):
                now = people[turn * load.people : (turn + 1) * load.people]
                async with asyncio.TaskGroup() as group:
                    for person in now:
                        group.create_task(person.answer(load.kind, ANSWERS))
            seconds = time.monotonic() - began
            await asyncio.sleep(_SETTLE_SECONDS)
            used = self.process.cpu_seconds() - before
        calls, self._last_call = await self.crowd.calls(self._last_call)
        answers = together * ANSWERS
        return Cost(1000 * used / answers, len(calls) / answers, answers / seconds)


@dataclass(frozen=True, slots=True)
class Cost:
    """What one answer costs: milliseconds of CPU, and calls. `a_second`: answers as they came."""

    milliseconds: float
    calls: float
    a_second: float


@dataclass(slots=True)
class Comparison:
    """Rounds of two bots in turn, so that a slow moment of the machine hits both."""

    base: list[Cost] = field(default_factory=list)
    ours: list[Cost] = field(default_factory=list)

    async def take_turns(self, base: Bot, ours: Bot, load: Load, rounds: int) -> None:
        """Measure so many rounds, or on a slow machine as many as there is time for."""
        began = time.monotonic()
        for number in range(rounds):
            if number >= FEWEST_ROUNDS and time.monotonic() - began > _CASE_SECONDS:
                break
            self.base.append(await base.round(load))
            self.ours.append(await ours.round(load))

    @property
    def ratios(self) -> list[float]:
        pairs = zip(self.ours, self.base, strict=True)
        return [ours.milliseconds / base.milliseconds for ours, base in pairs]

    @property
    def ratio(self) -> float:
        return median(self.ratios)


def middle(costs: list[Cost]) -> Cost:
    """The median of each number."""
    return Cost(
        median(cost.milliseconds for cost in costs),
        median(cost.calls for cost in costs),
        median(cost.a_second for cost in costs),
    )


async def seconds_to_first_poll(folder: Path, content: Path, log: Path, times: int) -> float:
    """Seconds from the start of the process, on a new database, to its first poll; the median."""
    found = []
    for number in range(times):
        async with sandbox(log) as root:
            crowd = Crowd(root)
            # A poll is in the log when it has been answered: something must be waiting.
            async with crowd.people(1, asked=True, greet=False) as (person,):
                await person.say("/start")
                began = time.time()
                async with our_bot(root, folder / f"start-{number}.sqlite", content, log):
                    await person.next()
            found.append(await crowd.first_poll() - began)
    return median(found)
