"""Staff ask for editions in their own chat; whoever else asks learns nothing."""

from __future__ import annotations

import asyncio
import io
import json
import re
import sqlite3
import zipfile
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.programme.staff_chat import new_token
from bot.sandbox import Limits, Sandbox
from content.reading.staff_texts import staff_texts
from dialogs.edition.rules import ENOUGH, SOURCES
from dialogs.edition.share import Share
from storage.database import open_database
from tests.support.group import Group
from tests.support.person import Message, Person
from tests.support.real_pack import PACKS
from tests.support.running_bot import running_bot
from tests.support.sandbox import running_sandbox
from tests.support.waiting_teams import FIRST_PERSON, let_count

STAFF, ANNA = 9_000_001, 5_000_000_777
PACK = "ontmoetingen"
TEAMS = [Share("sociaal_contact", frozenset({"spanningen"}))] * 60
CHAT = staff_texts(PACKS).chat
SAY = CHAT.say
UNKNOWN = "Dat commando ken ik niet."


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with running_sandbox(limits=Limits.off()) as sandbox:
        yield sandbox


async def teams_wait(folder: Path, number: int = len(TEAMS), first: int = FIRST_PERSON) -> None:
    database = await open_database(folder / "bot.sqlite")
    await database.unit(lambda work: let_count(work, TEAMS[:number], pack=PACK, first=first))
    await database.close()


def waiting(teams: int) -> str:
    """What /stand says if this many came in this week, and none before."""
    return SAY("stand", week=teams, samen=CHAT.counted("teams", teams))


def rows(folder: Path, sql: str) -> list[Any]:
    with closing(sqlite3.connect(folder / "bot.sqlite")) as database:
        return database.execute(sql).fetchall()


def files_sent(sandbox: Sandbox) -> list[tuple[str, bytes]]:
    return [(file.file_name or "", file.content) for file in sandbox.world.files.values()]


def left_on_disk(folder: Path) -> list[Path]:
    return list(folder.rglob("*.zip"))


def is_file(message: Message) -> bool:
    return message.document is not None


async def test_an_edition_is_asked_for_once_made_and_sent(sandbox: Sandbox, tmp_path: Path) -> None:
    await teams_wait(tmp_path)
    async with (
        running_bot(sandbox, tmp_path, staff=f"1, {STAFF}"),
        Person(sandbox.url, STAFF) as staff,
    ):
        await staff.say("/editie")
        asked = await staff.wait_for("Weet je het zeker?")
        assert [button.text for button in asked.buttons] == [SAY("knop_maak"), SAY("knop_niet")]
        await staff.tap(SAY("knop_maak"))
        shown = await staff.wait_for(is_file)
        assert shown.text == "Editie 1"
        asked = staff.messages[asked.message_id]
        assert (asked.text, asked.buttons) == (SAY("klaar", nummer=1), [])
        ((name, first),) = files_sent(sandbox)
        assert name == "editie-1.zip"
        with zipfile.ZipFile(io.BytesIO(first)) as file:
            release = json.loads(file.read("release.json"))
        assert release["edition"] == 1
        (teams, *_) = next(t["cells"] for t in release["tables"] if t["name"] == "teams")
        assert abs(teams["value"] - len(TEAMS)) < 40
        assert rows(tmp_path, "SELECT what, person_id, edition FROM audit") == [("made", STAFF, 1)]

        await staff.say("/editie")
        again = await staff.wait_for(SAY("stand_na_editie", nummer=1))
        assert not any(why in again.text for why in REFUSALS)
        (earlier,) = again.buttons
        assert earlier.text.startswith("Editie 1 · ")
        await staff.tap(earlier.text)
        await staff.wait_for(is_file)
        assert [content for _, content in files_sent(sandbox)] == [first, first]
        assert rows(tmp_path, "SELECT what, edition FROM audit")[1:] == [("sent", 1)]
        assert not sandbox.log.refused()
    assert rows(tmp_path, "SELECT * FROM outbox") == []
    assert left_on_disk(tmp_path) == []


async def test_not_yet_leaves_all_as_it_is(sandbox: Sandbox, tmp_path: Path) -> None:
    await teams_wait(tmp_path)
    async with (
        running_bot(sandbox, tmp_path, staff=str(STAFF)),
        Person(sandbox.url, STAFF) as staff,
    ):
        await staff.say("/editie")
        asked = await staff.wait_for("Weet je het zeker?")
        await staff.tap(SAY("knop_niet"))
        await staff.wait_for(lambda m: m.message_id == asked.message_id and not m.buttons)
        assert staff.messages[asked.message_id].text == SAY("niet")
    assert rows(tmp_path, "SELECT count(*) FROM waiting_share") == [(60,)]
    assert rows(tmp_path, "SELECT * FROM edition") == []


REFUSALS = SAY("nog_niet", genoeg=ENOUGH, bronnen=SOURCES), SAY("toch_niet", bronnen=SOURCES)


