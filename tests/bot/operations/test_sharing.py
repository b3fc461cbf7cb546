"""`doctor --share`: enough for somebody who helps, and nothing that leads to anyone."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot import VERSION
from bot.commandline.cli import main
from bot.operations.facts import Facts, Reach
from bot.operations.sharing import cleaned, shared
from tests.bot.operations.test_doctor import _running
from tests.support.running_bot import settings as settings_of
from tests.support.sandbox import running_sandbox

TOKEN = "7612345098:kanarietoken"
SECRETS = {
    "bot_token": TOKEN,
    "contact": "Vragen? Mail kanarie@voorbeeld.example",
    "aandachtsfunctionaris": "Kanarie Pietersen, 0612345678",
    "vertrouwenspersoon": "Kanarie Jansen",
    "staff": "9000011, 9000012",
    "operator": "9000013",
    "proxy": "http://kanarie:geheim@proxy.kanarie.example:3128",
}
LEAKS = ("7612345098", "kanarie", "9000011", "9000012", "9000013", "0612345678", "geheim")


def leaks(lines: list[str]) -> list[str]:
    return [leak for line in lines for leak in LEAKS if leak in line.lower()]


async def test_nothing_of_anyone_whatever_is_set_and_whatever_is_wrong(tmp_path: Path) -> None:
    folder = tmp_path / "kanarie"
    facts = Facts(
        version=VERSION,
        running=True,
        now=1e9,
        packs=("ontmoetingen", "pakket-van-kanarie"),
        name="kanarie_bot",
        through_proxy=True,
        trouble="ClientHttpProxyError",
        database_trouble=f"cannot use {folder / 'kanarie.sqlite'} as a database: malformed",
        operator=Reach.NO_START,
        set_aside=3,
    )
    async with running_sandbox() as sandbox:
        settings = settings_of(
            sandbox, folder, database=folder / "kanarie.sqlite", retention_finished=30, **SECRETS
        )
    lines, well = shared(facts, settings)
    assert not well
    assert leaks(lines) == []
    assert str(tmp_path) not in "\n".join(lines)
    assert lines[0].startswith(f"ontmoetwijzer: {VERSION}")
    assert "packs: ontmoetingen, 1 of their own" in lines
    assert "RETENTION_FINISHED=30" in next(line for line in lines if line.startswith("set: "))
    assert any("cannot use … as a database" in line for line in lines)
    assert any("until they send /start" in line for line in lines), "a command is no path"


async def test_of_a_bot_that_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    async with running_sandbox(token=TOKEN) as sandbox:
        process = await _running(sandbox, tmp_path, STAFF=SECRETS["staff"])
        monkeypatch.chdir(tmp_path)
        for name, value in SECRETS.items():
            monkeypatch.setenv(name.upper(), value)
        monkeypatch.setenv("DATABASE", str(tmp_path / "bot.sqlite"))
        monkeypatch.setattr("sys.argv", ["bot"])
        await asyncio.to_thread(main, ["doctor", "--share"])
        await process.terminate()
    lines = capsysbinary.readouterr().out.decode().splitlines()
    assert leaks(lines) == []
    assert "bot: runs, @…" in lines
    assert str(tmp_path) not in "\n".join(lines)


async def test_a_bot_that_does_not_answer(tmp_path: Path) -> None:
    database = tmp_path / "kanarie" / "bot.sqlite"
    async with running_sandbox() as sandbox:
        settings = settings_of(sandbox, tmp_path, database=database, **SECRETS)
    line = f"the database {database} is in use, and {database}.admin doesn't say by whom"
    assert cleaned(line, settings) == "the database … is in use, and ….admin doesn't say by whom"
