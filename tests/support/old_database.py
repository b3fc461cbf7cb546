"""Make the database that an earlier commit leaves behind, by really walking with its bot.

    python -m tests.support.old_database COMMIT tests/data/format-N.sqlite

The bot of that commit runs from a copy of its files; the people are of today, and talk with it
over the sandbox. Some come the day before and are reminded; they all stop somewhere, at every kind
of place a walk can be in. At the end Telegram fails for three of them, so that what is said to
these waits in the outbox. All texts and ids are made up.
From when there were sessions, people sit in some as well, each left elsewhere. What puts them there
is code of those days, and so no code of ours: `tests/data/made_by/house_sessions.py.txt`, or
`old_sessions.py.txt` before the files were moved, or `old_rooms.py.txt` for when there was no host
yet.

`format-15.sqlite` was made from commit b4941e6, `format-9.sqlite` from 4d4595a, `format-8.sqlite`
from 04753db, `format-7.sqlite` from 8b19f92 and `format-6.sqlite` from 4a05872: the last commits
before the next migration, or before the issue that brought it. `issue-4.sqlite` was made from
6d0d0db, `issue-3.sqlite` from 0b86446 and `issue-2.sqlite` from 6dc4cec. Those three were made by
earlier forms of this script, with more people: nobody was asked on in the first two, or left for
another pack, and in the very first nobody could pause, edit or erase, or was reminded.
"""

from __future__ import annotations

import asyncio
import io
import os
import shutil
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, closing
from datetime import UTC, datetime
from itertools import chain, repeat
from pathlib import Path

from bot.sandbox import FaultKind, Limits, Sandbox
from tests.support.answering import DONE, options
from tests.support.patience import PATIENCE
from tests.support.person import Person
from tests.support.walker import (
    Chooser,
    answer,
    at_random,
    first,
    next_screen,
    walk_to_checklist,
)

MADE_BY = Path(__file__).parents[1] / "data" / "made_by"
ROOT = Path(__file__).resolve().parent.parent.parent
FIRST_ID = 1001
WORDS = (
    "elke dinsdag koken met de buurt",
    "een middag voetballen met het azc",
    "samen een muurschildering maken",
    "Fatma, zij kent iedereen op het plein",
)
REASONED = "dat contact komt vanzelf wel"
"""Raises a probe wherever it is typed."""
OTHER_PACK = "sjabloon"
STOPS = (0, 3, 9)
"""After how many answers people who are in the middle of it put their phone away."""
BEHIND_THE_CHECKLIST: tuple[tuple[str | int, ...], ...] = ((), (0,), (1,), ("/antwoorden",))
"""Where people who are done look: at an item, a list of them, its question once more."""
CUT_OFF = 1
FIRST_DAY = datetime(2026, 1, 12, 11, 0, tzinfo=UTC)
"""A weekday by day, so that whoever is to be reminded is reminded at once."""
A_DAY = 90_000.0
"""Seconds, with an hour to spare."""
REMINDED = "Er staat nog een vraag voor je klaar"


def export(commit: str, folder: Path) -> None:
    """The files of a commit."""
    git = shutil.which("git")
    assert git is not None, "git is needed"
    archive = subprocess.run(
        [git, "-C", ROOT, "archive", "--format=tar", commit], capture_output=True, check=True
    ).stdout
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        tar.extractall(folder, filter="data")


class Crowd:
    """People with ids in a row, each with the chat open."""

    def __init__(self, url: str, stack: AsyncExitStack) -> None:
        self.people: list[Person] = []
        self._url, self._stack = url, stack

    async def new(self) -> Person:
        person = Person(self._url, FIRST_ID + len(self.people))
        self.people.append(await self._stack.enter_async_context(person))
        return person


async def the_day_before(crowd: Crowd) -> None:
    """Those who will have been away for a day."""
    for number, word in enumerate(("/pauze", "")):
        person = await crowd.new()
        await _some(person, 2 + 3 * number, 40 + number)
        if word:
            await _says(person, word)


