"""`python -m bot doctor`: all at once, whether the bot runs or not."""

import asyncio
import json
import sqlite3
from contextlib import closing
from pathlib import Path

from bot import VERSION
from bot.operations.loopback import admin_file
from bot.sandbox import FaultKind, Limits, Sandbox
from storage.database import open_database
from tests.bot.commandline.test_cli import NOWHERE, TOKEN, bot
from tests.support.packs import TinyPack
from tests.support.patience import PATIENCE
from tests.support.proxy import running_proxy
from tests.support.running_bot import ROOT, BotProcess
from tests.support.sandbox import running_sandbox

OPERATOR = 9_000_011
CONTACT = "Vragen? Mail kanarie@voorbeeld.example"


async def _doctor(folder: Path, sandbox: Sandbox, **others: str) -> tuple[int | None, list[str]]:
    settings = {
        "BOT_TOKEN": sandbox.token,
        "BOT_API_URL": sandbox.url,
        "DATABASE": str(folder / "bot.sqlite"),
        "CONTACT": CONTACT,
    }
    code, output, errors = await bot(folder, "doctor", **settings | others)
    assert errors == ""
    secrets = (sandbox.token, sandbox.token.partition(":")[2], str(OPERATOR), "kanarie")
    assert not any(secret in output for secret in secrets)
    return code, output.splitlines()


async def _until(condition: object) -> None:
    assert callable(condition)
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110 (another process)
            await asyncio.sleep(0.05)


def _files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


async def _running(sandbox: Sandbox, folder: Path, **environment: str) -> BotProcess:
    process = BotProcess(sandbox, folder, CONTACT=CONTACT, **environment)
    await process.start()
    await _until(lambda: sandbox.world.polling)
    return process


async def test_a_bot_that_runs_is_asked_on_its_port(tmp_path: Path) -> None:
    async with running_sandbox(limits=Limits.off()) as sandbox:
        process = await _running(sandbox, tmp_path)
        code, lines = await _doctor(tmp_path, sandbox)
        await process.terminate()
    assert code == 0, lines
    assert lines[0] == f"version: {VERSION}"
    assert lines[1] == f"bot: runs, @{sandbox.world.bot.username}"
    assert lines[-1] == "health: all is well"
    assert "packs: ontmoetingen, sjabloon" in lines
    assert any(line.startswith("telegram: answers directly, ") for line in lines)
    assert "clock: right" in lines


async def test_a_bot_that_is_off_is_looked_at_where_it_would(tmp_path: Path) -> None:
    await (await open_database(tmp_path / "bot.sqlite")).close()
    before = _files(tmp_path)
    async with running_sandbox() as sandbox:
        code, lines = await _doctor(tmp_path, sandbox)
        assert code == 0, lines
        assert lines[-1] == "health: nothing is in the way of a start"
        assert "database: whole" in lines
        assert "telegram: answers directly" in lines
        async with running_proxy(sandbox.url) as proxy:
            code, lines = await _doctor(tmp_path, sandbox, PROXY=proxy.url)
            assert "telegram: answers through PROXY" in lines
            code, lines = await _doctor(tmp_path, sandbox, PROXY=proxy.url_without_user)
    (line,) = [line for line in lines if line.startswith("! telegram")]
    assert (code, "ClientHttpProxyError" in line) == (1, True)
    assert _files(tmp_path) == before, "it looks, and leaves nothing behind"


async def test_before_the_first_start_nothing_is_made(tmp_path: Path) -> None:
    async with running_sandbox() as sandbox:
        code, lines = await _doctor(tmp_path, sandbox)
    assert code == 0
    assert any(line.startswith("- database: there is none yet") for line in lines)
    assert _files(tmp_path) == []


async def test_a_database_that_is_gone_is_missed(tmp_path: Path) -> None:
    backups = tmp_path / "backups"
    backups.mkdir()
    (backups / "bot-2026-11-24-023000.sqlite").write_bytes(b"een reservekopie")
    async with running_sandbox() as sandbox:
        code, lines = await _doctor(tmp_path, sandbox)
    assert code == 1
    (line,) = [line for line in lines if line.startswith("! database")]
    assert "and now it is gone; put the newest backup back: python -m bot restore " in line
    assert not (tmp_path / "bot.sqlite").exists()