@pytest.mark.parametrize("number", [0, 9])
async def test_a_refusal_names_no_count(sandbox: Sandbox, tmp_path: Path, number: int) -> None:
    await teams_wait(tmp_path, number)
    async with (
        running_bot(sandbox, tmp_path, staff=str(STAFF)),
        Person(sandbox.url, STAFF) as staff,
    ):
        # Also where the noise happened to allow the question, the true number is too small.
        for data in ("/editie", "e:maak:ontmoetingen"):
            if data.startswith("/"):
                await staff.say(data)
            else:
                await staff.tap_data(staff.from_bot()[-1].message_id, data, force=True)
            told = await staff.wait_for(lambda m: any(why in m.text for why in REFUSALS), since=0)
            ((value,),) = rows(tmp_path, "SELECT value FROM weekly_number")
            known, rest = max(0, value), told.text
            for said in (*REFUSALS, waiting(known)):
                rest = rest.replace(said, "")
            assert not re.search(r"\d", rest)
    assert rows(tmp_path, "SELECT * FROM edition") == []


async def test_the_weekly_number_stays_what_it_is(sandbox: Sandbox, tmp_path: Path) -> None:
    await teams_wait(tmp_path)
    async with Person(sandbox.url, STAFF) as staff:
        async with running_bot(sandbox, tmp_path, staff=str(STAFF)):
            await staff.say("/stand")
            told = await staff.wait_for("Nieuwe teams deze week")
        await teams_wait(tmp_path, 30, first=FIRST_PERSON + len(TEAMS))
        async with running_bot(sandbox, tmp_path, staff=str(STAFF)):
            await staff.say("/stand")
            assert (await staff.wait_for("Nieuwe teams deze week")).text == told.text
        assert SAY("stand_genoeg") in told.text
    ((week, value),) = rows(tmp_path, "SELECT week, value FROM weekly_number")
    assert waiting(max(0, value)) in told.text
    assert week


async def test_staff_find_their_commands_in_the_help(sandbox: Sandbox, tmp_path: Path) -> None:
    async with (
        running_bot(sandbox, tmp_path, staff=str(STAFF)),
        Person(sandbox.url, STAFF) as staff,
        Person(sandbox.url, ANNA) as anna,
    ):
        for person in (staff, anna):
            await person.say("/help")
            await person.wait_for("/pauze")
        assert [SAY("hulp")] == [m.text for m in staff.from_bot() if "/editie" in m.text]
        assert not [m for m in anna.from_bot() if "/editie" in m.text]


async def test_who_is_no_staff_learns_nothing(sandbox: Sandbox, tmp_path: Path) -> None:
    await teams_wait(tmp_path)
    async with (
        running_bot(sandbox, tmp_path, staff=str(STAFF)),
        Person(sandbox.url, ANNA) as anna,
    ):
        await anna.say("/start")
        screen = await anna.wait_for(lambda m: bool(m.buttons) or "Deel 1" in m.text)
        for command in ("/editie", "/stand", "/watdanook"):
            await anna.say(command)
            assert UNKNOWN in (await anna.wait_for(UNKNOWN)).text
        told = {m.text for m in anna.from_bot() if UNKNOWN in m.text}
        assert len(told) == 1, "the same answer as to any other unknown command"
        for data in ("e:maak:ontmoetingen", "e:stuur:1", "e:niet:"):
            callback = await anna.tap_data(screen.message_id, data, force=True)
            toast = await anna.wait_for_toast(callback)
            other = await anna.tap_data(screen.message_id, "iets anders", force=True)
            assert toast.text == (await anna.wait_for_toast(other)).text
        await asyncio.sleep(0.1)
    assert rows(tmp_path, "SELECT * FROM edition") == []
    assert rows(tmp_path, "SELECT * FROM audit") == []


async def test_staff_ask_in_private_only(sandbox: Sandbox, tmp_path: Path) -> None:
    await teams_wait(tmp_path)
    async with (
        running_bot(sandbox, tmp_path, staff=str(STAFF)),
        Person(sandbox.url, STAFF) as staff,
    ):
        group = await Group.made(staff)
        await group.add_bot(staff)
        for command in ("/editie", "/stand"):
            await group.says(staff, command)
            told = await group.wait_for(lambda message: message.by_bot)
            assert not any(word in told.text for word in ("editie", "teams"))
            assert not told.buttons
    assert rows(tmp_path, "SELECT * FROM weekly_number") == []


async def test_an_invitation_makes_someone_staff_once(sandbox: Sandbox, tmp_path: Path) -> None:
    await teams_wait(tmp_path)
    token = new_token()
    database = await open_database(tmp_path / "bot.sqlite")
    await database.unit(lambda work: work.staff.invite(token, 4_000_000_000.0))
    await database.close()
    async with (
        running_bot(sandbox, tmp_path),
        Person(sandbox.url, STAFF) as staff,
        Person(sandbox.url, ANNA) as anna,
    ):
        await staff.say(f"/start {token}")
        await staff.wait_for(SAY("toegelaten"))
        await anna.say(f"/start {token}")
        await anna.wait_for(SAY("uitnodiging_weg"))
        await anna.say(f"/start {new_token()}")
        await anna.wait_for(SAY("uitnodiging_weg"))
        await staff.say("/stand")
        await staff.wait_for("Nieuwe teams deze week")
    assert rows(tmp_path, "SELECT what, person_id FROM audit") == [("joined", STAFF)]
    assert rows(tmp_path, "SELECT person_id FROM staff") == [(STAFF,)]
