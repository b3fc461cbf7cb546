"""Everything is sent, once, in order and no faster than allowed."""

import asyncio
import logging
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.error import RetryAfter, TimedOut

from bot.sending.pacing import Pacing
from storage.errors import StorageUnavailable
from storage.post.outbox import Outbox
from storage.unit import UnitOfWork
from tests.storage.raw import connection
from tests.support.patience import PATIENCE
from tests.support.sending import Made, Sending, sending


async def test_sends_in_order_within_a_chat_and_marks_at_once(out: Sending) -> None:
    await out.put(1, "a", "b", "c")
    await out.put(2, "x")
    await out.settle()
    assert out.api.texts(1) == ["a", "b", "c"]
    assert out.api.texts(2) == ["x"]
    assert await out.waiting() == []


async def test_a_slow_chat_holds_up_no_other(out: Sending) -> None:
    out.api.hold()
    await out.put(1, "a", "b")
    await out.put(2, "x")
    await out.settle()
    assert out.api.texts() == ["a", "x"]


async def test_at_most_sixteen_calls_at_once(out: Sending) -> None:
    out.api.hold()
    for chat_id in range(1, 41):
        await out.put(chat_id, "hallo")
    await out.settle()
    assert out.api.under_way == 16
    out.api.let_go()
    await out.settle()
    assert len(out.api.made) == 40
    assert out.api.most_under_way == 16


async def test_an_edit_finds_its_message_in_memory(out: Sending) -> None:
    await out.put(1, "vraag", slot="w1t1")
    await out.put(1, "nieuw", method="editMessageText", slot="w1t1")
    await out.settle()
    assert out.api.made[1].params == {"chat_id": 1, "text": "nieuw", "message_id": 1}


async def test_an_edit_finds_its_message_after_a_restart(out: Sending) -> None:
    await out.put(1, "vraag", slot="w1t1")
    await out.settle()
    await out.sender.stop()
    await out.new_sender().start()
    await out.put(1, "nieuw", method="editMessageText", slot="w1t1")
    await out.settle()
    assert out.api.made[1].params["message_id"] == 1


async def test_an_edit_without_a_message_is_dropped(out: Sending) -> None:
    await out.put(1, "nieuw", method="editMessageText", slot="w1t1")
    await out.put(1, "verder")
    await out.settle()
    assert out.api.texts() == ["verder"]
    assert out.sender.counters.dropped == 1
    assert await out.waiting() == []


async def test_an_edit_that_waits_is_superseded_in_memory_too(out: Sending) -> None:
    await out.put(1, "vraag", slot="w1t1")
    await out.settle()
    out.api.hold()
    await out.put(1, "ander bericht")
    await out.settle()
    for text in ("een", "twee", "drie"):
        await out.put(1, text, method="editMessageText", slot="w1t1")
    out.api.let_go()
    await out.settle()
    assert out.api.texts() == ["vraag", "ander bericht", "drie"]
    assert await out.waiting() == []


async def test_an_edit_to_what_stands_there_already_is_not_made(out: Sending) -> None:
    await out.put(1, "een", slot="w1t1")
    await out.settle()
    out.api.hold()
    await out.put(1, "ander bericht")
    await out.settle()
    for text in ("twee", "een"):
        await out.put(1, text, method="editMessageText", slot="w1t1")
    out.api.let_go()
    await out.settle()
    assert out.api.texts() == ["een", "ander bericht"]
    assert await out.waiting() == []
    assert out.sender.counters.dropped == 0


async def test_an_edit_is_made_where_nobody_knows_what_stands_there(out: Sending) -> None:
    await out.put(1, "een", slot="w1t1")
    await out.settle()

    def carried_out_in_silence(made: Made) -> None:
        if made.text == "twee":
            raise TimedOut

    out.api.answer = carried_out_in_silence
    await out.put(1, "twee", method="editMessageText", slot="w1t1")
    await out.settle()
    await out.put(1, "een", method="editMessageText", slot="w1t1")
    await out.passes(10.0)
    assert out.api.texts() == ["een", "twee", "een"]


async def test_an_edit_under_way_is_not_stopped_by_the_next(out: Sending) -> None:
    await out.put(1, "vraag", slot="w1t1")
    await out.settle()
    out.api.hold()
    await out.put(1, "een", method="editMessageText", slot="w1t1")
    await out.settle()
    await out.put(1, "twee", method="editMessageText", slot="w1t1")
    out.api.let_go()
    await out.settle()
    assert out.api.texts() == ["vraag", "een", "twee"]


