"""What Telegram and the network do on a bad day."""

import asyncio

import pytest
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter, TimedOut

from bot.api.telegram_request import UnclearError
from storage.database import Database
from tests.storage.raw import query
from tests.support.sending import Answer, Made, Sending


def _fails(error: Exception, chat_id: int | None = None, times: int = 1) -> Answer:
    """The first calls (to one chat, or to any) fail."""
    left = times

    def answer(made: Made) -> None:
        nonlocal left
        if left > 0 and chat_id in (None, made.params.get("chat_id")):
            left -= 1
            raise error

    return answer


async def _outbox(database: Database) -> list[tuple[object, ...]]:
    return await query(database, "SELECT method, error FROM outbox")


# 429


@pytest.mark.parametrize("seconds", [1, 30, 600])
async def test_a_429_is_waited_out_by_its_chat_alone(out: Sending, seconds: int) -> None:
    out.api.answer = _fails(RetryAfter(seconds), chat_id=1)
    await out.put(1, "a", "b")
    await out.passes(0.5)
    await out.put(2, "x")
    await out.passes(seconds + 1.0)
    tries = [(made.at, made.text) for made in out.api.made]
    assert tries == [(0.0, "a"), (0.5, "x"), (float(seconds), "a"), (float(seconds), "b")]


async def test_a_429_is_waited_out_across_a_restart(out: Sending) -> None:
    out.api.answer = _fails(RetryAfter(600))
    await out.put(1, "a")
    await out.passes(100.0)
    await out.sender.stop()
    await out.new_sender().start()
    await out.passes(499.0)
    assert len(out.api.made) == 1
    await out.passes(2.0)
    assert [made.at for made in out.api.made] == [0.0, 600.0]


async def test_a_429_on_an_edit_lets_a_newer_edit_take_its_place(out: Sending) -> None:
    await out.put(1, "vraag", slot="w1t1")
    await out.settle()
    out.api.answer = _fails(RetryAfter(30))
    await out.put(1, "een", method="editMessageText", slot="w1t1")
    await out.passes(1.0)
    await out.put(1, "twee", method="editMessageText", slot="w1t1")
    await out.passes(60.0)
    assert [(made.at, made.text) for made in out.api.made] == [
        (0.0, "vraag"), (0.0, "een"), (30.0, "twee"),
    ]  # fmt: skip


async def test_three_refused_chats_pause_everyone(out: Sending) -> None:
    out.api.answer = _fails(RetryAfter(30), times=3)
    for chat_id in (1, 2, 3):
        await out.put(chat_id, "a")
    await out.passes(1.0)
    await out.put(4, "b")
    await out.passes(28.9)
    assert len(out.api.made) == 3
    await out.passes(1.0)
    assert sorted(made.chat_id for made in out.api.made[3:]) == [1, 2, 3, 4]


# Network and server


@pytest.mark.parametrize("error", [NetworkError("Bad Gateway"), TimedOut(), UnclearError("x")])
async def test_a_fault_is_tried_again_ever_more_calmly(out: Sending, error: Exception) -> None:
    out.api.answer = _fails(error, times=7)
    await out.put(1, "a", "b")
    await out.passes(200.0)
    assert [made.at for made in out.api.made] == [
        0.0, 1.0, 3.0, 7.0, 15.0, 31.0, 61.0, 91.0, 91.0,
    ]  # fmt: skip
    assert out.sender.counters.unclear == (0 if type(error) is NetworkError else 7)
    assert await out.waiting() == []


async def test_an_outage_of_a_day_is_no_storm_and_loses_nothing(
    out: Sending, caplog: pytest.LogCaptureFixture
) -> None:
    out.api.answer = _fails(NetworkError("Bad Gateway"), times=10**9)
    for chat_id in range(1, 101):
        await out.put(chat_id, "a")
    await out.passes(3600.0)
    assert len(out.api.made) < 16 + 3600 / 20
    out.api.answer = None
    await out.passes(120.0)
    assert await out.waiting() == []
    assert {"Telegram can't be reached: NetworkError"} == set(caplog.messages)


async def test_the_fault_of_one_chat_stops_no_other(out: Sending) -> None:
    out.api.answer = _fails(NetworkError("x"), chat_id=1, times=1000)
    await out.put(1, "a")
    for second in range(100):
        await out.put(2, str(second))
        await out.passes(1.0)
    assert len(out.api.texts(2)) == 100
    assert len(out.api.texts(1)) < 10


