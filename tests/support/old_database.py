"""Make the database that an earlier commit leaves behind, by really walking with its bot.

    python -m tests.support.old_database COMMIT tests/data/issue-N.sqlite

The bot of that commit runs from a copy of its files; the people are of today, and talk with it
over the sandbox. They stop at every kind of place a walk can be in. At the end Telegram fails
for three of them, so that what is said to these waits in the outbox. `issue-2.sqlite` was made
from commit 6dc4cec. All texts and ids are made up.
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
from contextlib import AsyncExitStack, closing
from pathlib import Path

from bot.sandbox import FaultKind, Limits, Sandbox
from tests.support.person import Person
from tests.support.walker import (
    DONE,
    answer,
    at_random,
    first,
    next_screen,
    options,
    walk_to_checklist,
)

ROOT = Path(__file__).resolve().parent.parent.parent
FIRST_ID = 1001
WORDS = (
    "elke dinsdag koken met de buurt",
    "een middag voetballen met het azc",
    "samen een muurschildering maken",
    "Fatma, zij kent iedereen op het plein",
)
STOPS = (0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 19, 22)
"""After how many answers people who are in the middle of it put their phone away."""
BEHIND_THE_CHECKLIST: tuple[tuple[str | int, ...], ...] = ((), (0,), (1,), (0, 0), ("/antwoorden",))
"""Where people who are done look: at an item, a list of them, its question once more."""
CUT_OFF = 3


def export(commit: str, folder: Path) -> None:
    """The files of a commit."""
    git = shutil.which("git")
    assert git is not None, "git is needed"
    archive = subprocess.run(
        [git, "-C", ROOT, "archive", "--format=tar", commit], capture_output=True, check=True
    ).stdout
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        tar.extractall(folder, filter="data")


async def everyone(sandbox: Sandbox, stack: AsyncExitStack) -> None:
    """All the walks, each left where it is to be left."""

    async def new_person() -> Person:
        people.append(await stack.enter_async_context(Person(sandbox.url, FIRST_ID + len(people))))
        return people[-1]

    people: list[Person] = []
    for number, stop in enumerate(STOPS):
        await _some(await new_person(), stop, number)
    await _in_several_options(await new_person())
    await _stopped(await new_person())
    await _asked_to_begin_anew(await new_person())
    await _begun_anew(await new_person())
    for number, way in enumerate(BEHIND_THE_CHECKLIST):
        await _finished(await new_person(), number, way)
    await _without_telegram(sandbox, people[1 : 1 + CUT_OFF])


async def _some(person: Person, answers: int, seed: int) -> None:
    await person.say("/start")
    screen = await next_screen(person, 0)
    choose = at_random(seed)
    for number in range(answers):
        screen = await answer(person, screen, choose, WORDS[(seed + number) % len(WORDS)])
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


async def _stopped(person: Person) -> None:
    await _some(person, 4, 31)
    await person.say("/stop")
    await person.settle()


async def _asked_to_begin_anew(person: Person) -> None:
    await _some(person, 3, 32)
    await person.say("/start")
    await person.settle()


async def _begun_anew(person: Person) -> None:
    await _asked_to_begin_anew(person)
    await person.tap("Opnieuw beginnen")
    await person.settle()


async def _finished(person: Person, seed: int, way: tuple[str | int, ...]) -> None:
    await walk_to_checklist(person, at_random(seed))
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
        async with asyncio.timeout(10):
            while sandbox.log.last_id < calls + 2:  # noqa: ASYNC110 (another process)
                await asyncio.sleep(0.05)
    await asyncio.sleep(1.0)


async def make(commit: str, output: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        tree, database = Path(folder, "tree"), Path(folder, "old.sqlite")
        export(commit, tree)
        sandbox = Sandbox(limits=Limits.off())
        await sandbox.start(0)
        environment = os.environ | {
            "BOT_TOKEN": sandbox.token,
            "BOT_API_URL": sandbox.url,
            "DATABASE": str(database),
            "PYTHONPATH": str(tree),
            "LIMIT_PER_SECOND": "0",
            "LIMIT_CHAT_PER_SECOND": "0",
        }
        bot = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", cwd=tree, env=environment
        )
        try:
            async with AsyncExitStack() as stack:
                await everyone(sandbox, stack)
        finally:
            bot.terminate()
            await bot.wait()
            await sandbox.stop()
        keep(database, output)


def keep(database: Path, output: Path) -> None:
    """Without its log, and as small as can be."""
    output.unlink(missing_ok=True)
    with closing(sqlite3.connect(database)) as left:
        left.execute("VACUUM INTO ?", (str(output),))


if __name__ == "__main__":
    asyncio.run(make(sys.argv[1], Path(sys.argv[2])))