async def test_what_was_left_is_taken_up_after_a_restart(out: Sending) -> None:
    out.api.hold()
    await out.put(1, "a", "b")
    await out.put(2, "x")
    stopping = asyncio.create_task(out.sender.stop())
    await out.settle()
    out.api.let_go()
    await stopping
    out.api.made.clear()
    left = [row.params["text"] for row in await out.waiting()]
    await out.new_sender().start()
    await out.settle()
    assert sorted(out.api.texts()) == sorted(left)
    assert await out.waiting() == []


async def test_stopping_lets_what_is_under_way_end_and_starts_nothing_new(out: Sending) -> None:
    out.api.hold()
    await out.put(1, "a", "b")
    await out.settle()
    stopping = asyncio.create_task(out.sender.stop())
    await out.settle()
    assert not stopping.done()
    out.api.let_go()
    await stopping
    await out.put(2, "te laat")
    await out.settle()
    assert out.api.texts() == ["a"]
    assert [row.params["text"] for row in await out.waiting()] == ["b", "te laat"]


async def test_stopping_waits_no_longer_than_three_seconds(
    out: Sending, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.sending.sender._STOP_SECONDS", 0.05)
    out.api.hold()
    await out.put(1, "a")
    await out.settle()
    await asyncio.wait_for(out.sender.stop(), PATIENCE)
    assert [row.params["text"] for row in await out.waiting()] == ["a"]


async def test_marks_gather_while_the_database_is_busy(out: Sending) -> None:
    units = 0
    busy = threading.Event()

    def begins(work: UnitOfWork) -> None:
        connection(work).set_trace_callback(counts)
        busy.wait(5.0)

    def counts(sql: str) -> None:
        nonlocal units
        units += sql == "BEGIN IMMEDIATE"

    out.api.hold()
    for chat_id in range(1, 16):
        await out.put(chat_id, "hallo")
    await out.settle()
    holding = asyncio.create_task(out.database.unit(begins))
    await asyncio.sleep(0)
    out.api.let_go()
    for _ in range(100):
        await asyncio.sleep(0)
    busy.set()
    await holding
    assert await out.waiting() == []
    assert units == 1


async def test_the_mark_of_an_edit_waits_for_that_of_the_message_behind_it(out: Sending) -> None:
    await out.put(1, "vraag", slot="w1t1")
    await out.settle()
    out.api.hold()
    out.api.answer = lambda made: out.api.hold()
    await out.put(1, "antwoord", method="editMessageText", slot="w1t1")
    await out.put(1, "volgende", slot="w1t2")
    out.api.let_go()
    await out.settle()
    assert out.api.texts() == ["vraag", "antwoord", "volgende"]
    assert [row.params["text"] for row in await out.waiting()] == ["antwoord", "volgende"]
    out.api.let_go()
    await out.settle()
    assert await out.waiting() == []


async def test_an_edit_that_nothing_follows_soon_is_marked_at_once(out: Sending) -> None:
    await out.put(1, "vraag", slot="w1t1")
    await out.settle()
    out.api.hold()
    await out.put(1, "antwoord", method="editMessageText", slot="w1t1")
    await out.put(1, "volgende", slot="w1t2")
    await out.settle()

    def refused(made: Made) -> None:
        if made.method == "sendMessage":
            raise RetryAfter(60)

    out.api.answer = refused
    out.api.let_go()
    await out.settle()
    assert [row.params["text"] for row in await out.waiting()] == ["volgende"]


async def test_a_full_disk_delays_a_mark_but_sends_nothing_twice(
    out: Sending, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(outbox: Outbox, *_: object) -> None:
        raise StorageUnavailable("database or disk is full")

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(Outbox, "mark_sent", full)
        await out.put(1, "a", "b", "c")
        await out.passes(0.0)
        await out.put(2, "x")
        await out.passes(2.5)
    assert len(await out.waiting()) == 4
    await out.passes(2.0)
    assert out.api.texts() == ["a", "b", "c", "x"]
    assert await out.waiting() == []
    assert "marks could not be stored yet: database or disk is full" in caplog.messages


async def test_what_could_not_be_marked_is_marked_on_stopping(
    out: Sending, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(outbox: Outbox, *_: object) -> None:
        raise StorageUnavailable("database or disk is full")

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(Outbox, "mark_sent", full)
        await out.put(1, "a", "b")
        await out.settle()
    assert len(await out.waiting()) == 2
    await out.sender.stop()
    assert await out.waiting() == []


async def test_a_mistake_in_a_mark_is_reported_and_stops_no_other(
    out: Sending, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def breaks(outbox: Outbox, *_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(Outbox, "mark_sent", breaks)
        await out.put(1, "a")
        await out.settle()
    await out.put(1, "b")
    await out.settle()
    assert [row.params["text"] for row in await out.waiting()] == ["a"]
    assert caplog.messages == ["marks could not be stored: ZeroDivisionError"]


async def test_a_full_disk_delays_an_edit(out: Sending, monkeypatch: pytest.MonkeyPatch) -> None:
    await out.put(1, "vraag", slot="w1t1")
    await out.settle()
    out.sender._outgoing._screens.clear()
    read = out.database.read

    async def failing(do: object) -> None:
        raise StorageUnavailable("disk I/O error")

    monkeypatch.setattr(out.database, "read", failing)
    await out.put(1, "nieuw", method="editMessageText", slot="w1t1")
    for _ in range(50):
        await asyncio.sleep(0.001)
    monkeypatch.setattr(out.database, "read", read)
    assert out.api.texts() == ["vraag"]
    await out.passes(1.0)
    assert out.api.texts() == ["vraag", "nieuw"]


async def test_no_line_of_the_log_holds_a_text_or_an_id(
    out: Sending, caplog: pytest.LogCaptureFixture
) -> None:
    def breaks(made: object) -> None:
        raise ValueError("CANARY 4242424242")

    with caplog.at_level(logging.DEBUG, logger="bot"):
        out.api.answer = breaks
        await out.put(4242424242, "CANARY")
        await out.settle()
    lines = [record.getMessage() for record in caplog.records if record.name.startswith("bot")]
    assert lines == ["a message was refused for good: sendMessage: ValueError"]


# Limits

PERSON, GROUP = 1, -1


async def test_a_burst_to_a_person_and_then_one_a_second(tmp_path: Path) -> None:
    pacing = Pacing(per_second=0, chat_per_second=1, group_per_minute=0)
    async with sending(tmp_path / "walks.sqlite", pacing) as out:
        await out.put(PERSON, *"abcdef", slot="w1t1")
        await out.put(PERSON, "nieuw", method="editMessageText", slot="w1t1")
        await out.passes(10.0)
    times = [made.at for made in out.api.made]
    assert times == pytest.approx([0.0, 0.0, 0.0, 1.0, 2.0, 3.0, 3.0])


async def test_a_burst_of_a_crowd_wakes_up_once_for_each_message(tmp_path: Path) -> None:
    pacing = Pacing(per_second=30, chat_per_second=1, group_per_minute=20)
    async with sending(tmp_path / "walks.sqlite", pacing) as out:
        for chat_id in range(1, 101):
            await out.put(chat_id, "hallo")
        await out.passes(5.0)
        assert out.time._count < 20
    times = [made.at for made in out.api.made]
    assert len(times) == 100
    for earlier, later in zip(times, times[30:], strict=False):
        assert later - earlier >= 1.0


@given(
    st.lists(
        st.tuples(
            st.sampled_from([1, 2, -1, -2]),
            st.sampled_from(["sendMessage", "editMessageText"]),
            st.floats(0.0, 2.0),
        ),
        max_size=60,
    )
)
async def test_no_limit_is_ever_exceeded_and_all_arrives(
    tmp_path_factory: pytest.TempPathFactory, puts: list[tuple[int, str, float]]
) -> None:
    pacing = Pacing(per_second=5, chat_per_second=1, group_per_minute=4)
    path = tmp_path_factory.mktemp("limits") / "walks.sqlite"
    async with sending(path, pacing) as out:
        sent = []
        for chat_id in (1, 2, -1, -2):
            await out.put(chat_id, "vraag", slot="w1t1")
        for number, (chat_id, method, gap) in enumerate(puts):
            await out.put(chat_id, str(number), method=method, slot="w1t1")
            await out.passes(gap)
            sent.append((chat_id, str(number), method))
        await out.passes(2000.0)
        assert await out.waiting() == []
    made = out.api.made
    for chat_id in (1, 2, -1, -2):
        messages = [
            call.text for call in made if call.chat_id == chat_id and call.method == "sendMessage"
        ]
        assert messages == [
            "vraag",
            *(text for chat, text, method in sent if chat == chat_id and method == "sendMessage"),
        ]
        last_edit = [text for chat, text, method in sent if (chat, method[:4]) == (chat_id, "edit")]
        edits = [call.text for call in made if (call.chat_id, call.method[:4]) == (chat_id, "edit")]
        assert edits[-1:] == last_edit[-1:]
    _at_most([call.at for call in made], 5, 1.0)
    for chat_id in (-1, -2):
        _at_most([call.at for call in made if call.chat_id == chat_id], 4, 60.0)
    for chat_id in (1, 2):
        times = [
            call.at for call in made if call.chat_id == chat_id and call.method == "sendMessage"
        ]
        for first, start in enumerate(times):
            for last in range(first, len(times)):
                assert last - first + 1 <= 3 + times[last] - start + 1e-6


def _at_most(times: list[float], count: int, seconds: float) -> None:
    for earlier, later in zip(times, times[count:], strict=False):
        assert later - earlier >= seconds
