"""The commands as an operator meets them: what must be mended is said in one line, with exit 2."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.sandbox import FaultKind, Limits, Sandbox
from storage.database import open_database
from tests.support.packs import TinyPack
from tests.support.patience import PATIENCE
from tests.support.quick_process import start_quickly
from tests.support.running_bot import ROOT, BotProcess
from tests.support.sandbox import running_sandbox

TOKEN = "7612345098:kanarietoken"
# Nothing listens here: what must be mended is found before anyone is called.
NOWHERE = "http://127.0.0.1:9"


async def bot(folder: Path, *command: str, **environment: str) -> tuple[int | None, str, str]:
    """Run a command in a folder until it ends by itself: exit code, output and errors.

    Most of what a command needs is there already; `typed` shows that it needs nothing.
    """
    process = await start_quickly("bot", *command, folder=folder, environment=_around(environment))
    output, errors = await asyncio.wait_for(process.communicate(), PATIENCE)
    return process.returncode, output.decode(), errors.decode()


async def typed(folder: Path, *command: str, **environment: str) -> tuple[int | None, str, str]:
    """The same, from nothing, just as an operator types it."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", *command),
        cwd=folder,
        env=_around(environment),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    output, errors = await asyncio.wait_for(process.communicate(), PATIENCE)
    return process.returncode, output.decode(), errors.decode()


def _around(environment: dict[str, str]) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **environment}


async def told_to_mend(folder: Path, *command: str, **environment: str) -> list[str]:
    """The lines that say what to fix, of a command that can't be done."""
    return _to_mend(*await bot(folder, *command, **environment))


async def typed_and_told(folder: Path, *command: str, **environment: str) -> list[str]:
    """The same, from nothing."""
    return _to_mend(*await typed(folder, *command, **environment))


def _to_mend(code: int | None, output: str, errors: str) -> list[str]:
    assert (code, output) == (2, ""), errors
    assert TOKEN not in errors
    assert "Traceback" not in errors
    return errors.splitlines()


async def run_told_to_mend(folder: Path, **environment: str) -> list[str]:
    return await told_to_mend(
        folder, "run", **{"BOT_TOKEN": TOKEN, "BOT_API_URL": NOWHERE, **environment}
    )


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with running_sandbox(limits=Limits.off()) as sandbox:
        yield sandbox


@pytest.mark.parametrize("command", [[], ["run"], ["try"]])
async def test_each_command_explains_itself(tmp_path: Path, command: list[str]) -> None:
    code, output, errors = await typed(tmp_path, *command, "--help")
    assert (code, errors) == (0, "")
    assert output.startswith(" ".join(["usage: python -m bot", *command]))


@pytest.mark.parametrize("command", [[], ["fly"], ["run", "--fast"]])
async def test_what_is_no_command(tmp_path: Path, command: list[str]) -> None:
    lines = await told_to_mend(tmp_path, *command)
    assert lines[0].startswith("usage: python -m bot")


async def test_without_a_token(tmp_path: Path) -> None:
    assert await told_to_mend(tmp_path, "run") == [
        "settings to fix: BOT_TOKEN: put the token that BotFather gave you in .env, as BOT_TOKEN=…"
    ]


async def test_bad_numbers_are_told_together(tmp_path: Path) -> None:
    (line,) = await run_told_to_mend(tmp_path, LIMIT_PER_SECOND="veel", ADMIN_PORT="99999")
    assert line == (
        "settings to fix: ADMIN_PORT: give a port number, or 0 for any free one;"
        " LIMIT_PER_SECOND: give a number that is not below zero"
    )


async def test_a_setting_that_is_misspelt(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("RETENTION_FINISHD=30\n")
    for command in ("run", "backup", "check"):
        assert await told_to_mend(tmp_path, command, BOT_TOKEN=TOKEN) == [
            "settings to fix: RETENTION_FINISHD: no such setting, did you mean RETENTION_FINISHED?"
        ]


async def test_a_database_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "walks.sqlite"
    path.write_bytes(b"geen database, maar een brief. " * 100)
    before = path.read_bytes()
    (line,) = await run_told_to_mend(tmp_path, DATABASE=str(path))
    assert str(path) in line
    assert path.read_bytes() == before


async def test_a_database_that_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "walks.sqlite").mkdir()
    (line,) = await run_told_to_mend(tmp_path, DATABASE="walks.sqlite")
    assert line.startswith("cannot open the database walks.sqlite: ")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
