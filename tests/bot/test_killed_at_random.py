"""Killed at random moments while twenty people walk: an auditor knows what each was told.

An answer is acknowledged once its person sees the next question. From then on it must be in the
database, once, whatever happens. A message may come twice only if the bot was killed between
Telegram's taking it and the note that it was sent.
"""

from __future__ import annotations

import asyncio
import json
import random
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.sandbox import Limits, Sandbox
from dialogs.pack.definition import Dialog
from tests.support.answering import CHECKLIST, options
from tests.support.deliveries import Deliveries
from tests.support.forked_bot import ForkedBot
from tests.support.person import Person
from tests.support.real_pack import real_pack
from tests.support.sandbox import running_sandbox
from tests.support.walker import LONGEST_WALK, answer, at_random, next_screen

KILLS, IN_THE_SUITE = 50, 10
"""How often it is killed in the soak, and each time."""
PEOPLE = 20
SHORTEST_LIFE, LONGEST_LIFE = 0.05, 0.8
"""Seconds from a start to the kill: from before the first poll to the midst of the work."""


@dataclass(frozen=True, slots=True)
class Told:
    """What someone answered, and saw the next question to."""

    question: str
    answer: str


@dataclass
class Auditor:
    """Sees what people see; never asks the bot."""

    sandbox: Sandbox
    told: dict[int, list[Told]] = field(default_factory=dict)
    finished: set[int] = field(default_factory=set)
    in_a_hurry: bool = False
    """Whether people may come to an end now."""

    async def walk(self, number: int, session: aiohttp.ClientSession) -> None:
        """One person's way to the checklist."""
        told = self.told.setdefault(number, [])
        choose, pause = at_random(number), random.Random(number)
        async with Person(self.sandbox.url, number, session=session) as person:
            await person.say("/start")
            screen = await next_screen(person, 0)
            while CHECKLIST not in screen.text:
                assert len(told) < LONGEST_WALK, f"going in circles\n{person.transcript()}"
                await asyncio.sleep(
                    pause.uniform(*((0.01, 0.05) if self.in_a_hurry else (0.1, 1.5)))
                )
                label = choose(options(screen)) if options(screen) else ""
                words = label or f"we speelden {len(told)} potjes met groep {number}"
                after = await answer(person, screen, partial(_this, label), words)
                told.append(Told(screen.text, words))
                screen = after
            self.finished.add(number)


@pytest.mark.parametrize("kills", [IN_THE_SUITE, pytest.param(KILLS, marks=pytest.mark.soak)])
async def test_no_answer_is_lost_and_only_the_unclear_comes_twice(
    tmp_path: Path, kills: int
) -> None:
    chance = random.Random(20)
    async with running_sandbox(limits=Limits.off()) as sandbox:
        auditor, deliveries = Auditor(sandbox), Deliveries(sandbox)
        async with (
            asyncio.timeout(600),
            ForkedBot(sandbox, tmp_path, LOG_LEVEL="ERROR") as bot,
            aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session,
        ):
            newcomers = iter(range(1, 10_000))

            async def one_after_the_other() -> None:
                """There are always as many who walk, until the last kill."""
                await auditor.walk(next(newcomers), session)
                while not auditor.in_a_hurry:
                    await auditor.walk(next(newcomers), session)

            async with asyncio.TaskGroup() as group:
                for _ in range(PEOPLE):
                    group.create_task(one_after_the_other())
                for _ in range(kills):
                    await bot.order("start")
                    await asyncio.sleep(chance.uniform(SHORTEST_LIFE, LONGEST_LIFE))
                    assert await bot.order("kill") == "-9"
                    deliveries.killed()
                auditor.in_a_hurry = True
                await bot.order("start")
            await asyncio.sleep(0.2)
            assert await bot.order("stop") == "0"
        _check_refusals(sandbox)
    _audit(auditor, deliveries, tmp_path / "bot.sqlite")


def _audit(auditor: Auditor, deliveries: Deliveries, path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("SELECT count(*) FROM outbox").fetchone() == (0,)
        assert database.execute("SELECT count(*) FROM dead_letter").fetchone() == (0,)
        walks = database.execute("SELECT id, person_id, state FROM walk").fetchall()
        answers = {
            walk: database.execute(
                "SELECT question, question_text, value FROM answer WHERE walk_id = ? ORDER BY id",
                (walk,),
            ).fetchall()
            for walk, _, _ in walks
        }
        sent = database.execute(
            "SELECT chat_id, message_id, outbox_id FROM sent_message"
        ).fetchall()
    assert sorted(person for _, person, _ in walks) == sorted(auditor.told)
    assert auditor.finished == set(auditor.told)
    for walk, person, state in walks:
        rows = answers[walk]
        assert set(Counter(question for question, _, _ in rows).values()) == {1}
        assert {q: json.loads(value) for q, _, value in rows} == json.loads(state)["answers"]
        assert len(rows) == len(auditor.told[person])
        for told, (question, text, value) in zip(auditor.told[person], rows, strict=True):
            assert text in told.question
            assert _in_words(real_pack(), question, json.loads(value)) == told.answer
    # Each row of the outbox was sent, and is known to be so once.
    assert len({row for _, _, row in sent}) == len(sent)
    noted = {(chat, message) for chat, message, _ in sent}
    assert noted <= deliveries.taken.keys()
    doubled = deliveries.check(noted)
    print(
        f"{len(auditor.told)} walks, {sum(map(len, auditor.told.values()))} answers,"
        f" {len(deliveries.taken)} messages, {doubled} of them twice"
    )


def _this(label: str, _: list[str]) -> str:
    return label


def _in_words(dialog: Dialog, question: str, value: dict[str, Any]) -> str:
    """What was stored, as its person saw it."""
    if "text" in value:
        return str(value["text"])
    labels = {option.id: option.label for option in dialog.questions[question].options}
    return " + ".join(labels[option] for option in value["options"])


def _check_refusals(sandbox: Sandbox) -> None:
    """All that was refused is an edit that had been made: its note was lost with the bot."""
    refused = [call for call in sandbox.log.refused() if "not modified" not in str(call.error)]
    assert [(call.method, call.error) for call in refused] == []
