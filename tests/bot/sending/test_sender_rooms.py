"""What a session asks of the sender: messages that come and go, and pictures."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from telegram.error import BadRequest, Forbidden, RetryAfter

from bot.sending.outgoing import Maker
from bot.sending.pacing import Pacing
from storage.errors import StorageUnavailable
from storage.post.sent_messages import Screens
from tests.storage.raw import query
from tests.support.sending import Answer, Made, Sending, sending

PANEL, GROUP, SUPER = "s1p1", -7, -1007
EDIT, DELETE = "editMessageText", "deleteMessage"
CLOSED, OPEN = {"message_thread_id": 5}, {"message_thread_id": 6}
NOT_THERE = BadRequest("Bad Request: message to edit not found")


def fails(error: Exception, method: str, times: int = 1) -> Answer:
    left = times

    def answer(made: Made) -> None:
        nonlocal left
        if left > 0 and made.method == method:
            left -= 1
            raise error

    return answer


async def _restart(out: Sending) -> None:
    await out.sender.stop()
    await out.new_sender().start()


def calls(out: Sending) -> list[tuple[str, str, int | None]]:
    return [(made.method, made.text, made.params.get("message_id")) for made in out.api.made]


# Messages that come and go


@pytest.mark.parametrize("restarts", [False, True])
async def test_a_message_is_deleted_by_its_slot_and_forgotten(out: Sending, restarts: bool) -> None:
    await out.put(1, "paneel", slot=PANEL)
    await out.settle()
    if restarts:
        await _restart(out)
    await out.put(1, "", method=DELETE, slot=PANEL)
    await out.settle()
    if restarts:
        await _restart(out)
    await out.put(1, "", method=DELETE, slot=PANEL)
    await out.put(1, "weer", method=EDIT, slot=PANEL)
    await out.put(1, "nieuwer", method=EDIT, slot=PANEL)
    await out.settle()
    assert calls(out)[:2] == [("sendMessage", "paneel", None), (DELETE, "", 1)]
    # The one that came behind it is a new message, and is edited from then on.
    assert calls(out)[2:] in (
        [("sendMessage", "nieuwer", None)],
        [("sendMessage", "weer", None), (EDIT, "nieuwer", 3)],
    )
    assert (out.sender.counters.dropped, await out.waiting()) == (1, [])


@pytest.mark.parametrize("words", ["message to delete not found", "message can't be deleted"])
async def test_a_message_that_cannot_be_deleted_is_let_be(
    out: Sending, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    await out.put(1, "paneel", slot=PANEL)
    await out.settle()
    out.api.answer = fails(BadRequest(f"Bad Request: {words}"), DELETE)
    await out.put(1, "", method=DELETE, slot=PANEL)
    await out.put(1, "verder")
    await out.settle()
    assert out.api.texts() == ["paneel", "", "verder"]
    assert await query(out.database, "SELECT * FROM outbox") == []
    assert await query(out.database, "SELECT * FROM screen") == []
    assert caplog.messages == []


async def test_an_edit_that_waits_goes_with_its_message(out: Sending) -> None:
    await out.put(1, "paneel", slot=PANEL)
    await out.settle()
    out.api.hold()
    await out.put(1, "iets anders")
    await out.settle()
    await out.put(1, "nieuw", method=EDIT, slot=PANEL)
    await out.put(1, "", method=DELETE, slot=PANEL)
    out.api.let_go()
    await out.settle()
    assert [made.method for made in out.api.made] == ["sendMessage", "sendMessage", DELETE]


@pytest.mark.parametrize("restarts", [False, True])
async def test_a_sessions_edit_of_what_somebody_deleted_becomes_a_new_message(
    out: Sending, restarts: bool
) -> None:
    await out.put(1, "paneel", slot=PANEL)
    await out.settle()
    out.api.answer = fails(NOT_THERE, EDIT)
    await out.put(1, "nieuw", method=EDIT, slot=PANEL)
    await out.settle()
    if restarts:
        await _restart(out)
    await out.put(1, "nieuwer", method=EDIT, slot=PANEL)
    await out.settle()
    assert calls(out) == [
        ("sendMessage", "paneel", None),
        (EDIT, "nieuw", 1),
        ("sendMessage", "nieuw", None),
        (EDIT, "nieuwer", 2),
    ]
    assert out.sender.counters.dropped == 0


async def test_the_buttons_of_a_message_that_is_gone_are_dropped(out: Sending) -> None:
    await out.put(1, "", method="editMessageReplyMarkup", slot=PANEL)
    await out.settle()
    assert (out.api.made, out.sender.counters.dropped, await out.waiting()) == ([], 1, [])


async def test_a_disk_that_is_full_meanwhile_makes_no_storm(
    out: Sending, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database still says which message it was."""

    def full(screens: Screens, *_: object) -> None:
        raise StorageUnavailable("database or disk is full")

    await out.put(1, "paneel", slot=PANEL)
    await out.settle()
    monkeypatch.setattr(Screens, "forget", full)
    out.api.answer = fails(NOT_THERE, EDIT, times=100)
    await out.put(1, "nieuw", method=EDIT, slot=PANEL)
    await out.passes(2.0)
    assert out.api.texts() == ["paneel", "nieuw", "nieuw"]


async def test_an_edit_that_becomes_a_message_counts_as_one(tmp_path: Path) -> None:
    pacing = Pacing(per_second=0, chat_per_second=1, group_per_minute=0)
    async with sending(tmp_path / "walks.sqlite", pacing) as out:
        await out.put(1, "a", "b", "c")
        await out.put(1, "paneel", method=EDIT, slot=PANEL)
        await out.passes(10.0)
        assert [made.at for made in out.api.made] == pytest.approx([0.0, 0.0, 0.0, 1.0])