async def reminded(people: list[Person]) -> None:
    """Each gets one message; the last goes on from there."""
    for person in people:
        await person.wait_for(REMINDED, since=0)
        await person.settle()
    await _on(people[-1], 2, 45)


async def everyone(sandbox: Sandbox, crowd: Crowd) -> None:
    """All the walks of the second day, each left where it is to be left."""
    cut_off = []
    for number, stop in enumerate(STOPS):
        person = await crowd.new()
        await _some(person, stop, number)
        cut_off += [person] if 0 < number <= CUT_OFF else []
    await _in_several_options(await crowd.new())
    for number, word in enumerate(("/stop", "/pauze", "/start", "/wis")):
        person = await crowd.new()
        await _some(person, 3 + number, 31 + number)
        await _says(person, word)
    await _begun_anew(await crowd.new())
    await _says_more(await crowd.new(), 4)
    await _edited(await crowd.new())
    await _asked_on(await crowd.new(), 1)
    await _beside(await crowd.new())
    for number, way in enumerate(BEHIND_THE_CHECKLIST):
        await _finished(await crowd.new(), number, way)
    await _without_telegram(sandbox, cut_off)


async def _some(person: Person, answers: int, seed: int) -> None:
    """The first answer is the first: somebody who takes the short walk is done before all of
    these."""
    await person.say("/start")
    screen = await next_screen(person, 0)
    if answers:
        await answer(person, screen, first, "")
        await _on(person, answers - 1, seed)


async def _on(person: Person, answers: int, seed: int) -> None:
    screen, choose = person.last_with_buttons(), at_random(seed)
    for number in range(answers):
        screen = await answer(person, screen, choose, WORDS[(seed + number) % len(WORDS)])
    await person.settle()


async def _says(person: Person, words: str) -> None:
    await person.say(words)
    await person.settle()


async def _in_several_options(person: Person) -> None:
    """One is ticked, and it isn't said yet that this is all."""
    await person.say("/start")
    screen = await next_screen(person, 0)
    while "meer" not in screen.text and "Tik alles aan" not in screen.text:
        screen = await answer(person, screen, first, WORDS[0])
    await person.tap(options(screen)[0], message=screen)
    await person.wait_for(lambda message: any(b.text == DONE for b in message.buttons))
    await person.settle()


async def _begun_anew(person: Person) -> None:
    await _some(person, 3, 35)
    await _says(person, "/start")
    await person.tap("Opnieuw beginnen")
    await person.settle()


async def _says_more(person: Person, answers: int) -> None:
    """Something is typed at a question with options: after a typed answer it is more of that, after
    a tapped one a note."""
    await _some(person, answers, 36)
    more = await person.say("dat hangt van het weer af")
    await person.settle()
    await _says(person, "en van de bus")
    await person.edit(more, "dat hangt van de dag af")
    await person.settle()


async def _edited(person: Person) -> None:
    """An answer was mended after the next question came."""
    await person.say("/start")
    screen = await answer(person, await next_screen(person, 0), first, "")
    said = await person.say(WORDS[0])
    screen = await next_screen(person, screen.message_id)
    await answer(person, screen, first, WORDS[1])
    await person.edit(said, "elke woensdag koken met de buurt")
    await person.settle()


async def _asked_on(person: Person, number: int) -> None:
    """What was typed raised a probe: it is before them, answered, or about to be changed."""
    await person.say("/start")
    screen = await next_screen(person, 0)
    screen = await answer(person, screen, first, "")
    await _says(person, REASONED)
    for words in ("dat doet de stagiair", "/terug")[:number]:
        await _says(person, words)


async def _beside(person: Person) -> None:
    """Someone halfway is asked whether to leave for another pack."""
    await _some(person, 4, 50)
    await _says(person, f"/start {OTHER_PACK}")


def _all_of_it(seed: int) -> Chooser:
    """First the whole walk, then at random."""
    choosers = chain((first,), repeat(at_random(seed)))
    return lambda options: next(choosers)(options)