# Chats that can't be reached

GONE = [
    Forbidden("Forbidden: bot was blocked by the user"),
    Forbidden("Forbidden: user is deactivated"),
    BadRequest("Bad Request: chat not found"),
]


@pytest.mark.parametrize("error", GONE)
async def test_a_blocked_chat_is_left_alone_and_kept(out: Sending, error: Exception) -> None:
    out.api.answer = _fails(error, chat_id=1)
    await out.put(1, "a", "b")
    await out.put(2, "x")
    await out.settle()
    await out.put(1, "c")
    await out.passes(3600.0)
    assert out.api.texts() == ["a", "x"]
    counts = await out.database.read(lambda work: work.health.counts(out.time.clock()))
    assert (counts.outbox_depth, counts.held) == (0, 3)
    await out.sender.stop()
    await out.new_sender().start()
    await out.put(1, "d")
    await out.settle()
    assert out.api.texts() == ["a", "x"]


async def test_one_who_comes_back_gets_what_was_held_in_order(out: Sending) -> None:
    out.api.answer = _fails(GONE[0], chat_id=1)
    await out.put(1, "a", "b")
    await out.settle()
    out.sender.reachable(1)
    await out.put(1, "c")
    await out.settle()
    await out.put(1, "d")
    await out.settle()
    assert out.api.texts() == ["a", "a", "b", "c", "d"]
    assert await out.waiting() == []
    assert await out.database.read(lambda work: work.chats.unreachable()) == []


async def test_one_who_comes_back_before_the_mark_is_stored(out: Sending) -> None:
    out.api.answer = _fails(GONE[0], chat_id=1)
    out.api.hold()
    await out.put(1, "a")
    await out.settle()
    out.api.let_go()
    for _ in range(100):
        if out.sender._unreachable:
            break
        await asyncio.sleep(0)
    out.sender.reachable(1)
    await out.settle()
    assert out.api.texts() == ["a", "a"]
    assert await out.database.read(lambda work: work.chats.unreachable()) == []


async def test_a_word_from_someone_who_was_never_gone_costs_nothing(out: Sending) -> None:
    out.sender.reachable(1)
    assert not out.sender._returning


# Refused calls


async def test_an_unmodified_message_is_fine(out: Sending) -> None:
    await out.put(1, "vraag", slot="w1t1")
    await out.settle()
    out.api.answer = _fails(BadRequest("Bad Request: message is not modified"))
    await out.put(1, "nieuw", method="editMessageText", slot="w1t1")
    await out.put(1, "verder")
    await out.settle()
    assert out.api.texts() == ["vraag", "nieuw", "verder"]
    assert await _outbox(out.database) == []


async def test_an_edit_of_a_deleted_message_is_dropped(
    out: Sending, caplog: pytest.LogCaptureFixture
) -> None:
    await out.put(1, "vraag", slot="w1t1")
    await out.settle()
    out.api.answer = _fails(BadRequest("Bad Request: message to edit not found"))
    await out.put(1, "nieuw", method="editMessageText", slot="w1t1")
    await out.settle()
    assert out.sender.counters.dropped == 1
    assert await _outbox(out.database) == []
    assert caplog.messages == []


async def test_what_is_refused_for_good_is_kept_and_reported(
    out: Sending, caplog: pytest.LogCaptureFixture
) -> None:
    error = 'can\'t parse entities: unsupported start tag "CANARY" at byte offset 0'
    out.api.answer = _fails(BadRequest(f"Bad Request: {error}"))
    await out.put(1, "CANARY", "verder")
    await out.settle()
    assert out.api.texts() == ["CANARY", "verder"]
    ((method, kept),) = await _outbox(out.database)
    assert method == "sendMessage"
    assert str(kept).lower() == error.lower()
    assert caplog.messages == ["a message was refused for good: sendMessage: Can't parse entities"]


async def test_a_wrong_token_pauses_everything_and_keeps_it(
    out: Sending, caplog: pytest.LogCaptureFixture
) -> None:
    out.api.answer = _fails(InvalidToken("Unauthorized"), times=10**9)
    for chat_id in range(1, 30):
        await out.put(chat_id, "a")
    await out.passes(3600.0)
    assert len(out.api.made) < 16 + 12
    assert len(await out.waiting()) == 29
    assert set(caplog.messages) == {"Telegram refuses the token (BOT_TOKEN); nothing can be sent"}
    out.api.answer = None
    await out.passes(700.0)
    assert await out.waiting() == []