# Withdrawn


async def test_what_is_withdrawn_is_not_sent(out: Sending) -> None:
    out.api.hold()
    rows = await out.put(1, "a", "van Anna", "c")
    other = await out.put(2, "x")
    await out.settle()
    out.sender.withdraw([rows[1].id])
    out.api.let_go()
    await out.settle()
    assert sorted(out.api.texts()) == ["a", "c", "x"]
    out.sender.withdraw([other[0].id, 99])


async def test_what_is_under_way_is_not_tried_again(out: Sending) -> None:
    out.api.hold()
    out.api.answer = fails(RetryAfter(5), "sendMessage")
    (row,) = await out.put(1, "van Anna")
    await out.put(1, "verder")
    await out.settle()
    out.sender.withdraw([row.id])
    await out.database.unit(lambda work: work.outbox.drop(row.id))
    out.api.let_go()
    await out.passes(10.0)
    assert out.api.texts() == ["van Anna", "verder"]
    assert await out.waiting() == []


# Pictures

SPREAD = {"drawing": "spread"}


async def _draws(spec: Mapping[str, Any]) -> bytes:
    return str(spec["drawing"]).encode()


async def _breaks(spec: Mapping[str, Any]) -> bytes:
    raise ZeroDivisionError("CANARY")


async def _with(out: Sending, draw: Maker) -> None:
    await out.sender.stop()
    await out.new_sender(makers={"drawing": draw}).start()


async def test_a_picture_is_drawn_just_before_it_goes(out: Sending) -> None:
    await _with(out, _draws)
    await out.put(1, "", method="sendPhoto", slot="s1q1", photo=SPREAD, caption="Drie")
    await out.settle()
    (made,) = out.api.made
    assert made.params["photo"] == {"file_name": "drawing", "bytes": b"spread"}
    assert made.params["caption"] == "Drie"
    assert await out.database.read(lambda work: work.screens.message_of(1, "s1q1")) == 1


async def test_if_the_first_cannot_upload_it_another_does(out: Sending) -> None:
    """So nobody waits for someone who blocked the bot."""
    await _with(out, _draws)
    out.api.answer = fails(Forbidden("Forbidden: bot was blocked by the user"), "sendPhoto")
    for person in (1, 2, 3):
        await out.put(person, "", method="sendPhoto", photo=SPREAD, caption="Drie")
    await out.settle()
    assert [made.chat_id for made in out.api.made] == [1, 2, 3]
    assert all(isinstance(made.params["photo"], dict) for made in out.api.made[:2])


async def test_of_a_picture_that_cannot_be_drawn_the_words_go(
    out: Sending, caplog: pytest.LogCaptureFixture
) -> None:
    await _with(out, _breaks)
    await out.put(1, "", method="sendPhoto", slot="s1q1", photo=SPREAD, caption="Drie")
    await out.put(1, "verder")
    await out.settle()
    assert calls(out) == [("sendMessage", "Drie", None), ("sendMessage", "verder", None)]
    assert "photo" not in out.api.made[0].params
    assert await out.database.read(lambda work: work.screens.message_of(1, "s1q1")) == 1
    assert caplog.messages == ["a file could not be sent, its words go alone: ZeroDivisionError"]


@pytest.mark.parametrize(
    "words", ["IMAGE_PROCESS_FAILED", "not enough rights to send photos to the chat"]
)
async def test_of_a_picture_that_is_refused_the_words_go(out: Sending, words: str) -> None:
    await _with(out, _draws)
    out.api.answer = fails(BadRequest(f"Bad Request: {words}"), "sendPhoto")
    await out.put(1, "", method="sendPhoto", photo=SPREAD, caption="Drie")
    await out.settle()
    assert [(made.method, made.text) for made in out.api.made] == [
        ("sendPhoto", ""), ("sendMessage", "Drie"),
    ]  # fmt: skip
    assert await query(out.database, "SELECT * FROM outbox") == []
    assert await out.database.read(lambda work: work.chats.unreachable()) == []


async def test_a_picture_for_someone_who_is_gone_waits_for_them(out: Sending) -> None:
    await _with(out, _draws)
    out.api.answer = fails(Forbidden("Forbidden: bot was blocked by the user"), "sendPhoto")
    await out.put(1, "", method="sendPhoto", photo=SPREAD, caption="Drie")
    await out.settle()
    out.sender.reachable(1)
    await out.settle()
    assert [made.method for made in out.api.made] == ["sendPhoto", "sendPhoto"]


async def test_a_picture_without_words_fails(
    out: Sending, caplog: pytest.LogCaptureFixture
) -> None:
    await _with(out, _breaks)
    await out.put(1, "", method="sendPhoto", photo=SPREAD)
    await out.settle()
    failed = await query(out.database, "SELECT method, error FROM outbox WHERE failed_at > 0")
    assert failed == [("sendPhoto", "ZeroDivisionError")]
    assert caplog.messages == ["a message was refused for good: sendPhoto: ZeroDivisionError"]


async def test_a_file_that_the_database_cannot_give_now_is_made_later(out: Sending) -> None:
    tries = 0

    async def locked(spec: Mapping[str, Any]) -> bytes:
        nonlocal tries
        tries += 1
        if tries < 3:
            raise StorageUnavailable("database is locked")
        return b"zip"

    await _with(out, locked)
    await out.put(1, "", method="sendDocument", document={**SPREAD, "file_name": "editie-3.zip"})
    await out.passes(10.0)
    (made,) = out.api.made
    assert made.params["document"] == {"file_name": "editie-3.zip", "bytes": b"zip"}
