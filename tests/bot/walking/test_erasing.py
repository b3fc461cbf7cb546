"""/wis leaves nothing of whoever asks it, in no byte of any file."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.clock.clockwatch import ClockWatch
from bot.operations.nightly import OWED, Nightly
from bot.sandbox import FaultKind, Sandbox
from storage.database import open_database
from storage.erasing.retention import Periods
from tests.support.patience import PATIENCE
from tests.support.person import Message, Person
from tests.support.raw_updates import message
from tests.support.running_bot import BotProcess, running_bot
from tests.support.until import until
from tests.support.walker import answer, first, first_open, next_screen

ANNA, BRAM = 5_123_456_789, 6_987_654_321
WORD, FIRST_NAME = "Zwaluwnestkanarie", "Kanariewieltje"
CANARIES = (WORD, FIRST_NAME, str(ANNA))
YES, NO = "Ja, wis alles", "Nee, laat alles staan"
GONE = "Alles is gewist."


@pytest.fixture
def logged() -> Iterator[list[str]]:
    """Every line that anything logs, at any level."""
    lines: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.name.partition(".")[0] in ("bot", "storage", "dialogs", "content", "root"):
                lines.append(f"{record.getMessage()} {record.exc_text or ''}")

    root, listener = logging.getLogger(), Listener()
    before = root.level
    root.setLevel(logging.DEBUG)
    root.addHandler(listener)
    yield lines
    root.removeHandler(listener)
    root.setLevel(before)


def found_in(folder: Path) -> dict[str, list[str]]:
    """Which canaries are in which files, as text or as SQLite writes a number."""
    forms = {name: [name.encode()] for name in CANARIES}
    forms[str(ANNA)].append(ANNA.to_bytes(6, "big"))
    found = {}
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            hit = [name for name, bytes_ in forms.items() if any(b in content for b in bytes_)]
            if hit:
                found[path.name] = hit
    return found


def rows_left(folder: Path, person: int = ANNA) -> dict[str, int]:
    """How many rows of each table hold a person's id."""
    left = {}
    with closing(sqlite3.connect(folder / "bot.sqlite")) as database:
        tables = database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        for (table,) in tables:
            rows = database.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608
            if count := sum(str(person) in str(row) for row in rows):
                left[table] = count
    return left


async def nothing_left(folder: Path) -> None:
    """Wait until no file holds a canary: the wipe comes right after the goodbye."""
    await until(lambda: not found_in(folder))


async def walk_a_while(person: Person) -> Message:
    """Answer some questions, notes and edits among them; the screen that is there then."""
    screen = await first_open(person)
    said = await person.say(f"{WORD} koken")
    screen = await next_screen(person, screen.message_id)
    await person.edit(said, f"{WORD} en soep")
    await person.wait_for("Aangepast")
    for _ in range(4):
        screen = await answer(person, screen, first, f"met de {WORD}")
    await person.settle(0.05)
    return screen


async def erase(person: Person) -> None:
    await person.say("/wis")
    await person.wait_for("Zal ik alles van jou wissen?")
    await person.tap(YES)


async def test_a_stranger_leaves_no_trace(
    sandbox: Sandbox, tmp_path: Path, logged: list[str]
) -> None:
    async with running_bot(sandbox, tmp_path), Person(sandbox.url, ANNA, FIRST_NAME) as anna:
        await anna.say("/mijngegevens")
        await anna.wait_for("Ik bewaar geen antwoorden van jou")
        await anna.say("/wis")
        await anna.wait_for("er is niets te wissen")
        await anna.say("/help")
        shown = await anna.wait_for("/pauze")
        await anna.tap_data(shown.message_id, "1:1:0", force=True)
        await anna.reacts(shown.message_id)
        await anna.settle(0.2)
        assert not any(m.document for m in anna.from_bot())
    assert rows_left(tmp_path) == {}
    assert_not_logged(logged)


def assert_not_logged(lines: list[str]) -> None:
    assert lines
    for line in lines:
        assert not any(canary in line for canary in CANARIES), line


