"""The real bot and a Telegram that has a bad day: nobody's answer is lost, nobody else waits,
and there is never a storm of calls."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox import FaultKind, Limits, Sandbox
from bot.sandbox.botapi.call_log import Call
from tests.support.person import Person
from tests.support.running_bot import running_bot
from tests.support.sandbox import running_sandbox
from tests.support.until import until
from tests.support.walker import (
    answer,
    at_random,
    first,
    first_open,
    next_screen,
    walk_to_checklist,
)

ANNA, BRAM = 1, 2


@asynccontextmanager
async def up_and_polling(folder: Path) -> AsyncIterator[Sandbox]:
    """A sandbox with the bot on it, which has its database in `folder`."""
    async with running_sandbox(limits=Limits.off()) as sandbox, running_bot(sandbox, folder):
        await until(lambda: bool(sandbox.log.select(method="setMyDescription")))
        yield sandbox
        sandbox.faults.clear()


@pytest.fixture
async def sandbox(tmp_path: Path) -> AsyncIterator[Sandbox]:
    async with up_and_polling(tmp_path) as sandbox:
        yield sandbox


# 429


async def _starts(anna: Person) -> None:
    """Up to the first question that is answered by typing."""
    await first_open(anna)


async def _answers(anna: Person) -> None:
    """Up to a tap, so that an edit and an answer to a tap have been made."""
    await anna.say("/start")
    screen = await next_screen(anna, 0)
    for _ in range(3):
        screen = await answer(anna, screen, first, "elke dinsdag koken")


async def _looks_at_data(anna: Person) -> None:
    await _starts(anna)
    await anna.say("/mijngegevens")
    await anna.wait_for(lambda m: m.document is not None)


async def _erases(anna: Person) -> None:
    await _starts(anna)
    await anna.say("/wis")
    question = await next_screen(anna, 0)
    while not any("wis" in button.text.lower() for button in question.buttons):
        question = await next_screen(anna, question.message_id)
    await anna.tap("wis", message=question)
    await anna.wait_for(lambda m: "gewist" in m.text.lower() and not m.buttons)


async def test_a_429_on_any_method_is_waited_out_and_only_there(tmp_path: Path) -> None:
    """All at once, with a bot each: each waits for the second that Telegram asks for."""
    async with asyncio.TaskGroup() as running:
        for method, does in (
            ("sendMessage", _starts),
            ("edit*", _answers),
            ("answerCallbackQuery", _answers),
            ("getUpdates", _answers),
            ("sendDocument", _looks_at_data),
            ("deleteMessages", _erases),
        ):
            folder = tmp_path / method.strip("*")
            folder.mkdir()
            running.create_task(_is_waited_out(folder, method, does), name=method)


async def _is_waited_out(
    folder: Path, method: str, does: Callable[[Person], Coroutine[Any, Any, None]]
) -> None:
    async with up_and_polling(folder) as sandbox:
        await _refused_once(sandbox, method, does)


async def _refused_once(
    sandbox: Sandbox, method: str, does: Callable[[Person], Coroutine[Any, Any, None]]
) -> None:
    chat_id = None if method in ("getUpdates", "answerCallbackQuery") else ANNA
    sandbox.faults.add(FaultKind.TOO_MANY_REQUESTS, method=method, chat_id=chat_id, count=1)
    async with Person(sandbox.url, ANNA) as anna, Person(sandbox.url, BRAM) as bram:
        doing = asyncio.create_task(does(anna))
        await until(lambda: bool(_refused(sandbox)) or doing.done())
        if method != "getUpdates":
            await _starts(bram)
        await doing
        await until(lambda: _gap_after_refusal(sandbox) is not None)
    gap = _gap_after_refusal(sandbox)
    assert gap is not None, method
    assert gap >= 1.0, method


async def test_a_refusal_of_the_whole_bot_over_http(sandbox: Sandbox, tmp_path: Path) -> None:
    people = [Person(sandbox.url, number) for number in range(1, 11)]
    await asyncio.gather(*(person.__aenter__() for person in people))
    await asyncio.gather(*(_starts(person) for person in people))
    first_question = {person.id: person.last().message_id for person in people}
    await asyncio.sleep(0.2)
    before = sandbox.log.last_id
    sandbox.faults.add(FaultKind.TOO_MANY_REQUESTS, method="*", retry_after=1)
    for person in people:
        sandbox.people.say(person.id, f"koken met {person.id}")
    await asyncio.sleep(2.5)
    refused = sandbox.log.select(after=before)
    assert len(refused) <= 10 + 2 * 3
    sandbox.faults.clear()
    for person in people:
        await next_screen(person, first_question[person.id])
        await person.__aexit__(None, None, None)
    assert _stored(tmp_path) >= {(n, f"koken met {n}") for n in range(1, 11)}


# The server and the network


async def test_people_walk_through_faults_of_every_method(tmp_path: Path) -> None:
    """All at once, with a bot each: most of it is waiting."""
    async with asyncio.TaskGroup() as running:
        for kind in (
            FaultKind.SERVER_ERROR,
            FaultKind.BAD_GATEWAY,
            FaultKind.DROP_BEFORE,
            FaultKind.DROP_AFTER,
            FaultKind.SLOW,
        ):
            folder = tmp_path / kind.value
            folder.mkdir()
            running.create_task(_people_walk_through(folder, kind), name=kind.value)


async def _people_walk_through(folder: Path, kind: FaultKind) -> None:
    async with up_and_polling(folder) as sandbox:
        await _walked_through(sandbox, folder, kind)


async def _walked_through(sandbox: Sandbox, folder: Path, kind: FaultKind) -> None:
    async def trouble() -> None:
        for _ in range(3):
            fault = sandbox.faults.add(kind, seconds=0.3)
            await asyncio.sleep(0.3)
            sandbox.faults.clear(fault.id)
            await asyncio.sleep(1.0)

    people = [Person(sandbox.url, number) for number in (1, 2, 3)]
    await asyncio.gather(*(person.__aenter__() for person in people))
    before = sandbox.log.last_id
    troubled = asyncio.create_task(trouble())
    await asyncio.gather(
        *(walk_to_checklist(p, at_random(p.id), f"woorden van {p.id}", 0.02) for p in people)
    )
    await troubled
    hit = [call for call in sandbox.log.select(after=before) if call.fault]
    doubtful = [c for c in hit if c.fault == "drop_after" and c.method == "sendMessage"]
    doubled = 0
    for person in people:
        texts = Counter(said.text for said in person.from_bot() if not said.edited)
        doubled += sum(texts.values()) - len(texts)
        await person.__aexit__(None, None, None)
    assert len(hit) >= 3, kind
    assert doubled <= len(doubtful), kind
    # What was done before the line went dead is done already when it is tried again.
    others = [c for c in sandbox.log.refused() if kind is not FaultKind.DROP_AFTER]
    assert [(c.method, c.error) for c in others] == []
    _each_answer_once(folder)


async def test_a_slow_drip_to_one_chat_holds_up_no_other(sandbox: Sandbox) -> None:
    sandbox.faults.add(FaultKind.SLOW, method="sendMessage", chat_id=ANNA, seconds=1.0)
    async with Person(sandbox.url, ANNA) as anna, Person(sandbox.url, BRAM) as bram:
        await anna.say("/start")
        for _ in range(5):
            await _words(bram)
        await next_screen(anna, 0)


async def _words(bram: Person) -> None:
    await bram.say("/start")
    await bram.settle(0.02)


async def test_an_outage_of_more_than_a_day(sandbox: Sandbox, tmp_path: Path) -> None:
    """What Telegram forgot after a day is gone, but nothing of ours."""
    async with Person(sandbox.url, ANNA) as anna, Person(sandbox.url, BRAM) as bram:
        await _starts(anna)
        await _starts(bram)
        # The answer is stored, and its reply can't be sent any more.
        sandbox.faults.add(FaultKind.DROP_BEFORE, method="sendMessage")
        sandbox.people.say(ANNA, "koken met de buurt")
        await until(lambda: (ANNA, "koken met de buurt") in _stored(tmp_path))
        before = sandbox.log.last_id
        sandbox.faults.clear()
        sandbox.faults.add(FaultKind.OUTAGE)
        # The poll that was waiting already gets this; the next one fails.
        sandbox.world.updates.inject({})
        await until(lambda: any(c.method == "getUpdates" and c.fault for c in sandbox.log))
        sandbox.people.say(BRAM, "koken met Bram")
        await asyncio.sleep(2.5)
        calls = sandbox.log.select(after=before)
        assert len(calls) <= 12, Counter(call.method for call in calls)
        sandbox.clock.advance(25 * 3600.0)
        sandbox.faults.clear()
        await anna.wait_for(lambda m: bool(m.buttons), since=anna.mark)
        question = bram.last()
        await until(lambda: not len(sandbox.world.updates))
        assert bram.last() == question
        await bram.say("koken met Bram, nog eens")
        await next_screen(bram, question.message_id)
    assert _stored(tmp_path) == {
        (ANNA, "koken met de buurt"),
        (BRAM, "koken met Bram, nog eens"),
    }


# What Telegram says about messages and taps


async def test_an_answer_to_a_tap_of_long_ago_becomes_a_message(sandbox: Sandbox) -> None:
    async with Person(sandbox.url, ANNA) as anna:
        screen = await first_open(anna)
        old = screen.buttons[-1].data
        assert old is not None
        await answer(anna, screen, first, "koken")
        await anna.settle()
        seen = list(anna.toasts)
        sandbox.faults.add(FaultKind.OUTAGE)
        await asyncio.sleep(0.1)
        await anna.tap_data(screen.message_id, old, force=True)
        sandbox.clock.advance(60.0)
        sandbox.faults.clear()
        told = await anna.wait_for("vorige vraag")
        assert told.by_bot
        assert anna.toasts == seen


async def test_who_deletes_the_chat_can_go_on(
    sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    async with Person(sandbox.url, ANNA) as anna:
        await _starts(anna)
        last = anna.last().message_id
        await anna.clear()
        await anna.say("koken")
        await anna.wait_for(lambda m: m.message_id > last and bool(m.buttons))
        errors = [str(call.error) for call in sandbox.log.refused()]
        assert all("message to edit not found" in error for error in errors)
        assert len(errors) == 1
        assert [r for r in caplog.records if r.levelno >= 30] == []


async def test_an_edit_made_twice_is_fine(sandbox: Sandbox) -> None:
    sandbox.faults.add(FaultKind.DROP_AFTER, method="edit*", count=1)
    async with Person(sandbox.url, ANNA) as anna:
        await _answers(anna)
        await until(lambda: any("not modified" in str(c.error) for c in sandbox.log.refused()))
        await answer(anna, anna.last_with_buttons(), first, "koken")


# Blocked, and not any more


@pytest.mark.parametrize("told", [True, False])
async def test_who_blocks_and_comes_back_finds_everything(
    sandbox: Sandbox, tmp_path: Path, told: bool
) -> None:
    async with Person(sandbox.url, ANNA) as anna, Person(sandbox.url, BRAM) as bram:
        await _starts(anna)
        before = anna.last()
        sandbox.people.say(ANNA, "koken met de buurt")
        sandbox.people.block(ANNA)
        await until(lambda: (ANNA, "koken met de buurt") in _stored(tmp_path))
        await until(lambda: any("blocked" in str(c.error) for c in sandbox.log.refused()))
        calls = sandbox.log.last_id
        await _starts(bram)
        assert all(c.params.get("chat_id") != ANNA for c in sandbox.log.select(after=calls))
        if told:
            sandbox.people.unblock(ANNA)
        else:
            # Telegram's word of it was lost, so their own first word has to do.
            sandbox.world.person(ANNA).blocked = False
            sandbox.people.say(ANNA, "/verder")
        await next_screen(anna, before.message_id)
        await anna.settle(0.3)
        await answer(anna, anna.last_with_buttons(), first, "verder met de buurt")
    assert (ANNA, "koken met de buurt") in _stored(tmp_path)


# A wrong token at run time


async def test_a_token_that_is_refused_and_right_again(
    sandbox: Sandbox,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("bot.receiving.intake._LOCKED_OUT_SECONDS", 1.5)
    monkeypatch.setattr("bot.sending.send_scheduler._LOOK_AGAIN_SECONDS", 0.1)
    async with Person(sandbox.url, ANNA) as anna, Person(sandbox.url, BRAM) as bram:
        await _starts(anna)
        await _starts(bram)
        await asyncio.sleep(0.1)
        question = anna.last()
        before = sandbox.log.last_id
        sandbox.faults.add(FaultKind.UNAUTHORIZED)
        sandbox.people.say(ANNA, "koken met de buurt")
        sandbox.people.say(BRAM, "koken met Bram")
        await asyncio.sleep(2.0)
        assert len(sandbox.log.select(after=before)) <= 6
        sandbox.faults.clear()
        await next_screen(anna, question.message_id)
        await bram.wait_for(lambda m: m.message_id > question.message_id + 2, since=0)
    said = [r.getMessage() for r in caplog.records if r.levelno >= 30]
    assert len([line for line in said if line.startswith("poll failed: InvalidToken")]) == 1
    assert len([line for line in said if line.startswith("Telegram refuses the token")]) <= 1
    assert len(said) <= 2
    assert _stored(tmp_path) == {(ANNA, "koken met de buurt"), (BRAM, "koken met Bram")}


# Looking


def _refused(sandbox: Sandbox) -> list[Call]:
    return [call for call in sandbox.log if call.fault == "too_many_requests"]


def _gap_after_refusal(sandbox: Sandbox) -> float | None:
    """Seconds between the refused call and the next of its kind to the same chat."""
    for refused in _refused(sandbox):
        for call in sandbox.log.select(after=refused.id, method=refused.method):
            if _about(call) == _about(refused):
                return call.time - refused.time
    return None


def _about(call: Call) -> tuple[str, str]:
    """Which chat or tap; what was refused unread may hold a number as text."""
    return str(call.params.get("chat_id")), str(call.params.get("callback_query_id"))


def _stored(folder: Path) -> set[tuple[int, str]]:
    """What each person wrote, as an onlooker finds it."""
    return {
        (person, text)
        for person, text in _rows(
            folder,
            "SELECT person_id, json_extract(value, '$.text') FROM answer"
            " JOIN walk ON walk.id = walk_id WHERE json_extract(value, '$.text') IS NOT NULL",
        )
    }


def _each_answer_once(folder: Path) -> None:
    for walk, state in _rows(folder, "SELECT id, state FROM walk"):
        rows = _rows(folder, f"SELECT question, value FROM answer WHERE walk_id = {walk}")  # noqa: S608
        assert max(Counter(question for question, _ in rows).values()) == 1
        assert {q: json.loads(value) for q, value in rows} == json.loads(state)["answers"]


def _rows(folder: Path, sql: str) -> list[tuple[Any, ...]]:
    onlooker = sqlite3.connect(f"{(folder / 'bot.sqlite').as_uri()}?mode=ro", uri=True)
    try:
        return onlooker.execute(sql).fetchall()
    finally:
        onlooker.close()
