"""Nothing is confirmed that isn't stored, and a poll that fails is tried again more calmly."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from telegram.error import InvalidToken, RetryAfter, TimedOut

from bot.api.telegram_request import BotApi
from bot.receiving.conversation import Conversation
from bot.receiving.flood import FloodDetector
from bot.receiving.intake import BATCH, LONGEST_PAUSE, Intake
from bot.receiving.update_processor import UpdateProcessor
from bot.room.group_sessions import GroupSessions
from bot.sandbox import FaultKind, Limits, Sandbox
from bot.sending.pacing import Pacing
from bot.sending.sender import Sender
from storage.database import open_database
from storage.errors import StorageUnavailable
from tests.support.line import Line, line_to
from tests.support.raw_updates import message
from tests.support.sandbox import running_sandbox
from tests.support.sending import Sending
from tests.support.small_dialog import SMALL
from tests.support.until import until

ANNA, BRAM = 7, 8


@pytest.fixture
def line(out: Sending) -> Line:
    return line_to(out)


# Confirming


@pytest.mark.parametrize("failure", [TimedOut(), InvalidToken()])
async def test_the_first_poll_may_be_under_way_before_there_is_a_conversation(
    line: Line, failure: Exception
) -> None:
    async def begun() -> list[Any]:
        return [message(ANNA, "/start", number=5)]

    async def failed() -> list[Any]:
        raise failure

    await line.polls_for([], begun=begun())
    assert line.polls.offsets == [6, 6]
    assert line.polls.seen == [{5}, {5}]
    await line.polls_for([message(ANNA, "koken", number=9)], begun=failed())
    assert line.polls.offsets[2:] == [None, 10]
    assert len(line.pauses) == 1


async def test_nothing_is_confirmed_before_it_is_stored(line: Line) -> None:
    await line.polls_for(
        [message(ANNA, "/start", number=5), message(BRAM, "/start", number=6)],
        [message(ANNA, "koken", number=9)],
        [],
    )
    assert line.polls.offsets == [None, 7, 10, 10]
    assert line.polls.seen == [set(), {5, 6}, {5, 6, 9}, {5, 6, 9}]


async def test_ids_may_come_in_any_order(line: Line) -> None:
    await line.polls_for(
        [message(ANNA, "/start", number=50), message(ANNA, "koken", number=30)],
        [message(BRAM, "/start", number=20)],
        [message(BRAM, "sporten", number=4)],
    )
    assert line.polls.offsets == [None, 51, 21, 5]
    assert await line.answers() == [(ANNA, "koken"), (BRAM, "sporten")]


async def test_after_a_quiet_day_the_last_offset_is_left(line: Line) -> None:
    """After a week Telegram goes on from a random id, that may lie before it."""

    def hours_pass(offset: int | None) -> None:
        line.out.time.now += 10 * 3600.0

    line.polls.asked = hours_pass
    await line.polls_for(
        [message(ANNA, "/start", number=500)], [], [], [], [message(ANNA, "koken", number=7)], []
    )
    assert line.polls.offsets == [None, 501, 501, 501, None, 8, 8]
    assert await line.answers() == [(ANNA, "koken")]


async def test_a_mistake_of_ours_with_one_update_ends_nothing_and_stops_nobody(
    line: Line, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A batch that can't be stored is taken in parts; what can't be alone either is set aside."""
    look_at = FloodDetector.look_at

    def breaks(floods: FloodDetector, updates: list[Any], *others: Any) -> dict[int, bool]:
        if any(update["update_id"] == 2 for update in updates):
            raise KeyError("kanarie")
        return look_at(floods, updates, *others)

    monkeypatch.setattr("bot.receiving.update_processor.FloodDetector.look_at", breaks)
    anna, bad, bram = (
        message(ANNA, "/start", number=1),
        message(BRAM, "/start", number=2),
        message(BRAM, "/start", number=3),
    )
    await line.polls_for([anna, bad, bram], [anna], [bad, bram], [bad], [bram])
    assert line.polls.offsets == [None, None, 2, 2, 3, 4]
    assert line.polls.limits[:5] == [100, 1, 2, 1, 2]
    assert len(line.texts(ANNA)) == len(line.texts(BRAM)) == 2
    (letter,) = await line.set_aside()
    assert letter[0] == 2
    assert "/start" in letter[3], "it can be tried again once it is mended"
    assert line.pauses == []
    assert "kanarie" not in caplog.text


async def test_a_full_disk_is_not_well(line: Line) -> None:
    line.conversation.breaks["/start"] = StorageUnavailable("disk full")
    await line.polls_for([message(ANNA, "/start", number=1)])
    assert line.intake.polling.last_poll is None


async def test_a_full_disk_sets_nothing_aside(line: Line) -> None:
    line.conversation.breaks["koken"] = StorageUnavailable("disk full")
    start, said = message(ANNA, "/start", number=1), message(ANNA, "koken", number=2)
    await line.polls_for([start, said], [start, said])
    assert line.polls.offsets == [None, None, 3]
    assert line.polls.seen == [set(), set(), {1, 2}]
    assert len(line.pauses) == 1
    assert await line.set_aside() == []
    assert await line.answers() == [(ANNA, "koken")]
    assert len(line.texts()) == 3


@pytest.mark.parametrize(
    "odd", [None, "onzin", ["onzin"], {}, {"message": {}}, {"update_id": "1"}, {"update_id": -4}]
)
async def test_without_an_id_it_is_passed_over_and_never_a_storm(line: Line, odd: Any) -> None:
    await line.polls_for([odd, message(ANNA, "/start", number=5)], [odd], [odd], [odd], [])
    assert line.polls.offsets == [None, 6, 6, 6, 6, 6]
    assert len(line.texts(ANNA)) == 2
    assert _grow(line.pauses)


