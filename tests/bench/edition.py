"""An edition of a hundred thousand teams, made while people go on talking with the bot.

They answer at about the pace that Telegram lets messages through, first calmly and then during
the making; how long each waits for the next question is compared.
"""

from __future__ import annotations

import asyncio
import json
import random
import sqlite3
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp

from bot.operations.loopback import admin_file
from content.reading.loader import load
from dialogs.edition.goals import elements_by_goal, goal_values
from dialogs.edition.share import Stood, to_json
from dialogs.pack.definition import Dialog
from storage.database import open_database
from tests.bench.pack import ANSWERS
from tests.bench.people import BenchPerson, Crowd
from tests.bench.processes import BenchError, Process, our_bot, sandbox
from tests.bench.table import Line
from tests.support.programme import share_of

TEAMS = 100_000
SECONDS_TARGET, MEGABYTES_TARGET, P95_TARGET = 30.0, 250.0, 2.0
NAME = f"edition, {TEAMS:,} teams"
_PEOPLE, _PAUSE, _CALM_ROUNDS = 6, 0.2, 2
"""About 28 answers a second: Telegram lets 30 messages through."""
_SAMPLE = 0.02
_FIRST_PERSON = 20_000_000
_WITH_TEXT = 200
"""One team in so many gives a sentence along."""


@dataclass(slots=True)
class _Waits:
    """Seconds that people waited for the next question."""

    seconds: list[float] = field(default_factory=list)

    @property
    def p95(self) -> float:
        ordered = sorted(self.seconds)
        return ordered[int(0.95 * len(ordered))]


async def edition_lines(folder: Path, content: Path, log: Path) -> list[Line]:
    """How long an edition takes, what memory it needs, and how long people wait meanwhile."""
    path = folder / "teams.sqlite"
    await make_waiting_teams(path, load(content / "ontmoetingen"))
    calm, busy = _Waits(), _Waits()
    async with sandbox(log) as root, our_bot(root, path, content, log) as process:
        crowd = Crowd(root)
        await _talk(crowd, _Waits(), rounds=1)
        await _talk(crowd, calm, rounds=_CALM_ROUNDS)
        async with _highest(process) as peak:
            talking = asyncio.create_task(_talk(crowd, busy))
            began = time.monotonic()
            told = await _make(path)
            seconds = time.monotonic() - began
            talking.cancel()
            with suppress(asyncio.CancelledError):
                await talking
    if not busy.seconds or told < 10:
        raise BenchError("nobody was answered, or no progress was told")
    ratio = busy.p95 / calm.p95
    waits = f"{1000 * busy.p95:.0f} ms", f"{1000 * calm.p95:.0f} ms"
    return [
        Line(NAME, f"{seconds:.1f} s", "", seconds, SECONDS_TARGET),
        Line("  memory meanwhile", f"{peak[0]:.0f} MB", "", peak[0], MEGABYTES_TARGET),
        Line("  p95 of answers : calm", *waits, ratio, P95_TARGET),
    ]


async def _talk(crowd: Crowd, waits: _Waits, rounds: int | None = None) -> None:
    """Let people answer with pauses, in rounds of new people; without `rounds`, until cancelled."""
    done = 0
    while rounds is None or done < rounds:
        async with crowd.people(_PEOPLE, asked=True) as people, asyncio.TaskGroup() as group:
            for person in people:
                group.create_task(_answer(person, waits))
        done += 1


async def _answer(person: BenchPerson, waits: _Waits) -> None:
    for _ in range(ANSWERS):
        await asyncio.sleep(_PAUSE * random.uniform(0.5, 1.5))
        began = time.monotonic()
        await person.answer("text", 1)
        waits.seconds.append(time.monotonic() - began)


async def _make(path: Path) -> int:
    """Ask the running bot for an edition. Returns how often it told its progress."""
    found = json.loads(admin_file(path).read_text())
    headers = {"Authorization": f"Bearer {found['secret']}"}
    url, told = f"http://127.0.0.1:{found['port']}/edition", 0
    patience = aiohttp.ClientTimeout(total=300.0)
    async with (
        aiohttp.ClientSession(timeout=patience) as session,
        session.post(url, headers=headers) as response,
    ):
        async for line in response.content:
            said = json.loads(line)
            if "made" in said:
                return told
            if "refused" in said:
                raise BenchError(f"no edition: {said['refused']}")
            told += 1
    raise BenchError("the bot hung up")


@asynccontextmanager
async def _highest(process: Process) -> AsyncIterator[list[float]]:
    """The most megabytes that the process has meanwhile."""
    found = [process.megabytes()]

    async def watch() -> None:
        while True:
            found[0] = max(found[0], process.megabytes())
            await asyncio.sleep(_SAMPLE)

    watching = asyncio.create_task(watch())
    try:
        yield found
    finally:
        watching.cancel()


async def make_waiting_teams(path: Path, dialog: Dialog) -> None:
    """Store `TEAMS` people, each with a finished walk whose share waits to be published."""
    await (await open_database(path)).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        people = range(_FIRST_PERSON, _FIRST_PERSON + TEAMS)
        connection.executemany("INSERT INTO person VALUES (?, 1.0)", ((one,) for one in people))
        connection.executemany(
            "INSERT INTO walk (person_id, pack, status, started_at, changed_at)"
            " VALUES (?, ?, 'finished', 1.0, strftime('%s'))",
            ((one, dialog.id) for one in people),
        )
        connection.executemany(
            "INSERT INTO waiting_share (person_id, walk_id, pack, share, organisation, told)"
            " SELECT person_id, id, pack, ?, iif(id % 10 = 0, 'Organisatie ' || (id / 30), NULL), 1"
            " FROM walk WHERE person_id = ?",
            zip(_shares(dialog), people, strict=False),
        )
        connection.execute(
            "INSERT INTO weekly_number (pack, week, value, at) VALUES (?, ?, ?, 2.0)",
            (dialog.id, "2026-W01", TEAMS),
        )
        connection.execute(
            "INSERT INTO waiting_text (share_id, text)"
            " SELECT id, 'Wij koken elke week, groep ' || id FROM waiting_share WHERE id % ? = 0",
            (_WITH_TEXT,),
        )
        connection.execute("COMMIT")


def _shares(dialog: Dialog) -> Iterator[str]:
    """What teams could give: a goal, and some of the elements that come with it missing."""
    assert dialog.goals is not None
    chance = random.Random(6)
    goals, reasonings = goal_values(dialog.goals), [*dialog.reasonings]
    possible = elements_by_goal(dialog, dialog.goals)
    kinds = [*Stood, None]
    while True:
        goal = chance.choice(goals)
        stood = {e: how for e in possible[goal] if (how := chance.choice(kinds)) is not None}
        heard = frozenset(r for r in reasonings if chance.random() < 0.2)
        yield to_json(share_of(goal, stood, heard, together=chance.random() < 0.3))