async def test_a_database_in_a_folder_where_one_cannot_write(tmp_path: Path) -> None:
    folder = tmp_path / "vast"
    folder.mkdir(mode=0o500)
    (line,) = await run_told_to_mend(tmp_path, DATABASE=str(folder / "walks.sqlite"))
    assert line.startswith(f"cannot write in the folder of the database {folder}")


async def test_a_database_in_what_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "brief").touch()
    (line,) = await run_told_to_mend(tmp_path, DATABASE="brief/walks.sqlite")
    assert line.startswith("cannot make the folder of the database brief/walks.sqlite: ")


async def test_a_database_that_another_process_has(tmp_path: Path) -> None:
    path = tmp_path / "walks.sqlite"
    database = await open_database(path)
    try:
        (line,) = await run_told_to_mend(tmp_path, DATABASE=str(path))
    finally:
        await database.close()
    assert line == f"the database {path} is in use by another process; stop that one first"


async def test_each_mistake_in_a_pack_is_a_line(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    pack = TinyPack(tmp_path / "a")
    pack.change("begin.yaml", "soort: keuze", "§soort: keus")
    pack.change("verder.yaml", "bron: p. 8", "§brom: p. 8")
    lines = await run_told_to_mend(tmp_path, CONTENT=str(tmp_path))
    assert all(any(line.startswith(f"a/{mark}: ") for line in lines) for mark in pack.marks)
    assert all(line.startswith("a/") for line in lines)


async def test_a_content_folder_without_a_pack(tmp_path: Path) -> None:
    assert await run_told_to_mend(tmp_path, CONTENT="nergens") == [
        "nergens:1:1: geen-pakket: Hier staat geen pakket. "
        "Zet CONTENT goed, of kijk hoe de map heet."
    ]


async def test_an_admin_port_that_is_taken(tmp_path: Path) -> None:
    with _taken_port() as port:
        assert await run_told_to_mend(tmp_path, ADMIN_PORT=port) == [
            f"port {port} is taken; set ADMIN_PORT to a free one"
        ]


async def test_a_token_that_telegram_refuses(tmp_path: Path, sandbox: Sandbox) -> None:
    told = await typed_and_told(tmp_path, "run", BOT_TOKEN=TOKEN, BOT_API_URL=sandbox.url)
    assert told == ["Telegram refuses the token; copy it again from BotFather into BOT_TOKEN"]


async def test_try_on_a_port_that_is_taken_leaves_its_memory_alone(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    with _taken_port() as port:
        memory = tmp_path / "data" / f"try-{port}.sqlite"
        memory.touch()
        assert await told_to_mend(tmp_path, "try", PORT=port) == [
            f"port {port} is taken; set PORT to another one, such as 8081"
        ]
    assert memory.exists()


@pytest.mark.parametrize("port", ["http", "0", "65536", "-1"])
async def test_try_on_what_is_no_port(tmp_path: Path, port: str) -> None:
    assert await told_to_mend(tmp_path, "try", PORT=port) == [
        "PORT must be a number from 1 to 65535"
    ]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
async def test_told_to_stop_in_the_middle_of_a_long_poll(
    tmp_path: Path, sandbox: Sandbox, number: signal.Signals
) -> None:
    process = BotProcess(sandbox, tmp_path)
    await process.start()
    await _until_polling(sandbox)
    os.kill(process.process_id, number)
    code, log = await process.ended(within=20)
    assert code == 0
    assert "Traceback" not in log


async def test_told_to_stop_while_telegram_does_not_answer(
    tmp_path: Path, sandbox: Sandbox
) -> None:
    """Neither to the check of the token, nor to what was still to be sent."""
    sandbox.faults.add(FaultKind.SLOW, seconds=30)
    process = BotProcess(sandbox, tmp_path)
    await process.start()
    async with asyncio.timeout(PATIENCE):
        while not sandbox.log.last_id:  # noqa: ASYNC110 (another process)
            await asyncio.sleep(0.02)
    assert await process.terminate(within=20) == 0


async def _until_polling(sandbox: Sandbox) -> None:
    async with asyncio.timeout(PATIENCE):
        while not sandbox.world.polling:  # noqa: ASYNC110 (another process)
            await asyncio.sleep(0.02)


@contextmanager
def _taken_port() -> Iterator[str]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield str(other.getsockname()[1])
