"""edition and invite as an operator types them, with the bot running and without."""

from __future__ import annotations

import asyncio
import io
import json
import os
import re
import sys
import zipfile
from pathlib import Path

import pytest

from bot.sandbox import Limits
from dialogs.edition.share import Share
from storage.database import open_database
from tests.bot.commandline.test_cli import (
    bot,
    told_to_mend,
    typed,
    typed_and_told,
)
from tests.support.person import Person
from tests.support.running_bot import ROOT, BotProcess
from tests.support.sandbox import running_sandbox
from tests.support.waiting_teams import let_count

PACK = "ontmoetingen"
TEAMS = [Share("sociaal_contact", frozenset({"spanningen"}))] * 60
STAFF = 9_000_001
OURS = {"DATABASE": "bot.sqlite"}


async def teams_wait(folder: Path, number: int = len(TEAMS)) -> None:
    database = await open_database(folder / "bot.sqlite")
    await database.unit(lambda work: let_count(work, TEAMS[:number], pack=PACK))
    await database.close()


def number_in(file: Path) -> int:
    with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as zip_:
        return int(json.loads(zip_.read("release.json"))["edition"])


async def lines_of(folder: Path, *command: str) -> list[str]:
    code, output, errors = await bot(folder, *command, **OURS)
    assert (code, errors) == (0, "")
    return output.splitlines()


@pytest.mark.parametrize("command", ["edition", "invite"])
async def test_each_explains_itself(tmp_path: Path, command: str) -> None:
    code, output, errors = await typed(tmp_path, command, "--help")
    assert (code, errors) == (0, "")
    assert output.startswith(f"usage: python -m bot {command}")


@pytest.mark.parametrize("running", [False, True])
async def test_an_edition_is_made_given_and_given_again(tmp_path: Path, running: bool) -> None:
    await teams_wait(tmp_path)
    async with running_sandbox(limits=Limits.off()) as sandbox:
        process = BotProcess(sandbox, tmp_path)
        if running:
            await process.start()
            async with Person(sandbox.url, 1) as someone:
                await someone.say("/help")
                await someone.wait_for("/pauze")
        code, output, errors = await bot(tmp_path, "edition", "--out", "een.zip", **OURS)
        assert (code, output) == (0, "")
        told = [line for line in errors.splitlines() if not line.startswith("{")]
        assert told == [*(f"{percent}%" for percent in range(10, 101, 10)), "edition 1: een.zip"]
        code, output, errors = await bot(
            tmp_path, "edition", "--number", "1", "--out", "weer.zip", **OURS
        )
        assert (code, output, errors) == (0, "", "edition 1: weer.zip\n")
        assert (tmp_path / "een.zip").read_bytes() == (tmp_path / "weer.zip").read_bytes()
        assert number_in(tmp_path / "een.zip") == 1
        assert (tmp_path / "een.zip").stat().st_mode & 0o777 == 0o600
        (line,) = await lines_of(tmp_path, "edition", "--list")
        assert re.fullmatch(rf"1\t\d{{4}}-\d\d-\d\d \d\d:\d\d\t{PACK}", line)
        trail = await lines_of(tmp_path, "edition", "--trail")
        assert [line.split("\t")[1:] for line in trail] == [
            ["made", "1", "-"],
            ["sent", "1", "-"],
            ["sent", "1", "-"],
        ]
        for options, why in (
            ([], "there is not enough for an edition yet"),
            (["--number", "7"], "there is no edition 7"),
            (["--pack", "weg"], "there is no pack weg"),
        ):
            assert await told_to_mend(tmp_path, "edition", *options, **OURS) == [why]
        if running:
            assert await process.terminate() == 0


async def test_to_standard_output_goes_the_zip_and_nothing_else(tmp_path: Path) -> None:
    await teams_wait(tmp_path)
    code, _, _ = await bot(tmp_path, "edition", "--out", "een.zip", **OURS)
    assert code == 0
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", "edition", "--number", "1"),
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **OURS},
        stdout=asyncio.subprocess.PIPE,
    )
    output, _ = await process.communicate()
    assert output == (tmp_path / "een.zip").read_bytes()


@pytest.mark.parametrize("number", [0, 9])
async def test_a_refusal_says_no_number(tmp_path: Path, number: int) -> None:
    await teams_wait(tmp_path, number)
    (why,) = await told_to_mend(tmp_path, "edition", "--out", "een.zip", **OURS)
    assert why == "there is not enough for an edition yet"
    assert not (tmp_path / "een.zip").exists()


async def test_where_the_file_can_t_be_written_the_edition_is_there(tmp_path: Path) -> None:
    await teams_wait(tmp_path)
    code, output, errors = await bot(tmp_path, "edition", "--out", "weg/een.zip", **OURS)
    assert (code, output) == (2, "")
    assert errors.splitlines()[-1] == (
        "edition 1 is there, but weg/een.zip can't be written: No such file or directory;"
        " ask for it with --number 1"
    )


async def test_where_there_is_no_database_nothing_is_made(tmp_path: Path) -> None:
    told = [
        await typed_and_told(tmp_path, "edition", **OURS),
        await told_to_mend(tmp_path, "edition", "--list", **OURS),
        await told_to_mend(tmp_path, "invite", **OURS),
    ]
    assert told == [["there is no database bot.sqlite"]] * 3


async def test_an_invitation_from_the_machine_is_good_in_the_chat(tmp_path: Path) -> None:
    await teams_wait(tmp_path, 0)
    before = (await lines_of(tmp_path, "invite"))[-1]
    async with (
        running_sandbox(limits=Limits.off()) as sandbox,
        Person(sandbox.url, STAFF) as staff,
        Person(sandbox.url, STAFF + 1) as other,
    ):
        process = BotProcess(sandbox, tmp_path)
        await process.start()
        await staff.say(before)
        await staff.wait_for("Welkom! Je kunt nu bij de cijfers")
        said, command, or_link, link = await lines_of(tmp_path, "invite")
        assert said == "send this to the bot, once, within 7 days:"
        assert or_link == "or open this link, and tap Start:"
        address, _, token = link.partition("?start=")
        assert re.fullmatch(r"https://t\.me/\w+", address)
        assert command == f"/start {token}"
        await other.say(command)
        await other.wait_for("Welkom! Je kunt nu bij de cijfers")
        listed = await lines_of(tmp_path, "invite", "--list")
        assert [line.split("\t")[0] for line in listed] == [str(STAFF), str(STAFF + 1)]
        assert await lines_of(tmp_path, "invite", "--remove", str(STAFF)) == [f"{STAFF}: removed"]
        code, output, _ = await bot(tmp_path, "invite", "--remove", str(STAFF), **OURS)
        assert (code, output) == (2, f"{STAFF}: is no staff by invitation\n")
        await staff.say("/stand")
        await staff.wait_for("Dat commando ken ik niet.")
        trail = await lines_of(tmp_path, "edition", "--trail")
        assert [line.split("\t")[1::2] for line in trail] == [
            ["invited", "-"],
            ["joined", str(STAFF)],
            ["invited", "-"],
            ["joined", str(STAFF + 1)],
            ["removed", str(STAFF)],
        ]
        assert await process.terminate() == 0