async def test_no_changes_nothing(sandbox: Sandbox, tmp_path: Path) -> None:
    async with running_bot(sandbox, tmp_path), Person(sandbox.url, ANNA) as anna:
        screen = await walk_a_while(anna)
        before = rows_of_answers(tmp_path)
        shown = list(anna.messages)
        await anna.say("/wis")
        asked = await anna.wait_for("Zal ik alles van jou wissen?")
        assert [button.text for button in asked.buttons] == [YES, NO]
        await anna.tap(NO)
        again = await next_screen(anna, asked.message_id)
        assert screen.text.splitlines()[-1] in again.text
        assert rows_of_answers(tmp_path) == before
        assert set(shown) <= set(anna.messages), "no message went away"
        await answer(anna, again, first, "soep")
        assert not sandbox.log.refused()


def rows_of_answers(folder: Path) -> list[Any]:
    with closing(sqlite3.connect(folder / "bot.sqlite")) as database:
        return database.execute("SELECT * FROM answer ORDER BY id").fetchall()


async def test_yes_deletes_all_of_it_down_to_the_bytes(
    sandbox: Sandbox, tmp_path: Path, logged: list[str]
) -> None:
    async with (
        running_bot(sandbox, tmp_path),
        Person(sandbox.url, ANNA, FIRST_NAME) as anna,
        Person(sandbox.url, BRAM, "Bram") as bram,
    ):
        other = await walk_a_while(bram)
        await walk_a_while(anna)
        await anna.say("/mijngegevens")
        await anna.wait_for(lambda m: m.document is not None)
        assert set(rows_left(tmp_path)) >= {"person", "walk", "sent_message", "screen"}
        await erase(anna)
        goodbye = await anna.wait_for(GONE)
        await anna.settle(0.2)
        assert anna.from_bot() == [goodbye]
        recalls = sandbox.log.select(method="deleteMessages")
        assert {call.params["chat_id"] for call in recalls} == {ANNA}
        # Bram answered with the same word: what is his stays.
        assert rows_left(tmp_path) == {}
        await erase(bram)
        await bram.wait_for(GONE)
        await nothing_left(tmp_path)
        assert not sandbox.log.refused()
        assert bram.from_bot()[-1].message_id > other.message_id
    assert found_in(tmp_path) == {}
    assert_not_logged(logged)


async def test_as_a_process_not_a_byte_in_any_file_or_log(sandbox: Sandbox, tmp_path: Path) -> None:
    """With rows that wait, a timer, and a dead letter of that person."""
    bot = BotProcess(sandbox, tmp_path, LOG_LEVEL="DEBUG")
    await bot.start()
    async with Person(sandbox.url, ANNA, FIRST_NAME) as anna:
        await walk_a_while(anna)
        broken = raw(ANNA, f"{WORD} kapot")
        broken["message"]["date"] = "gisteren"
        sandbox.world.updates.inject(broken)
        await anna.wait_for("Hier ging bij mij iets mis")
        assert {"dead_letter", "person", "walk"} <= set(rows_left(tmp_path))
        await anna.say("/mijngegevens")
        await anna.wait_for(lambda m: m.document is not None)
        await erase(anna)
        await anna.wait_for(GONE)
        await nothing_left(tmp_path)
    assert await bot.terminate() == 0
    _, errors = await bot.ended()
    assert found_in(tmp_path) == {}
    assert_not_logged(errors.splitlines())


def raw(person: int, text: str) -> dict[str, Any]:
    update = message(person, text)
    del update["update_id"]
    return update


async def test_twice_quickly_from_two_devices(sandbox: Sandbox, tmp_path: Path) -> None:
    async with (
        running_bot(sandbox, tmp_path),
        Person(sandbox.url, ANNA, FIRST_NAME) as phone,
        Person(sandbox.url, ANNA) as tablet,
    ):
        await walk_a_while(phone)
        await phone.say("/wis")
        asked = await phone.wait_for("Zal ik alles van jou wissen?")
        yes = asked.buttons[0].data
        assert yes is not None
        taps = await asyncio.gather(
            *(one.tap_data(asked.message_id, yes, force=True) for one in (phone, tablet, phone))
        )
        for callback in taps:
            await phone.wait_for_toast(callback)
        await phone.wait_for(GONE, since=0)
        await phone.settle(0.2)
        assert [m.text.splitlines()[0][: len(GONE)] for m in phone.from_bot()] == [GONE]
        await nothing_left(tmp_path)
        assert rows_left(tmp_path) == {}
        assert not sandbox.log.refused()


