"""backup, restore and dead as an operator types them, with the bot running and without."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.sandbox import Limits
from storage.database import open_database
from storage.migrate import migrate, read_migrations
from storage.unit import UnitOfWork
from tests.bot.commandline.test_cli import (
    bot,
    told_to_mend,
    typed,
    typed_and_told,
)
from tests.bot.receiving.test_set_aside import update_of
from tests.support.person import Person
from tests.support.running_bot import BotProcess
from tests.support.sandbox import running_sandbox
from tests.support.walker import next_screen

ANNA = 1


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bot.sqlite"


async def done(folder: Path, *command: str) -> list[str]:
    """The lines of a command that succeeds."""
    code, output, errors = await bot(folder, *command, DATABASE="bot.sqlite")
    assert (code, errors) == (0, "")
    return output.splitlines()


async def refused(folder: Path, *command: str) -> str:
    (line,) = await told_to_mend(folder, *command, DATABASE="bot.sqlite")
    return line


async def fill(path: Path) -> None:
    """A walk, and one of each kind that went wrong."""

    def trouble(work: UnitOfWork) -> None:
        work.walks.begin(ANNA, "ontmoetingen", 1.0)
        work.dead_letters.set_aside(
            1, ANNA, "KeyError in step:12", update_of(ANNA, "hoi"), 1_700_000_000.0
        )
        row = work.outbox.enqueue(ANNA, "sendMessage", {"text": "kanarie"}, 1.0, None, None)
        work.outbox.mark_failed(row.id, "Bad Request: 'kanarie'", 1_700_000_060.0)

    database = await open_database(path)
    await database.unit(trouble)
    await database.close()


@pytest.mark.parametrize("command", ["backup", "restore", "dead"])
async def test_each_explains_itself(tmp_path: Path, command: str) -> None:
    code, output, errors = await typed(tmp_path, command, "--help")
    assert (code, errors) == (0, "")
    assert output.startswith(f"usage: python -m bot {command}")


@pytest.mark.parametrize("command", [["backup"], ["restore", "x"], ["dead"]])
async def test_wrong_settings_are_told(tmp_path: Path, command: list[str]) -> None:
    assert await told_to_mend(tmp_path, *command, RETENTION_BACKUPS="0") == [
        "settings to fix: RETENTION_BACKUPS: give a number of days from 1 to 36500"
    ]


async def test_without_the_bot(tmp_path: Path, path: Path) -> None:
    await fill(path)
    (line,) = await done(tmp_path, "backup")
    made = line.removeprefix("backup made: ")
    lines = await done(tmp_path, "dead")
    assert lines == [
        "u1\t2023-11-14 23:13\tupdate\tKeyError in step:12",
        "m1\t2023-11-14 23:14\tsendMessage\tBad Request",
    ]
    assert await done(tmp_path, "dead", "--retry", "m1") == ["m1: done"]
    code, output, _ = await bot(tmp_path, "dead", "--retry", "u1", "m1", DATABASE="bot.sqlite")
    assert code == 2
    assert output.splitlines() == ["u1: done", "m1: there is none"]
    assert await done(tmp_path, "dead") == ["nothing was set aside"]
    assert await done(tmp_path, "dead", "--retry") == ["nothing was set aside"]
    lines = await done(tmp_path, "restore", made)
    assert lines[0] == f"restored: {made}"
    assert lines[1].startswith("what was there is kept: ")
    assert lines[2:] == [
        "erased again, as they had asked: 0",
        "old messages that won't be sent: 0",
        "for the programme: nothing waits for an edition, who wants to says yes again",
    ]
    assert len(await done(tmp_path, "dead")) == 2


async def test_with_the_bot(tmp_path: Path, path: Path) -> None:
    await fill(path)
    async with running_sandbox(limits=Limits.off()) as sandbox, Person(sandbox.url, ANNA) as anna:
        process = BotProcess(sandbox, tmp_path)
        await process.start()
        await anna.say("/start")
        await next_screen(anna, 0)
        (line,) = await done(tmp_path, "backup")
        made = tmp_path / line.removeprefix("backup made: ")
        with closing(sqlite3.connect(made)) as copy:
            assert copy.execute("SELECT id FROM person").fetchall() == [(ANNA,)]
        assert "in use by another process" in await refused(tmp_path, "restore", str(made))
        assert len(await done(tmp_path, "dead")) == 2
        assert await done(tmp_path, "dead", "--retry", "m1") == ["m1: done"]
        await anna.wait_for(lambda message: message.text == "kanarie", since=0)
        assert path.with_name("bot.sqlite.admin").exists()
        assert await process.terminate() == 0
    assert not path.with_name("bot.sqlite.admin").exists()


async def test_the_secret_of_a_bot_that_was_killed_does_no_harm(tmp_path: Path, path: Path) -> None:
    await fill(path)
    path.with_name("bot.sqlite.admin").write_text('{"port": 9, "secret": "old"}')
    assert (await done(tmp_path, "backup"))[0].startswith("backup made: ")


async def test_a_program_that_has_the_database_and_is_no_bot(tmp_path: Path, path: Path) -> None:
    database = await open_database(path)
    secret = path.with_name("bot.sqlite.admin")
    try:
        for command in (["backup"], ["dead"], ["dead", "--retry"]):
            line = await refused(tmp_path, *command)
            assert line.startswith("the database bot.sqlite is in use, and bot.sqlite.admin ")
        secret.write_text('{"port": 9, "secret": "old"}')
        line = await refused(tmp_path, "backup")
        assert line == "the running bot doesn't answer on port 9: ConnectionRefusedError"
    finally:
        await database.close()


async def test_where_there_is_no_database(tmp_path: Path) -> None:
    for command in ("backup", "dead"):
        told = await typed_and_told(tmp_path, command, DATABASE="bot.sqlite")
        assert told == ["there is no database bot.sqlite"]
    assert await refused(tmp_path, "dead", "--retry") == "there is no database bot.sqlite"
    told = await typed_and_told(tmp_path, "restore", "copy", DATABASE="bot.sqlite")
    assert told == ["there is no backup copy"]
    assert not (tmp_path / "bot.sqlite").exists()


async def test_a_backup_before_an_upgrade_upgrades_nothing(tmp_path: Path, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as old:
        migrate(old, path, read_migrations()[:1])
    (line,) = await done(tmp_path, "backup")
    for file in (path, tmp_path / line.removeprefix("backup made: ")):
        with closing(sqlite3.connect(file)) as database:
            assert database.execute("PRAGMA user_version").fetchone() == (1,)


async def test_no_backup_of_another_programs_database(tmp_path: Path, path: Path) -> None:
    with closing(sqlite3.connect(path)) as recipes:
        recipes.execute("CREATE TABLE recipe (name TEXT)")
    assert "another program" in await refused(tmp_path, "backup")


async def test_no_backup_of_what_is_no_database(tmp_path: Path, path: Path) -> None:
    _write(path, b"holiday pictures " * 100)
    assert await refused(tmp_path, "backup") == (
        "cannot back up the database bot.sqlite: file is not a database"
    )


def _write(path: Path, data: bytes) -> None:
    path.write_bytes(data)