# When the poll itself fails


async def test_a_poll_that_succeeds_calms_down_again(line: Line) -> None:
    await line.polls_for(TimedOut(), TimedOut(), TimedOut(), [], TimedOut())
    assert line.pauses[3] <= 1.0 < line.pauses[2]


async def test_the_same_trouble_is_told_once_an_hour(
    line: Line, caplog: pytest.LogCaptureFixture
) -> None:
    await line.polls_for(TimedOut(), TimedOut(), InvalidToken(), InvalidToken())
    assert [said.split(" in ")[0] for said in caplog.messages] == [
        "poll failed: TimedOut",
        "poll failed: InvalidToken",
    ]
    line.out.time.now += 3600.0
    await line.polls_for(InvalidToken(), InvalidToken(), TimedOut(), [], TimedOut())
    assert len(caplog.messages) == 5


async def test_it_is_tried_at_least_every_ten_seconds(line: Line) -> None:
    await line.polls_for(*[TimedOut()] * 200)
    assert LONGEST_PAUSE <= 10.0
    assert min(line.pauses[10:]) > LONGEST_PAUSE / 2
    assert max(line.pauses) <= LONGEST_PAUSE


async def test_telegram_says_how_long_to_wait(line: Line) -> None:
    await line.polls_for(RetryAfter(300), RetryAfter(1), InvalidToken())
    assert line.pauses[0] >= 300
    assert line.pauses[1] >= 1
    assert line.pauses[2] >= 10


@asynccontextmanager
async def polling(sandbox: Sandbox, folder: Path) -> AsyncIterator[list[float]]:
    """An intake on a sandbox whose pauses take almost no time; gives the pauses it made."""
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)
        await asyncio.sleep(0.02)

    database = await open_database(folder / "walks.sqlite")
    api = BotApi(sandbox.token, sandbox.url)
    await api.initialize()
    sender = Sender(api, database, Pacing(per_second=0, chat_per_second=0, group_per_minute=0))
    conversation = Conversation(GroupSessions({SMALL.id: SMALL}))
    processor = UpdateProcessor(database, conversation, sender)
    task = asyncio.create_task(Intake(api, processor, sleep=sleep).run())
    try:
        yield pauses
        assert not task.done()
    finally:
        task.cancel()
        await sender.stop()
        await api.shutdown()
        await database.close()


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with running_sandbox(limits=Limits.off()) as sandbox:
        yield sandbox


@pytest.fixture
def failures() -> Iterator[list[str]]:
    """What is logged about polls that fail."""
    lines: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(record.getMessage())

    listener = Listener()
    log = logging.getLogger("bot.receiving.intake")
    log.addHandler(listener)
    yield lines
    log.removeHandler(listener)


async def test_a_second_poller_is_borne_patiently(
    sandbox: Sandbox, tmp_path: Path, failures: list[str]
) -> None:
    async def rival() -> None:
        while True:
            await sandbox.call("getUpdates", timeout=50, limit=1)

    async with polling(sandbox, tmp_path) as pauses:
        await until(lambda: sandbox.world.polling)
        other = asyncio.create_task(rival())
        await until(lambda: len(pauses) == 8)
        other.cancel()
        ours = [c for c in sandbox.log.select(method="getUpdates") if c.params["limit"] == BATCH]
        # The very first one doesn't wait, so it gets through.
        assert len(ours) <= len(pauses) + 1
        assert _grow(pauses)
        (line,) = failures
        assert "another bot is polling with this token (409)" in line
        sandbox.people.say(ANNA, "/start")
        await until(lambda: _heard(sandbox, ANNA) == 2)


@pytest.mark.parametrize(
    "kind", [FaultKind.OUTAGE, FaultKind.BAD_GATEWAY, FaultKind.SERVER_ERROR, FaultKind.DROP_AFTER]
)
async def test_an_outage_is_sat_out_and_nothing_is_lost(
    sandbox: Sandbox, tmp_path: Path, kind: FaultKind, failures: list[str]
) -> None:
    sandbox.faults.add(kind, method="getUpdates")
    sandbox.people.say(ANNA, "/start")
    async with polling(sandbox, tmp_path) as pauses:
        await until(lambda: len(pauses) == 5)
        sandbox.faults.clear()
        assert _grow(pauses)
        assert len(failures) == 1
        await until(lambda: _heard(sandbox, ANNA) == 2)
        await until(lambda: not len(sandbox.world.updates))


async def test_a_429_is_respected(sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.faults.add(FaultKind.TOO_MANY_REQUESTS, method="getUpdates", retry_after=77, count=1)
    async with polling(sandbox, tmp_path) as pauses:
        sandbox.people.say(ANNA, "/start")
        await until(lambda: _heard(sandbox, ANNA) == 2)
        assert len(pauses) == 1
        assert pauses[0] >= 77


def _grow(pauses: list[float]) -> bool:
    """Whether each pause is about twice the one before it."""
    wanted = [min(LONGEST_PAUSE, 2.0**number) for number in range(len(pauses))]
    return all(0.7 * most <= pause <= most for pause, most in zip(pauses, wanted, strict=True))


def _heard(sandbox: Sandbox, person: int) -> int:
    return sum(
        message.person_id is None for message in sandbox.world.chats[person].messages.values()
    )