async def test_who_types_right_after_begins_anew(sandbox: Sandbox, tmp_path: Path) -> None:
    async with running_bot(sandbox, tmp_path), Person(sandbox.url, ANNA, FIRST_NAME) as anna:
        await walk_a_while(anna)
        await anna.say("/wis")
        await anna.wait_for("Zal ik alles van jou wissen?")
        await asyncio.gather(anna.tap(YES), anna.say("hoi daar"))
        screen = await anna.wait_for(lambda m: bool(m.buttons) and "Deel 1" in m.text, since=0)
        await anna.settle(0.2)
        texts = [message.text for message in anna.from_bot()]
        assert texts[0].startswith(GONE)
        assert texts[1].startswith("Hoi!")
        assert len(texts) == 3
        await answer(anna, screen, first, "soep")
        with closing(sqlite3.connect(tmp_path / "bot.sqlite")) as database:
            assert len(database.execute("SELECT * FROM walk").fetchall()) == 1
        await until(lambda: not any(WORD in hits for hits in found_in(tmp_path).values()))
        assert not sandbox.log.refused()


async def test_during_an_outage_it_is_deleted_at_once_and_said_later(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    async with running_bot(sandbox, tmp_path), Person(sandbox.url, ANNA, FIRST_NAME) as anna:
        await walk_a_while(anna)
        await anna.say("/wis")
        await anna.wait_for("Zal ik alles van jou wissen?")
        # The tap still arrives; nothing goes out any more.
        for method in ("send*", "delete*", "edit*", "answer*"):
            sandbox.faults.add(FaultKind.BAD_GATEWAY, method=method)
        await anna.tap(YES)
        await until(lambda: set(rows_left(tmp_path)) == {"outbox"})
        sandbox.faults.clear()
        goodbye = await anna.wait_for(GONE)
        await anna.settle(0.2)
        assert anna.from_bot() == [goodbye]
        await nothing_left(tmp_path)


async def test_who_blocks_us_before_the_goodbye_is_forgotten_as_well(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    async with running_bot(sandbox, tmp_path), Person(sandbox.url, ANNA, FIRST_NAME) as anna:
        await walk_a_while(anna)
        await anna.say("/wis")
        await anna.wait_for("Zal ik alles van jou wissen?")
        await anna.tap(YES)
        sandbox.people.block(ANNA)
        await nothing_left(tmp_path)
        assert rows_left(tmp_path) == {}
        sandbox.people.unblock(ANNA)
        await anna.say("/start")
        await anna.wait_for("Deel 1")


async def test_killed_right_after_the_commit(sandbox: Sandbox, tmp_path: Path) -> None:
    bot = BotProcess(sandbox, tmp_path)
    await bot.start("tests.support.dying_bot", "after_erasure", "1")
    async with Person(sandbox.url, ANNA, FIRST_NAME) as anna:
        await walk_a_while(anna)
        await erase(anna)
        await bot.died()
        assert set(rows_left(tmp_path)) == {"outbox"}, "only the goodbye is left to be sent"
        await bot.start()
        goodbye = await anna.wait_for(GONE)
        await anna.settle(0.3)
        assert anna.from_bot() == [goodbye]
    assert await bot.terminate() == 0
    assert rows_left(tmp_path) == {}
    # The bytes are wiped within minutes after the start.
    await some_minutes_later(tmp_path)
    assert found_in(tmp_path) == {}


async def some_minutes_later(folder: Path) -> None:
    """What the bot does about lost wipes as it looks whether it is night."""
    database = await open_database(folder / "bot.sqlite")
    looks = 0
    looked = asyncio.Event()

    async def sleep(seconds: float) -> None:
        nonlocal looks
        looks += 1
        if looks == 2:
            looked.set()
            await asyncio.Event().wait()

    watch = ClockWatch(lambda: time.time() + OWED + 1.0)
    nightly = Nightly(database, Periods(backups=0), watch, sleep)
    task = asyncio.create_task(nightly.run())
    await asyncio.wait_for(looked.wait(), PATIENCE)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await database.close()
