"""One line an event, and in none a token, a name, an id or an answer: there are canaries in all."""

import asyncio
import io
import json
import logging
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.commandline.cli import main
from bot.process.log import set_up_logging
from bot.sandbox import FaultKind, Limits
from tests.support.person import Person
from tests.support.raw_updates import message
from tests.support.running_bot import BotProcess
from tests.support.sandbox import running_sandbox
from tests.support.walker import answer, first, next_screen

TOKEN = "7612345098:kanarietoken"
PERSON = 7345012398
NAME = "Kanariewieltje"
ANSWER = "kanariepiet zingt"
LIBRARIES = ["telegram", "telegram.ext.Updater", "httpx", "aiosqlite", "aiohttp.client", "asyncio"]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def logging_to(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[io.StringIO, str], None]]:
    """Sets up logging on a stream; afterwards all is as it was."""
    root = logging.getLogger()
    before, handlers = root.level, root.handlers[:]
    levels = {name: logging.getLogger(name).level for name in LIBRARIES}

    def set_up(stream: io.StringIO, level: str) -> None:
        # What pytest listens with would be closed.
        root.handlers = []
        monkeypatch.setattr("sys.stderr", stream)
        set_up_logging(level)

    yield set_up
    root.handlers = handlers
    root.setLevel(before)
    for name, library_level in levels.items():
        logging.getLogger(name).setLevel(library_level)


@pytest.fixture
def stream(logging_to: Callable[[io.StringIO, str], None]) -> io.StringIO:
    """What is written where nobody watches, at DEBUG."""
    stream = io.StringIO()
    logging_to(stream, "DEBUG")
    return stream


def test_where_nobody_watches_a_line_is_json(stream: io.StringIO) -> None:
    logging.getLogger("bot.receiving.intake").warning("poll failed: %s\nagain", "‘é’")
    (line,) = stream.getvalue().splitlines()
    found = json.loads(line)
    assert list(found) == ["at", "level", "from", "event"]
    assert (found["level"], found["from"]) == ("WARNING", "bot.receiving.intake")
    assert found["event"] == "poll failed: ‘é’ again"


def test_on_a_terminal_a_line_is_for_people(
    logging_to: Callable[[io.StringIO, str], None],
) -> None:
    terminal = Terminal()
    logging_to(terminal, "INFO")
    logging.getLogger("bot.app").info("polling; health on %s\n", "poort 3")
    logging.getLogger("bot.app").debug("nothing of this")
    (line,) = terminal.getvalue().splitlines()
    assert line[8:] == " info    polling; health on poort 3"


@pytest.mark.parametrize("name", LIBRARIES)
def test_libraries_say_only_that_something_is_wrong(stream: io.StringIO, name: str) -> None:
    log = logging.getLogger(name)
    log.debug("sent %s", ANSWER)
    log.info("POST bot%s/sendMessage", TOKEN)
    assert stream.getvalue() == ""
    try:
        raise ValueError(ANSWER)
    except ValueError:
        log.exception("failed on %s", ANSWER)
    (line,) = stream.getvalue().splitlines()
    assert json.loads(line)["event"] == f"{name} reported a problem (ValueError)"


@pytest.mark.parametrize("name", ["some.library", "py.warnings", "root", "urllib3"])
def test_nor_does_anyone_else_say_more(stream: io.StringIO, name: str) -> None:
    log = logging.getLogger(name)
    log.info("POST bot%s/sendMessage", TOKEN)
    assert stream.getvalue() == ""
    log.error("failed on %s", ANSWER)
    assert json.loads(stream.getvalue())["event"] == f"{name} reported a problem"


@pytest.mark.usefixtures("logging_to")
def test_a_bot_that_ends_by_a_mistake_of_ours_quotes_nobody(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async def breaks(*_: object, **__: object) -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())

    async def fails() -> None:
        raise KeyError(ANSWER, TOKEN)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setattr("bot.app.run", breaks)
    assert main(["run"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    event = json.loads(line)["event"]
    assert event.startswith("stopped by a mistake of ours: KeyError in fails:")
    assert "kanarie" not in event


async def test_a_task_that_fails_unseen_quotes_nobody(stream: io.StringIO) -> None:
    async def fails() -> None:
        raise ValueError(ANSWER)

    task = asyncio.create_task(fails(), name=ANSWER)
    await asyncio.wait((task,))
    del task
    await asyncio.sleep(0)
    assert json.loads(stream.getvalue())["event"] == "asyncio reported a problem (ValueError)"


async def test_a_walk_with_trouble_leaves_no_canary_in_the_log(tmp_path: Path) -> None:
    async with running_sandbox(limits=Limits.off(), token=TOKEN) as sandbox:
        bot = BotProcess(sandbox, tmp_path, LOG_LEVEL="DEBUG")
        await bot.start()
        async with Person(sandbox.url, PERSON, NAME) as anna:
            await anna.say("/start")
            screen = await next_screen(anna, 0)
            for kind in (FaultKind.TOO_MANY_REQUESTS, FaultKind.DROP_AFTER):
                sandbox.faults.add(kind, method="sendMessage", count=1)
            screen = await answer(anna, screen, first, ANSWER)
            sandbox.faults.add(FaultKind.SERVER_ERROR, method="answerCallbackQuery", count=1)
            sandbox.faults.add(FaultKind.DROP_AFTER, method="getUpdates", count=1)
            await anna.tap(0, message=screen)
            await anna.settle()
            await anna.say(ANSWER)
            broken = message(PERSON, ANSWER)
            broken["message"] |= {"date": ANSWER}
            del broken["update_id"]
            sandbox.world.updates.inject(broken)
            sandbox.world.updates.inject(ANSWER)
            await anna.wait_for("Hier ging bij mij iets mis")
            sandbox.faults.add(FaultKind.UNAUTHORIZED, count=2)
            sandbox.people.block(PERSON)
            sandbox.people.unblock(PERSON)
            await anna.say("nog iets van kanariepiet")
            await asyncio.sleep(0.1)
        os.kill(bot.process_id, signal.SIGTERM)
        code, log = await bot.ended()
    assert code == 0
    lines = [json.loads(line) for line in log.splitlines()]
    events = " ".join(line["event"] for line in lines)
    assert "poll failed" in events
    assert "update set aside: " in events
    assert "update without an id" in events
    for canary in ("kanarie", "Kanarie", TOKEN.partition(":")[0], str(PERSON)):
        assert canary not in log