async def test_an_older_database_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        script = (ROOT / "storage" / "migrations" / "0001_walks_and_outbox.sql").read_text()
        connection.executescript(script)
    before = path.read_bytes()
    async with running_sandbox() as sandbox:
        _, lines = await _doctor(tmp_path, sandbox)
    assert "database: whole" in lines
    assert path.read_bytes() == before


async def test_all_that_is_in_the_way_of_a_start_is_told_at_once(tmp_path: Path) -> None:
    pack = tmp_path / "content" / "klein"
    pack.mkdir(parents=True)
    TinyPack(pack).change("begin.yaml", "soort: keuze", "§soort: keus")
    (tmp_path / "bot.sqlite").write_bytes(b"geen database, maar een brief. " * 300)
    async with running_sandbox() as sandbox:
        code, lines = await _doctor(
            tmp_path,
            sandbox,
            CONTENT=str(tmp_path / "content"),
            BOT_API_URL=NOWHERE,
            CONTACT="",
        )
    assert code == 1
    wrong = {line.partition(":")[0] for line in lines if line.startswith("! ")}
    assert wrong == {
        *("! packs", "! telegram", "! database", "! health"),
    }


async def test_what_is_wrong_in_a_bot_that_runs(tmp_path: Path) -> None:
    def trouble(work: object) -> None:
        work.dead_letters.set_aside(1, None, "ValueError", "{}", 1.0)  # type: ignore[attr-defined]
        walk = work.walks.begin(5, "weg", 1.0)  # type: ignore[attr-defined]
        work.walks.save(walk.id, "{}", "walking", 1.0)  # type: ignore[attr-defined]

    database = await open_database(tmp_path / "bot.sqlite")
    await database.unit(trouble)
    await database.close()
    async with running_sandbox(limits=Limits.off()) as sandbox:
        process = await _running(sandbox, tmp_path, OPERATOR=str(OPERATOR))
        await _until(lambda: sandbox.log.select(method="sendChatAction"))
        code, lines = await _doctor(tmp_path, sandbox, OPERATOR=str(OPERATOR))
        assert code == 1
        wrong = {line.partition(":")[0] for line in lines if line.startswith("! ")}
        assert wrong - {"! backup"} == {"! set aside", "! conversations", "! operator", "! health"}
        # Once they said hello they are told, and both are said.
        sandbox.people.say(OPERATOR, "/start")
        await _until(
            lambda: [
                call
                for call in sandbox.log.select(method="sendMessage")
                if "python -m bot dead" in str(call.params["text"])
            ]
        )
        _, lines = await _doctor(tmp_path, sandbox, OPERATOR=str(OPERATOR))
        assert "operator: is told what goes wrong" in lines
        await process.terminate()
        _, log = await process.ended()
    told = [json.loads(line)["event"] for line in log.splitlines()]
    assert "the operator can't be told anything until they send /start to the bot" in told
    assert "the operator was told: set aside, conversations" in told
    assert str(OPERATOR) not in log


async def test_a_database_that_something_else_has(tmp_path: Path) -> None:
    database = await open_database(tmp_path / "bot.sqlite")
    try:
        async with running_sandbox() as sandbox:
            code, lines = await _doctor(tmp_path, sandbox)
    finally:
        await database.close()
    assert code == 1
    (line,) = lines
    assert line.startswith("! bot: the database ")
    assert str(admin_file(database.path)) in line


async def test_telegram_that_answers_with_a_fault_or_refuses_the_token(tmp_path: Path) -> None:
    async with running_sandbox() as sandbox:
        sandbox.faults.add(FaultKind.SERVER_ERROR)
        code, lines = await _doctor(tmp_path, sandbox)
        assert code == 1
        assert any(line.startswith("! telegram: doesn't answer directly (") for line in lines)
        sandbox.faults.clear()
        code, lines = await _doctor(tmp_path, sandbox, BOT_TOKEN="1:anders")
    (line,) = [line for line in lines if line.startswith("! telegram")]
    assert "BOT_TOKEN, and copy it anew" in line


async def test_bad_settings_end_with_two(tmp_path: Path) -> None:
    code, output, errors = await bot(tmp_path, "doctor", BOT_TOKEN=TOKEN, ADMIN_PORT="x")
    assert (code, output) == (2, "")
    assert errors.startswith("settings to fix: ADMIN_PORT: ")