async def _finished(person: Person, seed: int, way: tuple[str | int, ...]) -> None:
    await walk_to_checklist(person, _all_of_it(seed))
    await person.settle()
    for tapped in way:
        await (person.say(tapped) if isinstance(tapped, str) else person.tap(tapped))
        await person.settle()


async def _without_telegram(sandbox: Sandbox, people: list[Person]) -> None:
    for person in people:
        sandbox.faults.add(FaultKind.SERVER_ERROR, method="*Message*", chat_id=person.id)
        calls = sandbox.log.last_id
        screen = person.last_with_buttons()
        if choices := options(screen):
            await person.tap(choices[0], message=screen)
        else:
            await person.say(WORDS[2])
        async with asyncio.timeout(PATIENCE):
            while sandbox.log.last_id < calls + 2:  # noqa: ASYNC110 (another process)
                await asyncio.sleep(0.05)
    await asyncio.sleep(1.0)


_AT_ANOTHER_TIME = """
import runpy, sys, time
now, ahead = time.time, float(sys.argv.pop(1))
time.time = lambda: now() + ahead
runpy.run_module("bot", run_name="__main__")
"""
"""The bot with its clock put forward or back by so many seconds."""


@asynccontextmanager
async def running(tree: Path, database: Path, sandbox: Sandbox) -> AsyncIterator[None]:
    """The bot of the commit, with the sandbox's time."""
    environment = os.environ | {
        "BOT_TOKEN": sandbox.token,
        "BOT_API_URL": sandbox.url,
        "DATABASE": str(database),
        "PYTHONPATH": str(tree),
        "LIMIT_PER_SECOND": "0",
        "LIMIT_CHAT_PER_SECOND": "0",
    }
    ahead = str(sandbox.clock.offset)
    bot = await asyncio.create_subprocess_exec(
        sys.executable, "-c", _AT_ANOTHER_TIME, ahead, "run", cwd=tree, env=environment
    )
    try:
        yield
    finally:
        bot.terminate()
        await bot.wait()


async def make(commit: str, output: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        tree, database = Path(folder, "tree"), Path(folder, "old.sqlite")
        export(commit, tree)
        sandbox = Sandbox(limits=Limits.off())
        sandbox.clock.advance(FIRST_DAY.timestamp() - time.time())
        await sandbox.start(0)
        async with AsyncExitStack() as stack:
            stack.push_async_callback(sandbox.stop)
            crowd = Crowd(sandbox.url, stack)
            async with running(tree, database, sandbox):
                await the_day_before(crowd)
            sandbox.clock.advance(A_DAY)
            async with running(tree, database, sandbox):
                await reminded(list(crowd.people))
                await everyone(sandbox, crowd)
        add_sessions(tree, database)
        keep(database, output)


def add_sessions(tree: Path, database: Path) -> None:
    """Run what plays sessions in the tree of the commit, if there were any yet."""
    if not (tree / "dialogs" / "session").exists():
        return
    houses = {
        "house_sessions": tree / "bot" / "programme" / "walk_sharing.py",
        "old_sessions": tree / "bot" / "room",
        "old_rooms": tree,
    }
    script = next(name for name, sign in houses.items() if sign.exists())
    # The newest trees have guests of their own.
    for name in (script,) if script == "house_sessions" else (script, "room_guests"):
        shutil.copy(MADE_BY / f"{name}.py.txt", tree / "tests" / "support" / f"{name}.py")
    command = [sys.executable, "-m", f"tests.support.{script}", str(database)]
    environment = os.environ | {"PYTHONPATH": str(tree)}
    subprocess.run(command, cwd=tree, env=environment, check=True, timeout=PATIENCE)


def keep(database: Path, output: Path) -> None:
    """Without its log, and as small as can be."""
    output.unlink(missing_ok=True)
    with closing(sqlite3.connect(database)) as left:
        # Many tables are nearly empty, and a page each is much for the repository.
        left.execute("PRAGMA page_size = 1024")
        left.execute("VACUUM INTO ?", (str(output),))


if __name__ == "__main__":
    asyncio.run(make(sys.argv[1], Path(sys.argv[2])))
