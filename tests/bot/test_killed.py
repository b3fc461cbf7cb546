"""Killed at the worst moments, as a process of its own: no answer is lost, none counts twice."""

import asyncio
import json
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from bot.sandbox import Limits
from tests.support.answering import ANSWERED
from tests.support.dying_bot import MOMENTS
from tests.support.person import Person
from tests.support.running_bot import BotProcess
from tests.support.sandbox import running_sandbox
from tests.support.walker import first, walk_to_checklist

# How many messages may come twice: those that Telegram had when the bot died, and whose marks
# weren't stored (a greeting and its question go out together). On a busy machine that can happen
# at any of the moments.
AMBIGUOUS = 2

PAUSE = 0.03
"""Seconds a person takes to read; by then the bot has noted what it sent."""


@pytest.mark.parametrize("moment", sorted(MOMENTS))
@pytest.mark.parametrize("nth", [2, pytest.param(5, marks=pytest.mark.soak)])
async def test_every_walk_goes_on(tmp_path: Path, moment: str, nth: int) -> None:
    async with running_sandbox(limits=Limits.off()) as sandbox:
        bot = BotProcess(sandbox, tmp_path)
        await bot.start("tests.support.dying_bot", moment, str(nth))

        async def start_again() -> None:
            await bot.died()
            await bot.start()

        async with Person(sandbox.url, 1) as anna, asyncio.TaskGroup() as group:
            again = group.create_task(start_again())
            await walk_to_checklist(anna, first, pause=PAUSE)
            assert again.done(), "the moment never came"
            await anna.settle()
        assert await bot.terminate() == 0
        repeated = [call for call in sandbox.log.refused() if "not modified" in str(call)]
        assert sandbox.log.refused() == repeated
        assert len(repeated) <= AMBIGUOUS
    _audit(tmp_path / "bot.sqlite")
    texts = Counter(message.text.split(ANSWERED)[0] for message in anna.from_bot())
    doubled = sum(count - 1 for count in texts.values())
    assert doubled <= AMBIGUOUS, texts.most_common(2)


def _audit(path: Path) -> None:
    """One row for each question that was answered, and what it says is what was told."""
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute("SELECT question, value FROM answer").fetchall()
        ((state,),) = database.execute("SELECT state FROM walk").fetchall()
        ((waiting,),) = database.execute("SELECT count(*) FROM outbox").fetchall()
    asked = Counter(question for question, _ in rows)
    assert max(asked.values()) == 1
    kept = json.loads(state)["answers"]
    assert {question: json.loads(value) for question, value in rows} == kept
    assert waiting == 0
